/**
 * The language server over the protocol, side by side with yaml-language-server on a document of as many lines with a schema. The 200 ms that the
 * YAML server always waits before it looks are taken off its times.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-languageserver/node';
import type { Benchmark, Measurement } from './measurement';
import { median } from './measurement';

const yamlWaits = 200;
const ours = [join(process.cwd(), 'dist/server/main-node.cjs'), '--stdio'];
const theirs = [join(dirname(createRequire(import.meta.url).resolve('yaml-language-server')), 'server.js'), '--stdio'];

export default async function run(): Promise<Benchmark> {
  const measurements: Measurement[] = [];
  const [start, yamlStart] = [await startUp(ours), await startUp(theirs)];
  measurements.push({
    work: 'process start to initialize',
    figure: start / yamlStart,
    unit: 'times',
    goal: 0.5,
    detail: besides(start, yamlStart),
  });
  const edits = new Map<number, number>();
  for (const lines of [100, 1_000, 10_000]) {
    const [mine, yaml] = [await edit(ours, agreementOf(lines), 'sla'), (await edit(theirs, yamlOf(lines), 'yaml')) - yamlWaits];
    edits.set(lines, mine);
    measurements.push({
      work: `edit to diagnostics, ${lines} lines`,
      figure: mine / yaml,
      unit: 'times',
      goal: 0.7,
      detail: besides(mine, yaml),
    });
  }
  const growth = (edits.get(10_000) ?? 0) / (edits.get(1_000) ?? 1);
  measurements.push({
    work: 'ten times the lines',
    figure: growth,
    unit: 'times',
    goal: 12,
    detail: 'edit to diagnostics, 10,000 against 1,000 lines',
  });
  measurements.push(...(await questions()), await hubEdit(), ...(await simulations()), await longSession());
  return { title: 'Language server', measurements };
}

function besides(mine: number, yaml: number): string {
  return `${mine.toFixed(1)} ms against ${yaml.toFixed(1)} ms`;
}

/** `version` is that of the text; the YAML server does not say. */
interface Told {
  readonly count: number;
  readonly version: number | undefined;
}

interface Running {
  readonly connection: MessageConnection;
  /** Waits for diagnostics of a file that satisfy a test. */
  diagnostics(uri: string, isMeant: (told: Told) => boolean): Promise<void>;
  memory(): number;
  stop(): Promise<void>;
}

async function open(command: readonly string[], folder?: string, schema?: string): Promise<Running> {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const told = new Set<(uri: string, what: Told) => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics, version }: { uri: string; diagnostics: unknown[]; version?: number }) => {
      for (const tell of [...told]) tell(uri, { count: diagnostics.length, version });
    },
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section }) =>
      section === 'yaml'
        ? { validate: true, schemas: schema === undefined ? {} : { [schema]: '*.yaml' }, schemaStore: { enable: false } }
        : null,
    ),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder ?? null,
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'folder' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    },
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    diagnostics: (uri, isMeant) =>
      new Promise((resolve) => {
        const tell = (which: string, what: Told): void => {
          if (which !== uri || !isMeant(what)) return;
          told.delete(tell);
          resolve();
        };
        told.add(tell);
      }),
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'))?.[1] ?? 0) / 1000,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}

/** The answer to a version: by its number, or by whether there is something wrong with it. */
function isTold(version: number, isWrong: boolean): (told: Told) => boolean {
  return (told) => (told.version === undefined ? told.count > 0 === isWrong : told.version === version);
}

async function startUp(command: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 7; time += 1) {
    const began = performance.now();
    const server = await open(command);
    times.push(performance.now() - began);
    await server.stop();
  }
  return median(times.slice(1));
}

interface Text {
  readonly right: string;
  /** The same with one letter less, which is one problem more. */
  readonly wrong: string;
  readonly schema?: string;
}

async function edit(command: readonly string[], { right, wrong, schema }: Text, language: string): Promise<number> {
  const uri = `file:///bench/a.${language === 'sla' ? 'sla' : 'yaml'}`;
  const server = await open(command, undefined, schema);
  const at = [...right].findIndex((letter, index) => letter !== wrong[index]);
  const lines = right.slice(0, at).split('\n');
  const start = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const end = { line: start.line, character: start.character + 1 };
  const first = server.diagnostics(uri, () => true);
  await server.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: language, version: 1, text: right },
  });
  await first;
  const times: number[] = [];
  // The first ten are not counted: both servers grow faster for a while.
  for (let version = 2; version < (lines.length > 2_000 ? 32 : 112); version += 1) {
    const isWrong = version % 2 === 0;
    const change = isWrong ? { range: { start, end }, text: '' } : { range: { start, end: start }, text: right[at] ?? '' };
    const told = server.diagnostics(uri, isTold(version, isWrong));
    const began = performance.now();
    await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    await told;
    times.push(performance.now() - began);
  }
  await server.stop();
  return median(times.slice(10));
}

