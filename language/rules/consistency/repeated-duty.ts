import type { Duty } from '../../agreement/agreement';
import type { Found } from '../finding';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/repeated-duty',
  severity: 'warning',
  docs: {
    summary: 'The same duty stands twice, with another time, or as must and must not.',
    why: 'Where two sentences ask for the same in two ways, each party keeps the one that suits it.',
    avoid: [
      'Provider must "keep the probe log for 13 months".\nProvider must not "keep the probe log for 13 months".',
      'Provider must report Availability to Customer within 20 days after each calendar month.',
    ],
    prefer: ['Provider must report Availability to Customer within 20 days after each calendar year.'],
  },
  messages: {
    same: { says: 'This duty stands in the agreement already.', instead: 'Keep one of the two.' },
    times: {
      says: 'This duty stands in the agreement already, with another time: {other}.',
      instead: 'Keep one of the two.',
    },
    opposite: {
      says: '{party} {modal} do this, and by another sentence {other}.',
      instead: 'Keep one of the two, or say when each holds.',
    },
  },
  *check(reading) {
    const earlier = new Map<string, { readonly other: Comparable; readonly said: ReadonlySet<string> }[]>();
    for (const duty of reading.agreement.duties) {
      if (duty.kind !== 'act' && duty.kind !== 'report') continue;
      const alike = earlier.get(keyOf(duty)) ?? [];
      const repeated = alike.find(({ said }) => saidIn(duty).every((each) => said.has(each)))?.other;
      alike.push({ other: duty, said: new Set(saidIn(duty)) });
      earlier.set(keyOf(duty), alike);
      const complaint = repeated === undefined ? undefined : complaintOf(duty, repeated);
      if (repeated === undefined || complaint === undefined) continue;
      yield {
        at: duty.origin,
        ...complaint,
        related: [{ message: 'The other sentence.', origin: repeated.origin }],
        fixes:
          complaint.message === 'opposite'
            ? []
            : [{ title: 'Take this sentence out', safe: false, edits: [{ at: duty.origin, text: '' }] }],
      };
    }
  },
});

function complaintOf(duty: Comparable, other: Comparable): Pick<Found<'same' | 'times' | 'opposite'>, 'message' | 'data'> | undefined {
  if (duty.kind === 'report' && other.kind === 'report')
    return duty.within.lexeme === other.within.lexeme
      ? { message: 'same' }
      : { message: 'times', data: { other: `within ${other.within.lexeme}` } };
  if (duty.kind !== 'act' || other.kind !== 'act') return undefined;
  if (duty.modal === other.modal) return { message: 'same' };
  return [duty.modal, other.modal].includes('must not')
    ? { message: 'opposite', data: { party: duty.obligors.join(' and '), modal: duty.modal, other: other.modal } }
    : undefined;
}

type Comparable = Extract<Duty, { kind: 'act' | 'report' }> & Duty;

function saidIn(duty: Comparable): readonly string[] {
  return duty.kind === 'act' ? [] : [...duty.subjects, ...(duty.content ?? [])];
}

/** The same for duties of the same parties about the same: the words of what is to be done, or the readers and the window of a report. */
function keyOf(duty: Comparable): string {
  const about =
    duty.kind === 'act'
      ? duty.text.trim().replace(/\s+/g, ' ').toLowerCase()
      : [[...duty.to].sort().join(), JSON.stringify(duty.after)].join('\n');
  return [duty.kind, [...duty.obligors].sort().join(), about].join('\n');
}
