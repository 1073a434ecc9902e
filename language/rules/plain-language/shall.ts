import { isCondition } from '../../prose/features';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'plain-language/shall',
  severity: 'hint',
  docs: {
    summary: '"Shall" where "must" says it.',
    why: 'Contracts use "shall" for a duty, for the future, for a condition and for what simply holds. "Must" is only a duty.',
    avoid: ['The Provider shall send a report each month.', 'No party shall disclose the report.'],
    prefer: ['The Provider must send a report each month.', 'No party may disclose the report.'],
  },
  messages: {
    must: {
      says: '"shall" can be read as a duty or as the future.',
      instead: 'Write "must" for a duty, and "is" or "does" for what simply holds.',
    },
    nobody: {
      says: '"shall" forbids here; "must" in its place would only say that nobody has to.',
      instead: 'Write "may" for what is forbidden ("No party may …"), and "is" for what simply holds ("No party is liable …").',
    },
  },
  *read(sentence) {
    for (const { lower, from, to } of sentence.words) {
      if (lower !== 'shall') continue;
      const behind = sentence.textBehind(to, 24);
      const isState = STATE.test(behind);
      const write = (word: string, safe: boolean): { readonly title: string; readonly safe: boolean; readonly text: string } => {
        const text = sentence.text.startsWith('SHALL', from - sentence.from) ? word.toUpperCase() : word;
        return { title: `Write "${text}"`, safe, text };
      };
      if (NOBODY.test(sentence.textBefore(from, 90))) {
        yield { from, to, message: 'nobody', fixes: isState ? [] : [write('may', false)] };
        continue;
      }
      const isOpen = isState || isCondition(sentence, from) || /\bonly\b/.test(sentence.textBefore(from, 90));
      yield { from, to, message: 'must', fixes: MEANING.test(behind) ? [] : [write('must', !isOpen)] };
    }
  },
});

/** Nobody who is meant, or no case in which it is: "No party shall …", "in no event shall the Provider …". */
const NOBODY = /\b(?:no|neither|nor|none|nobody|nothing|never)\b[^,;.]{0,80}$/;

const MEANING = /^ (?:mean|have the meaning|be deemed|be construed|be interpreted)/;

/** What is so rather than what somebody does, and what happens by itself. */
const STATE =
  /^ (?:not )?(?:be|have|mean|remain|apply|continue|begin|commence|start|end|expire|lapse|terminate|survive|prevail|become|take effect|constitute|include|consist|accrue|cease|fall|bind|inure|enure|govern)\b/;
