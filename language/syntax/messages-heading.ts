/** The first sentence of an agreement as contracts word it: who, from when to when, in which time zone, currency and law. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { findWording, wordings } from './wordings';
import { addDays, addMonths, formatDate, parseDate } from '../quantities/civil-date';
import { codeOf } from './messages-figures';

const DATE = String.raw`(\d{1,2} [A-Z][a-z]+ \d{4}|\d{4}-\d{2}-\d{2})`;
const BEGINS = String.raw`(?:(?:with effect|with a term|for (?:a|the) (?:term|period)|in (?:force|effect)|effective|valid|running|starting|beginning|commencing|term|as) ?)?(?:from|on|as of|as from|of)?`;
const ZONE = String.raw`"?(UTC|GMT|[A-Z]{1,4}T|[A-Z][A-Za-z]+\/[A-Za-z/_]+)"?`;
const end = String.raw`(?=[,;]|$)`;
const termIsTwoDays =
  "The term has a first and a last day: 'from 1 January 2026 to 31 December 2028'. If it has no end, leave it out: the agreement then runs as long as its records.";

const NAMED_DAY = String.raw`(?:an? |the )?(?:%) date(?: of| is|:)?`;
const DAYS = `${NAMED_DAY.replace('%', 'start|starting|commencement|effective')} ${DATE},?(?: and)? ${NAMED_DAY.replace('%', 'end|ending|expiry|termination')} ${DATE}`;
const isRounded = "Write how credits are rounded: 'rounding credits half up to GBP 0.01'.";

const headings = wordings(
  String.raw`
[heading]
  (?:with )?${DAYS}${end} → from $1 to $2
  ${BEGINS} ?${DATE},?(?: and)?(?: ending| expiring| terminating| ends| expires)?(?: on| at| until| till| to| through| up to)+ (?:and including )?${DATE}(?: inclusive)?${end} → from $1 to $2
  ${BEGINS} ?${DATE},? (?:and )?(?:for|lasting|running for) (?:(?:a|an|the) )?(?:(?:initial|fixed|minimum) )?(?:(?:term|period) of )?(\d+) (month|year)s?${end} → {term $1 $2 $3}
  (?:for|with) (?:(?:a|an) )?(?:(?:initial|fixed|minimum) )?(?:(?:term|period) of )?(\d+) (month|year)s?,? (?:from|starting|starting on|beginning|beginning on|commencing on|commencing|as of) ${DATE}${end} → {term $3 $1 $2}
  (with )?(an? )?(automatic(ally)? (renew|extend|extension)|auto-?renew|renew|tacit|extend|evergreen)[^,;]*
    : How an agreement is renewed is said in a clause: clause Renewal says "…".
  (?:${BEGINS} ?${DATE}|from [^,;]*|to|until|till)[, ]*(?:to |until |till )?(?:indefinite|indefinitely|open|open-ended|terminated|termination|further notice|cancelled|unlimited)[^,;]*${end}
    : ${termIsTwoDays}
  (?:effective|commencing|starting|beginning|valid|in force|with effect|as of|as from|since|on|with a start)[^,;]*${DATE}${end}
    : ${termIsTwoDays}
  (with|for) (an? )?(initial |fixed )?((term|period|duration) of )?\d+ (month|year)s?(?=[,;]|$)
    : ${termIsTwoDays}
  (the )?Effective Date\b[^,;]*
    : A term runs between days of the calendar: 'from 1 January 2026 to 31 December 2028'.
  (?:with |in |all )*(?:(?:times?|dates?|hours|timezone|time zone)(?: are| is|:)?(?: in| of)?|in) ${ZONE}(?: time)?${end} → in the time zone "$1"
  (?:in )?(?:the )?(?:[A-Z]\w+(?: [A-Z]\w+)*|local) [Tt]ime(?: zone)?(?=[,;]|$)
    : Name the time zone by its continent and city: in the time zone "Europe/London".
  (?!with amounts in [a-z]+$)(?:with |in the |all )*(?:(?:amounts?|currency|prices|fees|charges|payments|payable|invoiced|billed|sums)(?: are| is|:| of)? )?in ((?:[A-Za-z]+ )?(?:euros?|pounds|dollars|francs|yen)(?: sterling)?)(?=[,;]|$) → with amounts in {code $1}
  (?:with |in the |in |all |the )*(?:amounts?|currency|prices|fees|charges|payments|payable|invoiced|billed|sums|figures)(?: are| is|:| of)?(?: in)? ?"?([A-Z]{3})"?(?=[,;]|$) → with amounts in $1
  in "?(?!UTC|GMT)([A-Z]{3})"?(?=[,;]|$) → with amounts in $1
  (?:under|subject to|construed under|according to|in accordance with|(?:the )?(?:governing|applicable) law(?: is|:| of)?|governing law|law:?) "?((?:the )?[^",;]*\b(?:laws?|Law)\b[^",;]*)"?(?=[,;]|$) → governed by "$1"
  ([A-Z][a-z]+ law) (?:applies|shall apply|governs)(?=[,;]|$) → governed by "$1"
  (?:governing|applicable) law(?: is|:| of)? "?([^",;]+)"?(?=[,;]|$) → governed by "$1"
  \d+ (decimals?|places|digits|cents)\b[^,;]*
    : ${isRounded}
  (?:rounded|rounding) (?!credits half (up|even)$)[^,;]*
    : ${isRounded}
`,
  { term: sayTerm, code: codeOf },
);

/** The clauses of the heading, its parties, and sentences that say a part of it on their own. */
export const findHeadingWords: Detector = (doubt) => {
  if (doubt.kind(0) !== 'agreement') return undefined;
  return findNameMissing(doubt) ?? findRealNames(doubt) ?? findBetween(doubt) ?? findLastComma(doubt) ?? findWording(doubt, headings, 3);
};

