import type { Consequence, DurationValue } from '../agreement/agreement';
import { datePair, type Deadlines } from './deadlines';
import { isUnfinished, spanOf, whyOf } from './judgement';
import { applied } from './conventions';
import type { Ledger } from './measured';
import type { Firing, Moment } from './moments';
import type { Right, Todo } from './outcome';
import { placeOf } from './places';
import { consequenceText } from './wording';

/** Rights and dated to-dos that the remedies bring about, in order of time. */
export function drawRights(ledger: Ledger, deadlines: Deadlines, firings: readonly Firing[]): { rights: Right[]; todos: Todo[] } {
  const rights: Right[] = [];
  const todos: Todo[] = [];
  for (const { version, moments } of firings) {
    for (const moment of moments) {
      if (!moment.fresh) continue;
      for (const consequence of moment.limb?.consequences ?? version.sentence.consequences) {
        if (consequence.kind === 'terminate' || (consequence.kind === 'act' && consequence.modal === 'may')) {
          rights.push(rightOf(ledger, deadlines, consequence, moment, version.sentence.part));
        } else if (consequence.kind === 'act') {
          todos.push(todoOf(ledger, deadlines, consequence, moment, version.sentence.part));
        }
      }
    }
  }
  return { rights: rights.sort(byDate), todos };
}

type ActOrRight = Extract<Consequence, { kind: 'terminate' | 'act' }>;

function rightOf(ledger: Ledger, deadlines: Deadlines, consequence: ActOrRight, moment: Moment, part?: string): Right {
  const { party, origin, within } = consequence;
  const text = `${party} may ${consequenceText(consequence)}${part === undefined ? '' : ` (${part})`}`;
  const from = datePair(deadlines.from(moment.known));
  const until = untilOf(ledger, deadlines, within, moment);
  const follows = `So ${text} from ${from.text}${until === undefined ? '' : ` until ${until.text}`}.`;
  const place = placeOf(origin);
  return {
    party,
    text,
    from: from.iso,
    ...(until === undefined ? {} : { until: until.iso }),
    window: spanOf(moment.window, ledger),
    place,
    why: whyOf(place, moment.trace, [...moment.sentences, ...soFar(ledger, moment), follows]),
  };
}

function todoOf(ledger: Ledger, deadlines: Deadlines, consequence: ActOrRight, moment: Moment, part?: string): Todo {
  const { party, origin, within } = consequence;
  const due = untilOf(ledger, deadlines, within, moment);
  const text = `${party} must ${consequenceText(consequence)}${part === undefined ? '' : ` (${part})`}${due === undefined ? '' : ` by ${due.text}`}`;
  const place = placeOf(origin);
  return {
    party,
    text,
    ...(due === undefined ? {} : { due: due.iso }),
    window: spanOf(moment.window, ledger),
    kind: 'consequence',
    place,
    why: whyOf(place, moment.trace, [...moment.sentences, ...soFar(ledger, moment), `So ${text}.`]),
  };
}

function untilOf(
  ledger: Ledger,
  deadlines: Deadlines,
  within: DurationValue | undefined,
  { known }: Moment,
): ReturnType<typeof datePair> | undefined {
  if (within === undefined) return undefined;
  applied(ledger, 'dueDates');
  const date = deadlines.until(known, within);
  return date === undefined ? undefined : datePair(date);
}

function soFar(ledger: Ledger, { window }: Moment): string[] {
  return isUnfinished(window, ledger) ? [`The data ends before ${window.label} does, so this may still change.`] : [];
}

function byDate(left: Right, right: Right): number {
  return left.from < right.from ? -1 : left.from > right.from ? 1 : 0;
}
