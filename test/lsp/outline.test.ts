import { describe, expect, it } from 'vitest';
import type { DocumentLink, DocumentSymbol, FoldingRange, SelectionRange, SemanticTokens } from 'vscode-languageserver';
import { cursorIn, makeFolder, ServerProcess } from './server-process';
import { smallAgreement } from './small-agreement';

async function opened(text: string, uri = 'untitled:a'): Promise<ServerProcess> {
  const server = await ServerProcess.start();
  await server.open(uri, text);
  return server;
}

it('outlines sentences under their headings, and fields under their records', async () => {
  const server = await opened(
    `party A means "x".\n# One\nparty B means "x".\n## Deeper\n${RECORDS}\nA must "do it" within 2 days.\n# Two\n`,
  );
  const outline = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: 'untitled:a' } });
  const drawn = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
    symbols.flatMap(({ name, detail, range, children = [] }) => [
      `${indent}${name} (${detail}) ${range.start.line}–${range.end.line}`,
      ...drawn(children, `${indent}  `),
    ]);
  expect(drawn(outline)).toEqual([
    'A (party) 0–0',
    'One () 1–7',
    '  B (party) 2–2',
    '  Deeper () 3–7',
    '    Probes (set of records) 4–6',
    '      Checked () 5–5',
    '      Result () 6–6',
    '    A must "do it" within 2 days (duty) 7–7',
    'Two () 8–8',
  ]);
});

const RECORDS = 'records Probes means "checks", with\n  Checked, a time;\n  Result, one of Passed or Failed.';

it('folds headings, sentences and notes', async () => {
  const server = await opened(`# One\n${RECORDS}\n// a\n// b\n\n// c\n# Two\nparty A means "x".\n`);
  const ranges = await server.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri: 'untitled:a' } });
  expect(ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind])).toEqual([
    [0, 3, 'region'],
    [1, 3, undefined],
    [4, 5, 'comment'],
    [8, 9, 'region'],
  ]);
});

it('grows a selection from the word to the file', async () => {
  const { text, position } = cursorIn('# One\nmetric A means 1 minus the percentage of time without Out<|>age.\nparty B means "x".\n');
  const server = await opened(text);
  const [first] = await server.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri: 'untitled:a' },
    positions: [position],
  });
  const lines = text.split('\n');
  const selected: string[] = [];
  for (let range: SelectionRange | undefined = first; range !== undefined; range = range.parent) {
    const { start, end } = range.range;
    selected.push(
      start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : `lines ${start.line}–${end.line}`,
    );
  }
  expect(selected).toEqual([
    'Outage',
    'the percentage of time without Outage',
    '1 minus the percentage of time without Outage',
    'metric A means 1 minus the percentage of time without Outage',
    'metric A means 1 minus the percentage of time without Outage.',
    'lines 0–2',
    'lines 0–3',
  ]);
});

describe('colours', () => {
  const legend = [
    'keyword',
    'string',
    'number',
    'comment',
    'namespace',
    'class',
    'interface',
    'variable',
    'type',
    'struct',
    'property',
    'enumMember',
    'method',
    'function',
    'event',
    'macro',
    'operator',
  ];

  function decoded(text: string, { data }: SemanticTokens): [word: string, type: string, isDeclaration: boolean][] {
    const lines = text.split('\n');
    const found: [string, string, boolean][] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      character = down > 0 ? right : character + right;
      line += down;
      found.push([(lines[line] ?? '').slice(character, character + length), legend[type] ?? '', modifiers === 1]);
    }
    return found;
  }

  it('of words, names and prose', async () => {
    const text = '// note\nparty Big Provider means "x".\nclause C says "the Big Provider\n  pays".\nfee F means GBP 5.\n';
    const server = await opened(text);
    expect(server.initialized.capabilities.semanticTokensProvider).toMatchObject({ legend: { tokenTypes: legend } });
    const tokens = await server.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: 'untitled:a' } });
    expect(decoded(text, tokens)).toEqual([
      ['// note', 'comment', false],
      ['party', 'keyword', false],
      ['Big Provider', 'class', true],
      ['means', 'keyword', false],
      ['"x"', 'string', false],
      ['clause', 'keyword', false],
      ['C', 'macro', true],
      ['says', 'keyword', false],
      ['"the', 'string', false],
      ['Big Provider', 'class', false],
      ['pays"', 'string', false],
      ['fee', 'keyword', false],
      ['F', 'variable', true],
      ['means', 'keyword', false],
      ['GBP', 'number', false],
      ['5', 'number', false],
    ]);
  });

  it('of a range alone', async () => {
    const server = await opened(smallAgreement);
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const tokens = await server.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri: 'untitled:a' },
      range,
    });
    expect(decoded(smallAgreement, tokens).map(([word]) => word)).toEqual(['party', 'Provider', 'means', '"Acme"']);
  });
});

it('links data files and used files', async () => {
  const folder = makeFolder({ 'terms.sla': 'party A means "x".\n' });
  const server = await ServerProcess.start({ folders: [folder.uri] });
  const uri = `${folder.uri}/a b.sla`;
  await server.open(
    uri,
    `use "terms.sla".\nsample Probes from "data/probes 1.csv" and Waiting from "w.csv".\nsample Tickets from "data/*.csv".\n`,
  );
  const links = await server.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
  expect(links.map(({ range, target }) => [range.start.line, range.start.character, range.end.character, target])).toEqual([
    [0, 5, 14, `${folder.uri}/terms.sla`],
    [1, 20, 37, `${folder.uri}/data/probes%201.csv`],
    [1, 57, 62, `${folder.uri}/w.csv`],
  ]);
});
