/** What only a whole contract has: headings, lists, tables, pages, marks of a layout. */
import { describe, expect, it } from 'vitest';
import { passagesOfText } from '../../language/prose/documents';
import { runProseRules } from '../../language/rules/run';

/** The sentences that are read, with the line that each begins in. */
const sentencesOf = (text: string): [number, string][] =>
  passagesOfText(text, 'contract.md')
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((passage) =>
      passage.sentences.map((each): [number, string] => {
        const { offset } = passage.placeOf(each.from, each.to);
        return [text.slice(0, offset).split('\n').length, each.text];
      }),
    );

const found = (text: string): string[] =>
  runProseRules(text, 'contract.md')
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, origin }) => `${rule} ${origin.start.line + 1} ${text.slice(origin.offset, origin.offset + origin.length)}`);

describe('the marks of a layout', () => {
  it('are no words: tags, entities, emphasis and breaks of a line', () => {
    expect(
      sentencesOf(
        '<p class="first line of the schedule">The <b>Provider</b> must keep **not\nless than 99.5%** in each month&nbsp;of a year.\\\nIt must report R&amp;D faults.</p>\n<ul><li>Credits are paid by the 5th.</li><li>Nothing else is owed.</li></ul>',
      ),
    ).toEqual([
      [1, 'The Provider must keep not\nless than 99.5% in each month of a year.'],
      [3, 'It must report R&D faults.'],
      [4, 'Credits are paid by the 5th.'],
      [4, 'Nothing else is owed.'],
    ]);
  });

  it('make no sentence long', () => {
    const tag = '<span class="link to the order form of the parties" id="one two three">';
    expect(found(`The ${`${tag}Provider</span> and the `.repeat(5)}Customer must meet in each month.`)).toEqual([]);
  });

  it('leave the words where they stand', () => {
    const text =
      '1. ### Answers\n\n   1. The **Provider** must answer each\n      request of the Customer <em>within a\n      reasonable</em> time.\n';
    expect(found(text)).toEqual(['ambiguity/vague-time 4 within a\n      reasonable</em> time']);
  });

  it('may end lines as old Macs did', () => {
    expect(sentencesOf('# Fees\rThe fee is EUR 5.\r\rIt is paid in May.')).toEqual([
      [1, 'The fee is EUR 5.'],
      [1, 'It is paid in May.'],
    ]);
  });
});

describe('a sentence over several lines', () => {
  const one = 'The Provider must make use of commercially reasonable efforts to keep the portal open in each month.';

  it('says the same however its lines are indented', () => {
    const wrapped = one.replace('commercially reasonable', 'commercially\n        reasonable').replace('keep the', 'keep\n        the');
    expect(found(`  4. ${wrapped}`).map((each) => each.split(' ')[0])).toEqual(found(one).map((each) => each.split(' ')[0]));
  });

  it('goes on behind the foot of a page and the head of the next', () => {
    const page = (number: number): string => `\n\n                Page ${number} of 9\n\fHosting Terms\n\n`;
    const text = `The Provider must restore the service within${page(1)}four hours after the report.${page(2)}Credits are paid in May.${page(3)}`;
    expect(sentencesOf(text).map(([, sentence]) => sentence.replace(/\s+/g, ' '))).toEqual([
      'The Provider must restore the service within four hours after the report.',
      'Credits are paid in May.',
    ]);
  });

  it('may end with the number of a page', () => {
    expect(sentencesOf('The fees stand in the list on\npage 3\nand are paid in May.')).toHaveLength(1);
  });
});

describe('a heading', () => {
  const titles = (text: string): string[] =>
    passagesOfText(text, 'contract.md')
      .filter(({ kind }) => kind === 'title')
      .map((each) => each.text);

  it('is told from the sentences behind it', () => {
    const text =
      '4.2 **Measurement and Reporting.** The Provider must measure each hour.\n\nFair Use Policy\n\nNobody may resell the service.';
    expect(titles(text)).toEqual(['4.2 Measurement and Reporting.', 'Fair Use Policy']);
  });

  it('is no sentence with capitals, no cell and no list item', () => {
    expect(titles('The Provider Must Pay. It does so in May.\n\n- Natural Disasters\n\n| Best Effort | Major Outage |')).toEqual([]);
  });
});

describe('a list', () => {
  it('of causes is complained of once for each kind', () => {
    const bullets = 'The following does not count as downtime:\n- earthquakes, floods or storms\n- war or terrorism\n- riots and strikes';
    expect(found(bullets)).toEqual(['control/others-to-blame 2 earthquakes']);
    const inline = 'Excluded are failures caused by fire; failures caused by flood; failures caused by war; failures caused by storms.';
    expect(found(inline)).toEqual(['control/others-to-blame 1 fire']);
  });
});

describe('force majeure', () => {
  const excluded = 'Downtime caused by Force Majeure Events does not count.';

  it('is complained of where it is left out, unless the contract says what it is', () => {
    expect(found(excluded)).toEqual(['control/others-to-blame 1 Force Majeure']);
    const defined = '"Force Majeure Event" means a flood of the data centre that the fire brigade has recorded.';
    expect(found(`${excluded}\n\n${defined}`).filter((each) => each.includes('Force Majeure'))).toEqual([]);
  });
});

