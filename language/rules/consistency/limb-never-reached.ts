import type { Limb } from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import { figureOf } from '../facts/promised-values';
import { defineDataRule } from '../rule';

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
    ],
    prefer: [
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
  *look({ agreement }, { outcome }) {
    for (const { trigger } of agreement.remedies) {
      if (trigger.kind !== 'ladder' || trigger.subject.kind !== 'metric') continue;
      const shown = outcome.metrics.find(({ name }) => name === trigger.subject.name);
      const figures = (shown?.figures ?? []).flatMap(({ figure }) => (figure === undefined ? [] : (Ratio.fromExact(figure.exact) ?? [])));
      if (figures.length < FEWEST) continue;
      const reached = new Set(figures.flatMap((figure) => trigger.limbs.findLast((limb) => holds(limb, figure)) ?? []));
      const unreached = trigger.limbs.filter((limb) => !reached.has(limb));
      const [first] = unreached;
      if (first === undefined || reached.size === 0) continue;
      const words = unreached.map(({ op, value }) => `${op} ${'lexeme' in value ? value.lexeme : ''}`);
      yield {
        at: first.origin,
        message: 'unreached',
        data: { count: figures.length.toString(), metric: trigger.subject.name, limbs: words.join(' or ') },
      };
    }
  },
});

function holds({ op, value, from }: Limb, figure: Ratio): boolean {
  const level = figureOf(value)?.figure;
  const start = from === undefined ? undefined : figureOf(from)?.figure;
  if (level === undefined || (start !== undefined && figure.compare(start) < 0)) return false;
  const compared = figure.compare(level);
  return { 'at least': compared >= 0, 'at most': compared <= 0, below: compared < 0, above: compared > 0, exactly: compared === 0 }[op];
}

const FEWEST = 6;
