/** Targets, duties, remedies and limits as sentences. */
import type {
  Amendment,
  Amount,
  AtRisk,
  Consequence,
  Creditable,
  Cure,
  Duty,
  FollowUp,
  Limb,
  Limit,
  Remedy,
  RemedyEvent,
  Repetition,
  RightTerms,
  Target,
  Undertaking,
  WindowPhrase,
} from '../agreement/agreement';
import { amountWords } from '../agreement/amount-words';
import { milestoneWords } from '../agreement/milestone-words';
import { formatDate } from '../quantities/civil-date';
import { Ratio } from '../quantities/ratio';
import { printCalendar, printClause, printFee, printTerm } from './print-definitions';
import { printMeasure, printMetric, printPeriod } from './print-measures';
import { listed, optional, printOne, printSet, printValue, printWindow, printWindowed, quoted } from './print-values';

export function printTarget({ name, obligors, undertaking, group }: Target): string {
  if (undertaking.kind === 'measure' && undertaking.milestone !== undefined)
    return `milestone ${name}: ${listed(obligors)} must reach ${milestoneWords(undertaking.milestone, printSet(undertaking.set))}.`;
  return `target ${name}: ${listed(obligors)} must keep${printUndertaking(undertaking, optional(', for each ', group))}.`;
}

function printUndertaking(undertaking: Undertaking, each: string): string {
  const { window } = undertaking;
  switch (undertaking.kind) {
    case 'metric':
      return ` ${undertaking.metric} ${undertaking.op} ${printValue(undertaking.value)} ${printWindowed(undertaking.window)}${each}`;
    case 'measure':
      return ` ${undertaking.measure} ${undertaking.op} ${printValue(undertaking.value)} for ${printShare(undertaking)}${printWindowOf(window)}${each}`;
    case 'table':
      return `, for ${printShare(undertaking)}${printWindowOf(window)}${each}, ${printTable(undertaking)}`;
  }
}

function printShare({ share, set }: Extract<Undertaking, { kind: 'measure' | 'table' }>): string {
  return `${share === undefined ? 'each' : `at least ${share.lexeme}`} of ${printSet(set)}`;
}

function printWindowOf(window: WindowPhrase | undefined): string {
  return window === undefined ? '' : `, ${printWindowed(window)}`;
}

function printTable({ key, measures, rows }: Extract<Undertaking, { kind: 'table' }>): string {
  const lines = [
    [key, ...measures],
    ...rows.map((row) => [
      row.key.name,
      ...row.cells.map((cell) => (cell === undefined ? 'none' : `${cell.op} ${printValue(cell.value)}`)),
    ]),
  ];
  return lines.map((line) => `| ${line.join(' | ')} |`).join(' ');
}

export function printDuty(duty: Duty): string {
  const start = `${listed(duty.obligors)} ${duty.kind === 'act' ? duty.modal : duty.kind === 'dispute' ? 'may' : 'must'}`;
  switch (duty.kind) {
    case 'report':
      return `${start} report ${listed([...duty.subjects, ...(duty.content ?? []).map(quoted)])} to ${listed(duty.to)} within ${duty.within.lexeme} after each ${printWindow(duty.after)}.`;
    case 'review':
      return `${start} review ${listed(duty.subjects)} every ${duty.every.lexeme}.`;
    case 'claim':
      return `${start} claim a credit within ${duty.within.lexeme} after the end of the ${printWindow(duty.after)}${printClaim(duty)}.`;
    case 'notice':
      return `${start} give notice of a miss${duty.of.length === 0 ? '' : ` of ${listed(duty.of)}`} within ${duty.within.lexeme} after the end of the ${printWindow(duty.after)}${printClaim(duty)}.`;
    case 'dispute':
      return `${start} dispute a figure within ${duty.within.lexeme} after the ${duty.after === undefined ? 'report' : `end of the ${printWindow(duty.after)}`}.`;
    case 'return':
      return `${start} return a credit if ${duty.target} is met in each of the next ${duty.count} ${printWindow(duty.window)}s.`;
    case 'provide':
      return `${start} provide ${duty.field} of ${duty.records} within ${duty.within.lexeme} after ${duty.after}.`;
    case 'act':
      return `${start} ${quoted(duty.text)}${optional(' within ', duty.within?.lexeme)}.`;
  }
}

