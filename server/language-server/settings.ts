/** Settings: what the editor says, over what is the case when it says nothing, under what a `.sla.json` beside the agreement says. */
import { ALL_RULES, closest, LEVELS, readSettings, shortId } from '../../language/index';
import type { PartialSettings, RuleSeverity, Settings } from './protocol';

export const DEFAULT_SETTINGS: Settings = {
  preset: 'drafting',
  rules: {},
  hints: { budgets: true, defaults: true, outcomes: true },
  lenses: { simulate: true, outcomes: true },
  dataRoot: '',
  limits: { largestFile: 1000, memory: 1000 },
  simulation: { onChange: true, engine: 'auto' },
};

/** Takes what has the right type and leaves out the rest: a wrong setting must not stop the server. */
export function mergeSettings(given: unknown, over: Settings = DEFAULT_SETTINGS): Settings {
  const { rules } = (typeof given === 'object' && given !== null ? given : {}) as { rules?: unknown };
  const chosen = Object.entries(typeof rules === 'object' && rules !== null ? rules : {}).filter(([, severity]) => isSeverity(severity));
  return { ...(merge(over, given) as Settings), rules: { ...over.rules, ...Object.fromEntries(chosen) } };
}

/** What a `.sla.json` says, and what in it cannot be used. */
export function readSettingsFile(text: string): { readonly settings: PartialSettings; readonly complaints: readonly string[] } {
  return readSettings(text, ALL_RULES, new Codes());
}

/** Problems have codes too, besides the rules. Only what looks like a rule that was misspelt is taken for a mistake. */
class Codes extends Set<string> {
  override has(code: string): boolean {
    return /^[a-z]+(-[a-z]+)*$/.test(code) && closest(code, ALL_RULES.map(shortId)) === undefined;
  }
}

function isSeverity(severity: unknown): severity is RuleSeverity {
  return LEVELS.includes(severity as RuleSeverity);
}

function merge(known: unknown, given: unknown): unknown {
  if (typeof known !== 'object' || known === null) return typeof given === typeof known ? given : known;
  if (typeof given !== 'object' || given === null) return known;
  const values = given as Record<string, unknown>;
  return Object.fromEntries(Object.entries(known).map(([key, value]) => [key, merge(value, values[key])]));
}
