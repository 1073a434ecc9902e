/** Settings: what the editor says, over what is the case when it says nothing, under what a `.sla.json` beside the agreement says. */
import type { PartialSettings, RuleSeverity, Settings } from './protocol';

export const DEFAULT_SETTINGS: Settings = {
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

/** A settings file: `rules` and `dataRoot`. Throws an Error with a sentence when it cannot be read. */
export function readSettingsFile(text: string): PartialSettings {
  const parsed = parseJson(text);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new Error('A settings file holds one object: { "rules": { … }, "dataRoot": "…" }.');
  }
  for (const key of Object.keys(parsed)) {
    if (!FILE_KEYS.includes(key)) throw new Error(`"${key}" is not a setting. There are ${FILE_KEYS.map((each) => `"${each}"`).join(', ')}.`);
  }
  const { rules } = parsed as { rules?: unknown };
  for (const [code, severity] of Object.entries(typeof rules === 'object' && rules !== null ? rules : {})) {
    if (!isSeverity(severity)) {
      throw new Error(`"${String(severity)}" is not a severity of "${code}". Write ${SEVERITIES.map((each) => `"${each}"`).join(', ')}.`);
    }
  }
  return parsed;
}

const SEVERITIES: readonly RuleSeverity[] = ['off', 'information', 'warning', 'error'];
const FILE_KEYS = ['$schema', 'rules', 'dataRoot'];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('This settings file is not JSON, so it is not used. Check its commas, quotes and brackets.');
  }
}

function isSeverity(severity: unknown): severity is RuleSeverity {
  return SEVERITIES.includes(severity as RuleSeverity);
}

function merge(known: unknown, given: unknown): unknown {
  if (typeof known !== 'object' || known === null) return typeof given === typeof known ? given : known;
  if (typeof given !== 'object' || given === null) return known;
  const values = given as Record<string, unknown>;
  return Object.fromEntries(Object.entries(known).map(([key, value]) => [key, merge(value, values[key])]));
}
