/** Whether what a scenario expects came out, read off the outcome alone. */
import type { Agreement, Expected, NamedWindow, Scenario, Value } from '../agreement/agreement';
import { expectedWords, rightWords, windowWords } from '../agreement/scenario-words';
import { formatDate, parseDate } from '../quantities/civil-date';
import { instantToISO } from '../quantities/instant';
import { formatMoney } from '../quantities/money';
import { Ratio } from '../quantities/ratio';
import { baseOf, figureText, holds, unitOf } from './figures-text';
import { namedWindow } from './named-windows';
import type { ExpectationOutcome, Figure, Outcome, TargetOutcome, WindowSpan, WindowVerdict } from './outcome';
import { placeOf } from './places';

/** In the order in which they are written. `agreement` is the imagined one, `outcome` what it was evaluated to. */
export function judgeExpectations(agreement: Agreement, { expectations }: Scenario, outcome: Outcome): ExpectationOutcome[] {
  return expectations.map((expected) => {
    const { isMet, found } = judgeOne(agreement, expected, outcome);
    return { text: expectedWords(expected), holds: isMet, found, place: placeOf(expected.origin) };
  });
}

interface Finding {
  readonly isMet: boolean;
  readonly found: string;
}

function judgeOne(agreement: Agreement, expected: Expected, outcome: Outcome): Finding {
  switch (expected.kind) {
    case 'verdict':
      return verdictFound(agreement, expected, outcome);
    case 'figure':
      return figureFound(agreement, expected, outcome);
    case 'credits':
      return creditsFound(agreement, expected, outcome);
    case 'right':
      return rightFound(expected, outcome);
  }
}

function verdictFound(
  agreement: Agreement,
  expected: Extract<Expected, { kind: 'verdict' }>,
  { targets }: Pick<Outcome, 'targets'>,
): Finding {
  const { target: name, verdict, when, times } = expected;
  const target = targets.find((each) => each.name === name);
  const parts = targets.filter((each) => each.name.startsWith(`${name}, `));
  if (target === undefined && parts.length > 0) return partsFound(agreement, expected, parts);
  if (target === undefined) return { isMet: false, found: `There is no verdict on ${name}.` };
  if (when === undefined) {
    const count = { met: target.met, missed: target.missed, 'not determined': target.notDetermined }[verdict];
    const isMet = times !== undefined && holds(Ratio.of(count), times.op, Ratio.of(times.count));
    const where = verdict === 'missed' && count > 0 ? `: ${listed(target.windows.filter((each) => each.verdict === 'missed'))}` : '';
    return { isMet, found: `${name} is ${verdict} ${count === 1 ? 'once' : `${count} times`}${where}.` };
  }
  if (isPerRecord(agreement, target)) {
    const missed = target.windows.filter((each) => each.verdict === 'missed' && isDecidedIn(agreement, each.window, when)).length;
    const found = `${name} is missed ${missed === 1 ? 'once' : `${missed} times`} in ${windowWords(when)}.`;
    return { isMet: verdict === 'missed' ? missed > 0 : verdict === 'met' && missed === 0, found };
  }
  const first = target.windows.find(({ window }) => isNamed(agreement, window, when));
  if (first === undefined) return { isMet: false, found: `The data do not reach ${windowWords(when)}, so ${name} has no verdict there.` };
  const figure = first.figure === undefined ? '' : `: ${first.figure.text}`;
  return { isMet: first.verdict === verdict, found: `${name} is ${first.verdict} in ${first.window.label}${figure}.` };
}

/** Of a target that is for each of something: missed when it is for one of them, met when it is for all that have a verdict. */
function partsFound(agreement: Agreement, expected: Extract<Expected, { kind: 'verdict' }>, parts: readonly TargetOutcome[]): Finding {
  const { target: name, verdict, times } = expected;
  const all = parts.map((part) => ({ part, ...verdictFound(agreement, { ...expected, target: part.name }, { targets: parts }) }));
  const found = all.map((each) => each.found).join(' ');
  if (times === undefined) {
    const isMissed = verdict === 'missed';
    return { isMet: isMissed ? all.some(({ isMet }) => isMet) : all.every(({ isMet }) => isMet), found };
  }
  const count = parts.reduce((sum, part) => sum + { met: part.met, missed: part.missed, 'not determined': part.notDetermined }[verdict], 0);
  return {
    isMet: holds(Ratio.of(count), times.op, Ratio.of(times.count)),
    found: `${name} is ${verdict} ${count === 1 ? 'once' : `${count} times`} in all.`,
  };
}

