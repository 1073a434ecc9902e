/**
 * Notices: which misses a party gave notice of, by when it had to, and what became of the time for a cure.
 *
 * Invariant: what records of notices do not say is not decided; nothing is taken for given because nobody wrote it down.
 */
import type { Cure, Duty, Origin, RemedyEvent } from '../agreement/agreement';
import { addDays, compareDates, formatDate, toISO, type CivilDate } from '../quantities/civil-date';
import { dateAt, type Instant } from '../quantities/time-zone';
import type { Window } from '../quantities/window';
import { hasPassed } from './claims';
import { applied } from './conventions';
import type { Deadlines } from './deadlines';
import type { JudgedTarget, JudgedWindow } from './judgement';
import type { Ledger } from './measured';
import { windowOfRecord } from './moments';
import type { Todo } from './outcome';
import { placeOf } from './places';
import { isForPart, partFields, type InPart } from './recorded-parts';
import { listed } from './wording';

type MissedEvent = Extract<RemedyEvent, { kind: 'missed' }>;
export type NoticeDuty = Extract<Duty, { kind: 'notice' }> & Duty;

/** A notice as the records have it. */
interface Notice {
  /** `data/notices.csv, line 2`. */
  readonly name: string;
  readonly given: Instant;
  readonly concerns: Instant;
  readonly cured?: Instant;
  /** Whether it is of misses of the part, where something is promised for each. */
  readonly isOf: (part: InPart) => boolean;
}

/** What has become of the notice of one miss. `open`: it may still come, or no records say whether it came. */
export type NoticeState =
  | { readonly kind: 'given'; readonly text: string }
  | { readonly kind: 'missing'; readonly text: string }
  | { readonly kind: 'open'; readonly deadline: CivilDate; readonly text: string };

/** What has become of a cure. `unknown`: no records say whether notice was given. */
export type CureState =
  | { readonly kind: 'unknown' | 'unnoticed' }
  /** `undecided`: the time has passed, and no records say whether it was cured. */
  | { readonly kind: 'running' | 'failed' | 'cured' | 'undecided'; readonly last: CivilDate; readonly text: string };

/** A miss, with the window that it belongs to. */
interface Miss {
  readonly window: Window;
  readonly known: Instant;
  readonly words: string;
  readonly part: InPart;
}

export class Notices {
  private readonly read = new Map<string, readonly Notice[] | undefined>();
  private readonly told = new Set<string>();

  constructor(
    private readonly ledger: Ledger,
    private readonly deadlines: Deadlines,
  ) {}

  /**
   * The target with only those misses that the party gave notice of in time; the others count as if it had been met. `hopeful`: with those,
   * too, of which notice may still be given.
   */
  notified(target: JudgedTarget, { notified, origin }: MissedEvent, hopeful: boolean): JudgedTarget {
    if (notified === undefined) return target;
    applied(this.ledger, 'notices', origin);
    const windows = target.windows.map((judged): JudgedWindow => {
      if (judged.verdict !== 'missed') return judged;
      const state = this.stateOf(target, judged, notified);
      if (state === undefined || state.kind === 'missing' || (state.kind === 'open' && !hopeful)) return { ...judged, verdict: 'met' };
      // What is told of several misses is the last sentence of each.
      const { sentences } = judged.why;
      const told = [...sentences.slice(0, -1), [...sentences.slice(-1), state.text].join(' ')];
      return { ...judged, why: { ...judged.why, sentences: told } };
    });
    return { ...target, windows };
  }

  /** Undefined where no sentence says by when the party gives notice of this target's misses. */
  private stateOf(target: JudgedTarget, judged: JudgedWindow, party: string): NoticeState | undefined {
    const duty = this.dutyOf(party, [target.name]);
    const miss = this.missOf(judged, target);
    if (duty === undefined || miss === undefined) return undefined;
    return this.stateOfMiss(duty, miss);
  }

