/**
 * Rights and dated to-dos that the remedies bring about.
 *
 * Invariant: a right is listed only where the records say that it has arisen. One that hangs on a notice or a cure that no record shows is a
 * to-do that says what it hangs on.
 */
import type { Consequence, DurationValue } from '../agreement/agreement';
import { compareDates, toISO, type CivilDate } from '../quantities/civil-date';
import { applied } from './conventions';
import { datePair, type Deadlines } from './deadlines';
import { followUps } from './follow-ups';
import { isUnfinished, spanOf, whyOf, type JudgedTarget } from './judgement';
import type { Ledger } from './measured';
import type { Firing, Moment } from './moments';
import { nextDay, Notices, type CureState } from './notices';
import type { Right, Todo } from './outcome';
import { placeOf } from './places';
import { consequenceText, listed } from './wording';

export interface Following {
  readonly rights: readonly Right[];
  readonly todos: readonly Todo[];
}

/** In order of time. */
export function drawRights(ledger: Ledger, deadlines: Deadlines, firings: readonly Firing[], targets: readonly JudgedTarget[]): Following {
  const rights: Right[] = [];
  const todos: Todo[] = [];
  const notices = new Notices(ledger, deadlines);
  for (const { version, moments, awaiting } of firings) {
    const { part, consequences } = version.sentence;
    for (const moment of moments) {
      if (!moment.fresh) continue;
      for (const consequence of moment.limb?.consequences ?? consequences) {
        if (consequence.kind !== 'terminate' && consequence.kind !== 'act') continue;
        const drawing = new Drawing(ledger, deadlines, notices, { consequence, moment, part });
        if (consequence.kind === 'act' && consequence.modal === 'must') {
          if (consequence.every === undefined) todos.push(drawing.todo());
          else todos.push(...followUps(ledger, deadlines, consequence, moment, targets, part));
          continue;
        }
        const drawn = drawing.right();
        if ('from' in drawn) rights.push(drawn);
        else todos.push(drawn);
      }
    }
    for (const moment of awaiting ?? [])
      for (const consequence of consequences)
        if (consequence.kind === 'terminate' || (consequence.kind === 'act' && consequence.modal === 'may'))
          todos.push(new Drawing(ledger, deadlines, notices, { consequence, moment, part }).awaited());
  }
  return { rights: rights.sort(byDate), todos };
}

type ActOrRight = Extract<Consequence, { kind: 'terminate' | 'act' }>;

/** What follows from one moment by one consequence. */
class Drawing {
  private readonly consequence: ActOrRight;
  private readonly moment: Moment;
  private readonly part: string;

  constructor(
    private readonly ledger: Ledger,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    { consequence, moment, part }: { readonly consequence: ActOrRight; readonly moment: Moment; readonly part: string | undefined },
  ) {
    this.consequence = consequence;
    this.moment = moment;
    this.part = part === undefined ? '' : ` (${part})`;
  }

  todo(): Todo {
    const { within } = this.consequence;
    const due = this.until(within);
    const time = within === undefined || due === undefined ? undefined : this.deadlines.clockTime(this.moment.known, within);
    const by = due === undefined ? '' : ` by ${time === undefined ? '' : `${time} on `}${due.text}`;
    const dated = { ...(due === undefined ? {} : { due: due.iso }), ...(time === undefined ? {} : { dueTime: time }) };
    return this.entry('consequence', `${this.consequence.party} must ${consequenceText(this.consequence)}${this.part}${by}`, dated);
  }

  /** The right; or, where a cure stands in its way or nobody knows, what is to be done about it. */
  right(): Right | Todo {
    const { party, cure } = this.consequence;
    if (cure === undefined) return this.arisen(this.deadlines.from(this.moment.known), []);
    return this.afterCure(this.notices.cureOf(cure, party, this.moment), cure.party, cure.within);
  }

  /** The right as it will be when notice of the misses has been given. */
  awaited(): Todo {
    const from = datePair(this.deadlines.from(this.moment.known));
    return this.entry('permission', `${this.says} from ${from.text} once notice of the misses has been given in time`, {});
  }

