/**
 * Which name means what.
 *
 * Invariant: a name is looked up in maps, never searched for, so that linking costs the same for each name however long the agreement
 * is; only a wrong name is compared with all others, to guess what was meant. All sentences of all used files share one set of names; a
 * field belongs to its records and a value to its field, and the words around a name say which records and which field.
 */
import type { AstNode, CstNode, Reference } from 'langium';
import { error } from '../agreement/problems';
import type { Origin, Problem } from '../agreement/agreement';
import {
  type EnumValue,
  type Field,
  isPartyDefinition,
  isServiceDefinition,
  isRecordsDefinition,
  type PartyDefinition,
  type RecordsDefinition,
  reflection,
  type SlaFile,
} from '../generated/ast';
import { closest } from '../syntax/closest';
import { originOfNode } from '../syntax/origin';
import { fieldAround, recordsAround, type Settle } from './scope-context';
import { inOrder, listWords, nameKind, nameKinds, sayUnknown, sayUnknownField, sayUnknownValue } from './scope-messages';
import { Names, type NamedSentence, recordsOfField } from './scope-names';

/** A name that stands for something else. `ref` is set by `linkFiles` and undefined when nobody knows the name. */
export class NameReference implements Reference {
  ref: AstNode | undefined = undefined;
  /** The scope that resolved it last: a file that is linked again starts afresh. */
  settledIn: Scope | undefined = undefined;

  constructor(
    readonly $refNode: CstNode | undefined,
    readonly $refText: string,
  ) {}
}

/** Resolves the names of a set of files against one another. */
export class Scope {
  readonly names: Names;
  readonly problems: Problem[] = [];

  /**
   * @param replaced definitions of which another one, of the same name, is in force
   * @param uriOf the file a node stands in
   * @param isDoubtful whether a name stands in a sentence that could not be read, so that not knowing it is no news
   */
  constructor(
    files: readonly SlaFile[],
    replaced: ReadonlyMap<AstNode, unknown>,
    private readonly uriOf: (node: AstNode) => string,
    private readonly isDoubtful: (name: string) => boolean,
  ) {
    this.names = new Names(files, replaced);
  }

  /** Resolves every name in a file. */
  linkAll({ sentences }: SlaFile): void {
    for (const sentence of sentences) for (const { reference, node, property } of namesIn(sentence)) this.settle(reference, node, property);
  }

  /** Everything a name in this place may stand for, for completion. */
  candidates(node: AstNode, property: string): AstNode[] {
    if (node.$type === 'Taking') return this.takenFor(recordsAround(node, property, this.settle) ?? []);
    const accepted = acceptedTypes(node, property);
    const found: AstNode[] = [];
    const records = accepted.has('Field') ? recordsAround(node, property, this.settle) : undefined;
    if (accepted.has('Field')) {
      if (records) for (const each of records) found.push(...this.names.fieldsOf(each).values());
      else for (const [first] of this.names.fields.values()) found.push(first);
    }
    const field = accepted.has('EnumValue') ? fieldAround(node, this.settle) : undefined;
    if (field && field !== 'unknown' && field.type !== 'party') return [...field.values];
    if (accepted.has('EnumValue')) for (const [first] of this.names.values.values()) found.push(first);
    for (const [first] of this.names.sentences.values()) if (accepted.has(first.$type)) found.push(first);
    return found;
  }

  /** Resolves one name, once. */
  readonly settle: Settle = <T extends AstNode>(reference: Reference<T> | undefined, node: AstNode, property: string) => {
    if (!(reference instanceof NameReference)) return undefined;
    const name: NameReference = reference;
    if (name.settledIn !== this) {
      name.settledIn = this;
      name.ref = this.resolve(name, node, property);
    }
    return name.ref as T | undefined;
  };

  private resolve(reference: NameReference, node: AstNode, property: string): AstNode | undefined {
    const name = reference.$refText;
    const accepted = acceptedTypes(node, property);
    const complain: Complain = (code, message, suggestion, related = []) => {
      this.problems.push(error(originOfNode(reference.$refNode, this.uriOf(node)), { code, message, suggestion, related }));
      return undefined;
    };
    const sentence = this.names.find(name);
    if (accepted.has('EnumValue') && node.$type !== 'FeeDefinition') return this.resolveValue(name, node, sentence, complain);
    // What something is for each of may be a field of several records, and then of each of them.
    const records = accepted.has('Field') && property !== 'group' ? recordsAround(node, property, this.settle) : undefined;
    if (records) {
      for (const each of records) {
        const field = this.names.fieldsOf(each).get(name);
        if (field) return field;
      }
    }
    if (sentence && accepted.has(sentence.$type)) return sentence;
    if (accepted.has('Field') && !records) {
      const fields = this.names.fields.get(name) ?? [];
      if (fields.length === 1 || accepted.has('EnumValue') || (property === 'group' && fields.length > 0))
        return fields[0] ?? this.names.values.get(name)?.[0];
      if (fields.length > 1) return complain('ambiguous-field', this.sayAmbiguous(name, fields));
    }
    if (this.isDoubtful(name) || records?.length === 0 || records?.some(({ broken }) => broken)) return undefined;
    return this.complainUnknown(name, accepted, records, sentence, complain);
  }

