/**
 * From a contract in prose to a draft of an agreement: the sentences that could be recognised, each under the words it came from, and all other words
 * as clauses under their headings.
 *
 * Invariant: the draft can be read. No word of the contract is lost: it stands in a note or in a clause.
 */
import { compileSla } from '../compile';
import { formatSla } from '../format';
import type { ProseLayout } from '../prose/documents';
import { amountsIn } from './amounts';
import { piecesOf, type Piece } from './contract-blocks';
import type { Facts } from './facts';
import { withLeftOut } from './left-out';
import { partiesIn } from './parties';
import { quoted, sourcesOf, type Proposal } from './proposal';
import { proposalsOf } from './proposals';
import { recogniseSentence } from './recognise';
import { recogniseTable } from './recognise-tables';

export interface ImportedContract {
  /** The draft. */
  readonly text: string;
  /** Sentences and rows of the contract that became sentences of the draft, and those that stand in clauses. */
  readonly recognised: number;
  readonly kept: number;
}

export interface ImportOptions {
  /** What the file is called, for the first note. */
  readonly name?: string;
  readonly layout?: ProseLayout;
  /** What must be known of how the text was read, for the first notes. */
  readonly notes?: readonly string[];
}

export function importContract(
  text: string,
  { name = 'a contract', layout = 'wrapped', notes = [] }: ImportOptions = {},
): ImportedContract {
  const pieces = piecesOf(text, layout);
  const { facts, understood } = factsIn(pieces);
  let proposals = withLeftOut(proposalsOf(facts), facts, pieces);
  // A sentence that the language refuses is left out, and its words stand in a clause. Whatever rests on it goes with it.
  for (;;) {
    const draft = draftOf({ name, notes }, pieces, proposals, understood);
    const wrong = wrongProposals(draft);
    if (wrong.size === 0) {
      const said = sourcesOf(proposals);
      const words = pieces.filter(({ kind }) => kind !== 'heading');
      const laidOut = formatSla(draft.text);
      return {
        text: 'text' in laidOut ? laidOut.text : draft.text,
        recognised: words.filter((piece) => said.has(piece)).length,
        kept: words.filter((piece) => !said.has(piece)).length,
      };
    }
    proposals = proposals.filter((each) => !wrong.has(each));
  }
}

function factsIn(pieces: readonly Piece[]): { readonly facts: Facts; readonly understood: ReadonlySet<Piece> } {
  const parties = partiesIn(pieces);
  const facts: Facts = { title: titleOf(pieces), ...parties, limbs: [], times: [], shares: [], terms: [], others: new Map() };
  const understood = new Set<Piece>();
  const taken = new Set([
    'Availability',
    'Outage',
    'Checks',
    'Tickets',
    'Service Fee',
    'Main Service',
    'Support Hours',
    'Checked',
    'Result',
  ]);
  for (const name of [parties.provider.value.name, parties.customer.value.name]) taken.add(name);
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'row' && pieces[index - 1]?.block !== piece.block) {
      const rows = pieces.slice(index).filter(({ kind, block }) => kind === 'row' && block === piece.block);
      for (const row of recogniseTable(rows, facts)) understood.add(row);
    }
    if (piece.kind !== 'sentence') continue;
    const currency = amountsIn(piece.text)[0]?.currency;
    if (currency !== undefined) facts.currency ??= currency;
    noteZone(piece, facts);
    const term = TERM.exec(piece.text);
    const [, named = '', meaning = ''] = term ?? [];
    if (recogniseSentence(piece, facts, contextOf(pieces, index))) understood.add(piece);
    else if (term !== null && !taken.has(named) && !/^(?:The|If|Each|When|Every|An?) /.test(named)) {
      taken.add(named);
      facts.terms.push({ value: { name: named, text: meaning.replace(/\.$/, '') }, sources: [piece], open: [] });
      understood.add(piece);
    }
  }
  return { facts, understood };
}

/** The words of the section before a piece, as far as they can matter. */
function contextOf(pieces: readonly Piece[], index: number): string {
  const { section } = pieces[index] ?? {};
  const before = pieces.slice(Math.max(0, index - 12), index).filter((piece) => piece.section === section);
  return before.map(({ text }) => text).join(' ');
}

function noteZone(piece: Piece, facts: Facts): void {
  for (const [pattern, name] of ZONES) {
    const said = pattern.exec(piece.text)?.[0];
    if (said === undefined) continue;
    if (facts.zone === undefined) facts.zone = { name, said };
    else if (facts.zone.name !== name) facts.others.set('zone', [...(facts.others.get('zone') ?? []), piece]);
    return;
  }
}

const TERM = /^["“]([A-Z][A-Za-z0-9'-]*(?: [A-Z0-9][A-Za-z0-9'-]*){0,4})["”],? (?:shall mean|means|is defined as|refers to)\s*:? (.{3,})$/;
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:London time|Greenwich Mean Time|GMT(?!\s?[+-])|UK time|BST)\b/, 'Europe/London'],
  [/\b(?:Central European (?:Summer )?Time|CES?T|Berlin time)\b/, 'Europe/Berlin'],
  [/\b(?:Eastern (?:Standard |Daylight )?Time|E[SD]?T)\b/, 'America/New_York'],
  [/\b(?:Central (?:Standard |Daylight )?Time|C[SD]T)\b/, 'America/Chicago'],
  [/\b(?:Pacific (?:Standard |Daylight )?Time|P[SD]?T)\b/, 'America/Los_Angeles'],
  [/\b(?:Coordinated Universal Time|UTC)\b(?!\s?[+−–-]\s?\d)/, 'UTC'],
];

