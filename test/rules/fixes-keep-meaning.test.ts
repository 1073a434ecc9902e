/** What is repaired without asking says what it said, to a reader and to a court; what is offered is good English and is no other sentence by mistake. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../language/rules/finding';
import { runProseRules } from '../../language/rules/run';
import { findingsIn, FRAME, inFrame, problemsIn, repaired } from './frame';

const safeEdits = (found: readonly Finding[]): Finding['fixes'][number]['edits'][number][] =>
  found.flatMap(({ fixes }) =>
    fixes
      .filter(({ safe }) => safe)
      .slice(0, 1)
      .flatMap(({ edits }) => edits),
  );

/** The sentence as it stands in a clause, where a second line is indented. */
function inClause(text: string): { readonly all: string; readonly sentenceOf: (all: string) => string } {
  const all = inFrame(text, true);
  const start = all.indexOf('clause Example says "\n  ') + 'clause Example says "\n  '.length;
  return { all, sentenceOf: (mended) => mended.slice(start, mended.indexOf('\n".', start)).replaceAll('\n  ', '\n') };
}

function repairedAtOnce(text: string): string {
  const { all, sentenceOf } = inClause(text);
  const mended = repaired(all, safeEdits(findingsIn(all)));
  expect(problemsIn(mended).filter((each) => each.startsWith('error'))).toEqual([]);
  expect(safeEdits(findingsIn(mended)), 'a second time there is nothing left').toEqual([]);
  return sentenceOf(mended);
}

function offered(text: string): Record<string, string> {
  const { all, sentenceOf } = inClause(text);
  return Object.fromEntries(
    findingsIn(all).flatMap(({ fixes }) => fixes.map(({ title, edits }) => [title, sentenceOf(repaired(all, edits))] as const)),
  );
}

const MENDED: readonly (readonly [string, string])[] = [
  // At the start and the end of a sentence, across lines, in capitals, before a name.
  ['Prior to noon the Provider must call.', 'Before noon the Provider must call.'],
  ['The notice must be given prior\nto the change.', 'The notice must be given before the change.'],
  ['The claim ends in the event that\nthe Customer pays.', 'The claim ends if\nthe Customer pays.'],
  ['In the event that Provider fails to answer, Customer may claim.', 'If Provider fails to answer, Customer may claim.'],
  ['A LATE CLAIM IS NULL AND VOID.', 'A LATE CLAIM IS VOID.'],
  ['An end result must be shown.', 'A result must be shown.'],
  // Two in one sentence, one within the other.
  ['The parties meet in order to make a decision on the fee.', 'The parties meet to decide on the fee.'],
  [
    'The Provider shall correct it prior to noon in the event that the Customer objects.',
    'The Provider must correct it before noon if the Customer objects.',
  ],
  ['A party must cease and desist from using the mark.', 'A party must stop using the mark.'],
  ['The agreement is made and entered into by the parties.', 'The agreement is made by the parties.'],
  ['The agreement is made by and between the parties.', 'The agreement is made between the parties.'],
  ['With the exception of Sundays, all days count.', 'Except for Sundays, all days count.'],
  ['The sum is due pursuant to clause 4.', 'The sum is due under clause 4.'],
  ['The Customer must pay until such time as the parties agree.', 'The Customer must pay until the parties agree.'],
  ['The Provider must conduct a review of the backups each month.', 'The Provider must review the backups each month.'],
  ['The Provider must make changes to the servers.', 'The Provider must change the servers.'],
  ['The Provider must ascertain the cause within 4 hours.', 'The Provider must find out the cause within 4 hours.'],
  // A duty of a party.
  ['The Provider, at its own cost, shall repair the line.', 'The Provider, at its own cost, must repair the line.'],
  ['The Provider shall promptly\nrepair the line.', 'The Provider must promptly\nrepair the line.'],
  ['The Provider shall test and shall report each backup.', 'The Provider must test and must report each backup.'],
  ['If the line fails, the Provider shall repair it.', 'If the line fails, the Provider must repair it.'],
  ['The Customer shall not disclose the logs.', 'The Customer must not disclose the logs.'],
];

