import { renameSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { GROUPS } from '../../language/index';
import { makeFolder, ServerProcess } from './server-process';
import { smallAgreement } from './small-agreement';

const typo = smallAgreement.replace('keep Availability', 'keep Availabilty');

describe('what is told', () => {
  it('the problem, its place, its code, its page and related places', async () => {
    const server = await ServerProcess.start({ options: { rulePages: 'sla-rule:/{code}.md' } });
    await server.open('untitled:a', typo);
    expect(await server.problems('untitled:a')).toEqual([
      {
        range: { start: { line: 13, character: 34 }, end: { line: 13, character: 45 } },
        message: "No metric is called 'Availabilty'. Did you mean 'Availability'?",
        severity: 1,
        code: 'unknown-name',
        source: 'Forthright',
        codeDescription: { href: 'sla-rule:/unknown-name.md' },
        data: { suggestion: 'Availability' },
      },
    ]);
    await server.change('untitled:a', `party A means "x".\nparty A means "y".\n`);
    const [problem] = await server.problems('untitled:a');
    expect(problem).toMatchObject({
      code: 'duplicate-name',
      relatedInformation: [{ location: { uri: 'untitled:a', range: { start: { line: 0, character: 6 } } } }],
    });
  });

  it('the worst thousand of a file and how many there are besides', async () => {
    const server = await ServerProcess.start();
    const wrong = 'If Nothing is missed, Customer may terminate.\n'.repeat(1_200);
    await server.open('untitled:a', `${smallAgreement.replace('in the time zone "UTC", ', '')}${wrong}`);
    const problems = await server.problems('untitled:a');
    expect(problems[0]).toMatchObject({
      code: 'more-findings',
      message: '201 more findings in this file are not shown. "sla check" lists them all.',
      severity: 3,
    });
    expect(problems.slice(1).map(({ code }) => code)).toEqual(Array.from({ length: 1_000 }, () => 'unknown-name'));
  });

  it('with the severity of the settings, and of a .sla.json over them', async () => {
    const folder = makeFolder();
    const server = await ServerProcess.start({ folders: [folder.uri], settings: { rules: { 'time-zone-missing': 'error' } } });
    const uri = `${folder.uri}/a.sla`;
    const text = smallAgreement.replace('in the time zone "UTC", ', '');
    await server.open(uri, text);
    expect(await server.problems(uri)).toMatchObject([{ code: 'time-zone-missing', severity: 1 }]);
    folder.write('.sla.json', '{ "rules": { "time-zone-missing": "off" } }');
    await server.tellFiles({ uri: `${folder.uri}/.sla.json`, type: 1 });
    await server.until(() => server.diagnostics.get(uri)?.diagnostics.length === 0);
  });

  it('about a settings file that cannot be used, which then counts for nothing', async () => {
    const folder = makeFolder({ '.sla.json': '{ "rules": ' });
    const server = await ServerProcess.start({ folders: [folder.uri] });
    const uri = `${folder.uri}/a.sla`;
    await server.open(uri, smallAgreement);
    expect(await server.problems(uri)).toEqual([]);
    await server.until(() => server.diagnostics.has(`${folder.uri}/.sla.json`));
    expect(server.diagnostics.get(`${folder.uri}/.sla.json`)?.diagnostics).toMatchObject([
      {
        code: 'wrong-settings',
        message: 'This settings file is not JSON, so nothing in it is used. Check its commas, quotes and brackets.',
      },
    ]);
    folder.write('.sla.json', '{ "rules": { "legalese": "loud", "legalesse": "off", "no-date": "off" } }');
    await server.tellFiles({ uri: `${folder.uri}/.sla.json`, type: 2 });
    await server.until(() => server.diagnostics.get(`${folder.uri}/.sla.json`)?.diagnostics.length === 2);
    expect(server.diagnostics.get(`${folder.uri}/.sla.json`)?.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('"loud"'),
      expect.stringContaining('Did you mean "legalese"?'),
    ]);
    folder.write('.sla.json', '{}');
    await server.tellFiles({ uri: `${folder.uri}/.sla.json`, type: 2 });
    await server.until(() => server.diagnostics.get(`${folder.uri}/.sla.json`)?.diagnostics.length === 0);
  });
});

