// How good the rules are: precision and recall, with Wilson's interval (95%).
//   npm run quality                          our own labelled sentences, and the examples broken in many ways, their data too
//   npm run quality -- --clauses FILE        also a file of JSON lines: { "text": "…", "label": "fine" | "ambiguous" | "unmeasurable" | "outside-control" }
//   npm run quality -- --show                also each sentence that was judged wrongly
import { basename } from 'node:path';
import Table from 'cli-table3';
import pc from 'picocolors';
import { labelledIn, loadBesideRules, ownFiles } from './labelled-sentences.mjs';

const argument = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const showing = process.argv.includes('--show');
const { measureDataMutations, measureMutations, measureSentences } = await loadBesideRules(
  'quality',
  `export * from './quality';\nexport * from './quality-of-data';`,
);

for (const path of ownFiles()) sentences(`Our own sentences (${basename(path)})`, labelledIn(path));
const file = argument('--clauses');
if (file !== undefined) sentences(file, labelledIn(file));
mutations('Mutations of the examples', measureMutations(500, 1));
mutations('Examples broken so that their data no longer fit', await measureDataMutations());

function sentences(title, labelled) {
  const { overall, labels, rules, clean, wrong } = measureSentences(labelled);
  console.log(`\n${pc.bold(title)}: ${labelled.length} sentences`);
  const table = new Table({
    head: ['', 'precision', '95%', 'recall', '95%'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  table.push(['unclear of any kind', ...both(overall)]);
  for (const [label, counts] of labels) table.push([`  ${label}`, '', '', ...shareCells(counts.found, counts.found + counts.missed)]);
  table.push(['clean sentences that are left alone', '', '', ...shareCells(clean.silent, clean.all)]);
  console.log(table.toString());
  const perRule = new Table({
    head: ['rule', 'precision', '95%', 'recall', '95%'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const [rule, counts] of rules) perRule.push([rule, ...both(counts)]);
  console.log(perRule.toString());
  if (showing)
    for (const { kind, text, findings } of wrong)
      console.log(
        `${kind === 'missed' ? pc.yellow('missed ') : pc.red('accused')} ${text}${findings.map((each) => `\n        ${each}`).join('')}`,
      );
}

function mutations(title, { rows, total, loud = [], wrong }) {
  console.log(`\n${pc.bold(title)}: ${total.found + total.missed}`);
  if (loud.length > 0) console.log(pc.red(`findings above a hint in the examples themselves: ${loud.length}`));
  const table = new Table({
    head: ['mutation', 'precision', '95%', 'recall', '95%'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const [name, counts] of rows) table.push([name, ...both(counts)]);
  table.push([pc.bold('all'), ...both(total)]);
  console.log(table.toString());
  for (const line of loud) console.log(pc.red(line));
  if (showing) for (const line of wrong) console.log(line);
}

function both({ found, missed, accused }) {
  return [...shareCells(found, found + accused), ...shareCells(found, found + missed)];
}

function shareCells(part, all) {
  if (all === 0) return ['–', ''];
  const [low, high] = wilson(part, all);
  return [`${percent(part / all)} (${part}/${all})`, `${percent(low)} to ${percent(high)}`];
}

function wilson(part, all) {
  const z = 1.96;
  const p = part / all;
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function percent(share) {
  return `${(100 * share).toFixed(1)}%`;
}
