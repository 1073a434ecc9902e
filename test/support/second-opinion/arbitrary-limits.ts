/** Sentences about what of the credits is payable: limits, minima, how credits go together, on what condition. */
import fc from 'fast-check';
import { anyWindow, plainWindow } from './arbitrary-frame';
import { inEach, plain, repetition, type AboutTargets } from './arbitrary-remedies';
import type { TargetName } from './arbitrary-targets';

export const limit: fc.Arbitrary<AboutTargets> = fc.oneof(
  fc
    .tuple(fc.constantFrom('', ' of Provider'), fc.constantFrom('EUR 300', '15% of Fee', '10.005% of Rent', 'EUR 0.01', '1 day of Fee'))
    .chain(([whose, sum]) => inEach((window) => `Total credits${whose} in each ${window} must not exceed ${sum}.`)),
  fc.tuple(fc.constantFrom('EUR 300', '10% of 12 months of Rent', 'the amount at risk'), fc.nat(2)).map(
    ([sum, index]): AboutTargets =>
      (_, frame) =>
        `Total credits in ${anyWindow(frame, 10 + index)} must not exceed ${sum}.`,
  ),
  fc
    .constantFrom('EUR 12.5', '5% of Fee', '100% of Site Fee', '1.5 days of service')
    .chain((sum) => inEach((window) => `Total credits for each Site in each ${window} must not exceed ${sum}.`)),
  fc
    .constantFrom('4 days of service', '1 hour of service', '1 day of service to Portal', '30 hours of service to Hotline')
    .chain((sum) => inEach((window) => `Total credits in each ${window} must not exceed ${sum}.`)),
  plain(
    'Total credits over the term must not exceed 1 week of service.',
    'Total credits in any rolling 3 days must not exceed 2.5 days of service.',
    'Total credits for each of Tickets must not exceed 7 hours of service.',
    'Total credits for each Site over the term must not exceed EUR 30.',
  ),
  plain(
    'Total credits over the term must not exceed EUR 500.',
    'Total credits over the term must not exceed 100% of Fee.',
    'Total credits for each of Tickets must not exceed EUR 5.',
    'Total credits for each of Tickets must not exceed 1% of Fee.',
  ),
  fc
    .tuple(fc.nat(11), fc.nat(11), fc.constantFrom('EUR 20', '12% of Fee', '2 days of service'), fc.nat(9))
    .map(([one, other, sum, index]): AboutTargets => (targets, frame) => {
      const names = [...new Set([one, other].map((pick) => creditable(pick, targets)))];
      const when = index > 7 ? 'over the term' : `in each ${plainWindow(frame, index)}`;
      return `Total credits for ${names.join(' and ')} ${when} must not exceed ${sum}.`;
    }),
  fc.constantFrom('EUR 10', 'EUR 250').chain((sum) => inEach((window) => `Credits below ${sum} in a ${window} are not payable.`)),
);

/** A target, a remedy or a service. */
function creditable(pick: number, targets: readonly TargetName[]): string {
  return ['Remedy A', 'Remedy B', 'Portal', 'Hotline'][pick - 8] ?? targets[pick % targets.length]?.name ?? '';
}

/** How credits go together, and on what condition they are payable; `remedies` have names of their own. */
export const rule: fc.Arbitrary<AboutTargets> = fc
  .record({
    picks: fc.array(fc.nat(11), { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom('highest', 'highest for', 'first', 'order', 'sum', 'if', 'if for'),
    window: fc.nat(9),
    repeated: repetition,
    condition: fc.nat(9),
  })
  .map(({ picks, kind, window, repeated, condition }): AboutTargets => (targets, frame) => {
    const names = [...new Set(picks.map((pick) => creditable(pick, targets)))];
    const list = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    const inWindow = `in a ${plainWindow(frame, window)}`;
    const about = targets[condition % targets.length];
    switch (kind) {
      case 'highest':
        return `Only the highest credit ${inWindow} is payable.`;
      case 'highest for':
        return `Only the highest credit for ${list} ${inWindow} is payable.`;
      case 'first':
        return `Only the first credit ${inWindow} is payable, in this order: ${list}.`;
      case 'order':
        return `Credits ${inWindow} count in this order: ${list}.`;
      case 'sum':
        return `Credits for ${list} ${inWindow} add up.`;
      default:
        return `Credits${kind === 'if' ? '' : ` for ${list}`} are payable only if ${about?.name ?? ''} is missed${repeated(about, frame)}.`;
    }
  });
