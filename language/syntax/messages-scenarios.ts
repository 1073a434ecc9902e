/** What a scenario changes and what must come out, as somebody writes it who thinks of tests. */
import type { Advice, Detector, Doubt } from './doubt';
import { findTurn, MONEY, NAMED, type Turn } from './turns';

export const findScenario: Detector = (doubt) => {
  if (doubt.kind(0) !== 'scenario') return findOtherOpener(doubt);
  const expecting = doubt.tokens.findIndex(({ image }, index) => index < doubt.at && /^(expecting|expect|then)$/.test(image));
  return findHead(doubt) ?? findTurn(doubt, expecting < 0 ? changes : expectations) ?? findTurn(doubt, windows) ?? findEnd(doubt);
};

/** `test Bad March: …`, `example …`, `If Availability were 98% …`. */
function findOtherOpener(doubt: Doubt): Advice | undefined {
  const isTest = /^(test|example|case|simulation|what-if)$/.test(doubt.image(0)) && doubt.at === 0 && doubt.kind(1) === 'TERM';
  if (isTest && doubt.reach(0, 0, ['scenario']) > 0)
    return { code: 'other-word', message: "A what-if is a scenario: write 'scenario'.", from: 0, to: 0, suggestion: 'scenario' };
  if (doubt.kind(0) !== 'If' || doubt.image(doubt.at) !== 'were') return undefined;
  const message = `What if? is asked in a scenario: ${EXAMPLE}`;
  return { code: 'scenario-form', message, from: 0, to: doubt.at };
}

const EXAMPLE = '\'scenario Bad March means "one bad month", with Availability 98% in March 2026, expecting Uptime missed in March 2026.\'';

/** A scenario has a name and says in words what it is. */
function findHead(doubt: Doubt): Advice | undefined {
  if (doubt.at > 2) return undefined;
  const at = doubt.kind(1) === 'TERM' ? 2 : 1;
  if (doubt.image(at) === 'means' || at < doubt.at) return undefined;
  const message = `A scenario has a name and says in quotes what it is: ${EXAMPLE}`;
  return { code: 'scenario-form', message, from: at, to: at };
}

/** Nothing is expected. */
function findEnd(doubt: Doubt): Advice | undefined {
  if (doubt.at < doubt.tokens.length) return undefined;
  if (/^(met|missed)$/.test(doubt.image(doubt.at - 1))) {
    const message = "Say in which month, as in 'Uptime missed in March 2026', or how often, as in 'Uptime missed exactly 1 times'.";
    return { code: 'scenario-form', message, from: doubt.at - 1, to: doubt.at - 1 };
  }
  if (!doubt.expects(',')) return undefined;
  const message =
    "Say what must come out, as in ', expecting Uptime missed in March 2026' or ', expecting total credits exactly GBP 4,200'.";
  return doubt.kinds.includes('expecting') ? undefined : { code: 'scenario-form', message, from: doubt.at, to: doubt.at - 1 };
}

const PERIOD = '(?:in|for|during) ([A-Z][a-z]+ \\d{4}|\\d{4}|the (?:calendar|contract) [a-z]+ of \\d{1,2} [A-Z][a-z]+ \\d{4}|the term)';
const BOUND = '(at least|at most|exactly|below|above)';

const changes: readonly Turn[] = [
  { code: 'other-word', words: /(?:then|should give|gives|results? in|leads to)/, written: 'expecting' },
  { code: 'other-word', words: /(?:if|when|given|assuming|suppose|where)/, written: 'with' },
  { code: 'other-order', words: /(\d+ [a-z]+) (later|earlier)/, written: '$2 by $1' },
  {
    code: 'other-word',
    words:
      /(?:is|are|at|of|=|equal to|were|being|equals|set to|changed to|raised to|lowered to|falls to|drops to)(?= ?(?:\d|[A-Z]{3} \d|[£$€]))/,
    written: '',
  },
  {
    code: 'scenario-form',
    words: /(?:longer|shorter) by/,
    message: "Records are moved, as in 'Ended of Outages later by 2 hours', or replaced, as in 'Outages from \"data/other.csv\"'.",
  },
];