/** Completion and hover at 1,000 lines: the 95th of 100. */
async function questions(): Promise<Measurement[]> {
  const { right } = agreementOf(1_000);
  const uri = 'file:///bench/a.sla';
  const server = await open(ours);
  const told = server.diagnostics(uri, () => true);
  await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'sla', version: 1, text: right } });
  await told;
  const lines = right.split('\n');
  const measured: Measurement[] = [];
  for (const method of ['completion', 'hover']) {
    const times: number[] = [];
    for (let time = 0; time < 120; time += 1) {
      const line = (time * 37) % (lines.length - 1);
      const character = Math.floor((lines[line]?.length ?? 0) * ((time % 10) / 10));
      const began = performance.now();
      await server.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position: { line, character } });
      times.push(performance.now() - began);
    }
    const sorted = times.slice(20).sort((left, right_) => left - right_);
    measured.push({ work: `${method} at 1,000 lines, 95th of 100`, figure: sorted[94] ?? 0, unit: 'ms', goal: 30 });
  }
  await server.stop();
  return measured;
}

/** An edit of a file that 200 others use: until it is known what that means for the open one. */
async function hubEdit(): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-bench-'));
  const base = pathToFileURL(folder).href;
  const hub = 'party Provider means "Acme".\nparty Customer means "Northwind".\n';
  writeFileSync(join(folder, 'hub.sla'), hub);
  const spoke = `use "hub.sla".\n${agreementOf(200).right.replace(/^party (Provider|Customer) means .*\n/gm, '')}`;
  for (let file = 0; file < 200; file += 1) writeFileSync(join(folder, `spoke-${file}.sla`), spoke);
  const server = await open(ours, base);
  await server.connection.sendRequest('workspace/symbol', { query: 'zzz' });
  const uri = `${base}/spoke-7.sla`;
  await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'sla', version: 1, text: spoke } });
  await server.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: `${base}/hub.sla`, languageId: 'sla', version: 1, text: hub },
  });
  await server.diagnostics(uri, () => true);
  const times: number[] = [];
  for (let version = 2; version < 22; version += 1) {
    const isWrong = version % 2 === 0;
    const told = server.diagnostics(uri, () => true);
    const began = performance.now();
    const text = isWrong ? hub.replace('Customer', 'Buyer') : hub;
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: `${base}/hub.sla`, version },
      contentChanges: [{ text }],
    });
    await told;
    times.push(performance.now() - began);
  }
  await server.stop();
  rmSync(folder, { recursive: true });
  return {
    work: 'edit of a file that 200 use',
    figure: median(times.slice(4)),
    unit: 'ms',
    goal: 100,
    detail: 'until the diagnostics of an open one of them',
  };
}

/** From a click to a preview with an answer, and from a changed number to the new one. */
async function simulations(): Promise<Measurement[]> {
  const path = join(process.cwd(), 'examples/hosted-payments/agreement.sla');
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  const colds: number[] = [];
  const warms: number[] = [];
  const edits: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const server = await open(ours, pathToFileURL(dirname(path)).href);
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'sla', version: 1, text } });
    await server.diagnostics(uri, () => true);
    let began = performance.now();
    await server.connection.sendRequest('sla/previewModel', { uri });
    colds.push(performance.now() - began);
    began = performance.now();
    await server.connection.sendRequest('sla/previewModel', { uri });
    warms.push(performance.now() - began);
    for (let version = 2; version < 7; version += 1) {
      const answered = new Promise<void>((resolve) => {
        const listening = server.connection.onNotification('sla/outcome', ({ state }: { state: string }) => {
          if (state !== 'ready') return;
          listening.dispose();
          resolve();
        });
      });
      began = performance.now();
      await server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: text.replace('at least 99.95%', `at least 99.9${version}%`) }],
      });
      await answered;
      edits.push(performance.now() - began);
    }
    await server.stop();
  }
  return [
    {
      work: 'click to preview, the first time',
      figure: median(colds),
      unit: 'ms',
      goal: 1500,
      detail: 'a year of probes, one every 30 seconds',
    },
    { work: 'click to preview, again', figure: median(warms), unit: 'ms', goal: 300 },
    { work: 'edit of a number to the new answer', figure: median(edits), unit: 'ms', goal: 200 },
  ];
}