const LEFT: readonly string[] = [
  // No duty: a condition, a state, what happens by itself, what is not owed rather than forbidden.
  'If, in any month, the Provider shall fail to answer, the Customer may leave.',
  'If the Provider shall provide no report, the Customer may leave.',
  'Shall the Customer fail to pay, the Provider may stop.',
  'Until the Customer shall pay the fee, the Provider may stop.',
  'The report has the form that is agreed or as the Customer shall prepare it.',
  'This agreement shall\nbe governed by the law of Wales.',
  'The term shall automatically terminate on 1 May 2027.',
  'Title to the goods shall pass on payment.',
  'The Customer shall own the data.',
  'The Customer shall receive a credit of 5%.',
  'The Customer shall not need to give a reason.',
  'The Customer shall not pay for outages.',
  'The Provider shall supply the goods and shall be liable for them.',
  'No party, whatever its reasons, shall disclose the logs.',
  'In no event shall the Provider pay for lost profits.',
  'Neither party is under an obligation to renew.',
  // The words belong to what follows or to what stands before them.
  'The claim was withdrawn in the event that caused the outage.',
  'The Provider must check in the event that a backup fails.',
  'The Provider must ask the Customer in order to close the ticket.',
  'The claim that ranks prior to that of the bank is paid.',
  'The Provider must keep the line in order to the end of the term.',
  'The third party shall provide access.',
  'What the Provider used in order to test the line is listed.',
  'The records must be in order to be billed.',
  'The Customer must pay until such time as may be agreed.',
  'The Provider must make changes to comply with the law.',
  'The Provider must make changes to the extent that the law asks.',
  'The Provider must perform a test of 4 hours.',
  'The Provider must perform maintenance on Sundays.',
  'The Provider must provide support for 12 months.',
  'The Provider must give approval to the Customer.',
  'The Customer must place an order for the Provider.',
  'The Customer must cease to use the logs.',
  'If a party ceases or threatens to cease to trade, the other may leave.',
  'A cease and desist letter is no notice.',
  'The Customer must pay in full and complete the form.',
  'Changes that in the end result in an outage are faults.',
  'The Provider must amend, alter or change the plan.',
  'The data are made and entered into the log.',
  'The hour at which time stamps are taken is noon.',
  'Payment is due upon receipt of the invoice by the Customer.',
  'The refund is due to the fact that the line failed.',
  'The logs are kept in such a way so as to last.',
  // The plain words say more, less or something else.
  'The amount in excess of GBP 500 is paid by the Customer.',
  'The fee is paid over a period of 12 months.',
  'The clock is stopped for the duration of the outage.',
  'Interest is calculated on a daily basis.',
  'Availability is measured on a monthly basis.',
  'Existing and future plans are priced in Schedule 1.',
  'Any new innovation belongs to the Customer.',
  'The Provider must keep and maintain the servers.',
  'A party that is in breach of this agreement must pay.',
  'The plan is changed with the result that no fee is due.',
  'Utilisation of each link must stay below 70%.',
  'The magnitude is an order of magnitude.',
  'The Provider must ascertain that the backup works.',
  'The credit is in addition to other rights.',
  'The goods are sold free and clear.',
  'The void is ab initio.',
  'A party acts in the course of its business.',
  'The Customer must not disseminate the logs.',
  'The Provider may discontinue a feature.',
  'The file terms_commence.pdf is part of this agreement.',
];

/** Other people's words: a clause of an agreement has no quotation marks in it, a contract in prose has. */
const QUOTED: readonly string[] = [
  'The word "shall" imposes a duty.',
  'The sign must read "The Provider shall repair it prior to noon".',
  'The sign must read “We commence work prior to noon”.',
  'The sign must read “We are sorry. We commence work at noon.”',
  'The command `sla commence` starts it.',
];

const OFFERED: readonly (readonly [string, string, string])[] = [
  ['The Provider must make a payment of GBP 500.', 'Write "pay"', 'The Provider must pay GBP 500.'],
  ['The Customer is deemed to have agreed.', 'Write "is treated as having"', 'The Customer is treated as having agreed.'],
  ['A notice shall be deemed to be received.', 'Write "must be treated as"', 'A notice must be treated as received.'],
  ['The aforesaid notice must be given.', 'Write "The"', 'The notice must be given.'],
  ['The Provider must take action to repair the line.', 'Take it out', 'The Provider must repair the line.'],
  ['The Provider must repair the line where possible.', 'Take it out', 'The Provider must repair the line.'],
  [
    'The Provider must answer by the end of the next day.',
    'Write "18:00 on the next day"',
    'The Provider must answer by 18:00 on the next day.',
  ],
  ['Only the Customer shall claim a credit.', 'Write "may"', 'Only the Customer may claim a credit.'],
  ['No party, whatever its reasons, shall disclose it.', 'Write "may"', 'No party, whatever its reasons, may disclose it.'],
  ['A party that has no backup shall make one.', 'Write "must"', 'A party that has no backup must make one.'],
  ['The Customer must procure that its staff answer.', 'Write "ensure that"', 'The Customer must ensure that its staff answer.'],
  ['The clock is stopped for the duration of the outage.', 'Write "throughout"', 'The clock is stopped throughout the outage.'],
];

const NOT_OFFERED: readonly string[] = [
  'If the Customer shall fail to pay, the Provider may stop.',
  'Neither party is obliged to renew.',
  'No notice shall be deemed received.',
  'The Provider must perform maintenance on Sundays.',
  'The Customer must cease to use the logs.',
  'The Provider must furnish the Customer with a report.',
  'The Provider must deliver biweekly reports.',
  'The Provider is committed to answering each call.',
  'In the event of the Customer failing to pay, interest is due.',
];

describe('what is repaired without asking', () => {
  it.each(MENDED)('turns "%s" into "%s"', (text, better) => {
    expect(repairedAtOnce(text)).toBe(better);
  });

  it.each(LEFT)('leaves "%s"', (text) => {
    expect(repairedAtOnce(text)).toBe(text);
  });

  it.each(QUOTED)('leaves the quotation in %s', (text) => {
    expect(safeEdits(runProseRules(text, 'contract.md'))).toEqual([]);
  });

  it('leaves the note above a sentence that cannot be read', () => {
    const text = FRAME.replace('period Outage means any time', '// allow zero-tolerance: agreed in May\nperiod Outage means anx time');
    expect(problemsIn(text).some((each) => each.startsWith('error'))).toBe(true);
    expect(safeEdits(findingsIn(text))).toEqual([]);
  });
});

describe('what is offered', () => {
  it.each(OFFERED)('for "%s" is "%s"', (text, title, better) => {
    expect(offered(text)[title]).toBe(better);
  });

  it.each(NOT_OFFERED)('is nothing for "%s"', (text) => {
    expect(offered(text)).toEqual({});
  });

  it.each(['\n  ', '\u00A0', ' // agreed in May\n  '])(
    'takes the place of its words, and not of the sentence, with %j between them',
    (gap) => {
      const text = FRAME.replace('set by Customer; Answered', `set by${gap}Provider; Answered`);
      const [fix] = findingsIn(text).find(({ rule }) => rule === 'incentives/obligor-starts-clock')?.fixes ?? [];
      expect(fix === undefined ? '' : repaired(text, fix.edits)).toContain('Opened, a time set by Customer; Answered');
    },
  );
});