function printClaim({ stating, recorded }: Extract<Duty, { kind: 'claim' | 'notice' }>): string {
  const said = stating === undefined ? '' : `, stating ${quoted(stating)}`;
  return recorded === undefined ? said : `${said}, as recorded by ${recorded.made} of ${recorded.records} for ${recorded.concerns}`;
}

export function printRemedy({ name, trigger, consequences }: Remedy): string {
  const start = name === undefined ? 'If' : `remedy ${name}: If`;
  if (trigger.kind === 'events') {
    return `${start} ${trigger.events.map(printEvent).join(` ${trigger.join} `)}, ${consequences.map(printConsequence).join(', and ')}.`;
  }
  const { subject, window, limbs } = trigger;
  const [only, second] = limbs;
  if (only !== undefined && only.from === undefined && second === undefined) {
    return `${start} ${subject.name} is ${only.op} ${printValue(only.value)} in a ${printWindow(window)}, ${printConsequences(only)}.`;
  }
  return `${start} ${subject.name} in a ${printWindow(window)} is ${limbs.map(printLimb).join('; ')}.`;
}

function printLimb(limb: Limb): string {
  const figures =
    limb.from === undefined ? `${limb.op} ${printValue(limb.value)}` : `from ${printValue(limb.from)} to ${printValue(limb.value)}`;
  return `${figures}, ${printConsequences(limb)}`;
}

function printConsequences({ consequences }: Limb): string {
  return consequences.map(printConsequence).join(', and ');
}

function printEvent(event: RemedyEvent): string {
  switch (event.kind) {
    case 'missed':
      return `${event.target} is missed${optional(' by more than ', event.by?.lexeme)}${event.repetition === undefined ? '' : ` ${printRepetition(event.repetition)}`}${event.notified === undefined ? '' : `, counting only misses of which ${event.notified} gave notice in time`}`;
    case 'credits':
      return `total credits in ${printOne(event.window)} are ${event.op} ${event.value.lexeme}`;
    case 'points':
      return event.beyond
        ? `total points in ${printOne(event.window)} are above ${printCount(event.count)}`
        : `${printCount(event.count)} points are reached in ${printOne(event.window)}`;
    case 'incurred':
      return `points are incurred in ${printOne(event.window)}`;
  }
}

function printRepetition(repetition: Repetition): string {
  const window = printWindow(repetition.window);
  switch (repetition.kind) {
    case 'consecutive':
      return `in ${repetition.count} consecutive ${window}s`;
    case 'any-of':
      return `in any ${repetition.count} of ${repetition.of} consecutive ${window}s`;
    case 'nth':
      return `for ${repetition.later ? 'at least ' : ''}the ${ordinal(repetition.nth)} time in ${printOne(repetition.window)}`;
  }
}

