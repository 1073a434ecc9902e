// Learns how much each word, each pair of neighbours and each rule says about whether a sentence is clear, and writes it down.
//   npm run weigh -- --clauses FILE FILE …     words and rules are learnt from these labelled sentences, words also from our own
//   npm run weigh -- --words FILE …            files that rules were written for: only words are learnt from them
// A line of a file is { "text": "…", "label": "fine" | "ambiguous" | "unmeasurable" | "outside-control" }, as in test/rules/labelled-sentences.jsonl.
// The sentences of others are not ours to give away; what is learnt from them is a list of numbers.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, labelledIn, loadBesideRules, ownFiles } from './labelled-sentences.mjs';

const CONSTANT = ' ';
const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDS = 8;
/** A word must be worth its place in what people install: it stands in so many files, so it is no name, and of these words the heaviest are kept. */
const FEWEST_FILES = 4;
const MOST = 3000;
/** A rule that found less is taken as it stands. */
const FEWEST_FINDINGS = 5;

const { evidenceIn, examplesOfRules } = await loadBesideRules(
  'weighing',
  `export { evidenceIn, examplesOfRules } from './evidence-of-words';`,
);
const own = sentencesOf(ownFiles());
const judging = without(sentencesOf(filesBehind('--clauses')), []);
const examples = examplesOfRules().map((each) => sentenceOf(each, 'rules'));
const reading = without([...own, ...examples, ...sentencesOf(filesBehind('--words'))], judging);
if (judging.length < 200) fail('Give at least 200 labelled sentences that no rule was written for: npm run weigh -- --clauses FILE …');

// How far the rules and the words together are to be trusted is learnt where the words have not seen the sentence.
const folds = judging.map((_, index) => index % FOLDS);
const unseen = new Float64Array(judging.length);
for (let fold = 0; fold < FOLDS; fold += 1) {
  const words = learnWords([...reading, ...judging.filter((_, index) => folds[index] !== fold)]);
  judging.forEach((each, index) => {
    if (folds[index] === fold) unseen[index] = weightOf(words, each);
  });
}
report(judging, unseen);
write(learnWords([...reading, ...judging]), learnRules(judging, unseen));

/** The same figures that the rules have alone, and with weights learnt in the other folds. */
function report(sentences, weights) {
  const together = new Float64Array(sentences.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = sentences.map((_, index) => index).filter((index) => folds[index] !== fold);
    const rules = learnRules(
      others.map((index) => sentences[index]),
      others.map((index) => weights[index]),
    );
    sentences.forEach((each, index) => {
      if (folds[index] === fold)
        together[index] = ruleFeatures(each, weights[index]).reduce((sum, [name, value]) => sum + value * (rules.get(name) ?? 0), 0);
    });
  }
  line('rules alone', (each) => each.rules.length > 0);
  for (const least of [-0.4, -0.2, 0, 0.2, 0.4]) line(`weighed, above ${least}`, (each, index) => together[index] > least);
  for (const more of [0.2, 0.3, 0.4, 0.6])
    line(`weighed, above 0 or ${more}`, (each, index) => together[index] > (each.rules.length > 0 ? 0 : more));

  function line(title, says) {
    const count = { found: 0, missed: 0, accused: 0, silent: 0 };
    sentences.forEach((each, index) => {
      count[each.unclear ? (says(each, index) ? 'found' : 'missed') : says(each, index) ? 'accused' : 'silent'] += 1;
    });
    const { found, missed, accused, silent } = count;
    const share = (part, all) => `${((100 * part) / all).toFixed(1)}%`;
    console.log(
      `${title.padEnd(26)} precision ${share(found, found + accused)}, recall ${share(found, found + missed)}, clean ${share(silent, silent + accused)}`,
    );
  }
}

/** Words and pairs by how they tell unclear sentences from clear ones. */
function learnWords(sentences) {
  const files = new Map();
  const common = new Set(sentences.flatMap((each) => each.common));
  const isName = (feature) => feature.split(' ').some((word) => /^[a-z]/.test(word) && !common.has(word));
  for (const { features, file } of sentences) for (const each of features) files.set(each, (files.get(each) ?? new Set()).add(file));
  const rows = sentences.map(({ features, unclear }) => ({
    unclear,
    values: features
      .filter((each) => files.get(each).size >= FEWEST_FILES && !isName(each))
      .map((each) => [each, 1 / Math.sqrt(features.length)]),
  }));
  const all = logisticRegression(rows, () => 0.05);
  const heaviest = [...all].sort(([left, one], [right, other]) => Math.abs(other) - Math.abs(one) || (left < right ? -1 : 1));
  return new Map([[CONSTANT, all.get(CONSTANT)], ...heaviest.filter(([name]) => name !== CONSTANT).slice(0, MOST)]);
}

function weightOf(words, { features }) {
  return features.reduce((sum, each) => sum + (words.get(each) ?? 0), 0) / Math.sqrt(features.length) + words.get(CONSTANT);
}

