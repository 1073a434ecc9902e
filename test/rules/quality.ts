/** Counts what the rules find and miss on labelled sentences and on mutations of the examples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../language/rules/finding';
import { compileSla } from '../../language/compile';
import { runProseRules, runRules } from '../../language/rules/run';
import { Draft, type Mutation } from './draft';
import { MUTATIONS } from './mutations';

export interface Labelled {
  readonly text: string;
  readonly label: 'fine' | 'ambiguous' | 'unmeasurable' | 'outside-control';
  /** The rule that should find it, by its id without the group. */
  readonly rule?: string;
}

export interface Counts {
  found: number;
  missed: number;
  accused: number;
}

export interface SentenceQuality {
  readonly overall: Counts;
  readonly labels: readonly (readonly [string, Counts])[];
  readonly rules: readonly (readonly [string, Counts])[];
  readonly clean: { readonly silent: number; readonly all: number };
  readonly wrong: readonly { readonly kind: 'missed' | 'accused'; readonly text: string; readonly findings: readonly string[] }[];
}

/** Groups whose findings say that a sentence is unclear; plain language and hints are advice. */
const UNCLEAR = /^(?:ambiguity|measurability|control|completeness)\//;

export function complaintsAbout(text: string): Finding[] {
  return runProseRules(text, 'sentence.txt').filter(({ rule, severity }) => UNCLEAR.test(rule) && severity !== 'hint');
}

export function measureSentences(labelled: readonly Labelled[]): SentenceQuality {
  const overall: Counts = { found: 0, missed: 0, accused: 0 };
  const labels = new Map<string, Counts>();
  const rules = new Map<string, Counts>();
  const countsOf = (map: Map<string, Counts>, key: string): Counts => {
    const known = map.get(key) ?? { found: 0, missed: 0, accused: 0 };
    map.set(key, known);
    return known;
  };
  const wrong: { kind: 'missed' | 'accused'; text: string; findings: string[] }[] = [];
  let silent = 0;
  let all = 0;
  for (const { text, label, rule } of labelled) {
    const findings = complaintsAbout(text);
    const names = [...new Set(findings.map((each) => each.rule))];
    const told = findings.map((each) => `${each.rule}: ${each.message}`);
    if (label === 'fine') {
      all += 1;
      if (findings.length === 0) silent += 1;
      else {
        overall.accused += 1;
        wrong.push({ kind: 'accused', text, findings: told });
      }
      for (const name of names) countsOf(rules, name).accused += 1;
      continue;
    }
    const counts = countsOf(labels, label);
    if (findings.length > 0) {
      overall.found += 1;
      counts.found += 1;
    } else {
      overall.missed += 1;
      counts.missed += 1;
      wrong.push({ kind: 'missed', text, findings: rule === undefined ? [] : [`expected: ${rule}`] });
    }
    for (const name of names) countsOf(rules, name).found += 1;
    if (rule !== undefined && !names.some((name) => name.endsWith(`/${rule}`))) countsOf(rules, `(${rule})`).missed += 1;
  }
  const byName = (left: readonly [string, unknown], right: readonly [string, unknown]): number => (left[0] < right[0] ? -1 : 1);
  return { overall, labels: [...labels].sort(byName), rules: [...rules].sort(byName), clean: { silent, all }, wrong };
}

export interface MutationQuality {
  readonly rows: readonly (readonly [string, Counts])[];
  readonly total: Counts;
  /** Findings above a hint in the examples as they are. */
  readonly loud: readonly string[];
  readonly wrong: readonly string[];
}

/** Breaks the examples one thing at a time, in a seeded order, and looks for the one new finding that should follow. */
export function measureMutations(count: number, seed: number): MutationQuality {
  const rows = new Map<string, Counts>();
  const total: Counts = { found: 0, missed: 0, accused: 0 };
  const wrong: string[] = [];
  const examples = exampleTexts().flatMap(({ name, text }) => [
    { name, draft: new Draft(text), written: asIs, before: complaintsOf(text) },
    { name: `${name} of three`, draft: new Draft(text), written: ofThree, before: complaintsOf(ofThree(text)) },
  ]);
  const loud = examples.flatMap(({ name, before }) =>
    before.flatMap(({ severity, rule, message }) => (severity === 'hint' ? [] : [`${name}: ${severity} ${rule}: ${message}`])),
  );
  for (const { mutation, name, text, before } of chosen(everyBreak(examples), count, generator(seed))) {
    const fresh = without(complaintsOf(text), before);
    const counts = rows.get(mutation.rule) ?? { found: 0, missed: 0, accused: 0 };
    rows.set(mutation.rule, counts);
    const hit = fresh.some(({ rule }) => rule === mutation.rule);
    for (const each of [counts, total]) each[hit ? 'found' : 'missed'] += 1;
    if (!hit) wrong.push(`missed   ${mutation.rule} in ${name}`);
    // What else a break brings to light is not wrong when it follows from the break; the mutation names it.
    const besides = fresh.filter(
      ({ rule, severity }) => rule !== mutation.rule && severity !== 'hint' && mutation.also?.includes(rule) !== true,
    );
    for (const [rule, message] of new Map(besides.map((each) => [each.rule, each.message]))) {
      for (const each of [counts, total]) each.accused += 1;
      wrong.push(`besides  ${rule} after ${mutation.rule} in ${name}: ${message}`);
    }
  }
  return { rows: [...rows].sort((left, right) => (left[0] < right[0] ? -1 : 1)), total, loud, wrong };
}

