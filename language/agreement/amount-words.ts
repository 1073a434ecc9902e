/** Amounts in the words of the language: the printer and the results say them alike. */
import type { Ratio } from '../quantities/ratio';
import type { Amount, Most, Per } from './owed';
import type { RecordSet, Value } from './values';

/** How what stands inside an amount is written. */
export interface AmountStyle {
  set(set: RecordSet): string;
  value(value: Value): string;
  number(count: Ratio): string;
}

/** `10% of Monthly Fee`, `GBP 250 for each of Tickets that missed it`, `2 days of service to Payments API`. */
export function amountWords(amount: Amount, style: AmountStyle): string {
  switch (amount.kind) {
    case 'share':
      return `${amount.percent.lexeme} of ${wholeWords(amount.of)}${perWords(amount.per, style)}`;
    case 'sum':
      return `${amount.money.lexeme}${perWords(amount.per, style)}`;
    case 'days': {
      const part = amount.percent === undefined ? '' : `${amount.percent.lexeme} of `;
      return `${part}${countWords(amount.count, amount.unit, style)} of ${amount.fee}${perWords(amount.per, style)}`;
    }
    case 'service': {
      const to = amount.service === undefined ? '' : ` to ${amount.service}`;
      return `${countWords(amount.count, amount.unit, style)} of service${to}${perWords(amount.per, style)}`;
    }
    case 'times':
      return `${style.number(amount.count)} times ${amount.fee} for the time in ${amount.period}${aboveWords(amount.above)}${mostWords(amount.most, style)}`;
  }
}

/** ` above 0.05% of the time`, ` above 1 hour`; nothing where all of the time counts. */
export function aboveWords(above: Extract<Amount, { kind: 'times' }>['above']): string {
  if (above === undefined) return '';
  return above.kind === 'percent' ? ` above ${above.lexeme} of the time` : ` above ${above.lexeme}`;
}

function wholeWords(of: Extract<Amount, { kind: 'share' }>['of']): string {
  switch (of.kind) {
    case 'fee':
      return of.fee;
    case 'at-risk':
      return 'the amount at risk';
    case 'allocation':
      return `the amount allocated to ${of.target}`;
  }
}

function mostWords(most: Most | undefined, style: AmountStyle): string {
  return most === undefined ? '' : `, up to ${amountWords(most, style)}`;
}

function perWords(per: Per | undefined, style: AmountStyle): string {
  if (per === undefined) return '';
  const most = mostWords(per.most, style);
  if (per.kind === 'points') return ` for each point${per.above === undefined ? '' : ` above ${style.number(per.above)}`}${most}`;
  if (per.kind === 'records') return ` for each of ${style.set(per.set)} that missed it${most}`;
  const rounding = per.rounding === 'exact' ? '' : `${per.rounding} `;
  const unit = per.size === undefined ? per.unit : countWords(per.size, per.unit, style);
  return ` for each ${rounding}${unit} ${per.late ? 'late' : `${per.op} ${style.value(per.value)}${per.ofTime ? ' of the time' : ''}`}${most}`;
}

function countWords(count: Ratio, unit: string, style: AmountStyle): string {
  const text = style.number(count);
  return `${text} ${text === '1' ? unit : `${unit}s`}`;
}
