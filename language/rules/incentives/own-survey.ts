import { figuresOf } from '../facts/measurement';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/own-survey',
  severity: 'information',
  review: 'warning',
  docs: {
    summary: 'The party that is judged by a survey asks the questions itself.',
    why: 'It asks whom it has helped and forgets the others, and asks on a good day. The score rises and nobody is happier.',
    avoid: [
      `records Surveys means "answers to the survey", collected by Provider in "the survey tool", with Sent, a time; Score, a number.
metric Satisfaction means the average of Score of Surveys, if there are at least 100 records.
target Happy Shoppers: Provider must keep Satisfaction at least 4 in each calendar month.
If Happy Shoppers is missed, Provider must "name three causes in writing" within 10 days.
Provider must report Happy Shoppers to Customer within 5 days after each calendar month.
goal Glad means "shoppers are glad to come back", served by Happy Shoppers.`,
    ],
    prefer: [
      `records Surveys means "answers to the survey", collected by Customer in "the survey tool", with Sent, a time; Score, a number.
metric Satisfaction means the average of Score of Surveys, if there are at least 100 records.
target Happy Shoppers: Provider must keep Satisfaction at least 4 in each calendar month.`,
    ],
  },
  messages: {
    asks: {
      says: '{target} is judged by a survey that {party} sends itself: it can choose whom to ask, and when.',
      instead: 'Let {other} send it, or a tool that asks after every case.',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    for (const { metric, target, obligors, origin } of reading.metricPromises) {
      for (const expression of figuresOf(metric.expression)) {
        if (
          expression.kind !== 'aggregate' ||
          expression.of.kind !== 'quantity' ||
          !SURVEY.test(`${expression.of.quantity.name} ${metric.name}`)
        )
          continue;
        const records = reading.agreement.records.get(expression.of.set.records);
        const party = records?.collectedBy;
        if (records === undefined || party === undefined || !obligors.includes(party) || seen.has(records.name)) continue;
        // A field that the other party fills in comes from it.
        if (
          records.fields.some(
            ({ name, setBy }) =>
              name === (expression.of.kind === 'quantity' ? expression.of.quantity.name : '') && setBy !== undefined && setBy !== party,
          )
        )
          continue;
        if (
          reading.hasClauseAbout(
            /\b(?:every|each|all) (?:closed |solved |resolved )?(?:ticket|case|call|user|shopper|customer)s?\b[^.]*\b(?:asked|survey)/i,
          )
        )
          continue;
        seen.add(records.name);
        const other = reading.agreement.between.find((name) => !obligors.includes(name)) ?? 'the other party';
        const at = reading.at(records.origin, `collected by ${party}`);
        yield {
          at,
          message: 'asks',
          data: { target: target.name, party, other },
          related: [{ message: `${target.name} is promised here.`, origin }],
          fixes: [reading.replacing(`Let ${other} collect it`, at, `collected by ${other}`)],
        };
      }
    }
  },
});

const SURVEY = /\b(?:score|rating|satisfaction|csat|nps|stars)\b/i;