const expectations: readonly Turn[] = [
  {
    code: 'total-credits',
    words: new RegExp(`(?:(?:a|the|total) )?(?:service )?credits?(?: (?:of|are|is|=|equal|to be))* ?(${MONEY}) ${PERIOD}`),
    written: 'total credits in $2 exactly $1',
  },
  { code: 'total-credits', words: new RegExp(`total credits(?: of)? ${BOUND} (${MONEY}) ${PERIOD}`), written: 'total credits in $3 $1 $2' },
  { code: 'total-credits', words: new RegExp(`total credits of ${BOUND} (${MONEY})`), written: 'total credits $1 $2' },
  {
    code: 'total-credits',
    words: new RegExp(`total credits ${PERIOD}(?: (?:of|are|is|=|equal|to be))* ?(${MONEY})`),
    written: 'total credits in $1 exactly $2',
  },
  {
    code: 'total-credits',
    words: new RegExp(
      `(?:(?:(?:a|the|total) )?(?:service )?credits?(?: (?:of|are|is|=|equal|to be))*|${NAMED} (?:must|to) (?:credit|pay)|${NAMED} (?:credits|pays)) ?(${MONEY})`,
    ),
    written: 'total credits exactly $1',
  },
  { code: 'total-credits', words: new RegExp(`(${MONEY})`), written: 'total credits exactly $1' },
  {
    code: 'total-credits',
    words:
      /(?:a |the )?(?:total )?(?:service )?credits?(?: of)?(?: at least| at most| exactly| below| above)? \d[\d.]*% of [A-Z][\w-]*(?: [A-Z][\w-]*)*/,
    message: "Credits are expected as an amount: 'total credits exactly GBP 4,200'.",
  },
  {
    code: 'other-word',
    words: /never missed|(?:is |to be )?(?:always met|met always|never missed|not missed|met) in (?:all|each|every)(?: [a-z]+)*/,
    written: 'never missed',
  },
  { code: 'other-word', words: /(?:is |to be )?(?:always met|never missed)/, written: 'never missed' },
  {
    code: 'verdict',
    words: /(?:is |was |to be |being )?(?:not met|missed|breached|violated|failed|not achieved|not kept)(?= (?:in|during|for) )/,
    written: 'missed',
  },
  {
    code: 'verdict',
    words: /(?:is |was |to be |being )?(?:not missed|met|achieved|kept|passed|fulfilled)(?= (?:in|during|for) )/,
    written: 'met',
  },
  { code: 'verdict', words: /fails?(?= in )/, written: 'missed' },
  { code: 'verdict', words: /pass(?:es)?(?= in )/, written: 'met' },
  { code: 'verdict', words: /missed (\d+) times?/, written: 'missed exactly $1 times' },
  {
    code: 'verdict',
    words: /missed (once|twice|three times|four times)/,
    written: ([, count]) => `missed exactly ${{ once: 1, twice: 2 }[count] ?? (count.startsWith('three') ? 3 : 4)} times`,
  },
  {
    code: 'right',
    words: new RegExp(`no (?:right of )?termination|(${NAMED}) (?:cannot|can not|must not) terminate`),
    written: ([, party]) => `${party ?? 'Customer'} may not terminate`,
  },
  { code: 'right', words: /(?:a right of )?termination/, written: 'Customer may terminate' },
  { code: 'missing-word', words: /(\d[\d.,]*%)/, written: 'exactly $1', message: "Say on which side it lies, such as 'exactly $1'." },
  { code: 'extra-word', words: /that/, written: '' },
  { code: 'extra-word', words: /is/, written: '' },
];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const FIRSTS = ['first', 'second', 'third', 'fourth'];

const windows: readonly Turn[] = [
  {
    code: 'which-window',
    words: /in the (first|second|third|fourth) quarter of (\d{4})/,
    written: ([, nth, year]) => `in the calendar quarter of 1 ${MONTHS[3 * FIRSTS.indexOf(nth)]} ${year}`,
  },
  {
    code: 'which-window',
    words: /in (\d{4}) ?- ?(\d{2})/,
    written: ([, year, month]) => (MONTHS[Number(month) - 1] === undefined ? undefined : `in ${MONTHS[Number(month) - 1]} ${year}`),
  },
  { code: 'which-window', words: new RegExp(`in (${MONTHS.join('|')})(?! \\d)`), message: "Say the year, too, as in 'March 2026'." },
  { code: 'which-window', words: new RegExp(`in the (?:calendar )?month of ((?:${MONTHS.join('|')}) \\d{4})`), written: 'in $1' },
];
