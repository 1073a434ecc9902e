/** Counts what the rules find and miss on labelled sentences and on mutations of the examples. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../language/rules/finding';
import { runProseRules } from '../../language/rules/run';
import { findingsIn } from './frame';
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
  const random = generator(seed);
  const texts = EXAMPLES.map((name) => ({ name, text: exampleText(name) }));
  const known = new Map(texts.map(({ name, text }) => [name, new Set(findingsIn(text).map(keyOf))]));
  const loud = texts.flatMap(({ name, text }) =>
    findingsIn(text).flatMap(({ severity, rule, message }) => (severity === 'hint' ? [] : [`${name}: ${severity} ${rule}: ${message}`])),
  );
  const fitting = MUTATIONS.flatMap((mutation) =>
    texts.filter(({ text }) => mutation.fits(text)).map(({ name, text }) => ({ mutation, name, text })),
  );
  for (let done = 0; done < count && fitting.length > 0; done += 1) {
    const choice = fitting[done < fitting.length ? done : Math.floor(random() * fitting.length)];
    if (choice === undefined) break;
    const { mutation, name, text } = choice;
    const mutated = mutation.apply(text, random);
    const before = known.get(name) ?? new Set();
    const fresh = findingsIn(mutated).filter((finding) => !before.has(keyOf(finding)));
    const counts = rows.get(mutation.rule) ?? { found: 0, missed: 0, accused: 0 };
    rows.set(mutation.rule, counts);
    const hit = fresh.some(({ rule }) => rule === mutation.rule);
    for (const each of [counts, total]) each[hit ? 'found' : 'missed'] += 1;
    if (!hit) wrong.push(`missed   ${mutation.rule} in ${name}`);
    // What else a break brings to light is not wrong when it follows from the break; the mutation names it.
    const others = new Set(
      fresh
        .filter(({ rule, severity }) => rule !== mutation.rule && severity !== 'hint' && !mutation.also.includes(rule))
        .map(({ rule }) => rule),
    );
    for (const other of others) {
      for (const each of [counts, total]) each.accused += 1;
      wrong.push(`besides  ${other} after ${mutation.rule} in ${name}`);
    }
  }
  return { rows: [...rows].sort((left, right) => (left[0] < right[0] ? -1 : 1)), total, loud, wrong };
}

const EXAMPLES = ['hosted-payments', 'help-desk', 'internal-it', 'object-store', 'sales-marketing'];

function exampleText(name: string): string {
  return readFileSync(join(process.cwd(), 'examples', name, 'agreement.sla'), 'utf8');
}

function keyOf({ rule, message }: Finding): string {
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
