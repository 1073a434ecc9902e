import type { Amendment, Problem } from '../agreement/agreement';
import { error } from '../agreement/problems';
import { type Entry, mentionsIn } from './entries';
import { mention, type Mention } from './mentions';

/** A sentence that defines a figure or a time by others. */
type Definition = Extract<Entry, { readonly kind: 'metric' | 'measure' | 'period' }>;

/**
 * Leaves out metrics, measures and periods that are defined by themselves, directly or in a circle, and amendments that would close one; each is
 * a problem. What is left can be worked out from the records.
 */
export function withoutCircles(entries: readonly Entry[], problems: Problem[]): Entry[] {
  const graph = new Map<Mention, Mention[]>();
  const definitions = entries.filter(isDefinition);
  for (const entry of definitions) graph.set(keyOf(entry), mentionsIn(entry));
  const gone = new Set<Entry>();
  const circles = findCircles(graph);
  const told = new Set<ReadonlySet<Mention>>();
  for (const entry of definitions) {
    const circle = circles.get(keyOf(entry));
    if (circle === undefined) continue;
    gone.add(entry);
    // One circle is one mistake, told at its first definition.
    if (told.has(circle)) continue;
    told.add(circle);
    const { name, origin } = entry.value;
    const path = pathBack(graph, keyOf(entry), circle).map(nameIn);
    const message = `${name} is defined by itself${path.length > 2 ? `: ${shortened(path).join(' → ')}` : ''}. A definition must come back to records in the end.`;
    const related = definitions
      .filter((other) => other !== entry && circle.has(keyOf(other)))
      .slice(0, MOST_SHOWN)
      .map((other) => ({ message: `${other.value.name} is part of the circle.`, origin: other.value.origin }));
    problems.push(error(origin, { code: 'defined-by-itself', message, related }));
  }
  for (const entry of entries) {
    const amended = entry.kind === 'amendment' ? definedBy(entry.value.statement) : undefined;
    if (entry.kind !== 'amendment' || amended === undefined) continue;
    const { kind, name } = amended;
    const [own, wanted] = [mention(kind, name), mentionsIn(entry)];
    if (!reaches(graph, wanted, own)) {
      graph.set(own, [...(graph.get(own) ?? []), ...wanted]);
      continue;
    }
    gone.add(entry);
    problems.push(
      error(entry.value.origin, {
        code: 'defined-by-itself',
        message: `With this amendment ${name} would be defined by itself. A definition must come back to records in the end.`,
      }),
    );
  }
  return gone.size === 0 ? [...entries] : entries.filter((entry) => !gone.has(entry));
}

function definedBy(statement: Amendment['statement']): { readonly kind: Definition['kind']; readonly name: string } | undefined {
  if (statement.kind === 'metric') return { kind: 'metric', name: statement.metric.name };
  if (statement.kind === 'period') return { kind: 'period', name: statement.period.name };
  return statement.kind === 'measure' ? { kind: 'measure', name: statement.measure.name } : undefined;
}

type Graph = ReadonlyMap<Mention, readonly Mention[]>;

/** Each name that lies on a circle, with all names of the circles it is part of (Tarjan's strong components, without recursion). */
function findCircles(graph: Graph): Map<Mention, ReadonlySet<Mention>> {
  const circles = new Map<Mention, ReadonlySet<Mention>>();
  const index = new Map<Mention, number>();
  const low = new Map<Mention, number>();
  const open: Mention[] = [];
  const isOpen = new Set<Mention>();
  for (const root of graph.keys()) {
    const walk: { readonly name: Mention; next: number }[] = [];
    const enter = (name: Mention) => {
      index.set(name, index.size);
      low.set(name, index.size - 1);
      open.push(name);
      isOpen.add(name);
      walk.push({ name, next: 0 });
    };
    if (!index.has(root)) enter(root);
    for (let step = walk.at(-1); step !== undefined; step = walk.at(-1)) {
      const { name } = step;
      const to = graph.get(name)?.[step.next++];
      if (to !== undefined) {
        if (!graph.has(to)) continue;
        if (!index.has(to)) enter(to);
        else if (isOpen.has(to)) low.set(name, Math.min(low.get(name) ?? 0, index.get(to) ?? 0));
        continue;
      }
      walk.pop();
      const before = walk.at(-1);
      if (before !== undefined) low.set(before.name, Math.min(low.get(before.name) ?? 0, low.get(name) ?? 0));
      if (low.get(name) !== index.get(name)) continue;
      const component = new Set(open.splice(open.lastIndexOf(name)));
      for (const each of component) isOpen.delete(each);
      if (component.size > 1 || graph.get(name)?.includes(name)) for (const each of component) circles.set(each, component);
    }
  }
  return circles;
}

/** A shortest way from a name back to itself. */
function pathBack(graph: Graph, start: Mention, circle: ReadonlySet<Mention>): Mention[] {
  const from = new Map<Mention, Mention>();
  const waiting = [start];
  // The list grows while it is walked.
  for (const name of waiting) {
    for (const next of graph.get(name) ?? []) {
      if (next === start) {
        const path = [start];
        for (let at: Mention | undefined = name; at !== undefined && at !== start; at = from.get(at)) path.unshift(at);
        return [start, ...path];
      }
      if (!circle.has(next) || from.has(next)) continue;
      from.set(next, name);
      waiting.push(next);
    }
  }
  return [start];
}

/** A way round through many names is told by its beginning and its end. */
function shortened(path: readonly string[]): readonly string[] {
  return path.length <= MOST_SHOWN ? path : [...path.slice(0, MOST_SHOWN - 2), '…', ...path.slice(-1)];
}

const MOST_SHOWN = 8;

function reaches(graph: Graph, from: readonly Mention[], wanted: Mention): boolean {
  const seen = new Set(from);
  for (const name of seen) {
    if (name === wanted) return true;
    for (const next of graph.get(name) ?? []) seen.add(next);
  }
  return false;
}

function isDefinition(entry: Entry): entry is Definition {
  return entry.kind === 'metric' || entry.kind === 'measure' || entry.kind === 'period';
}

function keyOf(entry: Definition): Mention {
  return mention(entry.kind, entry.value.name);
}

function nameIn(key: Mention): string {
  return key.slice(key.indexOf(' ') + 1);
}