describe('those who do something else than fail', () => {
  it.each([
    'Confidential Information does not include what is obtained from a third party without a breach.',
    'No credit is owed for the transfer of the Services to the Client or a third-party provider.',
    'The fees are exclusive of all taxes imposed by governmental authorities.',
    'DDoS protection on all plans',
  ])('are not blamed: %s', (sentence) => {
    expect(found(sentence).filter((each) => each.startsWith('control/others'))).toEqual([]);
  });
});

describe('a term', () => {
  const undefinedIn = (text: string): string[] =>
    found(text).flatMap((each) => (each.startsWith('consistency/undefined-term') ? [each] : []));
  const use = 'The Provider must keep the Target Level during the Service Hours of each month.';

  it('is undefined where nothing says what it means', () => {
    expect(undefinedIn(`"Fee" means EUR 5.\n\n${use}`)).toEqual([
      'consistency/undefined-term 3 Target Level',
      'consistency/undefined-term 3 Service Hours',
    ]);
  });

  it.each([
    ['in quotation marks with tags', '“<ins>Target Level</ins>” means 99%. “<ins>Service Hours</ins>” means 9 to 5.'],
    ['without quotation marks', 'Target Level means 99%.\n\nService Hours means 9 to 5.'],
    ['in a table', '| Name | Value |\n|---|---|\n| **Target Level** | 99% |\n| Service Hours | 9 to 5 |'],
    ['as labels', '- **Target Level:** 99%\n- Service Hours: 9 to 5'],
    ['below the term', 'Target Level\n:   99% of a month\n\nService Hours\n:   9 to 5'],
    ['under headings', '## Target Level and Service Hours\n\n"Fee" means EUR 5.'],
    [
      'in another document',
      '"Fee" means EUR 5. Capitalised terms not defined in this Policy have the meanings given to them in the Agreement.',
    ],
  ])('is defined %s', (_, definitions) => {
    expect(undefinedIn(`${definitions}\n\n${use}`)).toEqual([]);
  });

  it('is told from capitals that a place gives, from parties and from time zones', () => {
    const text =
      '"Fee" means EUR 5. "Downtime" means an hour without answers.\n\n1. Scheduled Downtime for updates is told to all users by mail.\n2. Categorise Incidents by their level and tell the other side.\n3. Notify the Customer of Downtime, and the Customer Fee is paid, at 9 a.m. Central European Time on the day.';
    expect(undefinedIn(text)).toEqual([]);
  });

  it('is to be defined as contracts do', () => {
    const [said] = runProseRules(`"Fee" means EUR 5.\n\n${use}`, 'contract.md').filter(({ rule }) => rule.endsWith('/undefined-term'));
    expect(said?.instead).toBe('Define it, name the document that does, or write it small.');
  });
});

describe('who is quoted', () => {
  it('is quoted as written', () => {
    const [first] = runProseRules('The levels may be changed by Acme at any time.', 'contract.md');
    expect(first?.message).toContain('"may be changed by Acme at any time"');
  });
});

describe('what is signed', () => {
  it('has empty places until somebody signs', () => {
    expect(
      found('By: ______________  \nName: ______________  \nTitle: ______________\n\nName: ____________\n\nDate: ____________'),
    ).toEqual([]);
    expect(found('The Provider must answer within ____ hours.')).toHaveLength(1);
  });
});

describe('short words in capitals', () => {
  it('are not taken for another language', () => {
    expect(found('- Live Chat: Monday-Friday, 9 AM - 6 PM EST')).toEqual([]);
  });
});

describe('a figure that the contract gives elsewhere', () => {
  it('is the window of a share, in its definition', () => {
    const promise = 'This agreement guarantees at least 99.9% uptime of the shop.';
    expect(found(promise)).toEqual(['measurability/share-without-window 1 99.9% uptime']);
    expect(found(`${promise}\n\n"Uptime" is the percentage of minutes of a billing month in which a test order succeeds.`)).toEqual([]);
  });

  it('is the length and the notice of maintenance, both of them', () => {
    const excluded = 'The following does not count:\n\n- Scheduled Maintenance.\n\n';
    const notice = 'Scheduled maintenance is announced to the Customer at least 72 hours in advance.';
    const length = 'Scheduled maintenance must not exceed 8 hours in each calendar month.';
    const complaints = (text: string): string[] => found(text).filter((each) => each.includes('maintenance-without-limit'));
    expect(complaints(`${excluded}${notice}`)).toHaveLength(1);
    expect(complaints(`${excluded}${length}`)).toHaveLength(1);
    expect(complaints(`${excluded}${notice}\n\n${length}`)).toEqual([]);
    expect(complaints(`- Emergency maintenance.\n\n${notice}\n\n${length}`)).toEqual(complaints('- Emergency maintenance.'));
  });

  it('is the meaning of a name that a vague word is part of', () => {
    expect(found('The Customer must keep to the acceptable policy.')).toHaveLength(1);
    expect(found('"Acceptable Use Policy" means the list in Schedule 3.\n\nThe Customer must keep to the Acceptable Use Policy.')).toEqual(
      [],
    );
  });
});

describe('a turn of phrase of any contract', () => {
  it.each([
    'The Customer and the Provider are sometimes referred to as the parties.',
    'The Provider must deliver the services more particularly described in Schedule 2.',
    'The fee of the immediately preceding month is paid.',
    'The Provider must publish a list of frequently asked questions by 1 May 2027.',
    'The Provider must hand over the data on termination of this agreement for any reason other than a breach by the Customer.',
  ])('is not complained of: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
