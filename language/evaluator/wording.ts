import type {
  Amount,
  Comparison,
  Condition,
  Consequence,
  RecordSet,
  Repetition,
  Test,
  Undertaking,
  Value,
  WindowPhrase,
} from '../agreement/agreement';
import { amountWords } from '../agreement/amount-words';
import { milestoneWords } from '../agreement/milestone-words';
import { formatDate } from '../quantities/civil-date';
import { groupThousands } from '../quantities/money';
import type { Ratio } from '../quantities/ratio';
import { writtenName } from './amended-parts';

/** What was promised, in the words of the agreement: `Availability at least 99.95% in each calendar month`. */
export function promiseText(undertaking: Undertaking): string {
  switch (undertaking.kind) {
    case 'metric':
      return `${undertaking.metric} ${undertaking.op} ${valueText(undertaking.value)} ${eachWindow(undertaking.window)}`;
    case 'measure': {
      if (undertaking.milestone !== undefined) return milestoneWords(undertaking.milestone, setText(undertaking.set));
      const promise = `${writtenName(undertaking.measure)} ${undertaking.op} ${valueText(undertaking.value)}`;
      return `${promise} ${shareText(undertaking.share?.lexeme, undertaking.set)}${windowTail(undertaking.window)}`;
    }
    case 'table':
      return `${listed(undertaking.measures.map(writtenName))} by ${undertaking.key} ${shareText(undertaking.share?.lexeme, undertaking.set)}${windowTail(undertaking.window)}`;
  }
}

export function valueText(value: Value): string {
  switch (value.kind) {
    case 'name':
      return value.name;
    case 'text':
      return `"${value.text}"`;
    case 'date':
      return formatDate(value.date);
    case 'percent':
    case 'duration':
    case 'money':
    case 'number':
    case 'baseline':
      return value.lexeme;
  }
}

/** `in each calendar month`, `over the term`. */
export function eachWindow(phrase: WindowPhrase): string {
  return phrase.kind === 'term' ? 'over the term' : `in each ${windowName(phrase)}`;
}

/** `calendar month`, `rolling 30 days`, `term`. */
export function windowName(phrase: WindowPhrase): string {
  switch (phrase.kind) {
    case 'term':
      return 'term';
    case 'rolling':
      return `rolling ${phrase.length.lexeme}`;
    case 'calendar':
    case 'contract':
      return `${phrase.kind} ${phrase.unit}`;
  }
}

/** What windows of the phrase are counted in: `2 of 12 months`. */
export function windowNoun(phrase: WindowPhrase): string {
  return phrase.kind === 'calendar' || phrase.kind === 'contract' ? phrase.unit : 'window';
}

export function samePhrase(left: WindowPhrase, right: WindowPhrase): boolean {
  return windowName(left) === windowName(right);
}

export function setText(set: RecordSet): string {
  const dated = set.datedBy === undefined ? '' : ` dated by ${set.datedBy}`;
  return `${set.records}${dated}${set.where === undefined ? '' : ` where ${conditionText(set.where)}`}`;
}

export function conditionText(condition: Condition): string {
  return condition.parts.map(comparisonText).join(` ${condition.join} `);
}

/** `10% of Monthly Fee`, `GBP 250 for each of Tickets that missed it`. */
export function amountText(amount: Amount): string {
  const written = amount.kind === 'times' ? { ...amount, period: writtenName(amount.period) } : amount;
  return amountWords(written, { set: setText, value: valueText, number: numberText });
}

/** `credit 10% of Monthly Fee`, `terminate`, `incur 4 points`. */
export function consequenceText(consequence: Consequence): string {
  switch (consequence.kind) {
    case 'credit':
      return `${consequence.verb} ${amountText(consequence.amount)}`;
    case 'terminate':
      return `terminate${after(' ', consequence.service)}${after(' on notice of ', consequence.notice?.lexeme)}`;
    case 'act':
      return consequence.text;
    case 'points':
      return `incur ${counted(consequence.points, 'point')}`;
  }
}

function after(word: string, text: string | undefined): string {
  return text === undefined ? '' : `${word}${text}`;
}

/** `in any 3 of 6 consecutive calendar months`. */
export function repetitionText(repetition: Repetition): string {
  const name = windowName(repetition.window);
  switch (repetition.kind) {
    case 'consecutive':
      return `in ${repetition.count} consecutive ${name}s`;
    case 'any-of':
      return `in any ${repetition.count} of ${repetition.of} consecutive ${name}s`;
    case 'nth':
      return `for ${repetition.later ? 'at least ' : ''}the ${ordinal(repetition.nth)} time in ${repetition.window.kind === 'rolling' ? repetition.window.length.lexeme : `the ${name}`}`;
  }
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** `1 month`, `2 months`. */
export function counted(count: Ratio | number | bigint, noun: string): string {
  const text = typeof count === 'object' ? numberText(count) : groupThousands(count.toString());
  return `${text} ${text === '1' ? noun : `${noun}s`}`;
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(count: number): string {
  const [tens, ones] = [count % 100, count % 10];
  const ending = tens >= 11 && tens <= 13 ? 'th' : ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th';
  return `${count}${ending}`;
}

/** Exact where the decimals end, otherwise to six of them. */
export function numberText(value: Ratio): string {
  const exact = value.toExact();
  return groupThousands(exact.includes('/') ? value.toDecimal(6) : exact);
}

function shareText(share: string | undefined, set: RecordSet): string {
  return share === undefined ? `for each of ${setText(set)}` : `for at least ${share} of ${setText(set)}`;
}

function windowTail(window: WindowPhrase | undefined): string {
  return window === undefined ? '' : ` ${eachWindow(window)}`;
}

function comparisonText({ left, test }: Comparison): string {
  return `${left.name} ${testText(test)}`;
}

function testText(test: Test): string {
  switch (test.kind) {
    case 'bound':
      return `is ${test.op} ${valueText(test.value)}`;
    case 'among':
      return `is ${test.negated ? 'not ' : ''}${listed(test.values.map(valueText), 'or')}`;
    case 'given':
      return `is ${test.negated ? 'not ' : ''}given`;
  }
}
