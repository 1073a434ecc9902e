import { letDownBy } from '../facts/repeated-misses';
import { whatItSets } from '../facts/witness';
import type { Reading } from '../reading';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'incentives/own-witness',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'The party that would have to pay collects the data itself, and nobody may look at them.',
    why: 'Figures that a party keeps about itself come out better than those that others keep. What is not written down has not happened.',
    avoid: [
      'records Probes means "test orders", one every 30 seconds, collected by Provider in "the probe log", with\n  Checked, a time; Result, one of Passed or Failed.',
      {
        text: `records Faults means "faults of the shop", identified by Fault Number, collected by Customer in "the help desk", with
  Fault Number, a text; Began, a time set by Provider; Over, a time set by Provider.
period Outage means the time from Began to Over of Faults.
metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance.`,
        without: ['records Probes'],
      },
    ],
    prefer: [
      'records Probes means "test orders", one every 30 seconds, collected by Provider in "the probe log", with\n  Checked, a time; Result, one of Passed or Failed.\nCustomer may "see all records in the probe log at any time".',
      'records Probes means "test orders", one every 30 seconds, collected by Provider in "the probe log", with\n  Checked, a time; Result, one of Passed or Failed.\nclause Records says "Customer has read access to the probe log.".',
      'records Probes means "test orders", one every 30 seconds, collected by Provider in "the probe log", with\n  Checked, a time; Result, one of Passed or Failed.\nCustomer may "audit the probe log once a year".',
    ],
  },
  messages: {
    own: {
      says: '{party} pays when {target} is missed and collects {records} itself, so it can leave out of them what shows the miss.',
      instead: 'Let somebody else collect them, or let {other} see the raw data and check them: {other} may "audit {records} once a year".',
    },
    sets: {
      says: '{party} pays when {target} is missed and sets {fields} of {records} itself, so it can write down what suits it.',
      instead: 'Let somebody else set them, or let {other} check them against the raw data: {other} may "audit {records} once a year".',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    if (mayLook(reading)) return;
    for (const promise of reading.promises) {
      if (!reading.isPenalised(promise.target)) continue;
      for (const records of reading.recordsBehind(promise)) {
        const collector = records.collectedBy;
        const isOwn = collector !== undefined && promise.obligors.includes(collector);
        const set = isOwn ? undefined : whatItSets(reading, promise, records);
        const party = isOwn ? collector : set?.party;
        if (party === undefined || seen.has(records.name)) continue;
        seen.add(records.name);
        const letDown = letDownBy(reading, promise.target);
        const other = letDown ?? 'the other party';
        yield {
          at: isOwn ? reading.at(records.origin, `collected by ${party}`) : reading.at(records.origin, `set by ${party}`),
          message: isOwn ? 'own' : 'sets',
          data: { party, target: promise.target.name, records: records.name, other, fields: set?.fields },
          related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
          fixes:
            letDown === undefined
              ? []
              : [
                  reading.addingSentence(
                    `Let ${letDown} audit the data once a year`,
                    `${letDown} may "audit ${records.name} and see their raw data once a year".`,
                  ),
                ],
        };
      }
    }
  },
});

/** Somebody may check the data, in a duty or in a clause, or gets them with a report. */
function mayLook(reading: Reading): boolean {
  return (
    reading.agreement.duties.some(
      (duty) =>
        (duty.kind === 'act' && LOOKS.test(duty.text)) ||
        (duty.kind === 'report' && duty.content?.some((text) => LOOKS.test(text) || ALL_DATA.test(text)) === true),
    ) || reading.hasClauseAbout(LOOKS)
  );
}

const ALL_DATA =
  /\b(?:all|every|each|complete|full|underlying)\b.{0,40}\b(?:records?|data|tickets?|entries|logs?|samples?|measurements?)\b/i;
const LOOKS = new RegExp(
  [
    /\baudit|\binspect|raw data|\bverif(?:y|ied|ication)/,
    /\baccess (?:at any time )?to (?:the|all|its|each|every|any)\b.{0,40}\b(?:data|logs?|records?|systems?|tools?|tickets?|desk|database|register)\b/,
    /\bread(?:ing|-only)?[ -]access\b/,
    /\b(?:sees?|views?|reads?|looks? (?:at|into)|exports?|downloads?|cop(?:y|ies) of|examines?)\b.{0,40}\b(?:data|logs?|records?|systems?|tools?|tickets?|samples?|entries|entry)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
