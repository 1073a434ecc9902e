import { describe, expect, it } from 'vitest';
import { COMPLEX, DOUBLETS, LEGALESE, NOMINALISATIONS, WORDY } from '../../language/prose/plain-words';
import type { Finding } from '../../language/rules/finding';
import { runProseRules } from '../../language/rules/run';
import { findingsIn, FRAME, repaired } from './frame';

const read = (text: string): Finding[] => runProseRules(text, 'contract.md');
const rulesIn = (text: string): string[] => [
  ...new Set(
    read(text)
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule }) => rule),
  ),
];

describe('a finding in prose', () => {
  it('falls away where another sentence gives the time for the same act', () => {
    const vague = 'The Provider must promptly report each outage to the Customer.';
    expect(rulesIn(vague)).toEqual(['ambiguity/vague-time']);
    expect(rulesIn(`${vague}\n\nEach outage is reported to the Customer within 15 minutes.`)).toEqual([]);
    expect(rulesIn(`${vague}\n\nEach invoice is paid within 30 days.`)).toEqual(['ambiguity/vague-time']);
  });

  it('is about whole words, with the bracket that closes them', () => {
    const text = 'The Provider must keep parts of the plant, including (but not limited to) its cables, dry.';
    expect(read(text).map(({ origin }) => text.slice(origin.offset, origin.offset + origin.length))).toContain(
      'including (but not limited to)',
    );
  });

  it('falls away where a sentence of the agreement gives it', () => {
    const clause = (words: string): string[] =>
      findingsIn(`${FRAME}clause Example says "\n  ${words}\n".\n`).flatMap(({ rule, severity }) => (severity === 'hint' ? [] : [rule]));
    expect(clause('The Provider must announce maintenance in advance.')).toEqual([]);
    expect(clause('The Provider must announce price changes in advance.')).toEqual(['ambiguity/notice-without-length']);
  });

  it('falls away where a level is called by its name', () => {
    const clause = (words: string): string[] =>
      findingsIn(`${FRAME}clause Example says "\n  ${words}\n".\n`).flatMap(({ rule, severity }) => (severity === 'hint' ? [] : [rule]));
    expect(clause('The Provider must keep the Uptime Commitment of 99.5% in each region.')).toEqual([]);
    expect(clause('The Provider must keep an availability of 99.5% in each region.')).toEqual(['measurability/share-without-window']);
  });

  it('falls away where the words are defined', () => {
    const vague = 'The Provider must tell the Customer of each fault promptly.';
    expect(rulesIn(`"Promptly" means on the day on which the fault begins.\n\n${vague}`)).toEqual([]);
  });

  it('stands in every kind of prose', () => {
    const text = `${FRAME}term Odd Term means "a prompt answer".\nclause Odd Clause says "\n  The Odd Term must be given promptly.\n".\nProvider must "repair the line promptly" within 3 days.\n`;
    const places = findingsIn(text).flatMap(({ rule, origin }) =>
      rule === 'ambiguity/vague-time' ? [text.split('\n')[origin.start.line]] : [],
    );
    expect(places).toEqual(['term Odd Term means "a prompt answer".', '  The Odd Term must be given promptly.']);
  });
});

describe('a text in another language', () => {
  const german = 'Der Anbieter haftet nicht für Ausfälle, die durch höhere Gewalt oder durch Dritte verursacht werden.';

  it('is mentioned once and not judged', () => {
    const found = read(`${german}\n\n${german}\n\nThe Provider must answer promptly.`);
    expect(found.map(({ rule, origin }) => [rule, origin.start.line])).toEqual([
      ['plain-language/other-language', 0],
      ['ambiguity/vague-time', 4],
    ]);
  });

  it.each([
    ['Dutch', 'De leverancier moet de dienst zo snel mogelijk herstellen en redelijke ondersteuning bieden.'],
    ['Polish', 'Dostawca musi przywrócić usługę tak szybko, jak to możliwe, i zapewnić odpowiednie wsparcie.'],
    ['Portuguese', 'O prestador deve restabelecer o serviço o mais rapidamente possível e fornecer apoio razoável.'],
    ['Swedish', 'Leverantören ska återställa tjänsten så snart som möjligt och ge rimlig support.'],
    ['Greek', 'Ο πάροχος πρέπει να αποκαταστήσει την υπηρεσία το συντομότερο δυνατό.'],
    ['Russian', 'Поставщик обязуется как можно скорее восстановить работу сервиса после каждого сбоя.'],
    ['Arabic', 'يجب على المزود استعادة الخدمة في أقرب وقت ممكن.'],
    ['Japanese', '東京のサービスは合理的な努力をもって提供されます。'],
  ])('in %s is left alone, and said to be', (_, text) => {
    expect(rulesIn(text)).toEqual(['plain-language/other-language']);
  });

  it('in English may have foreign names in it', () => {
    expect(rulesIn('The Provider must restore the line to São Paulo, Zürich and Łódź within 4 hours.')).toEqual([]);
  });

  it('may be any script, and emoji are no words', () => {
    expect(rulesIn('服务提供商必须及时回应。 🚀🚀')).toEqual(['plain-language/other-language']);
    expect(rulesIn('The Provider 🚀 must answer promptly 👍🏽.')).toEqual(['ambiguity/vague-time']);
  });
});