/** The most memory in the last 2,000 of 10,000 edits against the most in 2,000 early ones: what is used in between depends on when garbage is collected. */
async function longSession(): Promise<Measurement> {
  const { right, wrong } = agreementOf(200);
  const uri = 'file:///bench/a.sla';
  const server = await open(ours);
  const told = server.diagnostics(uri, () => true);
  await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'sla', version: 1, text: right } });
  await told;
  const used: number[] = [];
  for (let version = 2; version < 10_002; version += 1) {
    const answered = server.diagnostics(uri, isTold(version, version % 2 === 0));
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: version % 2 === 0 ? wrong : right }],
    });
    await answered;
    if (version % 50 === 0) used.push(server.memory());
  }
  await server.stop();
  const [early, late] = [Math.max(...used.slice(20, 60)), Math.max(...used.slice(-40))];
  return {
    work: '10,000 edits: memory',
    figure: late / early,
    unit: 'times',
    goal: 1.1,
    detail: `at most ${late.toFixed(0)} MB in the last 2,000 against ${early.toFixed(0)} MB in the second and third thousand`,
  };
}

/** The flagship again and again under other names. */
function agreementOf(lines: number): Text {
  const base = readFileSync(join(process.cwd(), 'examples/hosted-payments/agreement.sla'), 'utf8');
  const head = base.slice(0, base.indexOf('# Services'));
  const rest = base.slice(base.indexOf('# Services')).split('\n');
  const all = head.split('\n');
  for (let copy = 0; all.length < lines; copy += 1) {
    const renamed = rest
      .join('\n')
      .replace(NAMES, (name) => `${name} Number ${letters(copy)}`)
      .split('\n');
    if (copy > 0)
      renamed.splice(
        0,
        renamed.length,
        ...renamed
          .join('\n')
          .replace(/^(Total credits|Customer must claim|Provider must return)[^.]*\.\n/gm, '')
          .split('\n'),
      );
    all.push(...renamed);
  }
  const right = `${wholeSentences(all.slice(0, lines).join('\n'))}\n`;
  const at = right.lastIndexOf('means the percentage', Math.floor(right.length * 0.6));
  return { right, wrong: `${right.slice(0, at)}mens${right.slice(at + 5)}` };
}

const NAMES =
  /\b(Card Rails|Payments API|Monthly Fee|Support Hours|Checkout Never Stops|Uptime Commitment|P1 Resolution|Probes|Tickets|Maintenance Windows|Outage|Planned Maintenance|Availability|Resolution Time|Slow Tail|Portal Share|Portal Use|Dispute Resolution)\b/g;

function letters(number: number): string {
  return [...number.toString()].map((digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '').join('');
}

/** Cuts at the last sentence that is whole and that speaks of nothing behind the cut. */
function wholeSentences(text: string): string {
  return text.slice(0, text.lastIndexOf('\n# Services') > text.length / 2 ? text.lastIndexOf('\n# Services') : text.lastIndexOf('.\n') + 1);
}

function yamlOf(lines: number): Text {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-yaml-'));
  const schema = join(folder, 'schema.json');
  const percent = { type: 'number', minimum: 0, maximum: 100 };
  const item = {
    type: 'object',
    required: ['name', 'target'],
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      target: percent,
      window: { enum: ['month', 'quarter', 'year'] },
      owner: { enum: ['Provider', 'Customer'] },
      credit: percent,
    },
  };
  writeFileSync(schema, JSON.stringify({ type: 'object', properties: { objectives: { type: 'array', items: item } } }));
  const all = ['objectives:'];
  for (let at = 0; all.length < lines; at += 1)
    all.push(`  - name: Objective ${at}`, `    target: 99.9`, `    window: month`, `    owner: Provider`, `    credit: 10`);
  const right = `${all.join('\n')}\n`;
  const at = right.indexOf('window: month', Math.floor(right.length * 0.5));
  return { right, wrong: `${right.slice(0, at)}window: mont${right.slice(at + 13)}`, schema: pathToFileURL(schema).href };
}
