import { describe, expect, it } from 'vitest';
import type { DocumentHighlight, Location, Position, SymbolInformation, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { makeFolder, ServerProcess } from './server-process';

const hub = `party Provider means "Acme".
party Customer means "Northwind".
records Incidents means "incidents", with Reported, a time; Restored, a time; State, one of Open or Closed.
measure Restore Time means, for each Incident, the time from Reported to Restored.
`;
const first = `use "hub.sla".
agreement One is between Provider and Customer.
target Quick Repair: Provider must keep Restore Time at most 2 hours for each Incident.
clause Reports says "Provider must report Quick Repair,
  and Customer may ask for the Restore Time of any Incident.".
`;
const second = `use "hub.sla".
agreement Two is between Provider and Customer.
metric Open Share means the percentage of Incidents dated by Reported whose State is Open.
sample Incidents from "incidents.csv", where Reported is "reported_at".
`;

async function workspace(): Promise<{ server: ServerProcess; uri: (name: string) => string }> {
  const folder = makeFolder({ 'hub.sla': hub, 'one.sla': first, 'two.sla': second });
  const server = await ServerProcess.start({ folders: [folder.uri] });
  return { server, uri: (name) => `${folder.uri}/${name}` };
}

/** The place of a word, the n-th time it stands there. */
function find(text: string, word: string, nth = 1): Position {
  let at = -1;
  for (let count = 0; count < nth; count += 1) at = text.indexOf(word, at + 1);
  const lines = text.slice(0, at + 1).split('\n');
  return { line: lines.length - 1, character: (lines.at(-1)?.length ?? 1) - 1 };
}

/** Applies edits to a text. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return [...edits]
    .sort((left, right) => offset(right.range.start) - offset(left.range.start))
    .reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
}

describe('from a name', () => {
  it('to its definition in another file', async () => {
    const { server, uri } = await workspace();
    await server.open(uri('one.sla'), first);
    const [found] = await server.at<Location[]>('definition', uri('one.sla'), find(first, 'Restore Time'));
    expect(found).toEqual({ uri: uri('hub.sla'), range: { start: { line: 3, character: 8 }, end: { line: 3, character: 20 } } });
  });

  it('in prose too, and from the singular of records', async () => {
    const { server, uri } = await workspace();
    await server.open(uri('one.sla'), first);
    expect(await server.at<Location[]>('definition', uri('one.sla'), find(first, 'Restore Time', 2))).toMatchObject([
      { uri: uri('hub.sla') },
    ]);
    expect(await server.at<Location[]>('definition', uri('one.sla'), find(first, 'Incident'))).toMatchObject([
      { range: { start: { line: 2 } } },
    ]);
  });

  it('from a use to the file', async () => {
    const { server, uri } = await workspace();
    await server.open(uri('one.sla'), first);
    expect(await server.at<Location[]>('definition', uri('one.sla'), { line: 0, character: 8 })).toMatchObject([{ uri: uri('hub.sla') }]);
  });

  it('to every place in all agreements that share it', async () => {
    const { server, uri } = await workspace();
    await server.open(uri('hub.sla'), hub);
    const found = await server.at<Location[]>('references', uri('hub.sla'), find(hub, 'Reported'), {
      context: { includeDeclaration: true },
    });
    expect(found.map((each) => [each.uri.slice(each.uri.lastIndexOf('/') + 1), each.range.start.line])).toEqual([
      ['hub.sla', 2],
      ['hub.sla', 3],
      ['two.sla', 2],
      ['two.sla', 3],
    ]);
    const used = await server.at<Location[]>('references', uri('hub.sla'), find(hub, 'Reported'), {
      context: { includeDeclaration: false },
    });
    expect(used).toHaveLength(3);
  });

  it('to the same name in this file', async () => {
    const { server, uri } = await workspace();
    await server.open(uri('one.sla'), first);
    const found = await server.at<DocumentHighlight[]>('documentHighlight', uri('one.sla'), find(first, 'Quick Repair'));
    expect(found.map(({ kind, range }) => [kind, range.start.line])).toEqual([
      [3, 2],
      [2, 3],
    ]);
  });

  it('to nothing where there is none', async () => {
    const { server, uri } = await workspace();
    await server.open(uri('one.sla'), first);
    expect(await server.at('definition', uri('one.sla'), find(first, 'is between'))).toEqual([]);
    expect(await server.at('references', uri('one.sla'), find(first, 'is between'), { context: { includeDeclaration: true } })).toEqual([]);
  });
});

describe('renaming', () => {
  it('changes every file, prose and the singular of records', async () => {
    const { server, uri } = await workspace();
    await server.open(uri('one.sla'), first);
    const { changes = {} } = await server.at<WorkspaceEdit>('rename', uri('one.sla'), find(first, 'Incident'), {
      newName: 'Service Faults',
    });
    expect(Object.keys(changes).sort()).toEqual(['hub.sla', 'one.sla', 'two.sla'].map(uri));
    expect(applied(hub, changes[uri('hub.sla')] ?? [])).toBe(
      hub.replace('Incidents', 'Service Faults').replace('Incident,', 'Service Fault,'),
    );
    expect(applied(first, changes[uri('one.sla')] ?? [])).toBe(first.replaceAll('Incident', 'Service Fault'));
    expect(applied(second, changes[uri('two.sla')] ?? [])).toBe(second.replaceAll('Incidents', 'Service Faults'));
  });

  it('changes a field where it is tied to a column', async () => {
    const { server, uri } = await workspace();
    await server.open(uri('two.sla'), second);
    const { changes = {} } = await server.at<WorkspaceEdit>('rename', uri('two.sla'), find(second, 'Reported'), { newName: 'Noticed' });
    expect(applied(second, changes[uri('two.sla')] ?? [])).toBe(second.replaceAll('Reported', 'Noticed'));
  });

  it('says first what would be renamed', async () => {
    const { server, uri } = await workspace();
    await server.open(uri('one.sla'), first);
    expect(await server.at('prepareRename', uri('one.sla'), find(first, 'Incident'))).toMatchObject({ placeholder: 'Incidents' });
    await expect(server.at('prepareRename', uri('one.sla'), find(first, 'must keep'))).rejects.toThrow(/^Only a name can be renamed/);
  });

  it.each([
    ['Customer', "'Customer' is the name of a party already. Choose another name."],
    ['fast repair', "'fast repair' cannot be a name: each word of a name begins with a capital letter. Write 'Fast Repair'."],
    ['must', "'must' cannot be a name: each word of a name begins with a capital letter. Write 'Must'."],
    ['The Repair', /^'The Repair' cannot be a name/],
    ['Repair. party X means "y"', /cannot be a name/],
    ['', /cannot be a name/],
  ])('refuses %j', async (newName, message) => {
    const { server, uri } = await workspace();
    await server.open(uri('one.sla'), first);
    await expect(server.at('rename', uri('one.sla'), find(first, 'Quick Repair'), { newName })).rejects.toThrow(message);
  });

  it('refuses a field that the records have already', async () => {
    const { server, uri } = await workspace();
    await server.open(uri('hub.sla'), hub);
    await expect(server.at('rename', uri('hub.sla'), find(hub, 'Reported'), { newName: 'Restored' })).rejects.toThrow(
      "Incidents has a field 'Restored' already.",
    );
    await expect(server.at('rename', uri('hub.sla'), find(hub, 'Open'), { newName: 'Closed' })).rejects.toThrow(
      "State has a value 'Closed' already.",
    );
  });
});

it('moves a file together with the sentences that name it', async () => {
  const { server, uri } = await workspace();
  await server.open(uri('one.sla'), first);
  const files = [{ oldUri: uri('hub.sla'), newUri: uri('shared/my hub.sla') }];
  const { changes = {} } = await server.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
  expect(applied(first, changes[uri('one.sla')] ?? [])).toBe(first.replace('"hub.sla"', '"shared/my hub.sla"'));
  expect(applied(second, changes[uri('two.sla')] ?? [])).toBe(second.replace('"hub.sla"', '"shared/my hub.sla"'));
  const down = [{ oldUri: uri('one.sla'), newUri: uri('drafts/one.sla') }];
  const moved = await server.request<WorkspaceEdit>('workspace/willRenameFiles', { files: down });
  expect(applied(first, moved.changes?.[uri('one.sla')] ?? [])).toBe(first.replace('"hub.sla"', '"../hub.sla"'));
});

it('finds names in all files of all folders', async () => {
  const one = makeFolder({ 'a.sla': hub });
  const two = makeFolder({ 'deep/b.sla': 'party Supplier means "s".\n', 'node_modules/c.sla': 'party Super means "s".\n' });
  const server = await ServerProcess.start({ folders: [one.uri, two.uri] });
  await server.open('untitled:x', 'party Surplus means "x".\n');
  await server.problems('untitled:x');
  await server.until(() => server.registered.length > 0);
  const found = await server.request<SymbolInformation[]>('workspace/symbol', { query: 'sup' });
  expect(found.map(({ name }) => name).sort()).toEqual(['Supplier', 'Surplus']);
});
