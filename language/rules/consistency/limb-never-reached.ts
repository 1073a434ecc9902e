import type { Limb } from '../../agreement/agreement';
import type { Ratio } from '../../quantities/ratio';
import { figureOf } from '../facts/promised-values';
import { shownOver } from '../facts/shown';
import { defineDataRule } from '../rule';

const DAILY = `records Tries means "calls", collected by Customer in "the log", with Tried, a time set by Customer; Outcome, one of Good or Bad.
metric Good Calls means the percentage of Tries whose Outcome is Good.
target Good Days: Provider must keep Good Calls at least 1% in each calendar day.
target Good Months: Provider must keep Good Calls at least 95% in each calendar month.
If Good Calls in a calendar month is
  below 95%, Provider must credit 1% of Monthly Fee;
  below 90%, Provider must credit 2% of Monthly Fee.`;

/** Seven months of days; in the even months three days are bad, in the odd ones two. */
function tries(): string {
  const rows = Array.from({ length: 196 }, (_, index) => {
    const [month, day] = [Math.floor(index / 28) + 1, (index % 28) + 1];
    const isBad = day === 9 || day === 15 || (day === 20 && month % 2 === 0);
    return `2026-0${month}-${day.toString().padStart(2, '0')}T09:00Z,${isBad ? 'Bad' : 'Good'}`;
  });
  return `tried,outcome\n${rows.join('\n')}\n`;
}

export const rule = defineDataRule({
  id: 'consistency/limb-never-reached',
  severity: 'hint',
  docs: {
    summary: 'In the sample data some limbs of a remedy were reached and others never.',
    why: 'A limb that nothing reaches is negotiated for hours and never pays. Perhaps the limbs belong closer together, where the figures are.',
    avoid: [
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: {
          'availability.csv': 'month,value\n2026-01,99.3%\n2026-02,99.7%\n2026-03,99.6%\n2026-04,99.2%\n2026-05,99.55%\n2026-06,99.6%\n',
        },
      },
      // The middle limb alone.
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: {
          'availability.csv': 'month,value\n2026-01,99.3%\n2026-02,99.7%\n2026-03,94.6%\n2026-04,94.2%\n2026-05,99.55%\n2026-06,99.6%\n',
        },
      },
    ],
    prefer: [
      // All months are bad; that all days but two are good is another matter.
      { text: `${DAILY}\nsample Tries from "tries.csv".`, without: [], data: { 'tries.csv': tries() } },
      {
        text: 'sample Availability from "availability.csv".',
        without: [],
        data: {
          'availability.csv': 'month,value\n2026-01,99.3%\n2026-02,98.7%\n2026-03,99.6%\n2026-04,94.2%\n2026-05,99.55%\n2026-06,99.6%\n',
        },
      },
    ],
  },
  messages: {
    unreached: {
      says: 'In {count} windows of the sample data, {metric} was never {limbs}.',
      instead: 'Check whether this limb is meant for a disaster; otherwise put the limbs where the figures are.',
    },
  },
  *look(reading, { outcome }) {
    for (const { trigger } of reading.agreement.remedies) {
      if (trigger.kind !== 'ladder' || trigger.subject.kind !== 'metric') continue;
      const shown = shownOver(reading, outcome, trigger.subject.name, trigger.window);
      if (shown === undefined || shown.count < FEWEST) continue;
      const figures = shown.figures.map(({ exact }) => exact);
      const reached = new Set(figures.flatMap((figure) => trigger.limbs.findLast((limb) => holds(limb, figure)) ?? []));
      const unreached = trigger.limbs.flatMap((limb, index) => {
        const words = reached.has(limb) ? undefined : unreachedText(limb, trigger.limbs.slice(index + 1), figures);
        return words === undefined ? [] : [{ limb, words }];
      });
      const [first] = unreached;
      if (first === undefined || reached.size === 0) continue;
      yield {
        at: first.limb.origin,
        message: 'unreached',
        data: {
          count: shown.count.toString(),
          metric: trigger.subject.name,
          limbs: unreached.map(({ words }) => words).join(' or '),
        },
      };
    }
  },
});

/** Where no figure was, in words: all of the limb, or its part before the next limb takes over. Undefined where that is not one stretch. */
function unreachedText(limb: Limb, later: readonly Limb[], figures: readonly Ratio[]): string | undefined {
  const inside = figures.filter((figure) => holds(limb, figure));
  const [from, level] = [limb.from, limb.value].map((value) => (value !== undefined && 'lexeme' in value ? value.lexeme : ''));
  if (inside.length === 0) return limb.from === undefined ? `${limb.op} ${level}` : `from ${from} to ${level}`;
  const next = later.find((each) => inside.every((figure) => holds(each, figure)));
  if (limb.from !== undefined || next?.op !== limb.op || next.from !== undefined || !('lexeme' in next.value)) return undefined;
  const edge = next.value.lexeme;
  switch (limb.op) {
    case 'below':
      return `from ${edge} to below ${level}`;
    case 'at most':
      return `above ${edge} and at most ${level}`;
    case 'above':
      return `above ${level} and at most ${edge}`;
    case 'at least':
      return `from ${level} to below ${edge}`;
    case 'exactly':
      return undefined;
  }
}

function holds({ op, value, from }: Limb, figure: Ratio): boolean {
  const level = figureOf(value)?.figure;
  const start = from === undefined ? undefined : figureOf(from)?.figure;
  if (level === undefined || (start !== undefined && figure.compare(start) < 0)) return false;
  const compared = figure.compare(level);
  return { 'at least': compared >= 0, 'at most': compared <= 0, below: compared < 0, above: compared > 0, exactly: compared === 0 }[op];
}

const FEWEST = 6;