  private resolveValue(name: string, node: AstNode, sentence: NamedSentence | undefined, complain: Complain): AstNode | undefined {
    const field = fieldAround(node, this.settle);
    if (field === 'unknown') return undefined;
    if (node.$type === 'Taking') return this.resolveTaken(name, node, complain);
    if (field?.type === 'one') {
      const value = field.values.find((each) => each.name === name);
      if (value || this.isDoubtful(name)) return value;
      const { message, suggestion } = sayUnknownValue(
        name,
        field.name,
        field.values.map((each) => each.name),
      );
      return complain('unknown-value', message, suggestion, [this.pointTo(field, `The values of ${field.name}`)]);
    }
    if (isPartyDefinition(sentence)) return sentence;
    if (field?.type === 'party' && !this.isDoubtful(name)) return this.complainUnknown(name, partiesOnly, undefined, sentence, complain);
    const value = field ? undefined : this.names.values.get(name)?.[0];
    if (value || this.isDoubtful(name)) return value;
    if (!field && isServiceDefinition(sentence))
      return complain('unknown-value', `'${name}' is a service. Write 'of ${name}' at the end of the sentence, behind each window.`);
    if (!field && node.$container?.$type === 'Baseline') return complain('unknown-value', notYet);
    if (!field) return complain('unknown-value', `No field has the value '${name}'.`);
    return complain('unknown-value', `${field.name} is ${sayFieldType(field)}; it has no value '${name}'.`, undefined, [
      this.pointTo(field, `${field.name} is defined here`),
    ]);
  }

  /** What a text of a sample may stand for: a value of its records, or a party where a field holds one. */
  private takenFor(records: readonly RecordsDefinition[]): (EnumValue | PartyDefinition)[] {
    const fields = records.flatMap((each) => [...this.names.fieldsOf(each).values()]);
    const parties = fields.some(({ type }) => type === 'party') ? [...this.names.sentences.values()].map(([first]) => first) : [];
    return [...fields.flatMap(({ values }) => values), ...parties.filter(isPartyDefinition)];
  }

  private resolveTaken(name: string, node: AstNode, complain: Complain): AstNode | undefined {
    const records = recordsAround(node, 'meant', this.settle);
    const takenFor = this.takenFor(records ?? []);
    const found = takenFor.find((each) => each.name === name);
    if (found || this.isDoubtful(name) || records?.length === 0) return found;
    if (!records) return complain('unknown-value', 'The figures of a metric have no values that a text could stand for.');
    const owner = listWords([...new Set(records.map((each) => each.name))], 'and');
    if (takenFor.length === 0) return complain('unknown-value', `No field of ${owner} has values that a text could stand for.`);
    const { message, suggestion } = sayUnknownValue(
      name,
      owner,
      takenFor.map((each) => each.name),
    );
    return complain('unknown-value', message, suggestion);
  }

  private complainUnknown(
    name: string,
    accepted: ReadonlySet<string>,
    records: readonly RecordsDefinition[] | undefined,
    sentence: NamedSentence | undefined,
    complain: Complain,
  ): undefined {
    const types = [...accepted];
    if (sentence) {
      const fitting = [...this.names.sentences.values()].map(([first]) => first).filter(({ $type }) => accepted.has($type));
      const meant = closest(
        name,
        fitting.map((each) => each.name),
      );
      const hint = meant === undefined ? sayFigureOf(sentence, accepted) : ` Did you mean '${meant}'?`;
      const message = `'${sentence.name}' is ${nameKind(sentence.$type)}; here ${nameKinds(types)} is needed.${hint}`;
      return complain('wrong-kind', message, meant, [this.pointTo(sentence, `'${sentence.name}' is defined here`)]);
    }
    const known = [...this.names.sentences.values()].map(([first]) => first).filter(({ $type }) => accepted.has($type));
    const fields = records?.flatMap((each) => [...this.names.fieldsOf(each).values()]) ?? [];
    if (accepted.has('Field') && records && (types.length === 1 || sayUnknown(name, types, known).suggestion === undefined)) {
      const elsewhere = (this.names.fields.get(name) ?? []).map((field) => recordsOfField(field).name);
      const owner = listWords([...new Set(records.map((each) => each.name))], 'and');
      const said = sayUnknownField(
        name,
        owner,
        fields.map((field) => field.name),
        elsewhere,
      );
      return complain('unknown-field', said.message, said.suggestion);
    }
    const others = accepted.has('Field') && !records ? [...this.names.fields.values()].map(([first]) => first) : fields;
    const said = sayUnknown(name, types, [...known, ...others]);
    return complain('unknown-name', said.message, said.suggestion);
  }

