import type { Baseline, Duty } from '../agreement/agreement';
import { compareDates, formatDate, toISO } from '../quantities/civil-date';
import { baselineDay } from './baselines';
import { applied } from './conventions';
import { datePair, dayAfter, type Deadlines } from './deadlines';
import { lastToDispute, reportsOf, shownAfter } from './disputes';
import { spanOf } from './judgement';
import type { Ledger } from './measured';
import type { Todo } from './outcome';
import { placeOf } from './places';
import { listed, windowName } from './wording';

/** Duties that no record shows: reports by window, reviews by date, and acts; who owes what, to whom, by when. */
export function listDuties(ledger: Ledger, deadlines: Deadlines): Todo[] {
  return [...owedDuties(ledger, deadlines), ...ledger.agreement.baselines.flatMap((baseline) => baselineTodo(ledger, baseline))];
}

/** A baseline that the parties still have to set, and do not leave to the figures. */
function baselineTodo(ledger: Ledger, baseline: Baseline): Todo[] {
  const { metric, value, setBy, origin } = baseline;
  const day = baselineDay(ledger, baseline);
  if (value !== undefined || setBy === undefined || day === undefined) return [];
  const party = listed(ledger.agreement.between);
  const text = `${party} must set the baseline of ${metric} by ${formatDate(day)}, by ${setBy}`;
  return [{ party, text, due: toISO(day), kind: 'duty', place: placeOf(origin) }];
}

function owedDuties(ledger: Ledger, deadlines: Deadlines): Todo[] {
  return ledger.agreement.duties.flatMap((duty): Todo[] => {
    switch (duty.kind) {
      case 'report':
        return reports(ledger, deadlines, duty);
      case 'dispute':
        return disputes(ledger, deadlines, duty);
      case 'review':
        return reviews(ledger, duty);
      case 'act':
        return [act(duty)];
      case 'claim':
        return claim(duty);
      case 'notice':
      case 'return':
      case 'provide':
        return [];
    }
  });
}

/** What every claim has to say; the credits themselves carry their deadlines. */
function claim({ obligors, within, after, stating, origin }: DutyOf<'claim'>): Todo[] {
  if (stating === undefined) return [];
  const party = listed(obligors);
  const text = `${party} must claim a credit within ${within.lexeme} after the end of the ${windowName(after)}, stating ${stating}`;
  return [{ party, text, kind: 'duty', place: placeOf(origin) }];
}

type DutyOf<K extends Duty['kind']> = Duty & { readonly kind: K };

function reports(ledger: Ledger, deadlines: Deadlines, duty: DutyOf<'report'>): Todo[] {
  const party = listed(duty.obligors);
  const to = listed(duty.to);
  const says = listed([...duty.subjects, ...(duty.content ?? [])]);
  return ledger.windows(duty.after).map((window): Todo => {
    applied(ledger, 'dueDates');
    const due = deadlines.until(window.end, duty.within);
    const by = due === undefined ? '' : ` by ${formatDate(due)}`;
    return {
      party,
      to,
      text: `${party} must report ${says} for ${window.label} to ${to}${by}`,
      ...(due === undefined ? {} : { due: datePair(due).iso }),
      window: spanOf(window, ledger),
      kind: 'report',
      place: placeOf(duty.origin),
    };
  });
}

/** Until when the figures of each window may be disputed: counted from its end, or from when the last report that shows any of them is due. */
function disputes(ledger: Ledger, deadlines: Deadlines, duty: DutyOf<'dispute'>): Todo[] {
  const party = listed(duty.obligors);
  const phrases = duty.after === undefined ? reportsOf(ledger.agreement).map(({ after }) => after) : [duty.after];
  const unique = [...new Map(phrases.map((phrase) => [windowName(phrase), phrase])).values()];
  return unique.flatMap((phrase) => {
    const shown = duty.after === undefined ? shownAfter(ledger.agreement, phrase) : undefined;
    return ledger.windows(phrase).flatMap((window): Todo[] => {
      const last = lastToDispute(ledger, deadlines, duty, window.end - 1n, shown);
      if (last === undefined) return [];
      const { text, iso } = datePair(last);
      const says = `${party} may dispute the figures for ${window.label} by ${text}`;
      return [{ party, text: says, due: iso, window: spanOf(window, ledger), kind: 'permission', place: placeOf(duty.origin) }];
    });
  });
}

/** From the start of the term, one after each interval, until the term ends; without a term no date can be given. */
function reviews(ledger: Ledger, duty: DutyOf<'review'>): Todo[] {
  const { term } = ledger.agreement;
  const party = listed(duty.obligors);
  const [place, text] = [placeOf(duty.origin), `${party} must review ${listed(duty.subjects)}`];
  const undated: Todo = { party, text: `${text} every ${duty.every.lexeme}`, kind: 'review', place };
  if (term === undefined) return [undated];
  const todos: Todo[] = [];
  for (let number = 1; number <= MOST_REVIEWS; number++) {
    const date = dayAfter(term.from, duty.every, number);
    if (date === undefined) return [undated];
    if (compareDates(date, term.to) > 0) break;
    const { text: day, iso } = datePair(date);
    todos.push({ party, text: `${text} by ${day}`, due: iso, kind: 'review', place });
  }
  return todos;
}

function act(duty: DutyOf<'act'>): Todo {
  const party = listed(duty.obligors);
  const within = duty.within === undefined ? '' : ` within ${duty.within.lexeme}`;
  return {
    party,
    text: `${party} ${duty.modal} ${duty.text}${within}`,
    kind: duty.modal === 'may' ? 'permission' : 'duty',
    place: placeOf(duty.origin),
  };
}

const MOST_REVIEWS = 1000;
