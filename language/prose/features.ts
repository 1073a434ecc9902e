/** What a sentence says besides its words: numbers with a unit, who must do something, whether it only says what a word means. */
import type { ProseSentence } from './sentences';
import { classesOf, isOf } from './word-classes';

const NUMBER = String.raw`(?:\d[\d.,]*\+?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|twenty-four|thirty|forty|forty-five|forty-eight|sixty|seventy-two|ninety|a|an)`;
const UNIT = String.raw`(?:milliseconds?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|quarters?|years?)`;
/** "4 continuous hours", "3 elapsed days", "2 further business days". */
const OF_WHAT_KIND =
  '(?:(?:full|consecutive|successive|continuous|contiguous|uninterrupted|elapsed|cumulative|total|additional|further|calendar|business|working|banking|clock|service|support|office|operational|operating|contract)[ -]){0,4}';
const DURATION = new RegExp(
  String.raw`\b${NUMBER}\s*(?:\(\s*[\w-]+\s*\))?[\s-]*${OF_WHAT_KIND}${UNIT}\b|\(\d[\d.,]*\) ?${OF_WHAT_KIND}${UNIT}\b|\b\d+\s*(?:ms|s|h|d)\b|\bnext (?:business|working|calendar) day\b|\bsame (?:business |working )?day\b|\b\d{1,2}:\d{2}\b`,
);
/** "24 hours a day, 7 days a week" says when a service runs, not how long anything takes. */
const AROUND_THE_CLOCK = String.raw`(?!(?:24|twenty[- ]four|7|seven|365) ?(?:hours|hrs|days)?(?: (?:a|per|each|every) |\/)(?:day|week|year))`;
const EXACT_DURATION = new RegExp(
  String.raw`${DURATION.source.replace('|a|an)', ')').replace(String.raw`\b${NUMBER}`.replace('|a|an)', ')'), String.raw`\b${AROUND_THE_CLOCK}${NUMBER}`.replace('|a|an)', ')'))}|\b(?:within|than) an? (?:business |working |calendar )?${UNIT}\b`,
);
const PERCENT = /\d\s*%|\bper ?cent\b/;
/** "in any case", "no later than", "in no event will it take longer than", "10 days in the worst case", "not to exceed". */
const CLOSED_BOUND =
  /\b(?:in any (?:case|event)|at (?:the )?(?:very )?(?:latest|most|longest|worst|outside)|in the worst case|(?:no|not|never)(?: [a-z]+)? (?:later|longer|more|further) than|but (?:no|not|never) (?:later|longer|more)|in no (?:case|event)\b[^.;]{0,80}\b(?:later|longer|more|beyond|after|exceed\w*)|latest (?:by|within)|maximum|(?:not|never|without) (?:to )?exceed\w*|cannot exceed|capped at|and (?:always |at the latest )?within|up to)\b/;

/** A limit of the case that has just been left open: "but no later than 10 days", "and in any event within", "or 2 days in the worst case". */
const LAST_LIMIT =
  /\bin any (?:case|event)\b|\b(?:but|and|or|yet|though)(?: [a-z]+){0,2}? (?:no|not|never) (?:[a-z]+ )?(?:later|longer|more|less|fewer) than\b|\band (?:always )?within\b|\bin no (?:case|event)\b[^.;]{0,80}\b(?:later|longer|more|beyond|after|exceed\w*)\b|\bin the worst case\b|\bat (?:the )?(?:very )?(?:latest|worst)\b/;

