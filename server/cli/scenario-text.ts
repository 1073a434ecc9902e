import type { Outcome } from '../../language/index';
import { harmless, title, wrap, type Terminal } from './terminal';

/** Each scenario with its changes, and each expectation with what came out. */
export function scenarioLines({ scenarios = [] }: Outcome, terminal: Terminal): string[] {
  if (scenarios.length === 0) return [];
  const { colours, width } = terminal;
  const lines = scenarios.flatMap(({ name, title: question, changes, holds, expectations }) => [
    `  ${(holds ? colours.green : colours.red)(holds ? '✓' : '✗')} ${colours.bold(harmless(name))}  ${colours.dim(harmless(question))}`,
    ...(changes.length === 0 ? [] : wrap(harmless(`with ${changes.join('; ')}`), width - 4, 2).map((line) => `    ${colours.dim(line)}`)),
    ...expectations.flatMap(({ text, holds: isMet, found }) => {
      const said = isMet ? found : `expected: ${text}. ${found}`;
      const [colour, sign] = isMet ? [colours.green, '✓'] : [colours.red, '✗'];
      return wrap(`${sign} ${harmless(said)}`, width - 6, 2).map(
        (line, index) => `    ${index === 0 ? `${colour(sign)}${line.slice(1)}` : line}`,
      );
    }),
  ]);
  return [title('Scenarios', terminal), ...lines];
}