function titleOf(pieces: readonly Piece[]): string {
  const heading = pieces
    .slice(0, 8)
    .find(({ kind, text }) => kind === 'heading' && /agreement|contract|terms|sla|service/i.test(text))?.text;
  return nameOf(heading ?? 'Imported Agreement') ?? 'Imported Agreement';
}

/** Words as a name: capitals, nothing but letters and digits; undefined where none are left. */
function nameOf(words: string): string | undefined {
  const parts = (words.replace(/\([^)]*\)/g, ' ').match(/[A-Za-z][A-Za-z0-9'-]*/g) ?? [])
    .slice(0, 7)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1).replace(/^[A-Z]+$/, (rest) => rest.toLowerCase()));
  while (/^(?:The|If|Each|When|Every|An?|\d.*)$/.test(parts[0] ?? '')) parts.shift();
  return parts.length === 0 ? undefined : parts.join(' ');
}

interface Draft {
  readonly text: string;
  /** Which lines of the draft a proposal takes. */
  readonly places: readonly { readonly proposal: Proposal; readonly from: number; readonly to: number }[];
}

function draftOf(
  { name, notes }: Required<Pick<ImportOptions, 'name' | 'notes'>>,
  pieces: readonly Piece[],
  proposals: readonly Proposal[],
  understood: ReadonlySet<Piece>,
): Draft {
  const lines = [
    ...noteLines(
      `Proposed from ${name}. Every sentence below stands under the words it came from: compare the two, and take out the note when it is right.`,
    ),
    ...notes.flatMap((each) => noteLines(`Review: ${each}`)),
    '',
  ];
  const places: Draft['places'][number][] = [];
  let heading = '';
  for (const proposal of proposals) {
    if (proposal.heading !== heading) lines.push(`# ${(heading = proposal.heading)}`, '');
    for (const source of proposal.sources) lines.push(...noteLines(`From line ${source.line}: ${source.text}`));
    const open = proposal.open.length > 0 ? proposal.open : proposal.sources.length > 0 ? ['Does it say the same?'] : [];
    for (const each of open) lines.push(...noteLines(`Review: ${each}`));
    const from = lines.length;
    lines.push(...proposal.text.split('\n'), '');
    places.push({ proposal, from, to: lines.length });
  }
  const said = new Set([...sourcesOf(proposals)].filter((piece) => understood.has(piece) || piece.kind === 'sentence'));
  lines.push(...clauseLines(pieces, said, namesIn(proposals)));
  return { text: `${lines.join('\n').trimEnd()}\n`, places };
}

function namesIn(proposals: readonly Proposal[]): Set<string> {
  return new Set(
    proposals.flatMap(({ text }) => [...text.matchAll(/[A-Z][A-Za-z0-9'-]*(?: [A-Z][A-Za-z0-9'-]*)*/g)].map(([words]) => words)),
  );
}

/** What was not recognised, under the headings it stood under. */
function clauseLines(pieces: readonly Piece[], said: ReadonlySet<Piece>, taken: Set<string>): string[] {
  const lines: string[] = [];
  let heading: Piece | undefined;
  let words: Piece[] = [];
  const close = (): void => {
    if (words.length > 0 || heading !== undefined) {
      const kept = heading === undefined ? 'General' : heading.text;
      const name = freeName(nameOf(kept) ?? 'General', taken);
      const isWhole = heading === undefined || nameOf(kept)?.toLowerCase() === kept.toLowerCase();
      if (words.length > 0) {
        if (!isWhole) lines.push(...noteLines(`Heading: ${kept}`));
        lines.push(`clause ${name} says "`, ...paragraphsOf(words).map((each) => `  ${quoted(each)}`), '".', '');
      } else lines.push(...noteLines(`Heading: ${kept}`), '');
    }
    words = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'heading') {
      close();
      heading = piece;
    } else if (!said.has(piece)) words.push(piece);
  }
  close();
  return lines.length === 0 ? [] : ['# What stays as it is', '', ...lines];
}

function freeName(name: string, taken: Set<string>): string {
  const first = RESERVED.has(name) ? `${name} Clause` : name;
  let free = first;
  for (let count = 2; taken.has(free); count += 1) free = `${first}-${count}`;
  taken.add(free);
  return free;
}

/** Words that begin sentences of their own. */
const RESERVED: ReadonlySet<string> = new Set(['Credits', 'Total', 'Credits Below', 'Total Credits']);

function paragraphsOf(pieces: readonly Piece[]): string[] {
  const paragraphs: { paragraph: number; text: string }[] = [];
  for (const { paragraph, text, footnote } of pieces) {
    const last = paragraphs.at(-1);
    if (last?.paragraph === paragraph) last.text += ` ${text}`;
    else paragraphs.push({ paragraph, text: footnote === undefined ? text : `Footnote ${footnote}: ${text}` });
  }
  return paragraphs.map(({ text }) => text);
}

/** A note over as many lines as it needs. */
function noteLines(text: string): string[] {
  const lines: string[] = [];
  let line = '//';
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length > 118 && line !== '//') {
      lines.push(line);
      line = '//  ';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

function wrongProposals({ text, places }: Draft): Set<Proposal> {
  const { problems } = compileSla({ files: new Map([['draft.sla', text]]), main: 'draft.sla' });
  const wrong = new Set<Proposal>();
  for (const { severity, origin } of problems) {
    if (severity !== 'error') continue;
    const place = places.find(({ from, to }) => origin.start.line >= from && origin.start.line < to);
    if (place !== undefined && place.proposal !== places[0]?.proposal) wrong.add(place.proposal);
  }
  return wrong;
}