describe('what rules find', () => {
  const vague = smallAgreement.replace(
    '// where the data lie',
    'clause Care says "Provider must use reasonable endeavours to help.".\n// where the data lie',
  );

  it('is told with its reason, its page and what to write instead', async () => {
    const server = await ServerProcess.start({ withRules: true, options: { rulePages: 'sla-rule:/{code}.md' } });
    await server.open('untitled:a', vague);
    const [first] = (await server.problems('untitled:a')).filter(({ range }) => range.start.line === 17);
    expect(first?.message.toString().split('\n').length).toBeGreaterThanOrEqual(2);
    expect(first?.codeDescription?.href).toBe(`sla-rule:/${String(first?.code)}.md`);
    expect(await server.ask('sla/rulePage', { code: String(first?.code) })).toMatchObject({
      markdown: expect.stringContaining('## Why it matters') as string,
    });
    expect(await server.ask('sla/rulePage', { code: 'nonsense' })).toBeNull();
  });

  it('passes with a note that says why', async () => {
    const server = await ServerProcess.start({ withRules: true });
    await server.open('untitled:a', vague);
    const [first] = (await server.problems('untitled:a')).filter(({ range }) => range.start.line === 17);
    const range = first?.range;
    const actions = await server.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: 'untitled:a' },
      range,
      context: { diagnostics: [first] },
    });
    const note = actions.find(({ title }) => title.startsWith('Let it pass'));
    expect(note?.diagnostics).toEqual([first]);
    const edit = note?.edit?.changes?.['untitled:a']?.[0];
    expect(edit).toMatchObject({
      range: { start: { line: 17, character: 0 } },
      newText: expect.stringMatching(/^\/\/ allow [a-z-]+: \[why\]\n$/) as string,
    });
    const lines = vague.split('\n');
    lines.splice(17, 0, edit?.newText.trim() ?? '');
    await server.change('untitled:a', lines.join('\n'));
    const left = await server.problems('untitled:a');
    expect(left.filter(({ code }) => code === first?.code)).toEqual([]);
    expect(left.filter(({ code }) => code === 'consistency/allow-without-reason')).toHaveLength(1);
  });

  it('leads to the page of its rule, and from there to all of them', async () => {
    const server = await ServerProcess.start();
    expect(await server.ask('sla/rulePage', { code: 'README' })).toMatchObject({
      markdown: expect.stringContaining('(ambiguity/vague-time.md)') as string,
    });
    expect(await server.ask('sla/rulePage', { code: 'ambiguity/vague-time' })).toMatchObject({
      markdown: expect.stringContaining('"‹phrase›" names no time') as string,
    });
  });

  it('counts in the status, and can be turned off', async () => {
    const server = await ServerProcess.start({ withRules: true });
    await server.open('untitled:a', vague);
    const told = await server.problems('untitled:a');
    expect(told.length).toBeGreaterThan(0);
    const { problems } = await server.ask('sla/status', { uri: 'untitled:a' });
    expect([problems.errors, problems.warnings, problems.information]).toEqual(
      [1, 2, 3].map((severity) => told.filter((each) => each.severity === severity).length),
    );
    server.settings = { rules: Object.fromEntries(GROUPS.map((group) => [group, 'off'])) };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.until(() => server.diagnostics.get('untitled:a')?.diagnostics.length === 0);
  });
});

describe('to a client that asks', () => {
  const pull = { textDocument: { diagnostic: { dynamicRegistration: false } } };
  const ask = (server: ServerProcess, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    server.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) });

  it('once, and not again what it has seen', async () => {
    const server = await ServerProcess.start({ capabilities: pull });
    expect(server.initialized.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
    await server.open('untitled:a', typo);
    const first = await ask(server, 'untitled:a');
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'unknown-name' }] });
    const { resultId } = first as { resultId: string };
    expect(await ask(server, 'untitled:a', resultId)).toEqual({ kind: 'unchanged', resultId });
    await server.change('untitled:a', smallAgreement);
    expect(await ask(server, 'untitled:a', resultId)).toMatchObject({ kind: 'full', items: [] });
    expect(server.diagnostics.size).toBe(0);
  });

  it('again, when another file has changed what it was told', async () => {
    const folder = makeFolder({ 'parties.sla': 'party Provider means "Acme".\n' });
    const server = await ServerProcess.start({
      folders: [folder.uri],
      capabilities: { ...pull, workspace: { diagnostics: { refreshSupport: true } } },
    });
    const main = `${folder.uri}/main.sla`;
    const parties = `${folder.uri}/parties.sla`;
    await server.open(main, 'use "parties.sla".\nProvider must "pay".\n');
    await server.open(parties, 'party Provider means "Acme".\n');
    await server.change(parties, 'party Supplier means "Acme".\n');
    await server.until(() => server.refreshes.includes('workspace/diagnostic/refresh'));
    expect(await ask(server, main)).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ code: 'unknown-name' })]) as Diagnostic[],
    });
  });
});

