/** Values, conditions, windows and record sets as they are written. */
import type { Comparison, Condition, DurationUnit, RecordSet, Test, Value, WindowPhrase } from '../agreement/agreement';
import { formatDate } from '../quantities/civil-date';

export function printValue(value: Value): string {
  switch (value.kind) {
    case 'name':
      return value.name;
    case 'text':
      return quoted(value.text);
    case 'date':
      return formatDate(value.date);
    default:
      return value.lexeme;
  }
}

/** Between quotes; a quote inside would end the text, and becomes an apostrophe. */
export function quoted(text: string): string {
  return `"${text.replace(/["“”]/g, "'")}"`;
}

/** `P1 or P2`, `P1, P2 or P3`. */
export function either(words: readonly string[]): string {
  return listed(words, 'or');
}

/** `Provider, Customer and Monitor`. */
export function listed(words: readonly string[], join: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${join} ${words[words.length - 1]}`;
}

export function printTest(test: Test): string {
  const not = 'negated' in test && test.negated ? 'not ' : '';
  switch (test.kind) {
    case 'given':
      return `${not}given`;
    case 'bound':
      return `${test.op} ${printValue(test.value)}`;
    case 'among':
      return not + either(test.values.map(printValue));
  }
}

export function printComparison({ left, test }: Comparison): string {
  return `${left.name} is ${printTest(test)}`;
}

export function printCondition({ join, parts }: Condition): string {
  return parts.map(printComparison).join(` ${join} `);
}

export function printSet({ records, datedBy, where }: RecordSet): string {
  return `${records}${optional(' dated by ', datedBy)}${where === undefined ? '' : ` where ${printCondition(where)}`}`;
}

/** `calendar month`, as it stands behind `in each`. */
export function printWindow(window: WindowPhrase): string {
  if (window.kind === 'term') return 'term';
  return window.kind === 'rolling' ? `rolling ${window.length.lexeme}` : `${window.kind} ${window.unit}`;
}

/** `in each calendar month`, `over the term`. */
export function printWindowed(window: WindowPhrase): string {
  return window.kind === 'term' ? 'over the term' : `in each ${printWindow(window)}`;
}

/** `a calendar month`; rolling windows overlap, so it is `any rolling 12 months`. */
export function printOne(window: WindowPhrase): string {
  return `${window.kind === 'rolling' ? 'any' : 'a'} ${printWindow(window)}`;
}

export function plural(unit: DurationUnit): string {
  return `${unit}s`;
}

/** The text with its lead, when there is one. */
export function optional(lead: string, text: string | undefined): string {
  return text === undefined ? '' : lead + text;
}