/** What no table knows. */
export const findHeadingRest: Detector = (doubt) => {
  if (
    doubt.kind(0) !== 'agreement' ||
    !doubt.expects('governed') ||
    doubt.at >= doubt.tokens.length ||
    /^(OTHER|and)$/.test(doubt.kind(doubt.at))
  )
    return undefined;
  const message =
    'The first sentence says the parties, the term, the time zone, the currency, the law and how credits are rounded. Say anything else in a clause: clause Scope says "…".';
  let to = doubt.at;
  while (to + 1 < doubt.tokens.length && !/^[,;]$/.test(doubt.image(to + 1))) to += 1;
  return advise('heading', message, doubt.at, to);
};

/** `agreement is between Provider and Customer`. */
function findNameMissing(doubt: Doubt): Advice | undefined {
  if (doubt.at !== 1 || !/^(is|between|means|of|by)$/.test(doubt.image(1))) return undefined;
  const to = doubt.tokens.findIndex(({ image }, index) => index <= MOST_BEFORE && image === 'between');
  if (to < 0) return undefined;
  const written = 'agreement Service Levels is between';
  return advise('heading', `An agreement has a name: '${written} …'.`, 0, to, written);
}

const MOST_BEFORE = 8;
const company = /^(plc|ltd|limited|inc|incorporated|llc|llp|gmbh|ag|sa|bv|corp|company)$/i;