function learnRules(sentences, weights) {
  const rows = sentences.map((each, index) => ({ unclear: each.unclear, values: ruleFeatures(each, weights[index]) }));
  return logisticRegression(rows, (name) => (name.includes('/') ? 1 : 0.01));
}

function ruleFeatures({ rules }, weight) {
  return [
    [CONSTANT, 1],
    ['words', weight],
    ...rules.map((id) => [id, 1]),
    ...(rules.length > 0 ? [['any', 1]] : []),
    ...(rules.length > 1 ? [['several', 1]] : []),
  ];
}

/** Maximum likelihood with a quadratic penalty, by the method of Adam (Kingma and Ba, 2015); no kept library takes rows this sparse. */
function logisticRegression(rows, penaltyOf, rounds = 400, step = 0.05) {
  const names = [CONSTANT, ...new Set(rows.flatMap(({ values }) => values.map(([name]) => name)).filter((name) => name !== CONSTANT))];
  const places = new Map(names.map((name, place) => [name, place]));
  const penalties = names.map((name) => (name === CONSTANT ? 0 : penaltyOf(name)));
  const sparse = rows.map(({ values, unclear }) => ({
    unclear: unclear ? 1 : 0,
    at: Int32Array.from([0, ...values.filter(([name]) => name !== CONSTANT).map(([name]) => places.get(name))]),
    by: Float64Array.from([1, ...values.filter(([name]) => name !== CONSTANT).map(([, value]) => value)]),
  }));
  const weights = new Float64Array(names.length);
  const means = new Float64Array(names.length);
  const squares = new Float64Array(names.length);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = Float64Array.from(weights, (weight, place) => weight * penalties[place]);
    for (const { at, by, unclear } of sparse) {
      let sum = 0;
      for (let i = 0; i < at.length; i += 1) sum += weights[at[i]] * by[i];
      const error = 1 / (1 + Math.exp(-sum)) - unclear;
      for (let i = 0; i < at.length; i += 1) slope[at[i]] += error * by[i];
    }
    for (let place = 0; place < names.length; place += 1) {
      means[place] = 0.9 * means[place] + 0.1 * slope[place];
      squares[place] = 0.999 * squares[place] + 0.001 * slope[place] ** 2;
      weights[place] -= (step * means[place]) / (1 - 0.9 ** round) / (Math.sqrt(squares[place] / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return new Map(names.map((name, place) => [name, weights[place]]));
}

function write(words, rules) {
  const scale = 100 * rules.get('words');
  const byWeight = new Map();
  for (const [name, weight] of [...words].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const rounded = 5 * Math.round((scale * weight) / 5);
    if (name === CONSTANT || rounded === 0) continue;
    byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), name]);
  }
  const lines = [...byWeight].sort(([left], [right]) => right - left).map(([weight, names]) => `${weight}\t${names.join(',')}`);
  writeFileSync(
    join(root, 'language/prose/word-weights.ts'),
    `/** Written by \`npm run weigh\`, not by hand: a weight, and the words and pairs of neighbours that have it. */
export const WORD_WEIGHTS = \`${lines.join('\n')}\`;
`,
  );
  const hundredths = (weight) => Math.round(100 * weight);
  const times = (id) => judging.filter((each) => each.rules.includes(id)).length;
  const trusted = [...rules]
    .filter(([name]) => name.includes('/') && times(name) >= FEWEST_FINDINGS)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  writeFileSync(
    join(root, 'language/rules/rule-weights.ts'),
    `/** Written by \`npm run weigh\`, not by hand: how much the finding of a rule adds to what the words of its sentence weigh. */
export const RULE_WEIGHTS: Readonly<Record<string, number>> = {
${trusted.map(([name, weight]) => `  '${name}': ${hundredths(weight)},`).join('\n')}
};
/** What a finding adds whichever rule it is of, what findings of several rules add besides, and what a sentence weighs before anything is added. */
export const ANY_FINDING = ${hundredths(rules.get('any'))};
export const SEVERAL_FINDINGS = ${hundredths(rules.get('several'))};
export const BASE = ${hundredths(rules.get(CONSTANT) + rules.get('words') * words.get(CONSTANT))};
`,
  );
  console.log(`${[...byWeight.values()].flat().length} words and pairs, ${trusted.length} rules.`);
}

function sentencesOf(files) {
  return files.flatMap((file) => labelledIn(file).map((each) => sentenceOf(each, file)));
}

function sentenceOf({ text, label }, file) {
  return { text, unclear: label !== 'fine', file, ...evidenceIn(text) };
}

/** What is in both counts once, among those that are judged. */
function without(sentences, others) {
  const keyOf = ({ text }) => text.toLowerCase().replace(/\W+/g, ' ').trim();
  const taken = new Set(others.map(keyOf));
  return sentences.filter((each) => !taken.has(keyOf(each)) && taken.add(keyOf(each)));
}

function filesBehind(option) {
  const at = process.argv.indexOf(option);
  if (at < 0) return [];
  const rest = process.argv.slice(at + 1);
  const end = rest.findIndex((each) => each.startsWith('--'));
  return end < 0 ? rest : rest.slice(0, end);
}
