/** Exceptions and conditions of the text that a proposed sentence does not say, and words and digits that disagree. */
import { wordsOf, type Piece } from './contract-blocks';
import { disputesIn } from './number-words';
import type { Proposal } from './proposal';

const CONDITION =
  /\b(?:exclud(?:ing|es)|exclusive of|except(?:ing)?(?! as otherwise)|other than|not (?:counting|including)|apart from|save (?:for|where|that|to the extent)|unless(?! otherwise)|provided (?:always )?that|subject to|in the absence of|only (?:if|when|where)|but not(?! (?:below|less|under|lower|exceed\w*|more|above)))\b(?:a\.m\.|p\.m\.|\.(?=\d)|[^.;])*/gi;
const TAXES =
  /^(?:exclud(?:ing|es)|exclusive of|other than|not including)\s+(?:of )?(?:any |all |applicable )*(?:VAT|GST|tax\w*|value added tax|sales tax)\W*$/i;
/** Nothing but maintenance is left out: "excluding Scheduled Maintenance", with how it is announced. */
const MAINTENANCE_ONLY =
  /^(?:\w+ ){1,2}?(?:\(\w\) )?(?:any |all |the |periods? of |agreed |properly |duly |such )*(?:planned |scheduled |announced |routine |regular |pre-announced )*(?:maintenance|works?|downtime|outages?)(?: (?:windows?|times?|periods?|works?|activities))?(?![^,]*,?\s(?:and|or|as well as) (?!(?:is |are |was |were )?(?:announced|notified|limited|not exceed|up to|at most)))/i;

const IS_NOTICE = /^(?:provided|subject to|only)\b[^,;]*\b(?:notice|announc\w+|advance|notif\w+)\b/i;

/** What the source hangs on, where neither a sentence made of it nor a note says so. */
export function unsaidConditions(source: Piece, all: readonly Proposal[]): string[] {
  const isMaintenanceOut = all.some(({ text }) => text.includes('not counting Planned Maintenance'));
  const made = all.filter(({ sources }) => sources.includes(source));
  const isAnnounced = made.some(({ text }) => text.includes('before Starts'));
  const known = made.flatMap(({ open }) => open);
  return [...wordsOf(source).matchAll(CONDITION)].flatMap(([words]) => {
    const said = words.trim().replace(/[,:]$/, '');
    if (TAXES.test(said) || known.some((note) => note.includes(said))) return [];
    if (/holiday/i.test(said) && known.some((note) => note.startsWith('Holidays:'))) return [];
    if (isMaintenanceOut && MAINTENANCE_ONLY.test(said)) return [];
    // The sentence says how long before; that is the condition.
    if (isAnnounced && IS_NOTICE.test(said)) return [];
    const isException = !/^(?:unless|provided|subject|only|in the absence)/i.test(said);
    return [
      `The text ${isException ? 'leaves something out' : 'sets a condition'} ("${said}"); the sentence does not${isException && isMaintenanceOut ? ' leave out all of it' : ''}.`,
    ];
  });
}

/** Whoever promises efforts promises less than the level or the time that a sentence made of it promises. */
export function unsaidEfforts(source: Piece, all: readonly Proposal[]): string[] {
  // A cell of a table that says so is told with its row.
  const efforts = source.kind === 'sentence' ? EFFORTS.exec(wordsOf(source))?.[0] : undefined;
  const isPromised = all.some(({ sources, text }) => sources.includes(source) && /\bmust (?:keep|answer|resolve)\b/.test(text));
  return efforts === undefined || !isPromised ? [] : [`The text promises efforts ("${efforts}"); the sentence promises the result.`];
}

const EFFORTS =
  /\b(?:(?:commercially |all )?(?:reasonable|best) (?:efforts|endeavou?rs)|endeavou?rs? to|aims? to|strives? to|intends? to)\b/i;

/** A list of exceptions may go on in the next sentences: "excluding (a) maintenance; and (b) acts of the Customer." */
export function goesOn(source: Piece, pieces: readonly Piece[], said: ReadonlySet<Piece>): string[] {
  if (wordsOf(source).search(CONDITION) < 0) return [];
  const notes: string[] = [];
  let last = source;
  for (const piece of pieces.slice(pieces.indexOf(source) + 1)) {
    if (piece.footnote !== undefined) continue;
    if (!/(?:[;:,]|\b(?:and|or))$/i.test(last.text) || piece.kind !== 'sentence' || piece.section !== source.section) break;
    if (!said.has(piece)) notes.push(`Line ${piece.line} goes on with what is left out and is not in the sentence: "${piece.text}"`);
    last = piece;
  }
  return notes;
}

/** What a footnote of the source says, where no sentence was made of it. */
export function footnotesOf({ marks }: Piece, pieces: readonly Piece[], said: ReadonlySet<Piece>): string[] {
  return pieces
    .filter((piece) => piece.footnote !== undefined && marks.includes(piece.footnote) && !said.has(piece))
    .map(({ line, text }) => `A footnote (line ${line}) is not in the sentence: "${text}"`);
}

/** Words and digits that are two numbers, once for each sentence made of them. */
export function disputesLeft({ sources, open, text }: Proposal): string[] {
  return sources.flatMap((source) =>
    disputesIn(wordsOf(source)).flatMap(({ said, digits }) =>
      open.some((note) => note.includes(said)) || !text.replaceAll(',', '').includes(digits)
        ? []
        : [`The text says "${said}", which are two numbers; ${digits} is taken here.`],
    ),
  );
}
