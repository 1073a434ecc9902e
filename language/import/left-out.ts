/**
 * Which figures of the text a proposal does not say.
 *
 * Invariant: a length, a share, an amount, a date or a window of the sources either stands in a sentence that was made of them, or in a note above it.
 */
import { amountsIn, datesIn, formatDate, percentsIn } from './amounts';
import { wordsOf, type Piece } from './contract-blocks';
import type { Facts } from './facts';
import { disputesLeft, footnotesOf, goesOn, unsaidConditions, unsaidEfforts } from './conditions';
import { everyLengthIn } from './lengths';
import { feeWindowOf, sourcesOf, type Proposal } from './proposal';
import { monthsOf, windowsIn, type Window } from './windows';

/** Adds to each proposal what its sources say and no sentence made of them does. */
export function withLeftOut(proposals: readonly Proposal[], facts: Facts, pieces: readonly Piece[]): Proposal[] {
  const said = sourcesOf(proposals);
  return proposals.map((proposal) => {
    const open: string[] = [];
    for (const source of proposal.sources) {
      // Once, above the last sentence that was made of it.
      if (proposals.findLast(({ sources }) => sources.includes(source)) !== proposal) continue;
      const made = proposals.filter(({ sources }) => sources.includes(source));
      const left = leftOutOf(
        source,
        made.map(({ text }) => text),
        made.flatMap((each) => each.said),
        feeWindowOf(facts),
      );
      const isNoted = (words: string): boolean => proposal.open.some((note) => note.includes(words));
      const unsaid = left.filter((words) => !isNoted(words));
      if (unsaid.length > 0)
        open.push(`The text also says ${unsaid.map((words) => `"${words}"`).join(', ')}, which the sentence does not.`);
      open.push(
        ...unsaidConditions(source, proposals),
        ...unsaidEfforts(source, proposals),
        ...goesOn(source, pieces, said),
        ...footnotesOf(source, pieces, said),
      );
    }
    open.push(...disputesLeft(proposal), ...besideOf(proposal, pieces, said));
    return open.length === 0 ? proposal : { ...proposal, open: [...proposal.open, ...open] };
  });
}

const IS_BESIDE: Readonly<Record<NonNullable<Proposal['whole']>, (words: string) => boolean>> = {
  credits: (words) =>
    percentsIn(words).length > 0 &&
    (/\b(?:credit|fee|charge|refund)s?\b/i.test(words) || IS_STEP.test(words)) &&
    !/\bterminat|\bexceed|\bmaximum|\blimit|\bcap/i.test(words),
  times: (words) =>
    ABOUT_TICKETS.test(words) &&
    (everyLengthIn(words).length > 0 || percentsIn(words).length > 0 || /\bwithin\b/i.test(words)) &&
    !/\bcredits?\b/i.test(words),
  maintenance: (words) =>
    everyLengthIn(words).length > 0 && /\bmaintenance|\badvance\b|\bnotice\b|\bannounc/i.test(words) && !/\bterminat/i.test(words),
};
const IS_STEP = /^\W*(?:below|less than|under|between|from|[<≥≤>]|\d[^:]*:|\d\S* ?%? ?[-–] ?\d)/i;
const ABOUT_TICKETS = /\b(?:response|resolution|tickets?|incidents?|issues?|faults?|requests?|defects?|priority|severity|P\d)\b/i;

/** Rows, steps and sentences that belong to what a proposal says all of, and could not be read. */
function besideOf({ sources, whole }: Proposal, pieces: readonly Piece[], said: ReadonlySet<Piece>): string[] {
  if (whole === undefined) return [];
  const blocks = new Set(sources.map(({ block }) => block));
  const sections = new Set(sources.map(({ section }) => section));
  const isBeside = (piece: Piece): boolean => {
    if (piece.kind === 'row')
      return !NO_CREDIT.test(piece.text) && (blocks.has(piece.block) || (sections.has(piece.section) && IS_BESIDE[whole](piece.text)));
    return sections.has(piece.section) && IS_BESIDE[whole](wordsOf(piece));
  };
  return pieces
    .filter((piece) => piece.kind !== 'heading' && !said.has(piece) && isBeside(piece))
    .map(({ text, line }) => `Line ${line} stands beside it and is not in the sentence: "${text}"`);
}

/** A row without a credit says nothing that could be left out. */
const NO_CREDIT = /\|\s*(?:none|no (?:service )?credits?|n\/?a|nil|0\s?%|[-–—])\s*$/i;

interface Figure {
  /** Equal for figures that mean the same. */
  readonly meaning: string;
  readonly said: string;
  readonly from: number;
}

/** In the order of the text, each meaning once. */
export function figuresIn(text: string): Figure[] {
  const all: Figure[] = [
    ...percentsIn(text).map(({ text: share, from, to }) => ({ meaning: `share ${plain(share)}`, said: text.slice(from, to), from })),
    ...everyLengthIn(text).map(({ count, unit, isBusiness, said, from }) => ({
      meaning: `length ${plain(count)} ${isBusiness ? 'business ' : ''}${unit}`,
      said,
      from,
    })),
    ...amountsIn(text).map(({ text: amount, said, from }) => ({ meaning: `amount ${plain(amount.replaceAll(',', ''))}`, said, from })),
    ...datesIn(text).map(({ date, from, to }) => ({ meaning: `date ${formatDate(date)}`, said: text.slice(from, to), from })),
    ...windowsIn(text).map(({ window, said, from }) => ({ meaning: windowMeaning(window), said, from })),
    ...[...text.matchAll(/\b(?:business|working|support|service|office|core) (?:hours?|days?)\b/gi)].map((match) => ({
      meaning: 'working time',
      said: match[0],
      from: match.index,
    })),
    ...[...text.matchAll(/\b\d{1,2}:\d{2}\b/g)].map((match) => ({
      meaning: `clock ${match[0].padStart(5, '0')}`,
      said: match[0],
      from: match.index,
    })),
  ];
  return [...new Map(all.toSorted((left, right) => left.from - right.from).map((each) => [each.meaning, each])).values()];
}

/** A contract year and a calendar year are the same word in most contracts. */
function windowMeaning(window: Window): string {
  return `window ${window.replace(/^\w+ /, '')}`;
}

function plain(figure: string): string {
  return figure.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '');
}

/** What a piece says and the sentences made of it do not, in its own words. */
function leftOutOf(piece: Piece, sentences: readonly string[], said: readonly string[], feeWindow: Window | undefined): string[] {
  const known = new Set([...sentences, ...said].flatMap((text) => figuresIn(text).map(({ meaning }) => meaning)));
  // "10% of 12 months of Service Fee" is how a share of the annual fee is said.
  for (const window of ['calendar month', 'calendar quarter', 'calendar year'] as const) {
    const months = monthsOf(window) ?? 0;
    if (known.has(`length ${months} month`)) known.add(windowMeaning(window));
  }
  if (feeWindow !== undefined && sentences.some((sentence) => sentence.includes('Service Fee'))) known.add(windowMeaning(feeWindow));
  return figuresIn(wordsOf(piece)).flatMap((each) => (known.has(each.meaning) ? [] : [each.said.trim()]));
}
