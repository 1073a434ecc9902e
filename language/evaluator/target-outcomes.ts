import type { Disputes } from './disputes';
import { figureOf } from './figures-text';
import { spanOf, type JudgedTarget, type JudgedWindow } from './judgement';
import type { Ledger } from './measured';
import type { TargetOutcome, Verdict, WindowVerdict } from './outcome';
import { placeOf } from './places';
import { statedValue, toldLike } from './stated-values';

/** A judged target as the outcome shows it; `id` is its name, and for a cell of a table also its row and column. */
export function targetOutcome(ledger: Ledger, judged: JudgedTarget, disputes: Disputes, id: string = judged.name): TargetOutcome {
  const { target, promised, records } = judged;
  const count = (verdict: Verdict): number => judged.windows.filter((window) => window.verdict === verdict).length;
  return {
    id,
    name: id,
    obligors: target.obligors,
    promised,
    place: judged.windows[0]?.why.place ?? placeOf(target.origin),
    windows: judged.windows.map((window) => windowVerdict(ledger, window, disputes)),
    met: records?.met ?? count('met'),
    missed: count('missed'),
    notDetermined: records?.notDetermined ?? count('not determined'),
    parts: judged.parts.map(({ label, judged: part }) => targetOutcome(ledger, part, disputes, label)),
  };
}

function windowVerdict(ledger: Ledger, judged: JudgedWindow, disputes: Disputes): WindowVerdict {
  const { window, verdict, measured, uncertain, why, promises } = judged;
  const promise = promises[0];
  const undertaking = promise?.undertaking;
  const limit =
    undertaking === undefined
      ? undefined
      : undertaking.kind === 'measure' && judged.record === undefined
        ? undertaking.share?.ratio
        : statedValue(ledger, undertaking.value);
  const figure =
    measured === undefined ? undefined : figureOf(measured, ledger.agreement.currency, limit, undertaking && toldLike(ledger, undertaking));
  // What is missed before it has ended has no figure yet and can be disputed all the same.
  const dispute = figure === undefined && verdict === 'not determined' ? undefined : disputes.of(judged);
  return {
    window: spanOf(window, ledger),
    verdict,
    ...(figure === undefined ? {} : { figure }),
    uncertain,
    ...(dispute === undefined ? {} : { disputableUntil: dispute.until }),
    why: dispute === undefined ? why : { ...why, sentences: [...why.sentences, dispute.text] },
  };
}
