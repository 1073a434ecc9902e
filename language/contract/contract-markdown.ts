import type { Clause } from './clause-wording';
import type { Contract, Part } from './contract';

/** A contract as Markdown, which word processors and version control read. */
export function contractMarkdown({ title, articles, definitions, signing }: Contract): string {
  const blocks = [
    `# ${escaped(title)}`,
    ...articles.flatMap(({ number, heading, parts }) => [`## ${number}. ${escaped(heading)}`, ...parts.flatMap(partBlocks)]),
    ...(definitions.length === 0
      ? []
      : ['## Schedule: defined terms', tableBlock([['Term', 'Defined in'], ...definitions.map(({ term, number }) => [term, number])])]),
    ...signing.map(
      ({ party, title: name }) =>
        `Signed for ${escaped(party)} (${escaped(name)}): \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ Date: \\_\\_\\_\\_\\_\\_\\_\\_`,
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partBlocks(part: Part): string[] {
  if (!('number' in part)) return [`### ${escaped(part.heading)}`];
  const [first = '', ...others] = part.text;
  return [
    `**${part.number}** ${headWords(part)}${escaped(first)}`,
    ...others.map(escaped),
    ...(part.items === undefined ? [] : [part.items.map((item) => `- ${escaped(item)}`).join('\n')]),
    ...(part.table === undefined ? [] : [tableBlock(part.table)]),
    ...(part.closing === undefined ? [] : [escaped(part.closing)]),
  ];
}

function headWords({ since, title, term }: Clause): string {
  return `${since === undefined ? '' : `From ${since} on: `}${title === undefined ? '' : `**${escaped(title)}.** `}${term === undefined ? '' : `**${escaped(term)}**`}`;
}

function tableBlock([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Signs that Markdown would read as something else. */
function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
