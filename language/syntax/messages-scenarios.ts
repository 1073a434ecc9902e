/** What a scenario changes and what must come out, as somebody writes it who thinks of tests. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { MONEY, NAMED } from './quantity-words';
import { findWording, wordings } from './wordings';

export const findScenario: Detector = (doubt) => {
  if (doubt.kind(0) !== 'scenario') return findOtherOpener(doubt);
  const expecting = doubt.tokens.findIndex(({ image }, index) => index < doubt.at && /^(expecting|expect|then)$/.test(image));
  return findHead(doubt) ?? findWording(doubt, expecting < 0 ? changes : expectations) ?? findWording(doubt, windows);
};

/** `test Bad March: …`, `example …`, `If Availability were 98% …`. */
function findOtherOpener(doubt: Doubt): Advice | undefined {
  const isTest = /^(test|example|case|simulation|what-if)$/.test(doubt.image(0)) && doubt.at === 0 && doubt.kind(1) === 'TERM';
  if (isTest && doubt.reach(0, 0, ['scenario']) > 0)
    return advise('other-word', "A what-if is a scenario: write 'scenario'.", 0, 0, 'scenario');
  return undefined;
}

const EXAMPLE = '\'scenario Bad March means "one bad month", with Availability 98% in March 2026, expecting Uptime missed in March 2026.\'';

/** A scenario has a name and says in words what it is. */
function findHead(doubt: Doubt): Advice | undefined {
  if (doubt.at > 2) return undefined;
  const at = doubt.kind(1) === 'TERM' ? 2 : 1;
  if (doubt.image(at) === 'means' || at < doubt.at) return undefined;
  const message = `A scenario has a name and says in quotes what it is: ${EXAMPLE}`;
  return advise('scenario-form', message, at, at);
}

const PERIOD = '(?:in|for|during) ([A-Z][a-z]+ \\d{4}|\\d{4}|the (?:calendar|contract) [a-z]+ of \\d{1,2} [A-Z][a-z]+ \\d{4}|the term)';
const BOUND = '(at least|at most|exactly|below|above)';

const changes = wordings(String.raw`
[other-word]
  (?:then|should give|gives|results? in|leads to) → expecting
  (?:if|when|given|assuming|suppose|where) → with
[other-order]
  (\d+ [a-z]+) (later|earlier) → $2 by $1
[other-word]
  (?:is|are|at|of|=|equal to|were|being|equals|set to|changed to|raised to|lowered to|falls to|drops to)(?= ?(?:\d|[A-Z]{3} \d|[£$€])) →
[scenario-form]
  (?:longer|shorter) by
    : Records are moved, as in 'Ended of Outages later by 2 hours', or replaced, as in 'Outages from "data/other.csv"'.
`);

const expectations = wordings(String.raw`
[total-credits]
  (?:(?:a|the|total) )?(?:service )?credits?(?: (?:of|are|is|=|equal|to be))* ?(${MONEY}) ${PERIOD} → total credits in $2 exactly $1
  total credits(?: of)? ${BOUND} (${MONEY}) ${PERIOD} → total credits in $3 $1 $2
  total credits of ${BOUND} (${MONEY}) → total credits $1 $2
  total credits ${PERIOD}(?: (?:of|are|is|=|equal|to be))* ?(${MONEY}) → total credits in $1 exactly $2
  (?:(?:(?:a|the|total) )?(?:service )?credits?(?: (?:of|are|is|=|equal|to be))*|${NAMED} (?:must|to) (?:credit|pay)|${NAMED} (?:credits|pays)) ?(${MONEY}) → total credits exactly $1
  (${MONEY}) → total credits exactly $1
  (?:a |the )?(?:total )?(?:service )?credits?(?: of)?(?: at least| at most| exactly| below| above)? \d[\d.]*% of [A-Z][\w-]*(?: [A-Z][\w-]*)*
    : Credits are expected as an amount: 'total credits exactly GBP 4,200'.
[other-word]
  never missed|(?:is |to be )?(?:always met|met always|never missed|not missed|met) in (?:all|each|every)(?: [a-z]+)* → never missed
  (?:is |to be )?(?:always met|never missed) → never missed
[verdict]
  (?:is |was |to be |being )?(?:not met|missed|breached|violated|failed|not achieved|not kept)(?= (?:in|during|for) ) → missed
  (?:is |was |to be |being )?(?:not missed|met|achieved|kept|passed|fulfilled)(?= (?:in|during|for) ) → met
  fails?(?= in ) → missed
  pass(?:es)?(?= in ) → met
  missed (\d+) times? → missed exactly $1 times
  missed (once|twice|three|four)(?: times)? → missed exactly {number $1} times
[right]
  no (?:right of )?termination|(${NAMED}) (?:cannot|can not|must not) terminate → {$1 or Customer} may not terminate
  (?:a right of )?termination → Customer may terminate
[missing-word]
  (\d[\d.,]*%) → exactly $1
    : Say on which side it lies, such as 'exactly $1'.
[extra-word]
  that →
  is →
`);

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const windows = wordings(
  String.raw`
[which-window]
  in the (first|second|third|fourth) quarter of (\d{4}) → in the calendar quarter of 1 {quarter $1} $2
  in (\d{4}) ?- ?(\d{2}) → in {month $2} $1
  in (${MONTHS.join('|')})(?! \d)
    : Say the year, too, as in 'March 2026'.
  in the (?:calendar )?month of ((?:${MONTHS.join('|')}) \d{4}) → in $1
`,
  { quarter: (nth) => MONTHS[3 * 'first second third fourth'.split(' ').indexOf(nth)], month: (number) => MONTHS[+number - 1] },
);
