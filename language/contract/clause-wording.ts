import { holidayRegionName } from '../quantities/holiday-regions';

/** A sentence of an agreement as a clause of a contract: what stands in bold, the words, and what is set as a list or a table. */
export interface Clause {
  /** The first day, where an amendment brings it. */
  readonly since?: string;
  /** What the clause is called: `Uptime Commitment`. */
  readonly title?: string;
  /** What it defines: `Availability`, of which `text` goes on to say what it means. */
  readonly term?: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly items?: readonly string[];
  /** Its first row is the head. */
  readonly table?: readonly (readonly string[])[];
  /** What holds for all that is listed. */
  readonly closing?: string;
}

/**
 * The clause of a sentence as it is printed. Sentences of the language are contract prose already: what stands in front of a name, and the quotation
 * marks around free words, are for the reader of the file. Undefined for what is no part of the contract: records at hand, scenarios, used files.
 */
export function clauseOf(sentence: string): Clause | undefined {
  const amendment = /^amendment from (.+?): (.*)$/s.exec(sentence);
  if (amendment !== null) {
    const amended = clauseOf(amendment[2] ?? '');
    return amended === undefined ? undefined : { since: amendment[1] ?? '', ...amended };
  }
  const words = new Words(sentence);
  const [head, kind = '', name = ''] = HEAD.exec(words.marked) ?? [''];
  const rest = words.marked.slice(head.length);
  switch (kind) {
    case 'sample':
    case 'scenario':
    case 'use':
      return undefined;
    case 'party':
      return { term: name, text: [words.plain(rest.replace(', outside this agreement', ', who is not a party to this agreement'))] };
    case 'goal':
      return goalClause(name, rest, words);
    case 'records':
      return recordsClause(name, rest, words);
    case 'benchmark':
      return { term: name, text: [words.plain(rest.replace(/^ of (.*?) is (.*?), from/, ' is a benchmark of $1: $2, from'))] };
    case 'clause':
      return { title: name, text: words.free[0]?.split(/\n\s*\n/).flatMap((each) => oneLine(each) || []) ?? [] };
    case 'target':
    case 'milestone':
    case 'remedy':
      return { title: name, ...lines(rest.slice(2), words) };
    case '':
      return sentence.startsWith('baseline of') ? { text: [`The ${words.plain(words.marked)}`] } : lines(words.marked, words);
    default:
      return { term: name, text: [words.plain(rest)] };
  }
}

/** A sentence with each of its free words as a mark, `"0"`, so that nothing in them is taken for the sentence's own. */
class Words {
  readonly free: string[] = [];
  readonly marked: string;

  constructor(sentence: string) {
    this.marked = sentence.replace(/"([^"]*)"/g, (_, free: string) => `"${this.free.push(free) - 1}"`);
  }

  /** The words with what the marks stand for, without quotation marks; regions by their names. */
  plain(words: string): string {
    return words
      .replace(/public holidays in "(\d+)"/g, (_, mark: string) => {
        const region = this.free[Number(mark)] ?? '';
        return `public holidays in ${holidayRegionName(region) ?? region}`;
      })
      .replace(/"(\d+)"/g, (_, mark: string) => oneLine(this.free[Number(mark)] ?? ''))
      .replace(/([.!?])\.$/, '$1');
  }
}

/** A word of the language and the name behind it. Names are written in capitals, so the first small word ends one. */
const HEAD =
  /^(party|service|fee|calendar|goal|records|measure|period|metric|term|clause|benchmark|target|milestone|remedy|sample|scenario|use)(?: ((?!")\S.*?)(?=:| means\b| says\b| of | for each | from | is )| (?="))/;

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function goalClause(name: string, rest: string, words: Words): Clause {
  const served = /, served by (.*)\.$/.exec(rest)?.[1];
  const aim = oneLine(words.free[0] ?? '').replace(/\.$/, '');
  const serving = served === undefined ? '' : ` ${served} ${/,| and /.test(served) ? 'serve' : 'serves'} it.`;
  return { term: name, text: [` is an aim of this agreement: ${aim}.${serving}`] };
}

function recordsClause(name: string, rest: string, words: Words): Clause {
  const at = rest.indexOf(', with ');
  if (at < 0) return { term: name, text: [words.plain(rest)] };
  const text = `${words.plain(rest.slice(0, at))}. Of each of them is recorded:`;
  return { term: name, text: [text], items: listItems(rest.slice(at + ', with '.length), words) };
}

/** The rows of a table, and what follows step by step, stand below one another. */
function lines(sentence: string, words: Words): Pick<Clause, 'text' | 'items' | 'table' | 'closing'> {
  const [lead = '', ...cells] = sentence.replace(/\.$/, '').split('|');
  if (cells.length > 0) return { text: [words.plain(lead).trim().replace(/,$/, ':')], table: rowsOf(cells) };
  const [, condition, steps] = /^(If .*? is) ((?:below|above|at least|at most|exactly|from) .*;.*)$/s.exec(sentence) ?? [];
  if (condition === undefined || steps === undefined) return { text: [words.plain(sentence)] };
  // Convention 19 of docs/meaning.md, which the file leaves to its reader.
  const closing = 'Where several of these hold, only the last of them applies.';
  return { text: [words.plain(condition)], items: listItems(steps, words), closing };
}

/** One sentence, also where it stands in several lines. */
function listItems(items: string, words: Words): string[] {
  const all = items.replace(/\.$/, '').split('; ');
  return all.map((item, at) => `${words.plain(item)}${at === all.length - 1 ? '.' : ';'}`);
}

function rowsOf(cells: readonly string[]): string[][] {
  const rows: string[][] = [[]];
  for (const cell of cells.map((each) => each.trim())) {
    if (cell === '') rows.push([]);
    else rows.at(-1)?.push(cell === 'none' ? '–' : cell);
  }
  return rows.filter((row) => row.length > 0);
}