/** "the 10th of each month", "1 October": a day that ends a time as well as a length does. */
const DAY = new RegExp(
  String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2} (?:of )?MONTH|MONTH \d{1,2}|(?:first|last|second|third|fifth|tenth|fifteenth|twentieth) (?:business |working |calendar )?day of)\b`.replaceAll(
    'MONTH',
    '(?:january|february|march|april|may|june|july|august|september|october|november|december)',
  ),
);

/** Numbers of sections, versions and priorities are no figures, nor is "24/7". */
const FIGURE =
  /(?<!§ ?(?:\d+\.)*)(?<!\b(?:section|clause|article|schedule|annex|appendix|exhibit|paragraph|iso|iec|tls|version|v|p|sev|severity|priority|level|tier)[ -]?(?:\d+\.)*)(?<!\b24 ?[/x] ?)\b(?!24 ?[/x] ?7)(?!(?:24|7|365) ?(?:hours|hrs|days)?,? ?(?:a|per|each|every|\/) ?(?:day|week|year))\d[\d.,]*\b/;

/** A length of time, a clock time, "next business day": something a clock can decide. */
export function hasDuration(sentence: ProseSentence): boolean {
  return sentence.saysAtAll(EXACT_DURATION);
}

export function hasPercent(sentence: ProseSentence): boolean {
  return sentence.saysAtAll(PERCENT);
}

/** A number of anything, whether in digits or in words with a unit; numbers of sections do not count. */
export function hasFigure(sentence: ProseSentence): boolean {
  return hasPercent(sentence) || hasDuration(sentence) || (sentence.saysAtAll(FIGURE) && !isInName(sentence));
}

/** The only number is part of a name: "Layer 9 Solutions may change the levels". */
function isInName({ text }: ProseSentence): boolean {
  return NUMBER_IN_NAME.test(text) && !FIGURE.test(text.replace(NUMBER_IN_NAME, '').toLowerCase());
}

const NUMBER_IN_NAME = /\b[A-Z][a-z]+ \d+ [A-Z][a-z]+/;

/** "as soon as practicable and in any case within 90 days": a hard limit stands in the same sentence. */
export function hasHardLimit(sentence: ProseSentence): boolean {
  return (
    (sentence.saysAtAll(CLOSED_BOUND) && (hasDuration(sentence) || hasPercent(sentence) || sentence.saysAtAll(DAY))) ||
    sentence.saysAtAll(LIMIT_STATED_ELSEWHERE)
  );
}

/** "and in any case within the time periods listed in Table 1", "as soon as practicable and at least within the times stated in Section 3". */
const LIMIT_STATED_ELSEWHERE =
  /\b(?:in any (?:case|event)|in all cases|always|at (?:the )?(?:least|latest|most)|(?:no|not) later than|but)(?:,)? (?:within )?(?:the )?(?:applicable |relevant |maximum |target |response |resolution |service )*(?:times?|time (?:periods?|limits?|frames?|scales?)|timeframes?|timescales?|periods?|deadlines?|targets?) (?:listed|stated|set out|set forth|given|specified|shown|laid down|defined|described|indicated) (?:in|under|by|below|above|at)\b/;

/** "usually within 2 days but no later than 10", "as needed, but no less than 2 hours each quarter": what was left open before is bounded after all. */
export function hasLastLimit(sentence: ProseSentence, from: number): boolean {
  if (!sentence.saysAtAll(LAST_LIMIT) || !(hasDuration(sentence) || sentence.saysAtAll(DAY))) return false;
  const behind = sentence.textBehind(from, 200);
  return LAST_LIMIT.test(behind) && (EXACT_DURATION.test(behind) || DAY.test(behind));
}

/** "with 30 days' notice", "by giving at least 10 days written notice", "notice of 4 weeks". */
export function hasNoticeOfLength(sentence: ProseSentence): boolean {
  return hasDuration(sentence) && sentence.saysAtAll(NOTICE_OF_LENGTH);
}

const NOTICE_OF_LENGTH = new RegExp(
  String.raw`\b${NUMBER}\s*(?:\(\s*[\w-]+\s*\))?[\s-]*${OF_WHAT_KIND}${UNIT}'?s?'?(?: of)?(?: (?:prior|advance|advanced|written|previous|clear)){0,3} (?:notice|notification|warning)\b|\bnotice of (?:at least |not less than |no less than )?${NUMBER}\b|\b${UNIT} (?:in advance|prior to|before)\b`,
);

/** "even if only a few minutes are left", "no matter how quickly": whatever it is, it changes nothing. */
export function isConceded(sentence: ProseSentence, from: number): boolean {
  return /\b(?:even (?:if|when|where|though)|no matter|regardless of|irrespective of)\b[^,;.]{0,60}$/.test(sentence.textBefore(from, 90));
}

/** A number near a place: it may say how much what stands there is. A number far off speaks of something else. */
export function hasFigureNear(sentence: ProseSentence, from: number, to: number, reach = 45): boolean {
  return (
    hasFigure(sentence) &&
    [sentence.textBefore(from, reach), sentence.textBehind(to, reach)].some(
      (text) => FIGURE.test(text) || PERCENT.test(text) || EXACT_DURATION.test(text),
    )
  );
}

/** A length of time near a place, so that it says how long what stands there may take. */
export function hasDurationNear(sentence: ProseSentence, from: number, to: number, reach = 70): boolean {
  const before = sentence.textBefore(from, reach).replace(HOW_OFTEN, '');
  const behind = sentence.textBehind(to, reach).replace(HOW_OFTEN, '');
  return EXACT_DURATION.test(before.replace(UNTIL_ANOTHER_ACT, '')) || EXACT_DURATION.test(behind.replace(FROM_ANOTHER_ACT, ''));
}

/** What another act has is no limit of this one: "notify within 48 hours and resume performance [as soon as possible]". */
const UNTIL_ANOTHER_ACT = /^.{0,90}\b(?:and|followed by|then)\b(?= (?:(?:then|also|to|shall|will|must|thereafter) ){0,3}[a-z]{3,} [a-z]+)/;

/** "[promptly] tell the customer and repair the line within 2 days", but not "and in any case within". */
const FROM_ANOTHER_ACT =
  /\band (?:(?:then|also|to|shall|will|must) ){0,3}(?!in\b|at\b|within\b|no\b|not\b|always\b|by\b|never\b|but\b|if\b|after\b|before\b|under\b)[a-z]{3,} .{0,90}$/;

/** "every 2 hours" says how often, "of delays over 12 hours" after what: neither says by when. */
const HOW_OFTEN = new RegExp(
  String.raw`\b(?:every|each|(?<!\b(?:no|not|never) (?:[a-z]+ )?)(?:over|(?:more|longer|older|greater|later) than|exceed(?:s|ing)?|lasting|for at least|beyond))\s+${NUMBER}\s*(?:\(\s*[\w-]+\s*\))?[\s-]*(?:business |working )?${UNIT}\b`,
  'g',
);

/** "minor (less than 5 minutes) interruptions", "core functions (login, search)", "key systems, namely payroll": it is said at once. */
export function isSaidAtOnce(sentence: ProseSentence, to: number): boolean {
  const behind = sentence.textBehind(to, 140);
  if (/^(?: [a-z-]+){0,4},? \((?:[a-z ,≤≥<>~=]*)\d[^)]*\)/.test(behind.slice(0, 80))) return true;
  const said = SAID_AT_ONCE.exec(behind)?.[1];
  // Examples are no test, and what is vague explains nothing.
  return (
    said !== undefined &&
    !/\be\.g|\betc\b|…|\b(?:such as|for (?:example|instance)|including|like|similar|others?|more)\b(?! than \d)/.test(said) &&
    said
      .replace(/\bor [a-z]+er\b/g, '')
      .split(/[^a-z-]+/)
      .every((word) => !JUDGING.some((name) => isOf(classesOf(word), name)))
  );
}

const JUDGING = ['size', 'usual', 'speed', 'special', 'goodness', 'judged', 'manner'] as const;

const SAID_AT_ONCE =
  /^(?: [a-z'-]+){0,4},? (?:\((?=[^()]*(?:,| or | and ))(?:i\.e\.,? |namely |meaning )?|(?:that is|i\.e\.|namely|meaning|defined as),? )([^().;]{5,100})/;

/** "as specified in Exhibit B": the figure stands somewhere else, and the sentence says where. */
export function isNamedElsewhere(sentence: ProseSentence, place: number): boolean {
  return /^[,;]? ?(?:\([^)]{0,30}\) ?)?(?:of the [a-z]+ )?(?:as |that (?:is|are) |which (?:is|are) |(?:can|may|will) be |is |are )?(?:obtained|found|viewed|posted|specified|set out|stated|listed|defined|described|given|shown|laid down|set forth|named|published) (?:in|on|at|from|under|by|below|above)\b/.test(
    sentence.textBehind(place, 80),
  );
}

/** Says what a word means. */
export function isDefinition({ lower }: ProseSentence): boolean {
  return /^["“']?[\w\s()/-]{2,60}["”']?\s*(?:means?|refers? to|is defined as|are defined as|shall mean|has the meaning|:)(?=\s)/.test(
    lower,
  );
}

/** Somebody must, may, will or does something: the words bind. */
export function isDuty(sentence: ProseSentence): boolean {
  return sentence.kind === 'duty' || sentence.kind === 'consequence' || sentence.saysAtAll(BINDING);
}

const BINDING =
  /\b(?:must|shall|will|may|agrees? to|undertakes? to|is responsible for|are responsible for|guarantees?|warrants?|commits? to|is required to|should)\b/;

/** Capitalised in the middle of a sentence: a Defined Term, or part of one. */
export function isDefinedTerm(sentence: ProseSentence, from: number): boolean {
  const at = from - sentence.from;
  const letter = sentence.text.charAt(at);
  if (letter === letter.toLowerCase() || at === 0 || isShouted(sentence)) return false;
  return !/[.:;!?("“•–-]\s*$/.test(sentence.text.slice(Math.max(0, at - 4), at));
}

/** "PROVIDER WILL STRIVE TO": all in capitals, so a capital tells nothing. */
function isShouted({ text }: ProseSentence): boolean {
  return text.length > 24 && text.replace(/[^a-z]/g, '').length * 4 < text.replace(/[^A-Z]/g, '').length;
}

/** "Severity 3 (minor impact): answered within 1 day": the figure is the answer's, and the class has no test. */
export const SEVERITY_CLASS =
  /^(?:[(*•·–-] ?)?(?:(?:sev(?:erity)?|p|s|prio(?:rity)?|level|tier|category|class)[ -]?(?:[0-5]|one|two|three|four|five)\b|(?:critical|urgent|emergency|blocker|severe|high|medium|moderate|normal|low|minor|major)(?: (?:priority|severity|impact|urgency|level))?(?: \([^)]{1,60}\))? ?[:–—-] )/;

/** Two or more words that all begin with a capital: "Acceptable Quality". */
export function isTitle(sentence: ProseSentence, from: number, to: number): boolean {
  return /^(?:[A-Z][a-z-]+ )+[A-Z][a-z-]+$/.test(sentence.text.slice(from - sentence.from, to - sentence.from));
}

/** The words stand in quotation marks: they are spoken of, not used. */
export function isQuoted(sentence: ProseSentence, from: number, to: number): boolean {
  return /["“']$/.test(sentence.text.slice(0, from - sentence.from)) && /^["”']/.test(sentence.text.slice(to - sentence.from));
}

/** The words are somebody else's: the text of a notice or a sign, a piece of code. What begins or ends in a sentence nearby counts too. */
export function isInQuotation(sentence: ProseSentence, from: number): boolean {
  let before = sentence.text.slice(0, from - sentence.from);
  const behind = sentence.text.slice(from - sentence.from);
  for (let at = sentence.before, left = 5; at !== undefined && left > 0; at = at.before, left -= 1) before = `${at.text} ${before}`;
  const isOpen = (text: string): boolean => [/"/g, /`/g].some((mark) => (text.match(mark)?.length ?? 0) % 2 === 1);
  return (
    isOpen(before) ||
    isOpen(behind) ||
    before.lastIndexOf('“') > before.lastIndexOf('”') ||
    before.lastIndexOf('‘') > before.lastIndexOf('’') ||
    /^[^“]*”/.test(behind)
  );
}

