/** What sentences say about answers to tickets: by priority, within what time, for which share of them. */
import { percentsIn } from './amounts';
import { wordsOf, type Piece } from './contract-blocks';
import { factOf, type AnswerKind, type AnswerTime, type Fact, type Facts } from './facts';
import { everyLengthIn, lengthsIn, type Length } from './lengths';
import { countOf } from './numbers';
import { isOwedByCustomer, type PartyNames } from './owed-by';
import { windowNear } from './windows';

const THINGS = 'tickets?|incidents?|issues?|faults?|requests?|problems?|defects?|cases?|calls?|enquiries';
const PRIORITIES = new RegExp(
  String.raw`\b(?:priority|severity|sev\.?|level|class|category)[\s-]?(?:level )?(\d|[A-D]\b|one|two|three|four)(?:(?:\s?[,/&]\s?|\s(?:and|or)\s)(\d)\b(?!\s*(?:%|hours?|minutes?|days?|business)))*|\b(P[1-5]|S(?:ev)?[1-4])\b|\b(critical|urgent|high|medium|low|major|minor|emergency|standard|normal)(?=[ -](?:priority|severity|${THINGS}))`,
  'gi',
);

/** Names that an agreement can use for priorities, `P1` or `High`, with their places. */
export function prioritiesIn(words: string): { readonly name: string; readonly from: number }[] {
  return [...words.matchAll(PRIORITIES)].flatMap((match) => {
    const [said, number, , short, word] = match;
    if (number === undefined) return [{ name: titled(short ?? word ?? ''), from: match.index }];
    const more = said.slice(said.indexOf(number) + number.length).match(/\d/g) ?? [];
    return [countOf(number) ?? number.toUpperCase(), ...more].map((each) => ({ name: `P${each}`, from: match.index }));
  });
}

/** "P1 to P3": which are between them, nobody has said. */
export function isSpanOfPriorities(words: string): boolean {
  return /\b(?:P|S|priority |severity |level )\d\s*(?:to|through|[-–])\s*(?:P|S|priority |severity |level )?\d\b/i.test(words);
}

