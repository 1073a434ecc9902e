import { hasCalendar, hasFigure, hasFigureNear, hasNoticeOfLength, isConceded } from '../../prose/features';
import type { ProseSentence } from '../../prose/sentences';
import { anyOf } from '../../prose/any-of';
import { KEPT_INFORMED } from '../../prose/patterns';
import { phrasesIn, type FoundPhrase } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/vague-frequency',
  severity: 'warning',
  docs: {
    summary: 'How often something happens is left open: regularly, from time to time, as needed.',
    why: 'Once in ten years is "from time to time". Nobody can say when the next one is due, or whether there were too many.',
    avoid: ['The Provider must test the backups regularly.', 'Repeated failure to meet the targets leads to a review.'],
    prefer: ['The Provider must test the backups on the first Monday of each month.', 'A failure in 3 months in a row leads to a review.'],
  },
  messages: {
    often: {
      says: '"{phrase}" does not say how often.',
      instead: 'Say it: "on the first working day of each month", "3 times in 6 months".',
    },
  },
  yieldsToDefinition: true,
  yieldsToDenial: true,
  *read(sentence) {
    for (const { phrase, from, to } of [...phrasesIn(sentence, 'vagueFrequencies'), ...regularThings(sentence)]) {
      if (isConceded(sentence, from)) continue;
      const behind = sentence.textBehind(to, 50);
      // "as needed, but no less than 2 hours each quarter", "from time to time with 30 days' notice": bounded after all.
      if (/^as |^(?:if|when|where) /.test(phrase) && BOUND_AT_ONCE.test(behind)) continue;
      if (/^from time to time$|^on occasion$|^occasionally$/.test(phrase) && hasNoticeOfLength(sentence)) continue;
      if (phrase === 'persistent' && /^ (?:disks?|storage|volumes?|data|connections?|sessions?|memory|cookies?)\b/.test(behind)) continue;
      // "Persistent failure: 3 misses in 6 months" says what it means.
      if (
        /^(?:chronic|persistent|repeated)/.test(phrase) &&
        hasFigure(sentence) &&
        /^(?: [a-z0-9]+){1,4} ?(?:[:(–—]|- |means\b|is (?:when|where|if)\b)/.test(behind)
      )
        continue;
      if (
        /^(?:regular|periodic)$/.test(phrase) &&
        /\b(?:per|to|on|under|with) (?:the|its|our) $/.test(sentence.textBefore(from, 14)) &&
        /^ [a-z]+ schedule\b/.test(behind)
      )
        continue;
      if (
        /^as (?:required|needed|necessary)$|^(?:if|when|where) (?:needed|necessary)$/.test(phrase) &&
        /^ (?:by|under|for|to|in(?! (?:response|view|light|the (?:opinion|view))\b)|due to|because|above|below|herein|elsewhere)\b/.test(
          behind,
        )
      )
        continue;
      // "as amended from time to time": of documents that move another rule speaks.
      if (
        phrase === 'from time to time' &&
        /\b(?:amended|updated|changed|modified|revised|restated|published) $/.test(sentence.textBefore(from, 12))
      )
        continue;
      // Of failures a figure says how many there must be only where it counts them: "repeated failure to reach 99%" has none.
      const isFailing = AGAIN_AND_AGAIN.test(phrase + behind);
      if (isFailing && sentence.says(COUNTED)) continue;
      // Three failures in six months, at least once a week: the sentence says how often.
      if (
        !isFailing &&
        !FOLLOWS_ANOTHER_ACT.test(sentence.textBefore(from, 60)) &&
        (hasFigureNear(sentence, from, to, 60) || hasCalendar(sentence)) &&
        !/^(?:more .*|from time to time|on occasion|occasionally|sometimes|at times|now and then|every so often|once in a while|often|rarely|(?:as|when) (?:needed|required|necessary))$/.test(
          phrase,
        )
      )
        continue;
      if (
        !isFailing &&
        /\b(?:at least )?(?:once|twice|every(?! (?:so|now) )|each|daily|weekly|monthly|quarterly|yearly|annually)\b/.test(
          ownWords(sentence, from),
        ) &&
        !/^from time|^more |^(?:is|are) |^(?:as|if|when|where) (?:needed|necessary|required)$/.test(phrase)
      )
        continue;
      yield { from, to, message: 'often', data: { phrase } };
    }
    if (hasFigure(sentence)) return;
    for (const { from, to, match } of sentence.matches(KEPT_INFORMED)) yield { from, to, message: 'often', data: { phrase: match[0] } };
  },
});

/** "within 30 minutes, followed by regular updates", "monthly reports and conducts periodic reviews": how often the one is says nothing of the other. */
const FOLLOWS_ANOTHER_ACT = /(?:\bfollowed by|\band (?:(?:also|then|shall|will|must) ){0,2}[a-z]{3,}) $/;

/** The sentence without what it says of another act before. */
function ownWords(sentence: ProseSentence, from: number): string {
  const before = sentence.textBefore(from, 4000);
  return FOLLOWS_ANOTHER_ACT.test(before) ? sentence.textBehind(from, 4000) : sentence.lower;
}

