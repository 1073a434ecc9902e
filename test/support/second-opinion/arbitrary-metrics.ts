import fc from 'fast-check';
import { length, lengthText } from './arbitrary-frame';
import { noText, stepText, type Written } from './arbitrary-definitions';

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
        'the percentage of time ',
        fc.constantFrom('with', 'without', 'without'),
        ' ',
        fc.constantFrom('Break', 'Break', 'Work', 'Trouble'),
        exclusions,
        hours,
        ', weighted by Hit',
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: of(
      'number',
      texts('the number of Incidents dated by Raised where State is ', fc.constantFrom('Waiting', 'not Shut'), exclusions),
    ),
  },
  { weight: 1, arbitrary: of('duration', texts('the ', how, ' of Repair Time of Incidents', rank, exclusions, fewest)) },
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
