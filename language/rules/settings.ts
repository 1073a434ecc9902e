import type { Severity } from './finding';
import { PROBLEM_CODES } from './problem-codes';
import { GROUPS, groupOf, PRESETS, shortId, type Preset, type Rule } from './rule';

export type RuleLevel = Severity | 'off';
export const LEVELS: readonly RuleLevel[] = ['off', 'hint', 'information', 'warning', 'error'];

export interface RuleSettings {
  /** Absent: drafting. */
  readonly preset?: Preset;
  /** By the id of a rule, its id without the group, or a group; the narrower one decides. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
}

/** How seriously a rule is taken; `off` when it is not looked at. */
export function levelOf(rule: Rule, { preset = 'drafting', rules = {} }: RuleSettings): RuleLevel {
  return rules[rule.id] ?? rules[shortId(rule)] ?? rules[groupOf(rule)] ?? severityIn(rule, preset);
}

export function severityIn(rule: Pick<Rule, 'severity' | 'review' | 'signing'>, preset: Preset): Severity {
  const review = rule.review ?? rule.severity;
  return preset === 'drafting' ? rule.severity : preset === 'review' ? review : (rule.signing ?? review);
}

/** What a `.sla.json` says. */
export interface SettingsFile extends RuleSettings {
  /** Folder that data files are named from. */
  readonly dataRoot?: string;
}
export interface ReadSettings {
  readonly settings: SettingsFile;
  /** What cannot be used, each a sentence; the rest is used. */
  readonly complaints: readonly string[];
}

/**
 * Reads the text of a `.sla.json`. Never throws: what is wrong is said, and left out. Codes of problems
 * may be given a severity, too.
 */
export function readSettings(text: string, rules: readonly Rule[], known: ReadonlySet<string> = PROBLEM_CODES): ReadSettings {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return {
      settings: {},
      complaints: ['This settings file is not JSON, so nothing in it is used. Check its commas, quotes and brackets.'],
    };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return { settings: {}, complaints: ['A settings file holds one object: { "preset": "review", "rules": { "legalese": "off" } }.'] };
  }
  const complaints: string[] = [];
  const settings: { -readonly [K in keyof SettingsFile]: SettingsFile[K] } = {};
  for (const [key, value] of Object.entries(parsed)) {
    if (key === '$schema') continue;
    if (key === 'preset') {
      if (isPreset(value)) settings.preset = value;
      else complaints.push(`${quoted(value)} is not a preset. Write ${listed(PRESETS)}.`);
    } else if (key === 'dataRoot') {
      if (typeof value === 'string') settings.dataRoot = value;
      else complaints.push('"dataRoot" is the path of a folder, in quotes.');
    } else if (key === 'rules') settings.rules = readRules(value, rules, known, complaints);
    else complaints.push(`"${key}" is not a setting. There are "preset", "rules" and "dataRoot".`);
  }
  return { settings, complaints };
}

/** `No rule is called "legalse". Did you mean "legalese"?` */
export function sayUnknownRule(name: string, rules: readonly Rule[]): string {
  const close = closestRule(name, rules);
  return `No rule is called "${name}". ${close === undefined ? 'All of them are listed by "sla rules".' : `Did you mean "${close}"?`}`;
}

/** The rule with this id, or with this id without its group. */
export function findRule(name: string, rules: readonly Rule[]): Rule | undefined {
  return rules.find((rule) => rule.id === name || shortId(rule) === name);
}

function readRules(
  value: unknown,
  rules: readonly Rule[],
  known: ReadonlySet<string>,
  complaints: string[],
): Readonly<Record<string, RuleLevel>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complaints.push('"rules" is an object: { "legalese": "off", "completeness": "warning" }.');
    return {};
  }
  const chosen: Record<string, RuleLevel> = {};
  for (const [name, level] of Object.entries(value)) {
    if (!isLevel(level)) complaints.push(`${quoted(level)} is not a severity of "${name}". Write ${listed(LEVELS)}.`);
    else if (isGroup(name) || known.has(name) || findRule(name, rules) !== undefined) chosen[name] = level;
    else complaints.push(sayUnknownRule(name, rules));
  }
  return chosen;
}

function closestRule(name: string, rules: readonly Rule[]): string | undefined {
  const wanted = name.slice(name.indexOf('/') + 1).toLowerCase();
  const words = new Set(wanted.split('-'));
  let best: { readonly id: string; readonly score: number } | undefined;
  for (const rule of rules) {
    const id = shortId(rule);
    const shared = id.split('-').filter((word) => words.has(word)).length;
    const score = distance(wanted, id) - 2 * shared;
    if (score <= Math.max(2, Math.floor(id.length / 3)) && (best === undefined || score < best.score)) best = { id, score };
  }
  return best?.id;
}

/** How many letters must change to make one text of the other. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function isPreset(value: unknown): value is Preset {
  return PRESETS.includes(value as Preset);
}

function isLevel(value: unknown): value is RuleLevel {
  return LEVELS.includes(value as RuleLevel);
}

function isGroup(name: string): boolean {
  return GROUPS.includes(name as (typeof GROUPS)[number]);
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
}

function listed(words: readonly string[]): string {
  const quotedWords = words.map((word) => `"${word}"`);
  return `${quotedWords.slice(0, -1).join(', ')} or ${quotedWords.at(-1) ?? ''}`;
}