function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${(teen ? undefined : (['th', 'st', 'nd', 'rd'] as const)[count % 10]) ?? 'th'}`;
}

function printConsequence(consequence: Consequence): string {
  const { party } = consequence;
  switch (consequence.kind) {
    case 'credit':
      return `${party} must ${consequence.verb}${optional(' ', consequence.to)} ${printAmount(consequence.amount)}`;
    case 'terminate':
      return `${party} may terminate${optional(' ', consequence.service)}${optional(' on notice of ', consequence.notice?.lexeme)}${printTerms(consequence)}`;
    case 'act':
      return `${party} ${consequence.modal} ${quoted(consequence.text)}${printEvery(consequence.every)}${printTerms(consequence)}`;
    case 'points':
      return `${party} incurs ${printCount(consequence.points)} ${consequence.points.equals(Ratio.ONE) ? 'point' : 'points'}${consequence.doubledWhenRepeated ? ', doubled when repeated' : ''}`;
  }
}

function printEvery(every: FollowUp | undefined): string {
  return every === undefined ? '' : ` every ${every.every.lexeme} until ${every.until} is met`;
}

function printTerms({ within, after, cure }: RightTerms): string {
  const counted = after === undefined ? '' : ` after the end of the ${printWindow(after)}`;
  return `${optional(' within ', within?.lexeme)}${counted}${cure === undefined ? '' : ` unless ${printCure(cure)}`}`;
}

function printCure({ party, within, recorded }: Cure): string {
  const kept = recorded === undefined ? '' : `, as recorded by ${recorded.cured} of ${recorded.records}`;
  return `${party} cures the miss within ${within.lexeme} after notice${kept}`;
}

function printAmount(amount: Amount): string {
  return amountWords(amount, { set: printSet, value: printValue, number: printCount });
}

function printCount(count: Ratio): string {
  return count.toExact();
}

export function printLimit(limit: Limit): string {
  switch (limit.kind) {
    case 'total':
      return `Total credits${optional(' of ', limit.party)}${printFor(limit.of ?? [])}${optional(' for each ', limit.group)} ${limit.window.kind === 'rolling' ? `in ${printOne(limit.window)}` : printWindowed(limit.window)} must not exceed ${printAmount(limit.amount)}.`;
    case 'record':
      return `Total credits for each of ${limit.records} must not exceed ${printAmount(limit.amount)}.`;
    case 'minimum':
      return `Credits below ${limit.amount.lexeme} in a ${printWindow(limit.window)} are not payable.`;
    case 'stacking':
      return printStacking(limit);
    case 'condition':
      return `Credits${printFor(limit.of)} are payable only if ${limit.events.map(printEvent).join(` ${limit.join} `)}.`;
  }
}

function printStacking({ rule, window, of }: Extract<Limit, { kind: 'stacking' }>): string {
  const inWindow = `in a ${printWindow(window)}`;
  const order = `in this order: ${listed(of.map(({ name }) => name))}`;
  switch (rule) {
    case 'sum':
      return `Credits${printFor(of)} ${inWindow} add up.`;
    case 'order':
      return `Credits ${inWindow} count ${order}.`;
    case 'highest':
      return `Only the highest credit${printFor(of)} ${inWindow} is payable.`;
    case 'first':
      return `Only the first credit ${inWindow} is payable, ${order}.`;
  }
}

function printFor(of: readonly Creditable[]): string {
  return of.length === 0 ? '' : ` for ${listed(of.map(({ name }) => name))}`;
}

export function printAtRisk({ window, amount, pool, allocations = [] }: AtRisk): string {
  const pooled = pool === undefined ? '' : `, with a pool of ${pool.lexeme} of it`;
  const parts = listed(allocations.map(({ percent, target }) => `${percent.lexeme} to ${target}`));
  return `The amount at risk in each ${printWindow(window)} is ${printAmount(amount)}${pooled}${parts === '' ? '' : `, allocated ${parts}`}.`;
}

export function printAmendment({ from, statement }: Amendment): string {
  const start = `amendment from ${formatDate(from)}: `;
  switch (statement.kind) {
    case 'target':
      return start + printTarget(statement.target);
    case 'remedy':
      return start + printRemedy(statement.remedy);
    case 'metric':
      return start + printMetric(statement.metric);
    case 'fee':
      return start + printFee(statement.fee);
    case 'limit':
      return start + printLimit(statement.limit);
    case 'at-risk':
      return start + printAtRisk(statement.atRisk);
    case 'duty':
      return start + printDuty(statement.duty);
    case 'calendar':
      return start + printCalendar(statement.calendar);
    case 'period':
      return start + printPeriod(statement.period);
    case 'measure':
      return start + printMeasure(statement.measure);
    case 'clause':
      return start + printClause(statement.clause);
    case 'term':
      return start + printTerm(statement.term);
  }
}
