/** Sentences that define something: periods, measures, metrics. Each is a text that is written once the frame is known. */
import fc from 'fast-check';
import { length, lengthText, plainWindow, type Frame } from './arbitrary-frame';

export type Written = (frame: Frame) => string;

const comparison = fc.constantFrom('below', 'at most', 'at least', 'above');
const noText: Written = () => '';

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
    tick === 1
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
  'Score Of Weight': fc.constantFrom('divided by', 'times', 'minus', 'plus').map(
    (op): Written =>
      () =>
        `for each of Tickets, Score ${op} Weight`,
  ),
});

// ── metrics ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type Unit = 'percent' | 'duration' | 'number';
export interface MetricPlan {
  readonly unit: Unit;
  readonly text: Written;
}

const period = fc.constantFrom('Outage', 'Break', 'Trouble', 'Slow Spell', 'Work');
const exclusions: fc.Arbitrary<Written> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(noText) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        ', not counting Work',
        ', not counting Break',
        ', not counting Work or Break',
        ', not counting Work, not counting Slow Spell',
      )
      .map(
        (text): Written =>
          () =>
            text,
      ),
  },
);
const hours = fc.constantFrom('', '', '', ', counted in Hours', ', counted in Nights');
const missing = fc.constantFrom('', '', '', ', taking missing samples as Failed', ', taking missing samples as Passed');
const fewest = fc.constantFrom('', '', '', ', if there are at least 2 records', ', if there are at least 5');
const places = fc.constantFrom('', '', '', ', rounded to 2 decimals', ', rounded to 0 decimals');
const ticketsDated = fc.constantFrom(
  'Tickets dated by Opened',
  'Tickets dated by Closed',
  'Tickets dated by Opened where Priority is P1 or P2',
  'Tickets dated by Answered where Priority is not P3',
);
const tested = fc.constantFrom(
  'Priority is P1',
  'Answered is given',
  'Score is at least 2',
  'Cost is above EUR 10',
  'Closed is not given',
  'Priority is P2 or P3 and Score is below 50',
  'Answer Time is at most 1 hour or Cost is exactly EUR 1',
);
const how = fc.constantFrom(
  'average',
  'median',
  'highest',
  'lowest',
  'total',
  '95th percentile',
  '50th percentile',
  '99.9th percentile',
  '1st percentile',
);
const rank = fc.constantFrom('', ', interpolated');

const texts = (...parts: readonly (string | fc.Arbitrary<string | Written>)[]): fc.Arbitrary<Written> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map(
    (list): Written =>
      (frame) =>
        list.map((part) => (typeof part === 'string' ? part : part(frame))).join(''),
  );
const of = (unit: Unit, text: fc.Arbitrary<Written>): fc.Arbitrary<MetricPlan> => text.map((written) => ({ unit, text: written }));

const asPeriod = fc
  .tuple(period, fc.constantFrom('with', 'without', 'without'), fc.constantFrom('Work', 'Break'))
  .map(([name, side, away]) => `the percentage of time ${side} ${name}, not counting ${away} as ${name}`);

export const metric: fc.Arbitrary<MetricPlan> = fc.oneof(
  {
    weight: 4,
    arbitrary: of(
      'percent',
      texts('the percentage of time ', fc.constantFrom('with', 'without', 'without'), ' ', period, exclusions, hours, missing, places),
    ),
  },
  { weight: 2, arbitrary: of('percent', texts(asPeriod, hours, missing)) },
  {
    weight: 2,
    arbitrary: of(
      'percent',
      texts(
        'the percentage of Calls whose Verdict is ',
        fc.constantFrom('Good', 'Bad', 'not Bad'),
        fc.constantFrom('', ', weighted by Users'),
        exclusions,
        hours,
        fewest,
        places,
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: of(
      'percent',
      texts(
        'the percentage of ',
        ticketsDated,
        ' whose ',
        tested,
        fc.constantFrom('', ', weighted by Weight'),
        exclusions,
        hours,
        fewest,
        places,
      ),
    ),
  },
  { weight: 2, arbitrary: of('duration', texts('the time in ', period, exclusions, hours, missing, places)) },
  { weight: 1, arbitrary: of('duration', texts('the longest ', period, exclusions, hours, missing)) },
  { weight: 1, arbitrary: of('number', texts('the number of ', period, exclusions, hours, missing)) },
  { weight: 1, arbitrary: of('number', texts('the number of ', ticketsDated, exclusions, fewest)) },
  {
    weight: 1,
    arbitrary: of(
      'duration',
      texts(
        'the ',
        how,
        ' of ',
        fc.constantFrom('Answer Time', 'Close Time'),
        ' of Tickets',
        fc.constantFrom('', ' where Priority is P1', ' dated by Opened'),
        rank,
        exclusions,
        fewest,
        places,
      ),
    ),
  },
  { weight: 1, arbitrary: of('duration', texts('the ', how, ' of Took of Calls', rank, exclusions, fewest)) },
  {
    weight: 1,
    arbitrary: of(
      'number',
      texts(
        'the ',
        how,
        ' of ',
        fc.constantFrom(
          'Users of Calls',
          'Users of Calls where Verdict is Good',
          'Score of Tickets dated by Opened',
          'Score of Tickets dated by Closed',
        ),
        rank,
        exclusions,
        fewest,
        places,
      ),
    ),
  },
  { weight: 1, arbitrary: of('number', texts('the average of Users of Calls, weighted by Users', exclusions)) },
  {
    weight: 2,
    arbitrary: of(
      'percent',
      texts(
        'the ',
        how,
        ' of ',
        fc.constantFrom('Error Rate', 'Error Rate', 'Open Share'),
        fc.nat(9).map(
          (index): Written =>
            (frame) =>
              ` over every ${stepText(frame, index)}`,
        ),
        fc.constantFrom('', ', taking empty intervals as 0%', ', taking empty intervals as 100%'),
        exclusions,
        hours,
        fewest,
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: of(
      'percent',
      texts(
        fc.constantFrom(
          '100% minus Error Rate',
          '50% times Error Rate plus 50% times Open Share',
          'Error Rate divided by Open Share',
          '100% minus 0.5 times Error Rate',
          'Open Share minus Error Rate',
        ),
        exclusions,
        places,
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: of(
      'number',
      texts(
        fc.constantFrom(
          'the number of Tickets dated by Opened divided by the number of Break',
          'the number of Calls minus 2',
          '3 times the number of Outage plus the number of Calls',
        ),
        exclusions,
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: of(
      'duration',
      texts(
        fc.constantFrom(
          '4 hours minus the time in Break',
          'the time in Outage divided by the number of Outage',
          'the time in Trouble plus 2 times the longest Break',
        ),
        exclusions,
      ),
    ),
  },
);

/** Values that small figures hit exactly, and others. */
export const values: Readonly<Record<Unit, fc.Arbitrary<Written>>> = {
  percent: fc.constantFrom('100%', '99.9%', '50%', '75%', '0%', '66.67%', '90%', '95%').map(
    (text): Written =>
      () =>
        text,
  ),
  duration: length.map(
    (index): Written =>
      (frame) =>
        lengthText(frame, index),
  ),
  number: fc.constantFrom('0', '1', '2', '3', '10', '2.5').map(
    (text): Written =>
      () =>
        text,
  ),
};