describe('files', () => {
  const used = 'party Provider means "Acme".\nparty Customer means "Northwind".\n';
  const main = `use "terms/parties.sla".\n${smallAgreement.replace(/party .*\n/g, '')}`;

  it('that are used are read from the disk, and from the editor when they are open there', async () => {
    const folder = makeFolder({ 'terms/parties.sla': used });
    const server = await ServerProcess.start({ folders: [folder.uri] });
    await server.open(`${folder.uri}/main.sla`, main);
    expect(await server.problems(`${folder.uri}/main.sla`)).toEqual([]);
    server.diagnostics.clear();
    await server.open(`${folder.uri}/terms/parties.sla`, used.replace('Customer', 'Buyer'));
    await server.until(
      () => server.diagnostics.get(`${folder.uri}/main.sla`)?.diagnostics.some(({ code }) => code === 'unknown-name') === true,
    );
    await server.close(`${folder.uri}/terms/parties.sla`);
    await server.until(() => server.diagnostics.get(`${folder.uri}/main.sla`)?.diagnostics.length === 0);
    expect(server.diagnostics.get(`${folder.uri}/terms/parties.sla`)?.diagnostics).toEqual([]);
  });

  it('that are deleted, made and moved', async () => {
    const folder = makeFolder({ 'terms/parties.sla': used });
    const server = await ServerProcess.start({ folders: [folder.uri] });
    const uri = `${folder.uri}/main.sla`;
    await server.open(uri, main);
    await server.problems(uri);
    unlinkSync(join(folder.path, 'terms/parties.sla'));
    await server.tellFiles({ uri: `${folder.uri}/terms/parties.sla`, type: 3 });
    await server.until(() => server.diagnostics.get(uri)?.diagnostics.some(({ code }) => code === 'missing-file') === true);
    folder.write('terms/parties.sla', used);
    await server.tellFiles({ uri: `${folder.uri}/terms/parties.sla`, type: 1 });
    await server.until(() => server.diagnostics.get(uri)?.diagnostics.length === 0);
    renameSync(join(folder.path, 'terms'), join(folder.path, 'words'));
    await server.connection.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: `${folder.uri}/terms`, newUri: `${folder.uri}/words` }],
    });
    await server.until(() => server.diagnostics.get(uri)?.diagnostics.some(({ code }) => code === 'missing-file') === true);
    await server.change(uri, main.replace('terms/', 'words/'));
    expect(await server.problems(uri)).toEqual([]);
  });

  it('spelt in another way are the same files', async () => {
    const server = await ServerProcess.start({ folders: ['file:///C:/Work'] });
    await server.open('file:///c%3A/Work/it%27s%20here/parties.sla', used);
    await server.open("file:///C:/Work/it's here/main.sla", main.replace('terms/', ''));
    expect(await server.problems("file:///C:/Work/it's here/main.sla")).toEqual([]);
    await server.change("file:///C:/Work/it's here/main.sla", main.replace('terms/parties.sla', "..\\it's here\\parties.sla"));
    expect(await server.problems("file:///C:/Work/it's here/main.sla")).toEqual([]);
  });

  it('of several folders, that come and go', async () => {
    const one = makeFolder({ 'parties.sla': used });
    const two = makeFolder({});
    const server = await ServerProcess.start({ folders: [one.uri] });
    const uri = `${two.uri}/main.sla`;
    await server.open(uri, main.replace('terms/parties.sla', `../${one.uri.slice(one.uri.lastIndexOf('/') + 1)}/parties.sla`));
    expect(await server.problems(uri)).toEqual([]);
    await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: two.uri, name: 'two' }], removed: [{ uri: one.uri, name: 'one' }] },
    });
    // Outside every folder, a file is not read.
    await server.change(uri, `${server.textOf(uri)}\n`);
    await server.until(() => server.diagnostics.get(uri)?.diagnostics.some(({ code }) => code === 'missing-file') === true);
  });

  it('in a folder that is not there', async () => {
    const folder = makeFolder();
    rmSync(folder.path, { recursive: true });
    const server = await ServerProcess.start({ folders: [folder.uri, 'file:///no/such/folder'] });
    await server.open(`${folder.uri}/a.sla`, typo);
    expect(await server.problems(`${folder.uri}/a.sla`)).toHaveLength(1);
  });
});

describe('bad input', () => {
  it('a megabyte in one line', async () => {
    const server = await ServerProcess.start();
    await server.open('untitled:a', `party A means "x" ${'means A '.repeat(130_000)}`);
    expect((await server.problems('untitled:a')).length).toBeGreaterThan(0);
    await server.change('untitled:a', `clause A says "${'word '.repeat(200_000)}".`);
    expect(await server.problems('untitled:a')).toEqual([]);
    await server.change('untitled:a', '"'.repeat(1_000_000));
    expect((await server.problems('untitled:a')).length).toBeGreaterThan(0);
  });

  it('bytes that are no text', async () => {
    const folder = makeFolder({
      'parties.sla': Uint8Array.from([0x70, 0x61, 0xff, 0xfe, 0x00, 0xc3, 0x28, 0x0a]),
      'utf16.sla': Buffer.from('\uFEFFparty Provider means "Acme".\n', 'utf16le'),
    });
    const server = await ServerProcess.start({ folders: [folder.uri] });
    const uri = `${folder.uri}/main.sla`;
    await server.open(uri, 'use "parties.sla".\nuse "utf16.sla".\nterm Payer means "Provider".\n');
    expect(await server.problems(uri)).toEqual([]);
    expect(await server.at('definition', uri, { line: 2, character: 20 })).toMatchObject([{ uri: `${folder.uri}/utf16.sla` }]);
  });

  it('a text of nothing, of white space, of one sign', async () => {
    const server = await ServerProcess.start();
    await server.open('untitled:a', '');
    for (const text of ['', '   \n\n', '.', '\u0000', '#', '# ', '"', 'If', '|']) {
      await server.change('untitled:a', text);
      await server.problems('untitled:a');
      for (const method of ['completion', 'hover', 'definition', 'documentHighlight'])
        await server.at(method, 'untitled:a', { line: 0, character: 1 });
    }
    expect(server.log).toEqual([]);
  });
});
