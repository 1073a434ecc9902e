/** How often something must go wrong before anything follows: contracts count in many ways, the language in three. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { COUNT, countOf, ordinalOf, UNIT } from './quantity-words';
import { offer } from './wordings';

/** `missed three times in any six month period`, `missed more than twice in a year`, `missed for two months running`. */
export const findRepetition: Detector = (doubt) => {
  if (!doubt.kinds.includes('If')) return undefined;
  return findOfFigure(doubt) ?? findOfMiss(doubt);
};

function findOfMiss(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const missed = doubt.kinds.lastIndexOf('missed', at);
  if (missed < 0) return findAdverb(doubt);
  const to = endOfCondition(doubt, missed);
  if (to <= missed || at > to + 1) return undefined;
  if (doubt.reach(at, at - 1, ['consecutive']) === Infinity) return undefined;
  const words = doubt.words(missed + 1, to);
  if (!COUNTED.test(words)) return undefined;
  const written = sayCounted(words);
  if (written === undefined) return findOpen(doubt, missed + 1, to, words);
  return written === words ? undefined : offer(doubt, 'open-repetition', missed + 1, to, written);
}

/** `is repeatedly missed`. */
function findAdverb(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (!/^(repeatedly|consistently|persistently|frequently|regularly|continually)$/.test(doubt.image(at))) return undefined;
  return doubt.image(at + 1) === 'missed' ? sayOpen(at, at, '3') : undefined;
}

/** `Availability is below 99% in 3 consecutive calendar months`: only misses of a target are counted. */
function findOfFigure(doubt: Doubt): Advice | undefined {
  const start = doubt.kinds.indexOf('If') + 1;
  const end = endOfCondition(doubt, start);
  if (doubt.kind(start) !== 'TERM' || doubt.at > end || doubt.kinds.slice(start, end).includes('missed')) return undefined;
  const words = doubt.words(start + 1, end);
  const [, bound, value] =
    /\b(below|less than|under|at least|above|more than|over|at most) ([A-Z]{3} [\d.,]+|[£$€]?\d[\d.,]*(?:%| [a-z]+)?)/.exec(words) ?? [];
  const counted = words
    .replace(/\b(is|falls|drops|are|exceeds)\b/, '')
    .replace(`${bound} ${value}`, '')
    .trim();
  const repeated = /consecutive|in a row|times|twice|running|\d of \d/.test(words) ? sayCounted(counted) : undefined;
  if (bound === undefined || value === undefined || repeated === undefined) return undefined;
  const name = doubt.image(start);
  const promised = /below|less|under|most/.test(bound) === (bound !== 'at most') ? 'at least' : 'at most';
  const side = bound === 'at least' ? 'below' : bound === 'at most' ? 'above' : promised;
  const message = `What is counted are misses of a target: promise '${name} ${side} ${value}' in one, and write 'If ${name} Level is missed ${repeated}, …'.`;
  return advise('repeated-figure', message, Math.min(doubt.at, end), end);
}

const COUNTED = new RegExp(
  `\\b(times?|occasions?|once|twice|again|repeatedly|consecutive(ly)?|successive|row|running|second|third|(${COUNT}) (or more )?(calendar |contract )?(${UNIT})s?|\\d+ (out )?of)\\b`,
);

/** What is written for it; undefined when it is open over which time it is counted. */
function sayCounted(words: string): string | undefined {
  const text = words
    .replace(/non-consecutive /, '')
    .replace(new RegExp(`\\b(${COUNT})\\b`, 'g'), (word) => (/^(once|twice)$/.test(word) ? word : String(countOf(word))));
  const kind = /contract/.test(text) ? 'contract' : 'calendar';
  const unit = new RegExp(`\\b(${UNIT})s?\\b`).exec(text)?.[1];
  const [first, second] = text.match(/\b\d+\b|\bonce\b|\btwice\b/g) ?? [];
  const count = first === undefined ? undefined : countOf(first) + (/more than/.test(text) ? 1 : 0);
  const nth = /\b(second|2nd)\b/.test(text) ? 2 : /\b(third|3rd)\b/.test(text) ? 3 : undefined;
  if (unit === undefined) return undefined;
  if (/again in the (next|following|same)|consecutive|in a row|running|successive/.test(text) && second === undefined) {
    const times = count ?? nth ?? (/again|next|following/.test(text) ? 2 : undefined);
    return times === undefined ? undefined : `in ${times} consecutive ${kind} ${unit}s`;
  }
  if (count !== undefined && second !== undefined) {
    const isRolling = /rolling/.test(text) || /day|week/.test(unit);
    return isRolling
      ? `for at least the ${ordinalOf(count)} time in any rolling ${second} ${unit}s`
      : `in any ${count} of ${second} consecutive ${kind} ${unit}s`;
  }
  if (nth !== undefined && count !== undefined) return `for the ${ordinalOf(nth)} time in any rolling ${count} ${unit}s`;
  const window = new RegExp(`\\b(?:a|an|any|each|every|one|the|same) (?:calendar |contract )?(${UNIT})\\b`).exec(text)?.[1];
  if (window === undefined) return undefined;
  if (nth !== undefined) return `for the ${ordinalOf(nth)} time in a ${kind} ${window}`;
  return count !== undefined && count > 1 && (/time|once|twice|occasion/.test(text) || unit !== window)
    ? `for at least the ${ordinalOf(count)} time in a ${kind} ${window}`
    : undefined;
}

function findOpen(doubt: Doubt, from: number, to: number, words: string): Advice | undefined {
  if (words === 'once') return offer(doubt, 'extra-word', from, to, '');
  const nth = /\b(second|2nd)\b/.test(words) ? '2nd' : /\b(third|3rd)\b/.test(words) ? '3rd' : undefined;
  if (nth !== undefined && / time$/.test(words)) {
    const written = `for the ${nth} time in a calendar year`;
    return offer(doubt, 'open-repetition', from, to, written, `Say in which time it is counted: '${written}'.`);
  }
  if (!/^(\d|once|twice|again|repeatedly|more|at least|for|in)/.test(words) && !new RegExp(`^(${COUNT})\\b`).test(words)) return undefined;
  const count = words.match(new RegExp(`\\b(${COUNT})\\b`))?.[0];
  if (count === undefined && !/^(again|repeatedly)$/.test(words)) return undefined;
  return sayOpen(from, to, count === undefined ? '3' : String(Math.max(2, countOf(count))));
}

function sayOpen(from: number, to: number, count: string): Advice {
  const message = `Say over which time: 'missed in ${count} consecutive calendar months', or 'missed in any ${count} of 6 consecutive calendar months'.`;
  return advise('open-repetition', message, from, to);
}

/** The last token before the comma of the condition, or before what is joined to it. */
function endOfCondition(doubt: Doubt, from: number): number {
  const end = doubt.tokens.findIndex(
    ({ image }, index) => index > from && (image === ',' || (/^(and|or)$/.test(image) && doubt.kind(index + 1) === 'TERM')),
  );
  return end < 0 ? doubt.tokens.length - 1 : end - 1;
}
