import { describe, expect, it } from 'vitest';
import { compileSla } from '../../language/compile';
import { importContract } from '../../language/import/import-contract';
import { CONTRACT } from './a-contract';

function errorsIn(text: string): string[] {
  const { problems } = compileSla({ files: new Map([['draft.sla', text]]), main: 'draft.sla' });
  return problems.flatMap(({ severity, message, origin }) => (severity === 'error' ? [`${origin.start.line + 1}: ${message}`] : []));
}

/** How often each word stands in a text. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function lostWords(contract: string, draft: string): string[] {
  const kept = wordsOf(draft);
  return [...wordsOf(contract)].flatMap(([word, count]) => ((kept.get(word) ?? 0) < count ? [word] : []));
}

describe('importing a contract', () => {
  const imported = importContract(CONTRACT, { name: 'contract.md' });

  it('proposes sentences under the words they came from', () => {
    expect(imported.text).toMatchSnapshot();
  });

  it('gives a draft that can be read', () => {
    expect(errorsIn(imported.text)).toEqual([]);
  });

  it('loses no word', () => {
    expect(lostWords(CONTRACT, imported.text)).toEqual([]);
  });

  it('counts what it understood', () => {
    expect(imported).toMatchObject({ recognised: 19, kept: 2 });
  });

  it('marks every proposal for review', () => {
    const sentences = imported.text
      .split(/\n\n+/)
      .filter((block) => /^(?!#|clause)/.test(block.replace(/^\/\/.*\n/gm, '')) && !/^\/\/ Proposed/.test(block));
    const unmarked = sentences.filter((block) => !/^\/\/ Review: /m.test(block) && /\b(?:must|may|means|between)\b/.test(block));
    expect(unmarked).toEqual([]);
  });
});

describe('whatever the contract says', () => {
  const strange: Readonly<Record<string, string>> = {
    'nothing that is recognised': 'All men are mortal. Socrates is a man.',
    'quotation marks and notes': 'He said "yes // no" and “maybe”.\n\n"Outage" means "a \'thing\'" that is bad.',
    'names that are taken':
      '# Credits\n\nA.\n\n# Credits\n\nB.\n\n"Availability" means something.\n\nThe service shall be available 99.9% of each month.\n\n# Uptime Commitment\n\nC.',
    'names with digits': '# 2. 24/7 Support Level 3\n\nWords.\n\n"P1 Event" means an event.',
    'other scripts and emoji': '# 服务 🚀\n\nサービスは常に利用可能です。 👍🏽\n\nDer Anbieter haftet nicht.',
    'figures that cannot be':
      'The service shall be available 100% of each month.\nBelow 250%: a credit of 999% of the monthly fee.\nPriority 1 incidents are resolved within 0 hours.\nIt commences on 31 February 2027 and ends on 1 January 2020.',
    'a table without sense': '| a | b |\n|---|---|\n| 99% | |\n| | 5% of the fee |\n| P1 | soon |',
    'no line break at all': 'word '.repeat(5_000),
    nothing: '\n\n',
  };
  for (const [what, text] of Object.entries(strange)) {
    it(`keeps ${what}`, () => {
      const { text: draft } = importContract(text);
      expect(errorsIn(draft)).toEqual([]);
      expect(lostWords(text, draft)).toEqual([]);
    });
  }
});

describe('footnotes of a contract', () => {
  const { text } = importContract(
    `# Service levels

The Service shall be available 99.9%[^1] of each calendar month. The month begins in London.[^2]

[^1]: This does not hold in August.
[^2]: The Customer must claim a credit within 30 days after the end of the month concerned.

The Service shall be repaired.
`,
    { notes: ['A page is missing.'] },
  );

  it('are named above the sentence that was made of the words they belong to, and kept', () => {
    expect(text).toContain(
      `// From line 3: The Service shall be available 99.9% of each calendar month.
// Review: A footnote (line 5) is not in the sentence: "This does not hold in August."
target`,
    );
    expect(text).toContain(`The month begins in London.
  Footnote 1: This does not hold in August.
  The Service shall be repaired.`);
  });

  it('become sentences like other words', () => {
    expect(text).toContain(`// From line 6: The Customer must claim a credit within 30 days after the end of the month concerned.
`);
    expect(text).not.toContain('Footnote 2');
  });

  it('do not part a list from the words that it goes on from', () => {
    const draft = importContract(
      `The Service shall be available 99.9% of each calendar month, excluding:
acts of the Customer[^1]; and
[^1]: And of its agents.
faults of carriers.`,
      { layout: 'line by line' },
    ).text.replace(/\n\/\/ +/g, ' ');
    expect(draft).toContain('Line 4 goes on with what is left out and is not in the sentence: "faults of carriers."');
  });

  it('come behind what must be known of how the text was read', () => {
    expect(text).toContain('\n// Review: A page is missing.\n');
  });
});

describe('the marks of a layout', () => {
  const draftOf = (text: string): string => importContract(text).text;

  it('are not taken over: tags, emphasis, breaks of a line, the feet of pages', () => {
    const draft = draftOf(
      '<h2 id="one">Levels</h2>\n\n<p>The Provider shall keep an availability of **at least\n99.5%** in each calendar month.\\\n"<b>Peak</b>" means the hours from 9 to 5.</p>\n\nCredits are paid by the\n\n        Page 1 of 2\n\nend of May.\n',
    );
    expect(draft).toContain('target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar month.');
    expect(draft).toContain('term Peak means "the hours from 9 to 5".');
    expect(draft).toContain('Credits are paid by the end of May.');
    expect(draft).not.toMatch(/[<>*\\]|Page 1/);
  });

  it('leave a line of a list that goes on in the next one, which is no heading', () => {
    const draft = draftOf('# Exclusions\n\n1. Planned work for the upkeep of the\n   data centre\n2. Faults of the Customer\n');
    expect(draft).toContain('Planned work for the upkeep of the data centre');
  });
});

describe('two ways to the right to terminate', () => {
  it('are both told, since the sentence has one of them', () => {
    const right =
      'If the Provider misses the availability in three (3) or more consecutive months or in any 4 months of 12 months, the Customer may terminate this agreement.';
    const draft = importContract(`The Provider must keep an availability of 99.5% in each calendar month.\n\n${right}`).text;
    expect(draft).toContain('is missed in any 4 of 12 consecutive calendar months');
    expect(draft.replace(/\s+(?:\/\/ +)?/g, ' ')).toContain(
      'The text also says "three (3) or more consecutive months", which the sentence does not.',
    );
  });
});

describe('lines with numbers one below the other', () => {
  it('are items of a list, and no headings', () => {
    const draft = importContract(
      '# How to claim\n1. Send a letter to the Provider\n2. Name the month and the outage\n\n# Fees\nThe fee is EUR 5 a month.\n',
    ).text;
    expect(draft).not.toContain('Heading: 1.');
    expect(draft).toMatch(/clause How To Claim says "\s+1\. Send a letter to the Provider\s+2\. Name the month and the outage\s+"/);
  });
});

describe('efforts', () => {
  it('are told wherever a sentence promises the result', () => {
    const draft = importContract(
      'In the absence of another order, the Provider shall use commercially reasonable efforts to resolve each major incident within 72 hours.\n',
    ).text.replace(/\s+(?:\/\/ +)?/g, ' ');
    expect(draft).toContain('at most 72 hours');
    expect(draft).toContain('The text promises efforts ("commercially reasonable efforts"); the sentence promises the result.');
    expect(draft).toContain('The text sets a condition ("In the absence of another order');
  });
});