  private afterCure(state: CureState, curer: string, within: DurationValue): Right | Todo {
    const [misses, earliest] = [this.misses, this.deadlines.from(this.moment.known)];
    switch (state.kind) {
      case 'unknown':
      case 'unnoticed': {
        const last = this.deadlines.afterDay(earliest, within);
        const start = last === undefined ? '' : `, from ${datePair(nextDay(last)).text} at the earliest`;
        const text = `${this.says} once it has given notice of ${misses} and ${curer} has not cured it within ${within.lexeme}${start}`;
        return this.entry('permission', text, {}, state.kind === 'unnoticed' ? ['No notice of it has been given yet.'] : []);
      }
      case 'running': {
        const { text: day, iso } = datePair(state.last);
        const party = {
          ...this.entry('consequence', `${curer} must cure ${misses} by ${day}, or ${this.says}`, { due: iso }, [state.text]),
        };
        return { ...party, party: curer };
      }
      case 'undecided': {
        const text = `${this.says} from ${datePair(nextDay(state.last)).text} if ${curer} did not cure ${misses} by ${datePair(state.last).text}`;
        return this.entry('permission', text, {}, [state.text]);
      }
      case 'cured':
        return this.entry('permission', `${this.says.replace(' may ', ' may not ')}: ${curer} cured ${misses} in time`, {}, [state.text]);
      case 'failed': {
        const from = nextDay(state.last);
        return compareDates(from, earliest) > 0 ? this.arisen(from, [state.text], state.last) : this.arisen(earliest, [state.text]);
      }
    }
  }

  /** The right, which hung on a cure until the last day for it, or on none. */
  private arisen(from: CivilDate, told: readonly string[], lastForCure?: CivilDate): Right | Todo {
    const { moment, ledger, consequence } = this;
    const [first, until] = [datePair(from), this.until(consequence.within, lastForCure)];
    if (until !== undefined && until.iso < first.iso)
      return this.entry(
        'permission',
        `${this.says.replace(' may ', ' may no longer ')}: the right had to be used by ${until.text}`,
        {},
        told,
      );
    const ends = this.endsFrom(from);
    const lasting = until === undefined ? '' : ` until ${until.text}`;
    const ending = ends === undefined ? '' : `, to end on ${datePair(ends).text} at the earliest`;
    const sentences = [...moment.sentences, ...soFar(ledger, moment), ...told, `So ${this.says} from ${first.text}${lasting}${ending}.`];
    const place = placeOf(consequence.origin);
    return {
      party: consequence.party,
      text: this.says,
      from: first.iso,
      ...(until === undefined ? {} : { until: until.iso }),
      ...(ends === undefined ? {} : { endsFrom: toISO(ends) }),
      window: spanOf(moment.window, ledger),
      place,
      why: whyOf(place, moment.trace, sentences),
    };
  }

  /** The earliest last day of what is terminated. */
  private endsFrom(from: CivilDate): CivilDate | undefined {
    const { consequence, ledger } = this;
    if (consequence.kind !== 'terminate' || consequence.notice === undefined) return undefined;
    applied(ledger, 'termination', consequence.origin);
    return this.deadlines.afterDay(from, consequence.notice);
  }

  private get says(): string {
    return `${this.consequence.party} may ${consequenceText(this.consequence)}${this.part}`;
  }

  /** `the miss of Uptime in February 2026`. */
  private get misses(): string {
    const { targets, window } = this.moment;
    return `the miss${targets.length === 0 ? '' : ` of ${listed(targets)}`} in ${window.label}`;
  }

  private entry(kind: Todo['kind'], text: string, dated: Partial<Pick<Todo, 'due' | 'dueTime'>>, told: readonly string[] = []): Todo {
    const { moment, ledger, consequence } = this;
    const place = placeOf(consequence.origin);
    return {
      party: consequence.party,
      text,
      ...dated,
      window: spanOf(moment.window, ledger),
      kind,
      place,
      why: whyOf(place, moment.trace, [...moment.sentences, ...soFar(ledger, moment), ...told, `So ${text}.`]),
    };
  }

  /** Counted from when it arose, or from the end of the window that the agreement names. */
  private until(within: DurationValue | undefined, lastForCure?: CivilDate): ReturnType<typeof datePair> | undefined {
    if (within === undefined) return undefined;
    applied(this.ledger, 'dueDates');
    const { after } = this.consequence;
    const date =
      lastForCure !== undefined && after === undefined
        ? this.deadlines.afterDay(lastForCure, within)
        : this.deadlines.untilAfter(this.moment.known, within, after);
    return date === undefined ? undefined : datePair(date);
  }
}

function soFar(ledger: Ledger, { window }: Moment): string[] {
  return isUnfinished(window, ledger) ? [`The data ends before ${window.label} does, so this may still change.`] : [];
}

function byDate(left: Right, right: Right): number {
  return left.from < right.from ? -1 : left.from > right.from ? 1 : 0;
}
