/** A proposal says what the text says: no figure of another thing, none that is nowhere, and a note for each that is left out. */
import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { importContract } from '../../language/import/import-contract';
import { figuresIn } from '../../language/import/left-out';
import { CONTRACT } from './a-contract';
import { CONTRACTS } from './contracts-in-prose';

interface Block {
  readonly sources: string;
  readonly notes: string;
  readonly sentence: string;
}

/** The proposals of a draft, each note on one line. */
function blocksOf(contract: string): Block[] {
  const { text } = importContract(contract);
  const [proposals = ''] = text.replace(/\n\/\/ {3}/g, ' ').split('# What stays as it is');
  return proposals.split(/\n\n+/).map((block) => {
    const lines = block.split('\n');
    const said = (mark: RegExp): string => lines.filter((line) => mark.test(line)).join('\n');
    return {
      sources: said(/^\/\/ From line /).replace(/^\/\/ From line \d+: /gm, ''),
      notes: said(/^\/\/ Review: /),
      sentence: said(/^(?!\/\/|#)/)
        .replace(/\s+/g, ' ')
        .trim(),
    };
  });
}

/** All sentences made of a text, and all notes above them. */
function draftOf(contract: string): { readonly sentences: string; readonly notes: string } {
  const blocks = blocksOf(`The availability shall be at least 99.9% in each calendar month.\n\n${contract}`);
  return { sentences: blocks.map(({ sentence }) => sentence).join('\n'), notes: blocks.map(({ notes }) => notes).join('\n') };
}

describe('what a sentence of a contract becomes', () => {
  const said: readonly (readonly [text: string, sentence: string])[] = [
    [
      "Scheduled maintenance is excluded, up to 8 hours per month, with 5 days' notice.",
      'Announced at least 5 days before Starts, up to 8 hours in each calendar month',
    ],
    [
      "Planned maintenance is excluded: at most 4 hours a month, with at least 72 hours' notice.",
      'at least 72 hours before Starts, up to 4 hours in each calendar month',
    ],
    [
      'Planned maintenance of up to 4 hours per month announced at least 5 business days in advance does not count.',
      'at least 5 business days of Support Hours before Starts, up to 4 hours in each calendar month',
    ],
    [
      'Each maintenance window shall not exceed 2 hours and all maintenance shall not exceed 6 hours per quarter.',
      'up to 6 hours in each calendar quarter',
    ],
    [
      '95% of P2 incidents are resolved within 8 hours.',
      'at least 95% of Tickets in each calendar month, | Priority | Resolution Time | | P2 | at most 8 hours |',
    ],
    ['The Provider shall respond to 90% of P1 tickets within 30 minutes per quarter.', 'at least 90% of Tickets in each calendar quarter'],
    [
      'P1 incidents are answered within 15 minutes and resolved within 1 hour 30 minutes.',
      '| P1 | at most 15 minutes | at most 90 minutes |',
    ],
    ['Priority 1 and 2 incidents shall be answered within 1.5 hours.', '| P1 | at most 1.5 hours | | P2 | at most 1.5 hours |'],
    [
      'At least 95% of tickets must meet these times:\n\n| Priority | Response time |\n|---|---|\n| 1 | 30 minutes |',
      'at least 95% of Tickets in each calendar month',
    ],
    [
      '| Priority | Response (hours) | Target |\n|---|---|---|\n| P1 | 4 | 98% |',
      'at least 98% of Tickets in each calendar month, | Priority | Response Time | | P1 | at most 4 hours |',
    ],
    ['Customer must claim credits within 2 weeks after the end of each quarter.', 'within 2 weeks after the end of the calendar quarter'],
    ['The service fee is EUR 1.200,50 per month.', 'EUR 1,200.50 for each calendar month'],
    ["The monthly fee is CHF 8'400.", 'CHF 8,400 for each calendar month'],
    ['The annual fee amounts to 1.250.000,00 EUR, payable in monthly instalments.', 'EUR 1,250,000.00 for each calendar year'],
    ['The monthly fee is CAD $4,200 plus GST.', 'CAD 4,200 for each calendar month'],
    ['The monthly fee is $4,200 CAD.', 'CAD 4,200 for each calendar month'],
    ['The monthly fee is $4,200 (Canadian dollars).', 'CAD 4,200 for each calendar month'],
    ['The monthly fee is NZ$ 5,000.', 'NZD 5,000 for each calendar month'],
    ['The monthly fee is S$ 5,000 excluding VAT.', 'SGD 5,000 for each calendar month'],
    ['If availability is less than or equal to 99.5% in a month, the Provider shall credit HK$ 5,000.', 'must credit HKD 5,000'],
    [
      'If availability is below 99% in a month, the Customer shall receive a credit of 5% of the monthly fee.',
      'below 99%, Provider must credit 5% of Service Fee',
    ],
    ['This agreement is governed by the laws of the Province of Ontario and the federal laws of Canada.', 'of the Province of Ontario"'],
    ['The yearly price is $60K.', 'USD 60 thousand for each calendar year'],
    [
      'The monthly fee is EUR 100. Credits shall not exceed 50% of the annual fee in any calendar year.',
      'in each calendar year must not exceed 50% of 12 months of Service Fee',
    ],
    [
      'The annual fee is EUR 1,200. If availability falls below 99%, the Customer receives 10% of the monthly fee.',
      'must credit 10% of 1 month of Service Fee',
    ],
    [
      'If availability falls below 99.9% the Customer receives 10% of the monthly fee; below 99.0% 25%.',
      'below 99.9%, Provider must credit 10% of Service Fee; below 99.0%, Provider must credit 25% of Service Fee',
    ],
    [
      'Availability:\n\n- 99.5% - 99.89%: 5% of the monthly fee\n- below 99.5%: EUR 500 of credit',
      'from 99.5% to 99.89%, Provider must credit 5% of Service Fee; below 99.5%, Provider must credit EUR 500',
    ],
    [
      'The Customer is entitled to a credit of 10% of the monthly fee where availability is at or below 99.0%.',
      'at most 99.0%, Provider must credit 10%',
    ],
    [
      "The Customer may terminate on 30 days' notice if availability is below 99% in more than two consecutive months.",
      'in 3 consecutive calendar months, Customer may terminate on notice of 30 days',
    ],
    ['The Supplier shall send a report within 15 days after the end of each quarter.', 'within 15 days after each calendar quarter'],
    [
      'It was signed on 2 January 2026 and is in force from 1 February 2026 until 31 January 2029.',
      'from 1 February 2026 to 31 January 2029',
    ],
  ];
  for (const [text, sentence] of said) {
    it(text.replaceAll('\n', ' '), () => {
      expect(draftOf(text).sentences).toContain(sentence);
    });
  }

  it('reads the level over the window that the text names', () => {
    const text = blocksOf('Availability shall be at least 99.5% per calendar quarter; reports are sent monthly.').map(
      ({ sentence }) => sentence,
    );
    expect(text.join('\n')).toContain('Availability at least 99.5% in each calendar quarter');
  });
});

describe('what cannot be taken over surely', () => {
  const noted: readonly (readonly [text: string, note: string])[] = [
    [
      'The service fee is EUR 1.200 per month.',
      'The text says "EUR 1.200", which could also be a number with a fraction; EUR 1,200 is taken here.',
    ],
    [
      'The Customer must claim a credit within thirty (20) days after the end of the month.',
      '"thirty (20)", which are two numbers; 20 is taken here.',
    ],
    [
      'Total credits shall not exceed 100% of the annual fee.',
      'do not say for which time this limit holds; each calendar year is assumed.',
    ],
    [
      'The Customer must claim a credit within 10 days of the incident.',
      'The text counts "of the incident"; the sentence counts from the end of the calendar month.',
    ],
    ['The monthly fee is EUR 100, rising by 3% each year.', 'The text also says "3%", "year", which the sentence does not.'],
    [
      '| Priority | Response |\n|---|---|\n| P1 | 1 hour |\n| P2 | best efforts |\n| P3 and P4 | 4 hours |',
      'Line 7 stands beside it and is not in the sentence: "P3 and P4 | 4 hours"',
    ],
    [
      '| Priority | Response | Resolution |\n|---|---|---|\n| P1 | 1 hour | 4-8 hours |',
      'The table says "4-8 hours" for P1, Resolution Time, which is not in the sentence.',
    ],
    [
      '| Priority | Channel | Response |\n|---|---|---|\n| P1 | phone | 1 hour |\n| P1 | e-mail | 4 hours |',
      'Line 6 stands beside it and is not in the sentence: "P1 | e-mail | 4 hours"',
    ],
    [
      'If availability is below 99.9%, the Customer receives a credit of five percent (10%) of the monthly fee.',
      'The text says "five percent (10%)", which are two numbers; 10 is taken here.',
    ],
    ['The monthly fee is £5,000 (six thousand pounds).', '"£5,000 (six thousand pounds)", which are two numbers; 5000 is taken here.'],
    [
      'If availability is below 99.9%, the Provider shall credit 5% of the monthly fee for the affected module.',
      'The text takes "fee for the affected module"; the sentence takes the whole fee.',
    ],
    [
      'P1 incidents are resolved within 8 hours of diagnosis of the incident.',
      'The text counts "of diagnosis of the incident"; the sentence counts from Opened.',
    ],
    [
      'P1 incidents are answered within 8 hours, except on public holidays.',
      'The text leaves something out ("except on public holidays"); the sentence does not.',
    ],
    [
      'P1 incidents are answered within 8 hours, provided that they are reported by telephone.',
      'The text sets a condition ("provided that they are reported by telephone"); the sentence does not.',
    ],
    [
      'Maintenance is announced 72 hours in advance and done between 1:00 a.m. and 3:00 a.m.',
      'The text speaks of maintenance "between 1:00 a.m. and 3:00 a.m."; the sentence takes it at any hour.',
    ],
    [
      'This agreement is governed by the laws of the Province of Ontario and the federal laws of Canada.',
      'The text goes on "and the federal laws of Canada"; the sentence does not.',
    ],
    ['Support is given Monday to Friday 8:00 to 18:00 and Saturday 9:00 to 13:00.', 'The sentence leaves out "Saturday 9:00 to 13:00".'],
  ];
  for (const [text, note] of noted) {
    it(`is noted: ${text.replaceAll('\n', ' ')}`, () => {
      expect(draftOf(text).notes).toContain(note);
    });
  }

  const ofTheLevel: readonly (readonly [text: string, note: string])[] = [
    ['The Provider shall keep the Portal available for 99.5% of Core Hours in each month.', 'The text counts "of Core Hours"'],
    ['The Portal shall be available 99.5% of the time on weekdays in each month.', 'The text counts "on weekdays"'],
    [
      'The Portal shall be available 99.5% of each month, excluding maintenance and outages of third-party providers.',
      '("excluding maintenance and outages of third-party providers"); the sentence does not.',
    ],
    [
      'Maintenance is announced 5 days in advance.\n\nThe Portal shall be available 99.5% of each month, excluding maintenance and force majeure.',
      '("excluding maintenance and force majeure"); the sentence does not leave out all of it.',
    ],
    [
      'The Portal shall be available 99.5% of each month, not including (a) maintenance; and (b) acts of the Customer.',
      'goes on with what is left out and is not in the sentence: "and (b) acts of the Customer."',
    ],
    [
      'Uptime shall be at least 99.95%.\n\nIf Uptime is below 99.95% in any quarter, the Provider shall credit 5% of the monthly fee.',
      'the calendar quarter of the credits is taken',
    ],
    [
      'The Portal shall have an availability of ninety-nine point nine percent (99.99%) per month.',
      'which are two numbers; 99.99 is taken here',
    ],
  ];
  for (const [text, note] of ofTheLevel) {
    it(`is noted at the level: ${text.replaceAll('\n', ' ')}`, () => {
      const level = blocksOf(text).find(({ sentence }) => sentence.startsWith('target Uptime Commitment'));
      expect(level?.notes).toContain(note);
    });
  }

  it('has no note where figures in words and digits agree, and where nothing but maintenance is left out', () => {
    const notes = blocksOf(
      'Maintenance is announced 5 days in advance.\n\nThe Portal shall be available ninety-nine and one half percent (99.5%) of each month, excluding scheduled maintenance.\n\nThe monthly fee is £12,000 (twelve thousand pounds).',
    ).map((block) => block.notes);
    expect(notes.join('\n')).not.toMatch(/two numbers|leaves something out/);
  });

  it('goes on after the stop of "per cent."', () => {
    const [level] = blocksOf('The Supplier will maintain Uptime of at least 99.95 per cent. measured quarterly.').filter(({ sentence }) =>
      sentence.startsWith('target'),
    );
    expect(level?.sentence).toContain('in each calendar quarter');
    expect(level?.notes).not.toContain('assumed');
  });

  const unsaid: readonly (readonly [text: string, wrong: RegExp])[] = [
    ['The fee is EUR 50 per user per month.', /fee Service Fee/],
    [
      'For every started 0.1 percentage points below 99.5% availability the Client receives a credit of 2% of the monthly fee.',
      /must credit/,
    ],
    ['If availability is below 99%, the Customer receives a credit of 5% of the monthly fee for each hour.', /must credit/],
    ['Emergency maintenance may be carried out with 2 hours notice.', /before Starts/],
    ['Maintenance is announced 24-48 hours in advance.', /before Starts/],
    ['P1 incidents are resolved within 8 hours in 95% of cases and within 24 hours in all cases.', /Support Times/],
    ['The Provider shall respond to and resolve P1 incidents within 4 hours.', /Support Times/],
    ['P1 to P3 incidents are answered within 4 hours.', /Support Times/],
    ['Credits shall not exceed 20% of the total fees paid in the preceding 12 months.', /Total credits/],
    ['The Provider shall pay the credit within 45 days after receiving the claim of the Customer.', /must claim/],
    ['The Provider may terminate if the Customer has not met the service levels in 2 consecutive months.', /may terminate/],
    ['Support hours: Monday to Friday, 1 to 5 pm.', /from 01:00/],
    ['Credits are capped at EUR 10,000 per incident.', /Total credits/],
    ['The monthly fee is XY$ 5,000.', /fee Service Fee/],
    ['The monthly fee is EUR $5,000.', /fee Service Fee/],
    ['The Customer shall keep its network available at least 98% of the time in each month.', /at least 98%/],
    ['The Customer shall answer P1 questions within 2 hours.', /Support Times/],
    ['P1 questions shall be answered within 2 hours by the Customer.', /Support Times/],
    ['The Customer shall announce maintenance of its systems 5 days in advance.', /before Starts/],
    ['The Customer shall send a report within 10 days after the end of each month.', /must report/],
    ['If availability is below 99% in a month, the Customer shall pay only 90% of the monthly fee.', /must credit/],
    [
      'If availability in a month is below 99.9% for the second time in a year, the Provider shall credit 20% of the monthly fee.',
      /must credit/,
    ],
    ['The monthly fee is reduced by EUR 50.', /fee Service Fee/],
    ['The average response time for P1 tickets shall be at most 30 minutes.', /Support Times/],
    ['The Customer may terminate if availability is below 95% in any month or below 99% in three consecutive months.', /may terminate/],
  ];
  for (const [text, wrong] of unsaid) {
    it(`stays a clause: ${text}`, () => {
      expect(draftOf(text).sentences).not.toMatch(wrong);
      expect(importContract(text).text).toContain(text.split(' ').slice(0, 4).join(' '));
    });
  }
});

describe('whole contracts', () => {
  for (const [name, contract] of Object.entries({ hosting: CONTRACT, ...CONTRACTS })) {
    it(`${name}: no figure comes from nowhere`, () => {
      const strange = blocksOf(contract).flatMap(({ sources, notes, sentence }) => {
        if (sources === '') return [];
        const known = new Set(figuresIn(`${sources}\n${notes}`).map(({ meaning }) => meaning));
        // The unit may stand in the head of a table.
        const isCell = (said: string): boolean => sources.includes(`| ${/^[\d.]+/.exec(said)?.[0] ?? ''}`);
        return figuresIn(sentence).flatMap(({ meaning, said }) =>
          /^(?:share|length|amount)/.test(meaning) && !known.has(meaning) && !isCell(said) && !/ months? of Service Fee/.test(sentence)
            ? [`${said} in: ${sentence}`]
            : [],
        );
      });
      expect(strange).toEqual([]);
    });

    it(`${name}: the draft can be read and has no silent figure`, () => {
      const { text } = importContract(contract);
      const { problems } = compileSla({ files: new Map([['draft.sla', text]]), main: 'draft.sla' });
      expect(problems.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []))).toEqual([]);
      // A sentence that assumes a figure says so.
      for (const { notes, sentence } of blocksOf(contract))
        if (sentence.includes('at least 100% of Tickets')) expect(notes).toContain('100% is assumed');
    });

    it(`${name}: is as it was`, () => {
      expect(importContract(contract, { name }).text).toMatchSnapshot();
    });
  }
});
