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
    ],
    prefer: [
      'records Probes means "test orders", one every 30 seconds, collected by Provider in "the probe log", with\n  Checked, a time; Result, one of Passed or Failed.\nCustomer may "audit the probe log once a year".',
    ],
  },
  messages: {
    own: {
      says: '{party} must pay when {target} is missed, and collects {records}, which show it: what would cost it, it can leave out.',
      instead: 'Let somebody else collect them, or let {other} see the raw data and check them: {other} may "audit {records} once a year".',
    },
  },
  *check(reading) {
    const seen = new Set<string>();
    if (mayLook(reading)) return;
    for (const promise of reading.promises) {
      if (!reading.isPenalised(promise.target)) continue;
      for (const records of reading.recordsBehind(promise)) {
        const party = records.collectedBy;
        if (party === undefined || !promise.obligors.includes(party) || seen.has(records.name)) continue;
        seen.add(records.name);
        const other = reading.agreement.between.find((name) => !promise.obligors.includes(name)) ?? 'the other party';
        yield {
          at: reading.at(records.origin, `collected by ${party}`),
          message: 'own',
          data: { party, target: promise.target.name, records: records.name, other },
          related: [{ message: `${promise.target.name} is promised here.`, origin: promise.origin }],
          fixes: [
            reading.addingSentence(
              `Let ${other} check the data`,
              `${other} may "audit ${records.name} and see their raw data once a year".`,
            ),
          ],
        };
      }
    }
  },
});

/** Somebody may check the data, in a duty or in a clause. */
function mayLook(reading: Parameters<Parameters<typeof defineRule>[0]['check']>[0]): boolean {
  const words = /\baudit|\binspect|raw data|\bverif(?:y|ied|ication)|access to the (?:data|log|record)/i;
  return reading.agreement.duties.some((duty) => duty.kind === 'act' && words.test(duty.text)) || reading.hasClauseAbout(words);
}