type Complaint = Pick<Finding, 'rule' | 'message' | 'severity'>;

interface Example {
  readonly name: string;
  readonly draft: Draft;
  /** What becomes of its text, broken or not, before the rules see it. */
  readonly written: (text: string) => string;
  readonly before: readonly Complaint[];
}

interface Break extends Pick<Example, 'name' | 'before'> {
  readonly mutation: Mutation;
  readonly text: string;
}

/** Every way to break every example, no text twice. */
function everyBreak(examples: readonly Example[]): Break[] {
  const seen = new Set<string>();
  return MUTATIONS.flatMap((mutation) =>
    examples
      .map((example) => soundFor(mutation, example))
      .flatMap(({ name, draft, written, before }) =>
        [...mutation.ways(draft)].flatMap((changes) => {
          const changed = draft.apply(changes);
          const text = written(changed);
          const key = `${mutation.rule} ${text}`;
          if (changes.length === 0 || changed === draft.text || seen.has(key)) return [];
          seen.add(key);
          return [{ mutation, name, text, before }];
        }),
      ),
  );
}

/** The example as the mutation wants it; where it cannot have it, nothing is there to break. */
function soundFor({ sound }: Mutation, example: Example): Example {
  const text = sound === undefined ? example.draft.text : sound(example.draft);
  if (text === example.draft.text) return example;
  const draft = new Draft(text ?? '');
  return { ...example, draft, before: complaintsOf(example.written(draft.text)) };
}

function asIs(text: string): string {
  return text;
}

/** The same between three. The third has a duty of its own, and each credit says whom it is for. */
function ofThree(text: string): string {
  const [, one = '', other = ''] = /\bis between ([A-Z]\w*) and ([A-Z]\w*)/.exec(text) ?? [];
  const named = text
    .replace(`is between ${one} and ${other}`, `is between ${one}, ${other} and Steward`)
    .replace(/\b([A-Z]\w*) must (credit|pay) (?=\d|[A-Z]{3} \d)/g, (words, party: string) => `${words}${party === one ? other : one} `);
  return `${named}
party Steward means "Stewards of the Estate Ltd".
Steward must "keep the minutes of each review" within 10 days.
`;
}

/** So many of them, by chance, each at most once. */
function chosen(all: readonly Break[], count: number, random: () => number): Break[] {
  const order = all.map((each) => ({ each, key: random() })).sort((left, right) => left.key - right.key);
  return order.slice(0, count).map(({ each }) => each);
}

/** What the rules find, and what is wrong with the sentences themselves. */
function complaintsOf(text: string): Complaint[] {
  const texts = new Map([['agreement.sla', text]]);
  const { agreement, problems } = compileSla({ files: texts, main: 'agreement.sla' });
  return [
    ...problems.map(({ code, message, severity }) => ({ rule: `sentence/${code}`, message, severity })),
    ...runRules({ agreement, texts, problems }),
  ];
}

/** The examples and the templates: everything that we give away as an agreement to begin with. */
function exampleTexts(): { readonly name: string; readonly text: string }[] {
  const files = [
    ...readdirSync(join(process.cwd(), 'examples')).map((name) => ({ name, path: join('examples', name, 'agreement.sla') })),
    ...readdirSync(join(process.cwd(), 'client/templates')).map((name) => ({
      name: `template ${name}`,
      path: join('client/templates', name),
    })),
  ];
  return files
    .filter(({ path }) => existsSync(join(process.cwd(), path)))
    .map(({ name, path }) => ({ name, text: readFileSync(join(process.cwd(), path), 'utf8') }));
}

/** What is new: a complaint that was there once before may be there once more. */
function without(complaints: readonly Complaint[], known: readonly Complaint[]): Complaint[] {
  const left = known.map(keyOf);
  return complaints.filter((each) => {
    const index = left.indexOf(keyOf(each));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function keyOf({ rule, message }: Complaint): string {
  return `${rule} ${message}`;
}

/** A small seeded generator: the same seed, the same mutations. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
