/** Scenarios in the words of the language: the printer and the results say them alike. */
import { formatDate } from '../quantities/civil-date';
import type { Expected, NamedWindow, ScenarioChange } from './scenarios';

export function changeWords(change: ScenarioChange): string {
  switch (change.kind) {
    case 'bound':
      return `${change.target} ${change.op} ${change.value.lexeme}`;
    case 'fee':
      return `${change.fee} ${change.amount.lexeme}`;
    case 'figure':
      return `${change.metric} ${change.value.lexeme}${inWindow(change.when)}`;
    case 'data':
      return `${change.name} from "${change.file.replace(/["“”]/g, "'")}"`;
    case 'shift':
      return `${change.field === undefined ? '' : `${change.field} of `}${change.records} ${change.way} by ${change.by.lexeme}`;
  }
}

export function expectedWords(expected: Expected): string {
  switch (expected.kind) {
    case 'verdict': {
      const { target, verdict, when, times } = expected;
      if (times === undefined) return `${target} ${verdict}${inWindow(when)}`;
      if (verdict === 'missed' && times.op === 'exactly' && times.count === 0) return `${target} never missed`;
      return `${target} ${verdict} ${times.op} ${times.count} times`;
    }
    case 'figure':
      return `${expected.metric} ${expected.op} ${expected.value.lexeme}${inWindow(expected.when)}`;
    case 'credits': {
      const whose = `credits${expected.party === undefined ? '' : ` of ${expected.party}`}${inWindow(expected.when)}`;
      return expected.value === undefined ? `no ${whose}` : `total ${whose} ${expected.op} ${expected.value.lexeme}`;
    }
    case 'right':
      return `${expected.party} may ${expected.arises ? '' : 'not '}${rightWords(expected)}`;
  }
}

/** `terminate Payments API`, `"leave"`. */
export function rightWords({ text, service }: Extract<Expected, { kind: 'right' }>): string {
  if (text !== undefined) return `"${text.replace(/["“”]/g, "'")}"`;
  return service === undefined ? 'terminate' : `terminate ${service}`;
}

function inWindow(when: NamedWindow | undefined): string {
  return when === undefined ? '' : ` in ${windowWords(when)}`;
}

/** `March 2026`, `2026`, `the calendar quarter of 1 April 2026`, `the term`. */
export function windowWords({ window, day }: NamedWindow): string {
  if (day === undefined || !('unit' in window)) return 'the term';
  const date = formatDate(day);
  if (window.kind === 'calendar' && day.day === 1) {
    if (window.unit === 'month') return date.replace(/^\d+ /, '');
    if (window.unit === 'year' && day.month === 1) return String(day.year);
  }
  return `the ${window.kind} ${window.unit} of ${date}`;
}