/** "as needed, but no less than", "as required within 5 days". */
const BOUND_AT_ONCE =
  /^,? ?(?:\(?(?:and|but|yet|or) )?(?:in any (?:case|event),? )?(?:always |only )?(?:at least|at most|no(?:t)? (?:less|fewer|more|later) (?:often )?than|within|up to|a (?:minimum|maximum) of|never (?:less|more|later)) (?:once|twice|\d|an?\b|one|two|three|four|five|six|seven|eight|ten|every|\()/;

const COUNT = String.raw`two|three|four|five|six|seven|eight|nine|ten|twelve|\d+`;
const FAULTS = String.raw`(?:fail|breach|miss(?:es|ed)|outage|incident|fault|complaint|error|violation|default|delay|defect|late|non-?(?:comp|perf|pay)|(?:under-?|poor )perf|interrupt|problem|issue)[a-z]*\b`;
const AGAIN = String.raw`(?:repeat(?:ed)?|recurr(?:ing|ent)|chronic|persistent|habitual|serial|systemic|systematic|sustained|(?<!\b(?:${COUNT}|any|each|every|\)) )(?:successive|consecutive))`;
const AGAIN_AND_AGAIN = new RegExp(String.raw`^${AGAIN} (?:[a-z-]+ ){0,2}?${FAULTS}`);
/** "3 times in 6 months", "in two successive quarters". */
const COUNTED = new RegExp(
  String.raw`\b(?:twice\b|second\b|third\b|(?:${COUNT})\b(?! ?%)[^.;]{0,30}\b(?:times|occasion|instance|consec|success|month|quarter|week|year|row\b|fail|breach|miss|fault|outage|incident|event))`,
);

/** "regular reports", but not "regular hours". */
function* regularThings(sentence: ProseSentence): Iterable<FoundPhrase> {
  for (const { from, to, match } of sentence.matches(OFTEN)) yield { phrase: match[0], from, to };
}

const OFTEN = anyOf(
  String.raw`\b(?<!(?:as|how|so|too|more|less|quite|very|all|other|some|any) )(?:often|rarely|at times)(?=[.,;]|$| [≤<>~\d]| (?:within|under|less|in|up to|late|down|unavailable|fails?|misses|exceeds?|needed|necessary|required)\b)`,
  String.raw`\bmore (?:often|frequently) (?:as|if|when|where) [^.;,]{3,60}?\b(?:requires?|demands?|warrants?|dictates?|necessary|needed|required)\b(?! (?:by|under))`,
  String.raw`\b(?:keeps? (?:on )?|goe?s? on (?:being )?|continues? to (?:be )?)(?:fail|miss|happen|recur|breach|occur|fall|exceed|ignor|coming back|return|drop|crash)[a-z]*`,
  String.raw`\ba (?:pattern|history|trend|string|succession|run) of (?:[a-z]+ ){0,2}?${FAULTS}`,
  String.raw`\b(?:${FAULTS}|abuse|misuse|it|they|this) (?:persist|recur|reoccur|continue|become (?:an? )?(?:pattern|chronic|persistent|frequent|regular))s?(?=[.,;]|$)`,
  String.raw`\b(?:ongoing|continu(?:ed|ing)|regular|consistent) (?:fail|breach|non-?comp|under-?perf)[a-z]*`,
  String.raw`\b(?!repeated |persistent |chronic )${AGAIN} (?=(?:[a-z-]+ ){0,2}?${FAULTS})`,
  String.raw`\b(?:continuously|constantly) (?:fail|miss|breach|exceed|violat|ignor|improv|refin|assess|review|updat|adapt|enhanc)[a-z]*|\bat (?:random|various|short|planned|agreed|defined) (?:intervals|times)\b`,
  String.raw`\bkept under (?:[a-z]+ )?review\b|\bspot[- ]checks?\b|\bon (?:rare|certain|some|many|several|special|numerous|more than one) occasions?\b`,
  String.raw`\bon an? (?:ongoing|continuous|continual|constant|ad hoc|sampl(?:e|ing)|random|rolling|recurring|frequent|regular|periodic|occasional|(?:as|when|if|where)-(?:needed|required|necessary)) basis\b|\b(?:is|are) (?:standard|routine|customary|common|the norm|usual)(?: practice)?(?=[.,;]|$)`,
  String.raw`\b(?:regular|frequent|periodic|occasional|ad hoc)(?= (?:\w+ )?(?:report|review|back-?up|update|check|meeting|call|test|scan|drill|exercise|patrol|audit|maintenance|monitor|interval|contact|inspect|fail|outage|interrupt|disrupt|error|incident|visit|clean|train|patch|communicat|delay|complaint|cadence|schedule|release|rotation|restor|assess|survey|claim|request|alert|status|sla|service)[a-z]*\b)`,
  String.raw`\bas and when (?!(?:[a-z]+ ){0,2}due\b)(?:(?:required|needed|necessary)\b)?|\b(?:as|if|when|where|whenever) (?:needed|necessary)\b|\bas required\b`,
);