/** `between "Acme Cloud Ltd" and "Northwind Bank plc"`, `between Provider (Acme Cloud Ltd) and …`. */
function findRealNames(doubt: Doubt): Advice | undefined {
  const between = doubt.kinds.indexOf('between');
  const { at } = doubt;
  if (between < 0 || at <= between || at > between + MOST_BEFORE || doubt.kinds.slice(between, at).includes('DATE')) return undefined;
  const isReal = doubt.kind(at) === 'STRING' || doubt.image(at) === '(' || company.test(doubt.image(at));
  const isParty = doubt.expects('and') || doubt.expected.some(({ refersTo }) => refersTo === 'PartyDefinition');
  if (!isReal || !(isParty || company.test(doubt.image(at)))) return undefined;
  const [name] = /[A-ZÀ-Þ][^"()]*/.exec(doubt.kind(at) === 'STRING' || doubt.image(at) !== '(' ? doubt.image(at) : doubt.ahead(at)) ?? [];
  const title = company.test(doubt.image(at)) ? doubt.words(at - 1, at) : (name ?? 'Acme Cloud Ltd').trim();
  const message = `Here stand short names, as in 'between Provider and Customer'. Who they are has a sentence of its own: party Provider means "${title}".`;
  return advise('heading', message, company.test(doubt.image(at)) ? at - 1 : at, at);
}

/** `is made between`, `means the agreement between`. */
function findBetween(doubt: Doubt): Advice | undefined {
  const between = doubt.kinds.indexOf('between');
  if (doubt.at === 3 && doubt.image(2) === 'is' && /^(with|of|by|for|to)$/.test(doubt.image(3)) && between < 0)
    return advise('heading', "An agreement is between two or more: 'is between Provider and Customer'.", 2, 3);
  if (doubt.at < 2 || doubt.at > 3 || between < doubt.at || between > 2 + MOST_BEFORE) return undefined;
  if (/\d/.test(doubt.words(2, between))) {
    const message = "Write 'is between'. From when to when it runs stands behind the parties: 'from 1 January 2026 to 31 December 2028'.";
    return advise('heading', message, 2, between);
  }
  // A name with a small word or a number in it is another mistake.
  if (doubt.image(between - 1) === 'is' && between > 3) return undefined;
  const words = doubt.words(2, between);
  return doubt.helps(2, between, ['is', 'between']) && words !== 'between'
    ? advise('heading', `Write 'is between' instead of '${words}'.`, 2, between, `${doubt.touches(2) ? ' ' : ''}is between`)
    : undefined;
}

/** `between Provider, Customer`. */
function findLastComma(doubt: Doubt): Advice | undefined {
  const comma = doubt.at - 2;
  if (doubt.image(comma) !== ',' || doubt.reach(comma, comma, ['and']) <= 1) return undefined;
  if (!doubt.kinds.includes('between') || doubt.kinds.includes('and')) return undefined;
  const written = `${doubt.image(comma - 1)} and ${doubt.image(comma + 1)}`;
  return advise('heading', `Write 'and' before the last party: '${written}'.`, comma - 1, comma + 1, written);
}

/** `This agreement is governed by English law.`, `All amounts are in GBP.` */
export const findHeadingAlone: Detector = (doubt) => {
  if (
    doubt.at > 2 ||
    !/^(The|This|All|Our|Any|Agreement|Currency|Time|Timezone|Term|Duration|Governing|Jurisdiction|Contract|Initial|Effective|Start|End|Commencement)\b/.test(
      doubt.image(0),
    )
  )
    return undefined;
  const text = doubt.ahead(0);
  if (/^((This|The|Our)( [A-Z]\w+)* [Aa]|A)greement\b.{0,40}\bbetween\b/.test(text)) {
    const to = doubt.tokens.findIndex(({ image }) => image === 'between');
    return advise(
      'heading',
      "An agreement has a name: 'agreement Service Levels is between …'.",
      0,
      to,
      'agreement Service Levels is between',
    );
  }
  if (/^(This|The) ([Aa]greement|[Tt]erm|[Cc]ontract)\b.{0,60}\b(renew|extend)/.test(text)) {
    const written = `clause Renewal says "${text.replace(/"/g, '')}"`;
    const message = 'How an agreement is renewed is said in a clause: clause Renewal says "…".';
    return advise('heading', message, 0, doubt.tokens.length - 1, written);
  }
  const clause = alone.find(([form]) => form.test(text))?.[1];
  return clause === undefined
    ? undefined
    : advise('heading', `That is said in the first sentence, behind the parties: ${clause}.`, 0, doubt.tokens.length - 1);
};

const alone: readonly [RegExp, string][] = [
  [
    /^(Time ?[Zz]one|Timezone)\b ?(:|=|is|means)|^(The|All|Our) (time ?zone|times?|dates|hours)\b.{0,20}\b(is|are)\b/,
    'in the time zone "Europe/London"',
  ],
  [
    /^(Currency)\b ?(:|=|is|means)|^(The|All|Our) (\w+ )?(currency|amounts|prices|sums|fees|payments)\b.{0,20}\b(is|are)\b.{0,20}\b([A-Z]{3}|euros?|pounds|dollars)\b/,
    'with amounts in GBP',
  ],
  [
    /\b[Gg]overning [Ll]aw|^Jurisdiction ?:|\b[Aa]pplicable law|^(This|The) [Aa]greement\b.{0,20}\bgoverned by\b/,
    'governed by "the law of England"',
  ],
  [
    /^([Ee]ffective Date|Start Date|End Date|Term|Contract Term|Initial Term|Duration|Commencement Date) ?(:|=|is|means)|^(The|This|Our) (([Ii]nitial )?[Tt]erm|[Ee]ffective [Dd]ate|[Ss]tart [Dd]ate|[Aa]greement|[Cc]ontract( term)?)\b.{0,30}\b(is|starts|begins|commences|runs|lasts|takes effect|ends|expires)\b/,
    'from 1 January 2026 to 31 December 2028',
  ],
];

/** The last day of so many months or years. */
function sayTerm(from: string, count: string, unit: string): string | undefined {
  const first = parseDate(from);
  const months = Number(count) * (unit === 'year' ? 12 : 1);
  if (!first || months < 1 || months > 1200) return undefined;
  return `from ${from} to ${formatDate(addDays(addMonths(first, months), -1))}`;
}
