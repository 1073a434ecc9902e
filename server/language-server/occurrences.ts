/** Where a thing is named, in one agreement or in all that share it. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Analysis } from './analysis';
import type { Editor } from './editor';
import type { NamedThing, Occurrence } from './names';

export function definitionsOf(analysis: Analysis, target: NamedThing): Occurrence[] {
  return occurrencesIn(analysis, target).filter(({ role }) => role === 'definition');
}

export function occurrencesIn(analysis: Analysis, target: NamedThing): Occurrence[] {
  return [...analysis.files.keys()].flatMap((uri) => analysis.namesIn(uri).occurrences.filter((each) => each.target === target));
}

/** Everywhere in all agreements that hold the file the thing is defined in; each place once, in order of file and place. */
export async function occurrencesEverywhere(
  { documents }: Editor,
  analysis: Analysis,
  target: NamedThing,
  token?: CancellationToken,
): Promise<Occurrence[]> {
  const home = definitionsOf(analysis, target)[0]?.uri ?? analysis.main;
  const found = new Map<string, Occurrence>();
  for (const each of new Set([analysis, ...(await documents.analysesOf(home))])) {
    if (token?.isCancellationRequested === true) return [];
    for (const one of occurrencesIn(each, target)) found.set(`${one.uri} ${one.start}`, one);
  }
  return [...found.values()].sort((left, right) => (left.uri < right.uri ? -1 : left.uri > right.uri ? 1 : left.start - right.start));
}