function isPerRecord({ targets }: Agreement, { name }: TargetOutcome): boolean {
  // The part for one value of a field is named behind the target: `Regional Uptime, North`.
  const undertaking = (targets.get(name) ?? targets.get(name.replace(/, [^,]*$/, '')))?.undertaking;
  return undertaking !== undefined && undertaking.kind !== 'metric' && undertaking.share === undefined;
}

function figureFound(agreement: Agreement, expected: Extract<Expected, { kind: 'figure' }>, outcome: Outcome): Finding {
  const { metric, op, value, when } = expected;
  const limit = baseOf(value);
  const ofMetric = outcome.metrics.find(({ name }) => name === metric)?.figures ?? [];
  const ofTargets = outcome.targets.filter(({ name }) => promises(agreement, name, metric)).flatMap(({ windows }) => windows);
  const figure = [...ofMetric, ...ofTargets].find(({ window }) => isNamed(agreement, window, when))?.figure;
  if (figure === undefined || limit === undefined) return { isMet: false, found: `${metric} has no figure in ${windowWords(when)}.` };
  const exact = Ratio.fromExact(figure.exact) ?? Ratio.ZERO;
  return { isMet: holds(exact, op, limit), found: `${metric} is ${textOf(figure, exact, value, limit)} in ${windowWords(when)}.` };
}

function promises({ targets }: Agreement, target: string, metric: string): boolean {
  const undertaking = targets.get(target)?.undertaking;
  return undertaking?.kind === 'metric' && undertaking.metric === metric;
}

/** A quotient promised as a percentage reads as one. */
function textOf(figure: Figure, exact: Ratio, like: Value, limit: Ratio): string {
  const unit = unitOf(like);
  return figure.unit === 'money' || unit === 'money'
    ? figure.text
    : figureText(exact, figure.unit === 'number' ? unit : figure.unit, undefined, limit, like);
}

function creditsFound(agreement: Agreement, expected: Extract<Expected, { kind: 'credits' }>, { settlements, currency }: Outcome): Finding {
  const { party, when, op, value } = expected;
  const counted = settlements.filter(
    ({ obligor, window, net }) =>
      (party === undefined || obligor === party) &&
      (value === undefined || net.currency === value.currency) &&
      (when === undefined || isWithin(agreement, window, when)),
  );
  const total = Ratio.sum(counted.map(({ net }) => Ratio.fromExact(net.amount) ?? Ratio.ZERO));
  const unit = value?.currency ?? counted[0]?.net.currency ?? currency;
  const whose = `${party === undefined ? 'Total credits' : `Total credits of ${party}`}${when === undefined ? '' : ` in ${windowWords(when)}`}`;
  return {
    isMet: holds(total, op, value?.amount ?? Ratio.ZERO),
    found: `${whose} are ${unit === undefined ? 'nothing' : formatMoney(total, unit)}.`,
  };
}

function rightFound(expected: Extract<Expected, { kind: 'right' }>, { rights }: Outcome): Finding {
  const { party, arises, text, service } = expected;
  const words = `${party} may ${text ?? rightWords(expected)}`;
  const right = rights.find(
    (each) => each.text === words || (text === undefined && service === undefined && each.text.startsWith(`${words} `)),
  );
  const from = right === undefined ? undefined : parseDate(right.from);
  const found =
    right === undefined
      ? `${party} has no right to ${text ?? rightWords(expected)}.`
      : `${right.text} from ${from === undefined ? right.from : formatDate(from)}.`;
  return { isMet: (right !== undefined) === arises, found };
}

function isNamed(agreement: Agreement, { id }: WindowSpan, when: NamedWindow): boolean {
  return namedWindow(agreement, when)?.id === id;
}

/** Windows that lie inside the named one: the months of a year. */
function isWithin(agreement: Agreement, { start, end }: WindowSpan, when: NamedWindow): boolean {
  const window = namedWindow(agreement, when);
  return window !== undefined && instantToISO(window.full.start) <= start && end <= instantToISO(window.full.end);
}

/** A record counts where it was decided (convention 8): at the end of the stretch that stands for it. */
function isDecidedIn(agreement: Agreement, { end }: WindowSpan, when: NamedWindow): boolean {
  const window = namedWindow(agreement, when);
  return window !== undefined && instantToISO(window.full.start) <= end && end < instantToISO(window.full.end);
}

function listed(windows: readonly WindowVerdict[]): string {
  const labels = [...new Set(windows.map(({ window }) => window.label))];
  const shown = labels.slice(0, MOST_LABELS);
  const rest = labels.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

const MOST_LABELS = 6;
