import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSla, contractMarkdown, contractOf, contractPage, type Agreement } from '../../language/index';
import { itemsOf } from '../../language/syntax/printer';
import { clauseOf } from '../../language/contract/clause-wording';

const root = new URL('../../', import.meta.url);
const FIXTURES = ['complete-agreement.sla', 'phrases.sla'];

function fixture(main: string): Agreement {
  const files = new Map(FIXTURES.map((name) => [name, readFileSync(new URL(`test/fixtures/${name}`, root), 'utf8')]));
  return compileSla({ files, main }).agreement;
}

function compiled(text: string): Agreement {
  return compileSla({ files: new Map([['a.sla', text]]), main: 'a.sla' }).agreement;
}

const HEAD = `agreement Web is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "Europe/Berlin",
  with amounts in EUR, governed by "the law of Berlin", rounding credits half even.
party Provider means "Acme".
party Customer means "Northwind".
party Host means "Nimbus", outside this agreement.
fee Monthly Fee means EUR 900 for each calendar month.
records Outages means "outages", collected by Provider in "the log", with Started, a time; Ended, a time.
period Outage means the time from Started to Ended of Outages.
metric Uptime means the percentage of time without Outage.
`;

/** The clauses of what is added to the head, as Markdown. */
function clausesOf(sentences: string): string {
  const text = contractMarkdown(contractOf(compiled(`${HEAD}# More\n${sentences}`)));
  const [, more = ''] = text.split('## 2. More\n\n');
  return more.split('\n\n## Schedule')[0] ?? '';
}

/** Names and figures, which a clause must have as the sentence has them. */
function weighty(words: string): string[] {
  return words.replace(/public holidays in "[^"]*"/g, '').match(/\p{Lu}[\p{L}\p{N}&/’-]*|\d[\d.,:%]*\d%?|\d+%?/gu) ?? [];
}

describe('each sentence of the language', () => {
  it.each([...FIXTURES.map((name) => [name, fixture(name)] as const), ...examples()])(
    'is a clause with all its names and figures: %s',
    (_, agreement) => {
      let clauses = 0;
      for (const { item, text } of itemsOf(agreement)) {
        if (item.kind === 'heading' || item.kind === 'agreement') continue;
        const clause = clauseOf(text);
        if (['sample', 'scenario', 'use'].includes(item.kind)) {
          expect(clause, text).toBeUndefined();
          continue;
        }
        clauses += 1;
        const { since = '', title = '', term = '', text: lines = [], items = [], table = [] } = clause ?? {};
        const words = [since, title, `${term}${lines.join(' ')}`, ...items, ...table.flat()].join(' ');
        expect(weighty(words).sort(), text).toEqual(
          expect.arrayContaining(weighty(text.replace(/^(?:target|milestone|remedy|clause) /, ''))),
        );
        expect(words, text).not.toMatch(
          /["|]|^(?:party|service|fee|calendar|goal|records|measure|period|metric|term|clause|benchmark|target|remedy|amendment|baseline) /,
        );
        expect(words.trimEnd(), text).toMatch(/[.:–]$|\w$/);
      }
      expect(clauses).toBeGreaterThan(10);
    },
  );

  it('opens with who, from when to when, and by which clocks', () => {
    expect(contractMarkdown(contractOf(compiled(HEAD)))).toContain(
      '**1.1** This agreement, Web, is made between Provider and Customer. It runs from 1 January 2026 to 31 December 2026, both days included. Days and times are those of the clocks in Europe/Berlin. Amounts are in EUR. Credits are rounded half to even. It is governed by the law of Berlin.',
    );
  });

  it.each([
    [
      'a ladder stands step by step, and says that the last one counts',
      'If Uptime in a calendar month is below 99.9%, Provider must credit 10% of Monthly Fee; below 99%, Provider must credit 25% of Monthly Fee.',
      '**2.1** If Uptime in a calendar month is\n\n- below 99.9%, Provider must credit 10% of Monthly Fee;\n- below 99%, Provider must credit 25% of Monthly Fee.\n\nWhere several of these hold, only the last of them applies.',
    ],
    ['free words lose their marks', 'Provider must "keep the\n  log".', '**2.1** Provider must keep the log.'],
    [
      'an aim says what serves it',
      'goal Open means "it is open.", served by Uptime.',
      '**2.1** **Open** is an aim of this agreement: it is open. Uptime serves it.',
    ],
    [
      'what changes says from when on',
      'amendment from 1 July 2026: fee Monthly Fee means EUR 950 for each calendar month.',
      '**2.1** From 1 July 2026 on: **Monthly Fee** means EUR 950 for each calendar month.',
    ],
    ['a clause keeps its paragraphs', 'clause Law says "One.\n\n  Two\n  lines.".', '**2.1** **Law.** One.\n\nTwo lines.'],
    [
      'a table is one',
      'records Tickets means "tickets", with Opened, a time; Closed, a time; Priority, one of P1 or P2.\nmeasure Close Time means, for each of Tickets, the time from Opened to Closed.\ntarget Times: Provider must keep, for each of Tickets,\n  | Priority | Close Time |\n  | P1 | at most 1 hour |\n  | P2 | none |.',
      '**2.3** **Times.** Provider must keep, for each of Tickets:\n\n| Priority | Close Time |\n| --- | --- |\n| P1 | at most 1 hour |\n| P2 | – |',
    ],
  ])('%s', (_, sentences, clauses) => {
    expect(clausesOf(sentences)).toContain(clauses);
  });
});

function examples(): [string, Agreement][] {
  return readdirSync(new URL('examples/', root)).map((name) => [
    name,
    compiled(readFileSync(new URL(`examples/${name}/agreement.sla`, root), 'utf8')),
  ]);
}

describe('the contract', () => {
  it('lists defined terms with their clauses, and who signs', () => {
    const { definitions, signing } = contractOf(compiled(HEAD));
    expect(definitions.map(({ term, number }) => `${term} ${number}`)).toEqual([
      'Customer 1.3',
      'Host 1.4',
      'Monthly Fee 1.5',
      'Outage 1.7',
      'Outages 1.6',
      'Provider 1.2',
      'Uptime 1.8',
    ]);
    expect(signing).toEqual([
      { party: 'Provider', title: 'Acme' },
      { party: 'Customer', title: 'Northwind' },
    ]);
  });

  it('leaves out headings that have nothing below them', () => {
    const text = contractMarkdown(
      contractOf(
        compiled(
          `${HEAD}# Data\nsample Outages from "a.csv".\n# Duties\n## Of the data\nsample Outages from "b.csv".\n## Of all\nProvider must "be kind".`,
        ),
      ),
    );
    expect(text).not.toMatch(/Data|Of the data/);
    expect(text).toContain('### Of all\n\n**3.1** Provider must be kind.');
  });

  it('as a page leads from a name to its clause, but not from parts of longer names', () => {
    const page = contractPage(
      contractOf(compiled(`${HEAD}term Uptime Hours means "any hour & <more>".\nclause Care says "Uptime counts in Uptime Hours.".`)),
    );
    expect(page).toContain('<a href="#c-1-8">Uptime</a> counts in <a href="#c-1-9">Uptime Hours</a>.');
    expect(page).toContain('any hour &amp; &lt;more&gt;');
  });

  it('as Markdown says what the words say, whatever signs they hold', () => {
    expect(clausesOf('Provider must "keep *all* [logs] | records".')).toContain('keep \\*all\\* \\[logs\\] \\| records.');
  });
});