  private sayAmbiguous(name: string, fields: readonly Field[]): string {
    const owners = fields.map((field) => recordsOfField(field).name);
    return `'${name}' is a field of ${listWords(owners, 'and')}. Say which: '${name} of ${owners[0]}'.`;
  }

  private pointTo(node: AstNode, message: string): { message: string; origin: Origin } {
    return { message, origin: originOfNode(node.$cstNode, this.uriOf(node)) };
  }
}

const notYet = "A baseline is a figure. One that is not known yet is written as 'is unknown, to be set after 3 months'.";

/** For records or a period where a figure of them is needed: which it could be. */
function sayFigureOf(sentence: NamedSentence, accepted: ReadonlySet<string>): string {
  if (sentence.$type === 'PeriodDefinition' && accepted.has('MetricDefinition') && !accepted.has('Target'))
    return ` A metric of it is 'the time in ${sentence.name}' or 'the percentage of time without ${sentence.name}'.`;
  if (!isRecordsDefinition(sentence)) return '';
  if (accepted.has('PeriodDefinition') && accepted.size === 1) return ` A period of them is 'the time from … to … of ${sentence.name}'.`;
  if (!accepted.has('Field')) return '';
  const fields = sentence.clauses.flatMap((clause) => ('fields' in clause ? clause.fields : []));
  const figure = fields.find(({ type }) => /\b(duration|number|percentage|amount)$/.test(type ?? ''));
  return figure === undefined ? '' : ` Say which figure of them: '${figure.name} of ${sentence.name}'.`;
}

interface NamePlace {
  readonly reference: NameReference;
  readonly node: AstNode;
  readonly property: string;
}

/** A sentence that has not changed still has the same names in the same places. */
const namesOfSentences = new WeakMap<AstNode, readonly NamePlace[]>();

function namesIn(sentence: AstNode): readonly NamePlace[] {
  let names = namesOfSentences.get(sentence);
  if (names === undefined) {
    names = [...namesBelow(sentence)];
    namesOfSentences.set(sentence, names);
  }
  return names;
}

/** In the order of the properties, a node's own names among those below it. */
function* namesBelow(node: AstNode): Generator<NamePlace> {
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$')) continue;
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (each instanceof NameReference) yield { reference: each, node, property };
      else if (isNode(each)) yield* namesBelow(each);
    }
  }
}

type Complain = (code: string, message: string, suggestion?: string, related?: Problem['related']) => undefined;

const partiesOnly: ReadonlySet<string> = new Set(['PartyDefinition']);
const acceptedCache = new Map<string, ReadonlySet<string>>();

/** The types of node that a name in this place may stand for. */
export function acceptedTypes(node: AstNode, property: string): ReadonlySet<string> {
  const key = `${node.$type}.${property}`;
  let accepted = acceptedCache.get(key);
  if (!accepted) {
    const type = (reflection.types[node.$type as keyof typeof reflection.types].properties as Record<string, { referenceType?: string }>)[
      property
    ]?.referenceType;
    accepted = new Set(type === undefined ? [] : inOrder(reflection.getAllSubTypes(type).filter((each) => !unions.has(each))));
    acceptedCache.set(key, accepted);
  }
  return accepted;
}

/** Names of types that stand for several others and never occur as the type of a node. */
const unions: ReadonlySet<string> = new Set([
  'Quantity',
  'Pausing',
  'Countable',
  'Valued',
  'Serving',
  'Measured',
  'Keepable',
  'Chargeable',
  'Sampled',
  'Creditable',
  'Changeable',
  'Expected',
]);

function sayFieldType({ type = 'field that follows from others' }: Field): string {
  if (type === 'periods') return 'a list of periods';
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}
