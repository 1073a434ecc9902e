/** What is found in a contract in prose, for people: what is said of several words that stand together is said once, and in short at the end. */
import { ALL_RULES, type Finding } from '../../language/index';
import type { CheckedFile } from './checked-file';
import { findingText } from './problem-text';
import { harmless, title, wrap, type Terminal } from './terminal';

/** One text for each finding, or for several that are alike and near each other; remarks and hints of one kind stand together wherever they are. */
export function proseEntries(file: CheckedFile, terminal: Terminal): string[] {
  return alike(file.findings).map(({ first, others }) => {
    const text = findingText(first, file, terminal);
    if (others.length === 0) return text;
    return [text, ...wrap(likewise(others, file), Math.max(20, terminal.width - 2)).map((line) => `  ${line}`)].join('\n');
  });
}

/** How often each kind of thing is found, and in which lines: what somebody reads who does not read the rest. */
export function inShort(files: readonly CheckedFile[], terminal: Terminal): string[] {
  const all = files.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'hint');
  if (all.length < FEW) return [];
  const byRule = new Map<string, Finding[]>();
  for (const each of all) byRule.set(each.rule, [...(byRule.get(each.rule) ?? []), each]);
  const inOrder = [...byRule.values()].toSorted(
    (left, right) => rank(left) - rank(right) || right.length - left.length || compare(left[0]?.rule ?? '', right[0]?.rule ?? ''),
  );
  const widest = String(Math.max(...inOrder.map(({ length }) => length))).length;
  const rows = inOrder.flatMap((found) => {
    const summary = ALL_RULES.find(({ id }) => id === found[0]?.rule)?.docs.summary ?? '';
    const where = files.length === 1 ? ` ${inLines([...new Set(found.map(lineOf))], MOST_LINES)}.` : '';
    const head = `  ${String(found.length).padStart(widest)}  `;
    return wrap(`${summary}${where}`, Math.max(20, terminal.width - head.length)).map(
      (line, at) => (at === 0 ? head : ' '.repeat(head.length)) + line,
    );
  });
  return [title('In short', terminal), ...rows, ''];
}

/** So few are read one by one. */
const FEW = 12;
const MOST_LINES = 8;
/** List items and rows of a table stand that near. */
const NEAR = 3;

interface Alike {
  readonly first: Finding;
  readonly others: Finding[];
}

function alike(findings: readonly Finding[]): Alike[] {
  const groups: Alike[] = [];
  const open = new Map<string, Alike>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.reason} ${finding.severity}`;
    const group = open.get(key);
    const last = group === undefined ? undefined : (group.others.at(-1) ?? group.first);
    const isNear = last !== undefined && (isRemark(finding) || lineOf(finding) - lineOf(last) <= NEAR);
    if (group !== undefined && isNear && finding.instead === group.first.instead) {
      group.others.push(finding);
      continue;
    }
    const begun = { first: finding, others: [] };
    groups.push(begun);
    open.set(key, begun);
  }
  return groups;
}

/** `Likewise "minor" (line 85) and "degraded" (line 86).` */
function likewise(others: readonly Finding[], { files }: CheckedFile): string {
  const words = others.map(({ origin }) =>
    (files.get(origin.uri) ?? '').slice(origin.offset, origin.offset + origin.length).replace(/\s+/g, ' '),
  );
  if (words.some((each) => each.length > QUOTED)) return `Likewise ${inLines(others.map(lineOf), Infinity).replace(/^L/, 'l')}.`;
  return `Likewise ${listed(others.map((each, at) => `"${harmless(words[at] ?? '')}" (line ${lineOf(each)})`))}.`;
}

const QUOTED = 60;

function inLines(lines: readonly number[], most: number): string {
  const shown = lines.slice(0, most).map(String);
  const left = lines.length - shown.length;
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${listed(left > 0 ? [...shown, `${left} more`] : shown)}`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

function isRemark({ severity }: Finding): boolean {
  return severity === 'information' || severity === 'hint';
}

function rank([first]: readonly Finding[]): number {
  return ['error', 'warning', 'information', 'hint'].indexOf(first?.severity ?? 'hint');
}

function lineOf({ origin }: Finding): number {
  return origin.start.line + 1;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