describe('a clause of 100,000 words', () => {
  const words = (text: string): string => text.repeat(Math.ceil(100_000 / text.trim().split(/\s+/).length));

  it('is read to its end, with stops and without', () => {
    expect(read(words('The Provider must answer promptly. ')).length).toBeGreaterThan(10_000);
    expect(read(words('caused by due to the serious word ')).length).toBeGreaterThan(100);
    expect([...new Set(read(words('word ')).map(({ rule }) => rule))]).toEqual(['plain-language/long-sentence']);
  });
});

describe('a safe repair of words', () => {
  const pairs = [LEGALESE, DOUBLETS, WORDY, NOMINALISATIONS, COMPLEX].flatMap((list) => [...list.keys()]);

  it('takes the finding away and brings no other', () => {
    let safe = 0;
    for (const heavy of pairs) {
      const text = `The Provider must write the names ${heavy} the list of 5 sites.`;
      const before = read(text);
      for (const fix of before.flatMap(({ fixes }) => fixes.filter((each) => each.safe))) {
        safe += 1;
        const after = read(repaired(text, fix.edits));
        expect(after.length, `${heavy}: ${fix.title}`).toBeLessThan(before.length);
        const messages = new Set(before.map(({ message }) => message));
        expect(
          after.filter(({ message }) => !messages.has(message)).map(({ message }) => message),
          `${heavy}: ${fix.title}`,
        ).toEqual([]);
      }
    }
    expect(safe).toBeGreaterThan(110);
  });
});

describe('a repair that needs a look', () => {
  const fixed = (text: string): string[] => read(text).flatMap(({ fixes }) => fixes.map(({ edits }) => repaired(text, edits)));

  it.each([
    ['The Provider shall use commercially reasonable efforts to answer each call.', 'The Provider must answer each call.'],
    ['The Provider must announce new prices in advance.', 'The Provider must announce new prices at least 5 days in advance.'],
    ['The Provider must repair the line as soon as possible.', 'The Provider must repair the line within 4 hours.'],
    ['The Provider aims to answer each call.', 'The Provider must answer each call.'],
    ['The Customer may not copy the logs.', 'The Customer must not copy the logs.'],
    ['The reports cover some areas, including but not limited to uptime.', 'The reports cover some areas, namely uptime.'],
  ])('turns "%s" into what can be judged', (text, better) => {
    expect(fixed(text)).toContain(better);
  });
});

describe('terms of a contract in prose', () => {
  const unknown = (text: string): string[] =>
    read(text).flatMap(({ rule, origin }) => (rule === 'consistency/undefined-term' ? [String(origin.start.line)] : []));

  it('that nothing defines are told once, where the contract defines others', () => {
    const text =
      '"Outage" means that no page answers.\n\nA credit is paid for each Qualifying Event.\n\nThe Provider reports each Qualifying Event within 2 days.\n';
    expect(unknown(text)).toEqual(['2']);
  });

  it('may be defined elsewhere where the contract defines none, and headings have capitals of their own', () => {
    expect(unknown('A credit is paid for each Qualifying Event.\n')).toEqual([]);
    expect(unknown('"Outage" means that no page answers.\n\n3. Service Credits\n')).toEqual([]);
  });
});

describe('a sentence as a whole', () => {
  it('is no heading, and no sentence that gives its limit', () => {
    expect(rulesIn('1. Availability')).toEqual([]);
    expect(rulesIn('The Provider must restore the line within a reasonable time (at most 2 hours).')).toEqual([]);
  });
});