function titled(word: string): string {
  return /^[ps]\d$/i.test(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

const ANSWER = /\b(?:respon[ds]\w*|acknowledg\w*|answer\w*|react\w*|attend\w*)/gi;
const END = /\b(?:resol\w+|restor\w+|repair\w*|fix(?:ed|es)?|rectif\w+|clear(?:ed|s)?|remed\w+|correct(?:ed|s)?)/gi;
const WITHIN =
  /(?:\b(?:within|in|at most|(?:no|not) (?:later|more|longer) than|maximum(?: of)?|(?:not|never) exceed(?:ing)?|under|less than|is|are|be|of|time|respon[ds]\w*|resol\w+|answer\w*|fix(?:ed)?|restor\w+|target|and|first|initial)|[:,=≤<(–-])\s*(?:a |an |the |maximum of |target of )*$/i;

/** The times of a sentence; none at all where one of them, its priority or its share cannot be told surely. */
export function timesIn(piece: Piece, parties: PartyNames): Fact<AnswerTime>[] {
  const text = wordsOf(piece);
  const lengths = lengthsIn(text);
  const share = shareOf(text);
  if (lengths.length === 0 || share === 'unsure' || isSpanOfPriorities(text) || lengths.length !== everyLengthIn(text).length) return [];
  if (!/\b(?:shall|must|will|is|are|be|responds?|resolves?|within|targets?|time)\b|:/i.test(text)) return [];
  if (/\bcredits?\b|\bterminat|\breports?\b|\bevery \d|\b(?:average|mean|median|percentile)\b/i.test(text)) return [];
  const kinds = kindsIn(text);
  const priorities = prioritiesIn(text);
  const times: Fact<AnswerTime>[] = [];
  const known = new Set<string>();
  let [lastKind, lastNames, at]: [AnswerKind | undefined, readonly string[], number] = [undefined, [], 0];
  for (const [index, length] of lengths.entries()) {
    const isLast = index === lengths.length - 1;
    const end = isLast ? text.length : length.from;
    const own = new Set(kinds.filter(({ from }) => from >= at && from < length.from).map(({ kind }) => kind));
    if (own.size === 0 && isLast) for (const { from, kind } of kinds) if (from >= length.to && from < end) own.add(kind);
    const names = priorities.filter(({ from }) => from >= at && from < (index === 0 || isLast ? end : length.from)).map(({ name }) => name);
    const kind: AnswerKind | undefined = own.size === 0 ? lastKind : own.size === 1 ? [...own][0] : undefined;
    const forNames: readonly string[] = names.length > 0 ? [...new Set(names)] : lastNames;
    if (kind === undefined || forNames.length === 0 || !WITHIN.test(text.slice(0, length.from))) return [];
    if (isOwedByCustomer(text, length.from, parties)) return [];
    for (const priority of forNames) {
      // "Within 8 hours in most cases and within 24 hours in all": two promises, of which neither may stand for both.
      if (known.has(`${priority} ${kind}`)) return [];
      known.add(`${priority} ${kind}`);
      times.push(factOf(timeOf(priority, kind, length, share), piece, [...length.open, ...startOf(text.slice(length.to))]));
    }
    [lastKind, lastNames, at] = [kind, forNames, length.to];
  }
  return times;
}

/** What a clock starts with, where it is not the ticket. */
const START = /^\s*(?:of|after|from|following|since|once)\s+(?!(?:business|working|support|service|office|opening|core)\b)[^.;,]*/i;
const OF_TICKET =
  /receipt|receiv|report|notif|logg|open|submi|call|ticket|request|incident|creat|occur|notice|regist|rais|fault|issue|problem|defect|contact|aware|detect/i;
const LATER =
  /diagnos|respon|acknowledg|answer|workaround|identif|arriv|approv|confirm|validat|classif|triage|escalat|access|analys|isolat|agree|deliver|assign|allocat|accept|reproduc|verif/i;

function startOf(behind: string): string[] {
  const said =
    START.exec(behind)?.[0]
      .trim()
      .replace(/ (?:and|or|with|in|for|to|during|per)\b.*$/i, '') ?? '';
  // "of diagnosis of the incident" starts with the first of the two.
  const head = said.replace(/^(\w+ .+?) (?:of|by|from)\b.*$/i, '$1');
  return said === '' || (OF_TICKET.test(head) && !LATER.test(head)) ? [] : [`The text counts "${said}"; the sentence counts from Opened.`];
}

export interface Share {
  readonly share: string;
  readonly window?: NonNullable<AnswerTime['window']>;
}

export function timeOf(priority: string, kind: AnswerKind, { text, isBusiness }: Length, share?: Share): AnswerTime {
  return { priority, kind, length: text, isBusiness, ...share };
}

function kindsIn(text: string): { readonly kind: AnswerKind; readonly from: number }[] {
  const all = (pattern: RegExp, kind: AnswerKind) => [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index }));
  return [...all(ANSWER, 'Response Time'), ...all(END, 'Resolution Time')];
}

/** The one share of a text. Two shares, or one of something else, make it unsure. */
function shareOf(text: string): Share | undefined | 'unsure' {
  const percents = percentsIn(text);
  const [percent] = percents;
  if (percent === undefined) return undefined;
  const behind = text.slice(percent.to);
  const isOfTickets = new RegExp(
    String.raw`^\s*\)?\s*(?:of (?:all |the |its |any |such |these |reported |valid )*(?:[\w-]+ ){0,4}(?:${THINGS}|time|times|p\d|instances|occasions)\b|(?:[\w-]+ ){0,2}(?:${THINGS}|compliance|attainment)\b)`,
    'i',
  ).test(behind);
  if (percents.length > 1 || !isOfTickets) return 'unsure';
  const window = windowNear(text, percent.from, percent.to);
  return { share: percent.text, ...(window === undefined ? {} : { window: window.window }) };
}

/** "At least 95% of tickets must meet these times": a share for the times that stand beside it. */
export function shareIn(piece: Piece): Facts['shares'][number] | undefined {
  const text = wordsOf(piece);
  const share = shareOf(text);
  if (share === undefined || share === 'unsure' || everyLengthIn(text).length > 0 || prioritiesIn(text).length > 0) return undefined;
  if (
    !/\b(?:shall|must|will|are|is|be|meets?|achiev\w+|targets?|times?)\b/i.test(text) ||
    /\bcredits?\b|\bterminat|\bbelow\b|\b(?:API|HTTP|transactions?|pages?)\b/i.test(text)
  )
    return undefined;
  const kinds = new Set(kindsIn(text).map(({ kind }) => kind));
  const [kind] = kinds;
  return factOf({ ...share, ...(kinds.size === 1 && kind !== undefined ? { kind } : {}) }, piece);
}