  private stateOfMiss(duty: NoticeDuty, miss: Miss): NoticeState | undefined {
    const party = listed(duty.obligors);
    const deadline = this.deadlines.untilAfter(miss.known, duty.within, duty.after);
    if (deadline === undefined) return undefined;
    const notices = this.noticesOf(duty);
    const own = notices?.filter((notice) => isOfWindow(notice, miss.window) && notice.isOf(miss.part)) ?? [];
    const inTime = own.find(({ given }) => compareDates(this.day(given), deadline) <= 0);
    if (inTime !== undefined)
      return { kind: 'given', text: `${party} gave notice of it on ${formatDate(this.day(inTime.given))} (${inTime.name}).` };
    if (own.length > 0) {
      const late = own.map(({ name, given }) => `on ${formatDate(this.day(given))} (${name})`);
      return { kind: 'missing', text: `${party} gave notice of it only ${listed(late)}, after ${formatDate(deadline)}` };
    }
    if (notices !== undefined && hasPassed(this.ledger, deadline))
      return { kind: 'missing', text: `${party} gave no notice of it by ${formatDate(deadline)}` };
    return { kind: 'open', deadline, text: `It counts if ${party} gives notice of it by ${formatDate(deadline)}.` };
  }

  /** What is to be notified by when, and which misses do not count because nobody gave notice in time. */
  todos(targets: readonly JudgedTarget[]): Todo[] {
    const duties = this.ledger.agreement.duties.filter((duty): duty is NoticeDuty => duty.kind === 'notice');
    return duties.flatMap((duty) =>
      targets
        .filter(({ name, target }) =>
          duty.of.length === 0 ? !target.obligors.some((each) => duty.obligors.includes(each)) : duty.of.includes(name),
        )
        .flatMap((target) => target.windows.flatMap((judged) => this.todo(duty, target, judged))),
    );
  }

  private todo(duty: NoticeDuty, target: JudgedTarget, judged: JudgedWindow): Todo[] {
    const { name } = target;
    const miss = judged.verdict === 'missed' ? this.missOf(judged, target) : undefined;
    const state = miss === undefined ? undefined : this.stateOfMiss(duty, miss);
    if (miss === undefined || state === undefined || state.kind === 'given') return [];
    const party = listed(duty.obligors);
    const place = placeOf(duty.origin);
    if (state.kind === 'missing')
      return this.counts(name)
        ? [{ party, text: `The miss of ${name} ${miss.words} does not count: ${state.text}`, kind: 'consequence', place, why: judged.why }]
        : [];
    const stating = duty.stating === undefined ? '' : `, stating ${duty.stating}`;
    const due = formatDate(state.deadline);
    return [
      {
        party,
        text: `${party} must give notice of the miss of ${name} ${miss.words} by ${due}${stating}`,
        due: toISO(state.deadline),
        kind: 'consequence',
        place,
        why: judged.why,
      },
    ];
  }

  /** Whether some remedy counts only misses of the target that were notified. */
  private counts(target: string): boolean {
    return this.ledger.agreement.remedies.some(
      ({ trigger }) =>
        trigger.kind === 'events' &&
        trigger.events.some((event) => event.kind === 'missed' && event.target === target && event.notified !== undefined),
    );
  }

