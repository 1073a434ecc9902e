/**
 * What a percentage allows: the downtime of a promise about time, the misses of one about records, the money of a share of a fee.
 *
 * Invariant: exact until it is written out; a length is rounded to whole seconds for reading, and no verdict hangs on it.
 */
import {
  formatDuration,
  formatMoney,
  Ratio,
  syntax,
  type Agreement,
  type Metric,
  type Target,
  type WindowPhrase,
} from '../../language/index';
import type { Analysis } from './analysis';
import type { CstNode } from 'langium';

export interface Budget {
  /** The words of the percentage. */
  readonly words: CstNode;
  /** `21 min 55 s a month`. */
  readonly short: string;
  /** `Allows 21 min 55 s of Outage in an average month; 22 min 19 s in a month of 31 days.` */
  readonly long: string;
}

/** In the order of the text. */
export function budgetsIn({ agreement, files }: Analysis, uri: string): Budget[] {
  return (files.get(uri)?.read.file.sentences ?? []).flatMap((sentence) => {
    if (syntax.isTarget(sentence)) return ofTarget(agreement, sentence);
    if (syntax.isRemedy(sentence)) return ofLadder(agreement, uri, sentence);
    return [];
  });
}

function ofTarget(agreement: Agreement, { name, value, share }: syntax.Target): Budget[] {
  const undertaking = agreement.targets.get(name)?.undertaking;
  if (undertaking === undefined) return [];
  if (undertaking.kind === 'metric') {
    const { value: promised, window, metric } = undertaking;
    return promised.kind === 'percent' ? ofTime(agreement, metric, promised.ratio, window, value?.$cstNode) : [];
  }
  const words = share?.percent?.$cstNode;
  const allowed = undertaking.share === undefined ? undefined : missesAllowed(undertaking.share.ratio);
  if (words === undefined || allowed === undefined) return [];
  return [{ words, short: allowed, long: `Allows ${allowed} of ${undertaking.set.records} to miss it${inWindow(undertaking)}.` }];
}

function inWindow({ window }: Extract<Target['undertaking'], { kind: 'measure' | 'table' }>): string {
  return window === undefined || window.kind === 'term' ? '' : ' in each window';
}

function ofLadder(agreement: Agreement, uri: string, sentence: syntax.Remedy): Budget[] {
  const remedy = agreement.remedies.find(({ origin }) => origin.uri === uri && origin.offset === sentence.$cstNode?.offset);
  if (remedy?.trigger.kind !== 'ladder' || remedy.trigger.subject.kind !== 'metric') return [];
  const { limbs, subject, window } = remedy.trigger;
  const words = sentence.limbs.length > 0 ? sentence.limbs.map(({ value }) => value.$cstNode) : [sentence.value?.$cstNode];
  return limbs.flatMap(({ value }, at) =>
    value.kind === 'percent' ? ofTime(agreement, subject.name, value.ratio, window, words[at]) : [],
  );
}

function ofTime(agreement: Agreement, metricName: string, ratio: Ratio, window: WindowPhrase, words: CstNode | undefined): Budget[] {
  const share = timeShareOf(agreement.metrics.get(metricName));
  if (share === undefined || words === undefined || ratio.compare(Ratio.ONE) > 0) return [];
  const allowed = share.without ? Ratio.ONE.minus(ratio) : ratio;
  const lengths = lengthsOf(window, agreement);
  const [first] = lengths;
  if (first === undefined) return [];
  const texts = lengths.map(
    ({ seconds, name }, at) => `${durationText(seconds.times(allowed))} ${at === 0 ? `of ${share.period} ` : ''}${name}`,
  );
  return [
    {
      words,
      short: `${durationText(first.seconds.times(allowed))} ${first.brief}`,
      long: `Allows ${texts.join('; ')}${share.isCut ? ', less where time is not counted' : ''}.`,
    },
  ];
}

/** Of a metric that is a percentage of all the time there is. */
function timeShareOf(
  metric: Metric | undefined,
): { readonly without: boolean; readonly period: string; readonly isCut: boolean } | undefined {
  if (metric?.expression.kind !== 'time-share' || metric.calendar !== undefined) return undefined;
  const { without, period } = metric.expression;
  return { without, period, isCut: metric.notCounting.some((each) => each.as === undefined) };
}

interface Length {
  readonly seconds: Ratio;
  readonly name: string;
  readonly brief: string;
}

function lengthsOf(window: WindowPhrase, { term }: Agreement): Length[] {
  switch (window.kind) {
    case 'rolling': {
      const seconds = SECONDS[window.length.unit];
      const text = window.length.lexeme;
      return seconds === undefined ? [] : [{ seconds: window.length.count.times(seconds), name: `in ${text}`, brief: `in ${text}` }];
    }
    case 'term': {
      if (term === undefined) return [];
      const days =
        (Date.UTC(term.to.year, term.to.month - 1, term.to.day) - Date.UTC(term.from.year, term.from.month - 1, term.from.day)) /
          86_400_000 +
        1;
      return [{ seconds: Ratio.of(BigInt(days) * DAY), name: `over the term of ${days} days`, brief: 'over the term' }];
    }
    default: {
      const { unit } = window;
      const average: Length = { seconds: SECONDS[unit] ?? Ratio.ZERO, name: `in ${AVERAGE[unit]}`, brief: `a ${unit}` };
      const longest = LONGEST[unit];
      return longest === undefined
        ? [average]
        : [average, { seconds: Ratio.of(BigInt(longest) * DAY), name: `in a ${unit} of ${longest} days`, brief: `a ${unit}` }];
    }
  }
}

const DAY = 86_400n;
/** Months and years as the Gregorian calendar has them on average: 146,097 days in 400 years. */
const YEAR = Ratio.of(146_097n * DAY, 400n);
const SECONDS: Readonly<Record<string, Ratio | undefined>> = {
  second: Ratio.ONE,
  minute: Ratio.of(60n),
  hour: Ratio.of(3_600n),
  day: Ratio.of(DAY),
  week: Ratio.of(7n * DAY),
  month: YEAR.dividedBy(Ratio.of(12n)),
  quarter: YEAR.dividedBy(Ratio.of(4n)),
  year: YEAR,
};
const AVERAGE = {
  day: 'a day of 24 hours',
  week: 'a week',
  month: 'an average month',
  quarter: 'an average quarter',
  year: 'an average year',
};
const LONGEST: Readonly<Record<string, number | undefined>> = { month: 31, quarter: 92, year: 366 };

function durationText(seconds: Ratio): string {
  const whole = seconds.round().num;
  const few = whole < 10n ? seconds.times(Ratio.of(10n)).round().num * 100_000n : whole * 1_000_000n;
  return formatDuration(few);
}

/** `1 in 20`. */
function missesAllowed(share: Ratio): string | undefined {
  const rest = Ratio.ONE.minus(share);
  if (rest.isNegative || rest.isZero) return undefined;
  return `${rest.num} in ${rest.den}`;
}

/** `10% of Monthly Fee is GBP 4,200.00`; undefined where the fee is unknown. */
export function shareOfFee({ fees }: Agreement, feeName: string, ratio: Ratio): string | undefined {
  const fee = fees.get(feeName);
  return fee === undefined ? undefined : formatMoney(fee.amount.amount.times(ratio), fee.amount.currency);
}
