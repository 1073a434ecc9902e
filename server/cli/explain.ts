import {
  count,
  explanationOf,
  listed,
  shortLabel,
  stripOf,
  VERDICT_SIGN,
  type Agreement,
  type ExplanationPart,
  type Figure,
  type Outcome,
  type Sources,
  type Verdict,
  type Why,
  type WindowSpan,
} from '../../language/index';
import { openAgreement } from './agreement-files';
import { CannotRun, type ExitCode } from './failure';
import { choice, foundName, withRecords } from './run-agreement';
import { isSound, periodOf, refuseOutsideTerm, type RunningOptions } from './simulate';
import { displayWidth, harmless, wrap, type Terminal } from './terminal';
import { verdictColour } from './verdict-text';

/** Prints the why of one figure: of a target or metric in a window, or of a credit. Without a window, the windows there are. */
export async function explain(
  path: string,
  subject: string,
  window: string | undefined,
  options: RunningOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const evaluation = periodOf(options);
  const opened = await openAgreement(path, options);
  if (!isSound(opened, terminal, 'explained')) return 1;
  refuseOutsideTerm(evaluation, opened);
  const text = await withRecords(opened, options, terminal, async (run) => {
    const outcome = await run(evaluation);
    const topic = topicOf(outcome, subject, opened.agreement);
    if (topic.entries.length === 0) throw new CannotRun(nothingText(topic, outcome));
    if (window === undefined && topic.entries.length > 1) return choiceText(topic, terminal);
    const entry = window === undefined ? topic.entries[0] : entryOf(topic, window);
    if (entry === undefined) throw new CannotRun(nothingText(topic, outcome));
    // The rows of one figure are fetched when it is asked about.
    const detailed = await run({ ...evaluation, detail: [{ name: topic.name, window: entry.window.id }] });
    const again = topicOf(detailed, subject, opened.agreement).entries.find(({ id }) => id === entry.id) ?? entry;
    return explanationText(topic.name, again, opened.files, terminal);
  });
  terminal.print(text);
  return 0;
}

interface Topic {
  readonly name: string;
  readonly entries: readonly Entry[];
}
interface Entry {
  /** Of the window, and of the credit where it is one. */
  readonly id: string;
  readonly window: WindowSpan;
  readonly verdict?: Verdict;
  readonly figure?: Pick<Figure, 'text'>;
  readonly why: Why;
}

/** What may be asked about, by every name it has. */
function topicsOf({ targets, metrics, credits }: Outcome): Topic[] {
  const all = targets.flatMap((target) => [target, ...target.parts]);
  return [
    ...all.map(({ id, windows }) => ({ name: id, entries: windows.map((each, index) => ({ ...each, id: `${index} ${each.window.id}` })) })),
    ...metrics.map(({ name, figures }) => ({ name, entries: figures.map((each) => ({ ...each, id: each.window.id })) })),
    ...remediesOf(credits),
    ...credits.map(({ id, amount, window, why }) => ({ name: id, entries: [{ id, window, figure: amount, why }] })),
  ];
}

/** The credits of each remedy that has a name. */
function remediesOf(credits: Outcome['credits']): Topic[] {
  const byName = new Map<string, Entry[]>();
  for (const { id, amount, window, why } of credits) {
    const [name = ''] = id.split('/');
    if (!isUnnamed(name)) byName.set(name, [...(byName.get(name) ?? []), { id, window, figure: amount, why }]);
  }
  return [...byName].map(([name, entries]) => ({ name, entries }));
}

/** A remedy without a name is known by the line of its sentence. */
function isUnnamed(name: string): boolean {
  return /^L\d+$/.test(name);
}

function topicOf(outcome: Outcome, written: string, agreement: Agreement): Topic {
  const topics = topicsOf(outcome);
  const names = topics.map(({ name }) => name);
  const name = foundName(written, names) ?? foundName(written.replace(/[:/]/g, ','), names);
  const topic = topics.find((each) => each.name === name);
  if (topic !== undefined) return topic;
  const sayable = names.filter((each) => !isUnnamed(each.split('/', 1)[0] ?? ''));
  throw new CannotRun(`${withoutFigure(written, agreement)} ${choice(written, sayable.length > 0 ? sayable : names)}`);
}

/** What is asked about is nothing at all, or something that figures are made of. */
function withoutFigure(written: string, { records, periods, measures, fees, parties }: Agreement): string {
  const kinds = { 'a set of records': records, 'a period': periods, 'a measure': measures, 'a fee': fees, 'a party': parties };
  for (const [kind, named] of Object.entries(kinds)) {
    const name = foundName(written, [...named.keys()]);
    if (name !== undefined) return `${name} is ${kind}; what can be explained are targets, metrics and credits.`;
  }
  return `No target, metric or credit is called "${written}".`;
}