  /** Whether the miss was cured in time; a cure counts also when it came before the notice. */
  cureOf(cure: Cure, party: string, { window, targets }: { readonly window: Window; readonly targets: readonly string[] }): CureState {
    applied(this.ledger, 'cures', cure.origin);
    const duty = this.dutyOf(party, targets);
    if (duty === undefined) return { kind: 'unknown' };
    const notices = this.noticesOf(duty, cure);
    if (notices === undefined) return { kind: 'unknown' };
    const missed = targets.flatMap((name) => this.ledger.agreement.targets.get(name) ?? []);
    const part = missed.find(({ partOf }) => partOf !== undefined) ?? {};
    const own = notices.filter((notice) => isOfWindow(notice, window) && notice.isOf(part));
    const first = own.reduce<Notice | undefined>(
      (least, each) => (least === undefined || each.given < least.given ? each : least),
      undefined,
    );
    if (first === undefined) return { kind: 'unnoticed' };
    const last = this.deadlines.afterDay(this.day(first.given), cure.within);
    if (last === undefined) return { kind: 'unknown' };
    const notice = `${party} gave notice on ${formatDate(this.day(first.given))} (${first.name}), so ${cure.party} had until ${formatDate(last)} to cure it.`;
    const cures = own.flatMap(({ cured }) => (cured === undefined ? [] : [cured])).sort((left, right) => (left < right ? -1 : 1));
    const [cured] = cures;
    if (cured !== undefined && compareDates(this.day(cured), last) <= 0)
      return { kind: 'cured', last, text: `${notice} It was cured on ${formatDate(this.day(cured))}.` };
    if (cured === undefined && !hasPassed(this.ledger, last)) return { kind: 'running', last, text: notice };
    // Without a record of cures nobody can say that there was none.
    if (cure.recorded === undefined) return { kind: 'undecided', last, text: notice };
    return {
      kind: 'failed',
      last,
      text: `${notice} It was ${cured === undefined ? 'not cured' : `cured only on ${formatDate(this.day(cured))}`}.`,
    };
  }

  private dutyOf(party: string, targets: readonly string[]): NoticeDuty | undefined {
    const duties = this.ledger.agreement.duties.filter(
      (duty): duty is NoticeDuty => duty.kind === 'notice' && duty.obligors.includes(party),
    );
    return duties.find(({ of }) => targets.some((name) => of.includes(name))) ?? duties.find(({ of }) => of.length === 0);
  }

  private missOf({ window, record }: JudgedWindow, { target: part }: JudgedTarget): Miss | undefined {
    if (record === undefined) return { window, known: window.end, words: `in ${window.label}`, part };
    const own = windowOfRecord(this.ledger, record.dated ?? record.decided);
    return own === undefined ? undefined : { window: own, known: record.decided, words: `by ${window.label}`, part };
  }

  /** Undefined where notices are not recorded, or the records cannot be read. A notice before what it concerns is none. */
  private noticesOf({ recorded, origin }: NoticeDuty, cure?: Cure): readonly Notice[] | undefined {
    if (recorded === undefined) return undefined;
    const cured = cure?.recorded?.records === recorded.records ? [cure.recorded.cured] : [];
    const key = [recorded.records, recorded.made, recorded.concerns, ...cured].join('\n');
    if (!this.read.has(key)) {
      const parts = partFields(this.ledger.agreement, recorded.records, this.ledger.agreement.targets.values());
      const rows = this.ledger.momentsOf(recorded.records, [recorded.made, recorded.concerns, ...cured], parts);
      this.read.set(
        key,
        rows?.flatMap(({ ref, at: [given, concerns, end], words }): Notice[] => {
          const name = `${ref.file}, line ${ref.line}`;
          if (given === undefined || concerns === undefined) return [];
          const isOf = (part: InPart): boolean => isForPart(parts, words, part);
          if (given >= concerns) return [{ name, given, concerns, isOf, ...(end === undefined ? {} : { cured: end }) }];
          this.tellEarly(name, given, concerns, origin);
          return [];
        }),
      );
    }
    return this.read.get(key);
  }

  private tellEarly(name: string, given: Instant, concerns: Instant, origin: Origin): void {
    if (this.told.has(name)) return;
    this.told.add(name);
    const [early, time] = [formatDate(this.day(given)), formatDate(this.day(concerns))];
    this.ledger.caution(
      'notice-too-early',
      `The notice in ${name} was given on ${early}, before ${time}, which it concerns. There was nothing to give notice of yet, so it does not count.`,
      origin,
    );
  }

  private day(at: Instant): CivilDate {
    return dateAt(at, this.ledger.timeZone);
  }
}

function isOfWindow({ concerns }: Notice, { start, end }: Window): boolean {
  return start <= concerns && concerns < end;
}

/** The day after the last one of a cure: the first on which the right may be used. */
export function nextDay(last: CivilDate): CivilDate {
  return addDays(last, 1);
}
