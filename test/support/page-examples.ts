/**
 * The examples in a page of documentation, run as a reader would run them.
 *
 * An example is a block of `sla`, the files it needs (blocks with `name=`) and what commands print (`text` blocks that begin with `$ sla`), up to the
 * next unnamed block of `sla`. A part of an agreement is completed with the sentences it needs of `docs/language/frame.sla`; what it defines itself
 * takes the place of the frame's. A block of `sla wrong` must have errors.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { check } from '../../server/cli/check';
import { CannotRun } from '../../server/cli/failure';
import { explain } from '../../server/cli/explain';
import { simulate } from '../../server/cli/simulate';
import type { Terminal } from '../../server/cli/terminal';

export interface PageExample {
  /** Of the block of `sla`, from 1. */
  readonly line: number;
  readonly sla: string;
  readonly isWrong: boolean;
  /** Other files, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly transcripts: readonly Transcript[];
}

export interface Transcript {
  readonly line: number;
  /** Without the `$`. */
  readonly command: string;
  /** What it prints; `…` on a line of its own stands for any lines. */
  readonly printed: readonly string[];
}

export function examplesOf(page: string): PageExample[] {
  const examples: (PageExample & { files: Map<string, string>; transcripts: Transcript[] })[] = [];
  const blocks = page.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms);
  for (const { 1: kind, 2: info = '', 3: text = '', index } of blocks) {
    const line = page.slice(0, index).split('\n').length + 1;
    const name = /\bname=(\S+)/.exec(info)?.[1];
    const last = examples[examples.length - 1];
    if (name !== undefined) last?.files.set(name, text);
    else if (kind === 'sla')
      examples.push({ line, sla: text, isWrong: /\bwrong\b/.test(info), files: new Map<string, string>(), transcripts: [] });
    else if (kind === 'text' && text.startsWith('$ sla ')) {
      const [command = '', ...printed] = text.trimEnd().split('\n');
      last?.transcripts.push({ line, command: command.slice(2), printed });
    }
  }
  return examples;
}

const frame: readonly { name: string; text: string }[] = readFileSync(
  fileURLToPath(new URL('../../docs/language/frame.sla', import.meta.url)),
  'utf8',
)
  .trim()
  .split('\n\n')
  .map((text) => ({ text, name: nameOf(text) }));

function nameOf(sentence: string): string {
  return /^[a-z]+ ([^\s:]+(?: [A-Z][^\s:]*)*)/.exec(sentence)?.[1] ?? '';
}

/** The agreement that an example is part of. */
export function completed(sla: string): string {
  const isWhole = /^agreement /m.test(sla);
  const chosen = new Set(isWhole ? [] : frame.slice(0, 3).filter(({ name }) => !isDefined(name, sla)));
  for (let size = -1; size !== chosen.size && !isWhole;) {
    size = chosen.size;
    const text = [sla, ...[...chosen].map((sentence) => sentence.text)].join('\n');
    for (const sentence of frame) if (!isDefined(sentence.name, sla) && isMentioned(sentence.name, text)) chosen.add(sentence);
  }
  // The example comes first, so that the lines in its output are its own.
  return [sla, ...frame.filter((sentence) => chosen.has(sentence)).map(({ text }) => text)].join('\n');
}

function isDefined(name: string, sla: string): boolean {
  return new RegExp(`^(party|service|fee|calendar|records|period|measure|metric|target) ${name}(?! [A-Z])\\b`, 'm').test(sla);
}

function isMentioned(name: string, text: string): boolean {
  return new RegExp(`\\b${name}\\b(?! [A-Z])`).test(text);
}

/** Runs `use` in a folder that holds the example's agreement and files. */
export async function withExample<T>(example: PageExample, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  try {
    for (const [name, text] of [['agreement.sla', completed(example.sla)] as const, ...example.files]) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the command prints, as lines; the parts of the run that go to the error stream come first. */
export async function printedBy(command: string, folder: string): Promise<string[]> {
  const out: string[] = [];
  const terminal: Terminal = {
    colours: pc.createColors(false),
    width: 100,
    watched: false,
    print: (text) => void out.push(text),
    tell: (text) => void out.push(text),
  };
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const { values, positionals } = parseArgs({
    args: words.slice(2),
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' }, strict: { type: 'boolean' }, conventions: { type: 'boolean' } },
  });
  const [file = '', subject = '', window] = positionals;
  const options = { ...values, engine: 'memory' } as const;
  const path = join(folder, file);
  try {
    if (words[1] === 'check') await check([path], {}, terminal);
    else if (words[1] === 'simulate') await simulate(path, options, terminal);
    else if (words[1] === 'explain') await explain(path, subject, window, options, terminal);
    else throw new Error(`The examples know no command "${words[1] ?? ''}".`);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    out.push(error.message);
  }
  return out.join('\n').replaceAll(`${folder}/`, '').split('\n');
}

/** The first line that is expected and not there; undefined when everything is. */
export function missingLine(expected: readonly string[], printed: readonly string[]): string | undefined {
  let at = 0;
  let anywhere = true;
  for (const line of expected.map((each) => each.trimEnd())) {
    if (line === '…') {
      anywhere = true;
      continue;
    }
    const found = anywhere ? printed.findIndex((each, index) => index >= at && each.trimEnd() === line) : at;
    if (found < 0 || printed[found]?.trimEnd() !== line) return line;
    at = found + 1;
    anywhere = false;
  }
  return undefined;
}

export async function readPage(path: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
}