/** A condition, not a promise: "if it is not able to", "where the Customer wishes to". */
export function isCondition(sentence: ProseSentence, from: number): boolean {
  return /\b(?:if|unless|when|whenever|where|should|in case|in the event(?: that)?|whether|to the extent|who|which|that)\b[^,;]{0,80}$/.test(
    sentence.textBefore(from, 90),
  );
}

const NAMED_HERE =
  /\b(?:as|that (?:is|are)|which (?:is|are)) (?:specified|set out|stated|listed|detailed|defined|described|given|laid down|set forth|determined|calculated) (?:in|on|at|under|by|below|above|here)\b|\b(?:exclusions?|events|reasons|circumstances|cases) (?:defined|listed|described|set out|set forth) (?:below|above|in)\b|\b(?:as defined|\(defined|\(as defined)/;

/** "excessive downtime … as set out above": somewhere else it is said what the words mean. */
export function saysWhereItIsSet(sentence: ProseSentence, place: number): boolean {
  return NAMED_HERE.test(sentence.textBehind(place, 120));
}

const CALENDAR =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|every (?:day|week|month|year)|\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|a\.m|p\.m|h|hrs)\b|(?:january|february|april|june|july|august|september|october|november|december))\b/;

/** Days of the week, clock times or months: the sentence says when. */
export function hasCalendar(sentence: ProseSentence): boolean {
  return sentence.saysAtAll(CALENDAR);
}
