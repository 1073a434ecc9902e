import { isInQuotation, isQuoted } from '../../prose/features';
import type { ProseSentence } from '../../prose/sentences';
import type { FixInProse } from '../finding';
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
    const uses = usesIn(sentence);
    // With "must" for one of them and "shall" for another, a reader looks for the difference.
    const isSafe = uses.length > 0 && uses.every(({ isDuty }) => isDuty);
    for (const { from, to, before, behind } of uses) {
      const write = (word: string, safe = false): FixInProse => {
        const text = sentence.text.startsWith('SHALL', from - sentence.from) ? word.toUpperCase() : word;
        return { title: `Write "${text}"`, safe, text };
      };
      if (isNobody(before)) {
        yield { from, to, message: 'nobody', fixes: STATE.test(behind) || /\bnothing\b/.test(before) ? [] : [write('may')] };
        continue;
      }
      const isNoDuty = MEANING.test(behind) || from === sentence.from || HAPPENS_FIRST.test(before);
      const isOnly = /\bonly\b[^,;]*$/.test(before);
      yield { from, to, message: 'must', fixes: isNoDuty ? [] : [...(isOnly ? [write('may')] : []), write('must', isSafe)] };
    }
  },
});

interface Use {
  readonly from: number;
  readonly to: number;
  /** The words around it, in small letters and on one line; what stands between commas just before it is left out. */
  readonly before: string;
  readonly behind: string;
  readonly isDuty: boolean;
}

function usesIn(sentence: ProseSentence): readonly Use[] {
  const uses: Use[] = [];
  for (const { lower, from, to } of sentence.words) {
    if (lower !== 'shall' || isQuoted(sentence, from, to)) continue;
    const before = inOneLine(sentence.textBefore(from, 200)).replace(/,[^,;.]*, $/, ' ');
    const behind = inOneLine(sentence.textBehind(to, 80));
    const isDuty = isActOwed(sentence, before, behind, uses.at(-1)?.isDuty === true) && !isNobody(before) && !isInQuotation(sentence, from);
    uses.push({ from, to, before, behind, isDuty });
  }
  return uses;
}

/** Nobody who is meant, or no case in which it is: "No party shall …", "in no event shall the Provider …". */
function isNobody(before: string): boolean {
  const near = /[^,;.]*$/.exec(before)?.[0] ?? '';
  return [...near.matchAll(NEGATOR)].some(({ index, 0: negator }) => {
    const behind = near.slice(index + negator.length);
    // "A party that has no backup shall", "where no notice is given the Customer shall": the subject is somebody else.
    return !NOT_THE_SUBJECT.test(near.slice(0, index)) && (!FINITE.test(behind) || /\b(?:that|who|which|to whom)\b/.test(behind));
  });
}

const NEGATOR = /\b(?:no(?! (?:longer|later|more|less|fewer|sooner)\b)|neither|nor|none|nobody|nothing|never)\b/g;
const FINITE = /\b(?:is|are|was|were|has|have|does|do|will|may|must|can|shall)\b/;
const NOT_THE_SUBJECT =
  /\b(?:who|which|whose|with|without|has|have|had|is|are|was|were|if|where|when|whenever|unless|until|since|because|while|after|before|once)\b|(?<!\b(?:agrees?|ensures?|provided|so|condition) )\bthat\b/;

/** Somebody who can owe something must do, or must leave, what only a duty can be about, and neither on a condition nor in somebody's opinion. */
function isActOwed(sentence: ProseSentence, before: string, behind: string, wasDuty: boolean): boolean {
  if (!ACT.test(behind)) return false;
  // "shall test and shall report"
  if (wasDuty && /\b(?:and|or|but) $/.test(before)) return true;
  const near = /[^,;.]*$/.exec(before)?.[0] ?? '';
  if (SUBORDINATE.test(near) || /\b(?:if|unless|where|when|should|provided|that),/.test(before)) return false;
  // "If the line fails, or the Provider shall leave"
  if (/\b(?:if|unless|where|when|should)\b[^;.]*,\s*(?:and|or)\b[^,]*$/.test(before)) return false;
  // Who is no party owes nothing.
  if (/\bthird part(?:y|ies) $/.test(before)) return false;
  const subject = /([a-z][a-z'-]*) $/.exec(before)?.[1] ?? '';
  return SOMEBODY.test(subject) || [...sentence.vocabulary.parties].some((name) => before.endsWith(`${name.toLowerCase()} `));
}

const SOMEBODY =
  /^(?:part(?:y|ies)|providers?|suppliers?|vendors?|contractors?|customers?|clients?|processors?|controllers?|licensors?|licensees?|subcontractors?|sellers?|buyers?|purchasers?|subscribers?|compan(?:y|ies)|bank|operators?)$/;

const SUBORDINATE =
  /\b(?:if|unless|when|whenever|where|wherever|should|in case|event|whether|extent|who|whom|whose|which|that|as|than|until|till|once|while|what|whatever|how|whoever|whichever|lest|only|because|since|although)\b|\b(?:after|before) (?:(?:the|a|an|each|either) )?[a-z]+ $/;

/** "If the Customer shall fail", "if, in any month, the Provider shall fail", "until the Customer shall pay": when something else is owed. */
const HAPPENS_FIRST =
  /\b(?:if|unless|until|when|whenever|once|whether|after|before|should|in case|as) (?:(?:the|an?|any|either|each|such) )?[a-z]+ $|\b(?:if|unless|until|when|whenever|should)\b,[^;.]*$/;

const MEANING = /^ (?:mean|have the meaning|be deemed|be construed|be interpreted)/;

/** What is so rather than what somebody does, and what happens by itself. */
const STATE =
  /^ (?:(?:not|also|then|always|thereby|thereafter|(?!apply)[a-z]+ly) )*(?:be|have|mean|need|own|remain|apply|continue|begin|commence|start|end|expire|lapse|terminate|survive|prevail|become|take effect|constitute|include|consist|accrue|cease|fall|bind|inure|enure|govern|operate|vest|pass|limit|affect|prejudice|receive|retain)\b/;

/** Acts; of those that nobody is usually forbidden, "shall not pay" may say no more than that it is not owed. */
const ACT = new RegExp(
  String.raw`^ (?:(?:also|then|always|at all times|(?!only|apply|supply|reply|comply)[a-z]+ly) )*(?:${words(`provide send report pay repair restore answer respond resolve reply
    notify inform tell keep maintain give deliver perform make ensure test store protect secure return delete destroy supply correct fix monitor measure record log
    document publish announce invoice review meet cooperate comply appoint obtain submit prepare replace refund reimburse investigate follow train install
    update encrypt back(?=_up) escalate acknowledge carry(?=_out) conduct explain name list treat indemnify credit`)})\b|^ (?:not|never) (?:[a-z]+ly )?(?:${words(`disclose copy sell transfer
    assign use delete destroy share publish withhold change modify remove alter disable interfere access sublicense disassemble decompile circumvent`)})\b`,
);

function words(text: string): string {
  return text.trim().split(/\s+/).join('|').replaceAll('_', ' ');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
