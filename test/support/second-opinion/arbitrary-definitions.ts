/** Sentences that define something: periods, measures, metrics. Each is a text that is written once the frame is known. */
import fc from 'fast-check';
import { length, lengthText, plainWindow, type Frame } from './arbitrary-frame';

export type Written = (frame: Frame) => string;

const comparison = fc.constantFrom('below', 'at most', 'at least', 'above');
export const noText: Written = () => '';

// ── periods ───────────────────────────────────────────────────────────────────────────────────────────────────────

const run: fc.Arbitrary<Written> = fc.oneof(
  fc.constant(noText),
  fc.tuple(fc.constantFrom('at least', 'at least', 'above'), fc.integer({ min: 1, max: 5 })).map(
    ([op, count]): Written =>
      () =>
        ` ${op} ${count} times in a row`,
  ),
  fc.tuple(fc.constantFrom('for at least', 'for longer than'), length).map(
    ([op, index]): Written =>
      (frame) =>
        ` ${op} ${lengthText(frame, index)}`,
  ),
);

export const sampledPeriod: fc.Arbitrary<Written> = fc
  .record({
    site: fc.boolean(),
    bad: fc.constantFrom('Failed', 'Failed or Slow', 'not Passed', 'Slow'),
    run,
    until: fc.option(fc.tuple(fc.constantFrom('Passed', 'Passed or Slow', 'not Failed'), run), { nil: undefined }),
  })
  .map(({ site, bad, run: opens, until }): Written => (frame) => {
    const closes = until === undefined ? '' : `, until it is ${until[0]}${until[1](frame)}`;
    return `any time when the Result of Probes${site ? ' where Site is North' : ''} is ${bad}${opens(frame)}${closes}`;
  });

/** Clauses about time, for any period; `others` are periods that it may leave out. */
function refinements(others: readonly string[]): fc.Arbitrary<Written> {
  const one: fc.Arbitrary<Written> = fc.oneof(
    length.map(
      (index): Written =>
        (frame) =>
          `, longer than ${lengthText(frame, index)}`,
    ),
    length.map(
      (index): Written =>
        (frame) =>
          `, at least ${lengthText(frame, index)} long`,
    ),
    fc.constantFrom('Hours', 'Nights').map(
      (name): Written =>
        () =>
          `, counted in ${name}`,
    ),
    fc.tuple(length, fc.nat(9)).map(
      ([index, window]): Written =>
        (frame) =>
          `, up to ${lengthText(frame, index)} in each ${plainWindow(frame, window)}`,
    ),
    length.map(
      (index): Written =>
        (frame) =>
          `, up to ${lengthText(frame, index)} over the term`,
    ),
    ...(others.length === 0
      ? []
      : [
          fc.constantFrom(...others).map(
            (name): Written =>
              () =>
                `, not counting ${name}`,
          ),
        ]),
  );
  return fc.array(one, { maxLength: 2 }).map(
    (list): Written =>
      (frame) =>
        list.map((clause) => clause(frame)).join(''),
  );
}

const between: fc.Arbitrary<Written> = fc
  .constantFrom(
    '',
    '',
    ' where Kind is Planned',
    ' where Kind is not Odd',
    ' where Cause is Provider or Carrier',
    ' where Kind is Sudden and Cause is not Customer',
  )
  .map(
    (where): Written =>
      () =>
        `the time from Started to Ended of Outages${where}`,
  );

const aboutRows: fc.Arbitrary<Written> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(noText) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('at least', 'above'), length).map(
      ([op, index]): Written =>
        (frame) =>
          `, with Noted ${op} ${lengthText(frame, index)} before Started`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Provider', 'Carrier').map(
      (party): Written =>
        () =>
          `, caused by ${party}`,
    ),
  },
);

const joined = (...parts: readonly fc.Arbitrary<Written>[]): fc.Arbitrary<Written> =>
  fc.tuple(...parts).map(
    (list): Written =>
      (frame) =>
        list.map((part) => part(frame)).join(''),
  );

export const periods = fc.record({
  Outage: joined(sampledPeriod, refinements(['Work'])),
  Work: joined(between, aboutRows, refinements([])),
  Break: joined(between, aboutRows, refinements(['Work'])),
  Trouble: joined(
    fc.constantFrom('Outage or Break', 'Break or Outage or Slow Spell', 'Break', 'Break or Work').map(
      (names): Written =>
        () =>
          names,
    ),
    refinements(['Work']),
  ),
  'Slow Spell': joined(
    fc.tuple(length, comparison, fc.constantFrom('0%', '50%', '33%', '100%')).map(
      ([index, op, value]): Written =>
        (frame) =>
          `any time when Error Rate over every ${stepText(frame, index)} is ${op} ${value}`,
    ),
    run,
  ),
});

/** Not so short that there are thousands of steps. */
export function stepText({ tick }: Frame, index: number): string {
  const list =
    tick < 60
      ? ['10 minutes', '1 hour', '7 minutes', '1 day', '0.5 hours', '5 hours']
      : ['8 hours', '1 day', '1 week', '5 hours', '2 days', '36 hours'];
  return list[index % list.length] ?? '1 day';
}

// ── measures ──────────────────────────────────────────────────────────────────────────────────────────────────────

const clockClauses = fc
  .tuple(
    fc.constantFrom('', ', counted in Hours', ', counted in Nights'),
    fc.constantFrom('', '', ', not counting Waiting', ', not counting Work', ', not counting Waiting or Break'),
  )
  .map(
    ([calendar, pauses]): Written =>
      () =>
        `${calendar}${pauses}`,
  );

export const measures = fc.record({
  'Answer Time': joined(
    fc.constant<Written>(() => 'for each of Tickets, the time from Opened to Answered'),
    clockClauses,
  ),
  'Close Time': joined(
    fc.constant<Written>(() => 'for each of Tickets, the time from Opened to Closed'),
    clockClauses,
  ),
  'Repair Time': joined(
    fc.constant<Written>(() => 'for each of Incidents, the time from Raised to Done'),
    fc.constantFrom('', ', counted in Hours').map(
      (calendar): Written =>
        () =>
          `${calendar}, not counting Awaiting`,
    ),
  ),
  'Score Of Weight': fc.constantFrom('divided by', 'times', 'minus', 'plus').map(
    (op): Written =>
      () =>
        `for each of Tickets, Score ${op} Weight`,
  ),
});

// ── metrics ───────────────────────────────────────────────────────────────────────────────────────────────────────
