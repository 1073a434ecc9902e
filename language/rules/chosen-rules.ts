/** The rules that settings let speak, each with how serious it is. */
import { ALL_RULES } from './all-rules';
import type { Severity } from './finding';
import type { DataRule, ProseRule, StructureRule } from './rule';
import { levelOf, severityIn, type RuleSettings } from './settings';
import { isAboutClarity } from './weighing';

export interface ChosenRules {
  readonly structure: readonly (readonly [StructureRule, Severity])[];
  readonly data: readonly (readonly [DataRule, Severity])[];
  readonly prose: readonly (readonly [ProseRule, Severity])[];
  /** Rules of clear words that somebody has switched off: what they would say is said under no other name. */
  readonly silenced: readonly ProseRule[];
}

/** Settings seldom change between two runs, so the last choice is kept. */
export function chosenBy(settings: RuleSettings): ChosenRules {
  const key = JSON.stringify([settings.preset, settings.rules]);
  if (last?.key !== key) last = { key, chosen: choose(settings) };
  return last.chosen;
}

let last: { readonly key: string; readonly chosen: ChosenRules } | undefined;

function choose(settings: RuleSettings): ChosenRules {
  const structure: [StructureRule, Severity][] = [];
  const data: [DataRule, Severity][] = [];
  const prose: [ProseRule, Severity][] = [];
  const silenced: ProseRule[] = [];
  for (const rule of ALL_RULES) {
    const level = levelOf(rule, settings);
    if (level === 'off') {
      if (rule.kind === 'prose' && isAboutClarity(rule) && severityIn(rule, settings.preset ?? 'drafting') !== 'hint') silenced.push(rule);
    } else if (rule.kind === 'prose') prose.push([rule, level]);
    else if (rule.kind === 'structure') structure.push([rule, level]);
    else if (rule.kind === 'data') data.push([rule, level]);
  }
  return { structure, data, prose, silenced };
}