describe('others who are named', () => {
  it('are to blame for nothing where something may be given to them, or where they fine somebody', () => {
    for (const text of [
      'The Fund must not pass the prices on to third parties, other than its auditors and regulators.',
      'The Processor must not disclose data of employees to anybody other than the tax authority, the pension fund and the bank that pays.',
      'The Processor bears the fines of the tax authority that follow from its errors.',
    ])
      expect(rulesIn(text)).toEqual([]);
    expect(rulesIn('The Provider is not liable for outages that are caused by third parties.')).toEqual(['control/others-to-blame']);
  });

  it('excuse nobody but for as long as they make it impossible', () => {
    const words = 'war, flood or an order of a public authority';
    expect(rulesIn(`A party is released from a duty for as long as ${words} makes it impossible to fulfil.`)).toEqual([]);
    const [found] = read(`The Provider is released from its duties by ${words}.`).filter(({ rule }) => rule === 'control/others-to-blame');
    expect(found?.reason).toBe('force');
  });
});

describe('"may not"', () => {
  it('is doubtful where it may forbid, and not where it speaks of what has been', () => {
    const isDoubtful = (text: string): boolean => read(text).some(({ rule }) => rule === 'plain-language/may-not');
    expect(isDoubtful('The Supplier may not use the data.')).toBe(true);
    expect(isDoubtful('The Supplier must tell the manager within 30 minutes that a load may not have been sterile.')).toBe(false);
  });
});

describe('a way out behind a figure', () => {
  it('lets the figure fall, and one before a last limit does not', () => {
    expect(rulesIn('The Provider tells the Customer of maintenance at least 48 hours in advance where practicable.')).toEqual([
      'ambiguity/escape-clause',
    ]);
    expect(rulesIn('The Provider must, where practicable, answer sooner, but in any case within 2 days.')).toEqual([]);
  });
});

describe('what Markdown adds', () => {
  it('is no word of the contract: footnote marks, links, boxes, front matter', () => {
    const text = `---
title: Reasonable Efforts Handbook
author: TBD
---
The Provider must answer[^1] within 4 hours, as [the schedule][s] says.

[^1]: In the hours of the schedule.
[s]: schedule.md
- [ ] The Provider must pay GBP 5 within 4 hours.
`;
    expect(rulesIn(text)).toEqual([]);
  });

  it('leaves an empty place empty', () => {
    expect(rulesIn('The Provider must pay [amount] within 4 hours.')).toEqual(['completeness/placeholder']);
  });
});

describe('a repair that may be made without asking', () => {
  const certain = (text: string): string => {
    const edits = read(text).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).flatMap((fix) => fix.edits));
    return repaired(text, edits);
  };

  it.each([
    ['The Provider shall repair the line in the event that it fails.', 'The Provider must repair the line if it fails.'],
    ['The Customer shall not copy the logs prior to noon.', 'The Customer must not copy the logs before noon.'],
    ['THE PROVIDER SHALL PAY.', 'THE PROVIDER MUST PAY.'],
  ])('mends "%s"', (text, better) => {
    expect(certain(text)).toBe(better);
  });

  it.each([
    'No party shall disclose the report.',
    'In no event shall the Provider pay for lost profits.',
    'Neither party shall be liable for lost profits.',
    'This agreement shall be governed by the laws of England.',
    'The term shall begin on 1 January 2026.',
    'If the Customer shall fail to pay, the Provider may stop.',
    'Only the Customer shall claim.',
    'The Provider must obtain approval from the Customer.',
    'The Provider represents and warrants that it owns the software.',
    'The Provider must make a payment of GBP 500 to the Customer.',
    'Information that is required to answer the request must be given in writing.',
    'Payment must arrive on or about 1 March 2027.',
  ])('leaves "%s" to whoever drafts', (text) => {
    expect(certain(text)).toBe(text);
  });

  it('says "may" where "must" would turn what is forbidden into what nobody has to do', () => {
    expect(read('No party shall disclose the report.').map(({ message, fixes }) => [message.split('\n')[0], fixes[0]?.title])).toEqual([
      ['"shall" forbids here; "must" in its place would only say that nobody has to.', 'Write "may"'],
    ]);
  });
});
