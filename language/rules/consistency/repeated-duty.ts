import type { Duty } from '../../agreement/agreement';
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
    const { duties } = reading.agreement;
    for (const [index, duty] of duties.entries()) {
      for (const other of duties.slice(0, index)) {
        const related = [{ message: 'The other sentence.', origin: other.origin }];
        const fixes = [{ title: 'Take this one out', safe: false, edits: [{ at: duty.origin, text: '' }] }];
        if (duty.kind === 'act' && other.kind === 'act' && sameWords(duty.text, other.text) && sameParties(duty, other)) {
          if (duty.modal === other.modal) yield { at: duty.origin, message: 'same', related, fixes };
          else if ([duty.modal, other.modal].includes('must not'))
            yield {
              at: duty.origin,
              message: 'opposite',
              data: { party: duty.obligors.join(' and '), modal: duty.modal, other: other.modal },
              related,
            };
          break;
        }
        if (duty.kind !== 'report' || other.kind !== 'report' || !sameNames(duty.to, other.to) || !sameParties(duty, other)) continue;
        const said = new Set([...other.subjects, ...(other.content ?? [])]);
        const isContained = [...duty.subjects, ...(duty.content ?? [])].every((each) => said.has(each));
        if (!isContained || JSON.stringify(duty.after) !== JSON.stringify(other.after)) continue;
        const isSame = duty.within.lexeme === other.within.lexeme;
        yield { at: duty.origin, message: isSame ? 'same' : 'times', data: { other: `within ${other.within.lexeme}` }, related, fixes };
        break;
      }
    }
  },
});

function sameWords(left: string, right: string): boolean {
  const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(left) === plain(right);
}

function sameParties(left: Duty, right: Duty): boolean {
  return sameNames(left.obligors, right.obligors);
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return [...left].sort().join() === [...right].sort().join();
}
