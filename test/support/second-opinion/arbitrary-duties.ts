/** Sentences about what else is to be done: claims, reports, reviews, returns, notices, disputes. */
import fc from 'fast-check';
import { length, lengthText, plainWindow } from './arbitrary-frame';
import { inEach, type AboutTargets } from './arbitrary-remedies';
import type { TargetName } from './arbitrary-targets';

/** Of targets, or of what they are about. */
const report: fc.Arbitrary<AboutTargets> = fc
  .record({
    picks: fc.array(fc.nat(9), { minLength: 1, maxLength: 2 }),
    isMetric: fc.boolean(),
    within: fc.constantFrom('5 days', '2 months', '3 business days of Hours', '1 day'),
    index: fc.nat(9),
  })
  .map(({ picks, isMetric, within, index }): AboutTargets => (targets, frame) => {
    const about = (target: TargetName | undefined): string => (isMetric ? target?.metric?.name : undefined) ?? target?.name ?? '';
    const names = [...new Set(picks.map((pick) => about(targets[pick % targets.length])))];
    return `Provider must report ${names.join(' and ')} to Customer within ${within} after each ${plainWindow(frame, index)}.`;
  });

const dispute: fc.Arbitrary<AboutTargets> = fc
  .record({
    who: fc.constantFrom('Customer', 'Customer and Provider'),
    within: fc.constantFrom('10 days', '1 week', '1 month', '4 business days of Hours'),
    isOfReport: fc.boolean(),
    index: fc.nat(9),
  })
  .map(({ who, within, isOfReport, index }): AboutTargets => (_, frame) => {
    const after = isOfReport ? 'the report' : `the end of the ${plainWindow(frame, index)}`;
    return `${who} may dispute a figure within ${within} after ${after}.`;
  });

export const duty: fc.Arbitrary<AboutTargets> = fc.oneof(
  fc
    .tuple(fc.constantFrom('Customer', 'Provider'), fc.constantFrom('30 days', '1 week', '2 months', '5 business days of Hours'))
    .chain(([who, within]) =>
      fc
        .constantFrom('', ', as recorded by Made of Claims for Concerned')
        .chain((recorded) => inEach((window) => `${who} must claim a credit within ${within} after the end of the ${window}${recorded}.`)),
    ),
  fc.constantFrom('Answered', 'Closed').chain((field) =>
    length.map(
      (index): AboutTargets =>
        (_, frame) =>
          `Provider must provide ${field} of Tickets within ${lengthText(frame, index)} after Opened.`,
    ),
  ),
  report,
  fc.tuple(report, fc.option(report, { nil: undefined }), dispute).map(
    ([one, other, disputed]): AboutTargets =>
      (targets, frame) =>
        [one, other, disputed].flatMap((written) => written?.(targets, frame) ?? []).join('\n'),
  ),
  fc.tuple(fc.nat(9), fc.constantFrom('2 days', '1 month', '3 weeks', '1 quarter')).map(
    ([pick, every]): AboutTargets =>
      (targets) =>
        `Provider and Customer must review ${targets[pick % targets.length]?.name ?? ''} every ${every}.`,
  ),
  fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 2 })).map(([pick, count]): AboutTargets => (targets, frame) => {
    const target = targets[pick % targets.length];
    return `Provider must return a credit if ${target?.name ?? ''} is met in each of the next ${count} ${target?.window ?? plainWindow(frame, pick)}s.`;
  }),
);

/** When a party gives notice in time: mostly of any miss. */
export const notice = (who: string): fc.Arbitrary<AboutTargets> =>
  fc
    .tuple(
      fc.constantFrom('30 days', '1 week', '2 months', '3 business days of Hours', '36 hours'),
      fc.nat(9),
      fc.nat(15),
      fc.constantFrom(', as recorded by Made of Claims for Concerned', ', as recorded by Made of Claims for Concerned', ''),
    )
    .map(
      ([within, pick, index, recorded]): AboutTargets =>
        (targets, frame) =>
          `${who} must give notice of a miss${pick < 6 ? '' : ` of ${targets[pick % targets.length]?.name ?? ''}`} within ${within} after the end of the ${plainWindow(frame, index)}${recorded}.`,
    );
