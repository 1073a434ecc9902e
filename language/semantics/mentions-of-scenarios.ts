import type { Expected, Scenario, ScenarioChange } from '../agreement/agreement';
import { inValue, mention, named, type Mention } from './mentions';

export function inScenario({ changes, expectations }: Scenario): Mention[] {
  return [...changes.flatMap(inChange), ...expectations.flatMap(inExpected)];
}

function inChange(change: ScenarioChange): Mention[] {
  switch (change.kind) {
    case 'bound':
      return [mention('target', change.target), ...inValue(change.value)];
    case 'fee':
      return [mention('fee', change.fee)];
    case 'figure':
      return [mention('metric', change.metric), ...inValue(change.value)];
    case 'data':
      return [mention(change.of, change.name)];
    case 'shift':
      return [mention('records', change.records), ...inValue(change.by)];
  }
}

function inExpected(expected: Expected): Mention[] {
  switch (expected.kind) {
    case 'verdict':
      return [mention('target', expected.target)];
    case 'figure':
      return [mention('metric', expected.metric), ...inValue(expected.value)];
    case 'credits':
      return named('party', expected.party);
    case 'right':
      return [mention('party', expected.party), ...named('service', expected.service)];
  }
}