/** Why there is nothing to explain: the data could not be read, every record kept the promise, or there is no window. */
function nothingText({ name }: Topic, { targets, data }: Outcome): string {
  const unreadable = data.flatMap((each) => (each.unreadable === undefined ? [] : [`${each.name} could not be read. ${each.unreadable}`]));
  const judged = targets.flatMap((target) => [target, ...target.parts]).find(({ id }) => id === name);
  if (judged !== undefined && judged.met > 0 && judged.missed === 0)
    return `No record missed ${name}, and ${count(judged.met, 'record')} met it: there is nothing to explain.`;
  return [`${name} has no windows on these data.`, ...unreadable].join(' ');
}

function entryOf({ name, entries }: Topic, written: string): Entry {
  const labels = entries.flatMap(({ window }) => [window.id, window.label, shortLabel(window)]);
  const label = foundName(written, labels);
  const found = entries.filter(({ window }) => label !== undefined && [window.id, window.label, shortLabel(window)].includes(label));
  const [entry, other] = found;
  if (entry !== undefined && (other === undefined || !entry.id.startsWith(`${name}/`))) return entry;
  if (entry !== undefined)
    throw new CannotRun(
      `${name} brought ${found.length} credits in ${entry.window.label}. Ask for one: ${listed(found.map(({ id }) => `"${id}"`))}.`,
    );
  const [first, last] = [entries[0]?.window, entries[entries.length - 1]?.window];
  if (first === undefined || last === undefined) throw new CannotRun(`${name} has no windows on these data.`);
  const range =
    first === last
      ? `There is only ${first.id} (${first.label}).`
      : `Its windows go from ${first.id} (${first.label}) to ${last.id} (${last.label}).`;
  throw new CannotRun(`${name} has no window "${written}". ${range}`);
}

function choiceText({ name, entries }: Topic, terminal: Terminal): string {
  const { colours } = terminal;
  // A metric has no verdict; what it has no figure for is not determined.
  const judged = entries.map((entry) => ({
    ...entry,
    judged: entry.verdict,
    verdict: entry.verdict ?? (entry.figure === undefined ? 'not determined' : 'met'),
  }));
  const lines = stripOf(judged).map((item) => {
    if (item.kind === 'run') return colours.dim(`  – ${item.first.id} to ${item.last.id}  not determined`);
    const { window, judged: verdict, figure } = item.verdict;
    const text = [
      window.id,
      // A record is its own window, and its place says all.
      ...(window.id === window.label.replace(', line ', ':') ? [] : [window.label]),
      ...(verdict === undefined ? [] : [verdict]),
      ...(figure === undefined ? [] : [figure.text]),
    ].join('  ');
    return verdict === undefined ? `    ${text}` : verdictColour(verdict, terminal)(`  ${VERDICT_SIGN[verdict]} ${text}`);
  });
  return [colours.bold(name), ...lines, '', 'Add the window that you want explained, by its name or the short one in front of it.'].join(
    '\n',
  );
}

function explanationText(name: string, { window, verdict, figure, why }: Entry, sources: Sources, terminal: Terminal): string {
  const { colours } = terminal;
  const judged = verdict === undefined ? '' : `: ${verdictColour(verdict, terminal)(`${VERDICT_SIGN[verdict]} ${verdict}`)}`;
  const facts = [...(window.cut ? ['cut by the term'] : []), ...(window.unfinished ? ['so far: the data end before it does'] : [])];
  const head = `${colours.bold(`${name}, ${window.label}`)}${judged}${figure === undefined ? '' : `, ${colours.bold(figure.text)}`}`;
  const remark = facts.length === 0 ? [] : [colours.dim(listed(facts))];
  return [[head, ...remark].join('\n'), ...explanationOf(why, sources).map((part) => partText(part, terminal))].join('\n\n');
}

function partText({ kind, title, lines }: ExplanationPart, { colours, width }: Terminal): string {
  const bullet = kind === 'words' || kind === 'sentences' || kind === 'arithmetic' ? '' : '• ';
  const shown = lines.flatMap(({ text, source }) => {
    const body = wrap(harmless(`${bullet}${text}`), width - 2, bullet.length).map(
      (line) => `  ${kind === 'words' ? colours.italic(line) : line}`,
    );
    if (source === undefined) return body;
    const aside = `(${harmless(source)})`;
    const last = body.pop() ?? '';
    const plain = wrap(harmless(`${bullet}${text}`), width - 2, bullet.length).at(-1) ?? '';
    if (displayWidth(plain) + displayWidth(aside) + 3 <= width) return [...body, `${last} ${colours.dim(aside)}`];
    return [...body, last, ...wrap(aside, width - 4, 1).map((line) => `    ${colours.dim(line)}`)];
  });
  return [colours.underline(title), ...shown].join('\n');
}
