/** Every Defined Term of a set of files, found by name in constant time. */
import type { AstNode } from 'langium';
import {
  type Definition,
  type EnumValue,
  type Field,
  isClauseDefinition,
  isRecordsDefinition,
  type RecordsDefinition,
  type Remedy,
  type Sentence,
  type SlaFile,
  type Target,
} from '../generated/ast';

/** A sentence that gives something its name. */
export type NamedSentence = (Exclude<Definition, { $type: 'Baseline' } | { $type: 'Sample' }> | Target | Remedy) & { name: string };

export class Names {
  /** All sentences that define a name, in the order of the text; more than one is a mistake, and the first stands. */
  readonly sentences = new Map<string, NamedSentence[]>();
  readonly fields = new Map<string, Field[]>();
  readonly values = new Map<string, EnumValue[]>();
  private readonly fieldsOfRecords = new Map<RecordsDefinition, Map<string, Field>>();
  private readonly recordForms = new Map<string, RecordsDefinition>();

  /** `replaced` definitions are not in force, so their names stand for others. */
  constructor(files: Iterable<SlaFile>, replaced: ReadonlyMap<AstNode, unknown> = new Map()) {
    for (const file of files)
      for (const sentence of file.sentences) if (namesSomething(sentence) && !replaced.has(sentence)) this.add(sentence);
    for (const [name, [first]] of this.sentences) if (isRecordsDefinition(first)) this.addForms(name, first);
  }

  /** What a name stands for at the level of sentences; records are also found by the singular or plural of their name. */
  find(name: string): NamedSentence | undefined {
    const all = this.sentences.get(name);
    if (!all) return this.recordForms.get(name);
    // The title of a clause is a heading: it may be the name of something else, and then that is meant.
    return all.find((each) => !each.broken && !isClauseDefinition(each)) ?? all[0];
  }

  fieldsOf(records: RecordsDefinition): ReadonlyMap<string, Field> {
    let fields = this.fieldsOfRecords.get(records);
    if (!fields) {
      fields = new Map();
      for (const field of allFields(records)) if (!fields.has(field.name)) fields.set(field.name, field);
      this.fieldsOfRecords.set(records, fields);
    }
    return fields;
  }

  private add(sentence: NamedSentence): void {
    append(this.sentences, sentence.name, sentence);
    if (!isRecordsDefinition(sentence)) return;
    for (const field of allFields(sentence)) {
      append(this.fields, field.name, field);
      for (const value of field.values) append(this.values, value.name, value);
    }
  }

  private addForms(name: string, records: RecordsDefinition): void {
    for (const form of formsOf(name)) if (!this.recordForms.has(form)) this.recordForms.set(form, records);
  }
}

/** The fields of one set of records, in the order of the text. */
export function allFields(records: RecordsDefinition): Field[] {
  return records.clauses.flatMap((clause) => (clause.$type === 'RecordsFields' ? clause.fields : []));
}

export function namesSomething(sentence: Sentence): sentence is NamedSentence {
  return 'name' in sentence && typeof sentence.name === 'string';
}

/** The records whose field it is. */
export function recordsOfField(field: Field): RecordsDefinition {
  return field.$container.$container as AstNode as RecordsDefinition;
}

/** The other number of a name: `Ticket` for `Tickets`, `Queries` for `Query`. */
function formsOf(name: string): string[] {
  const forms: string[] = [];
  if (/[^s]s$/.test(name)) forms.push(name.slice(0, -1));
  if (/(ch|sh|x|s|z)es$/.test(name)) forms.push(name.slice(0, -2));
  if (/[^aeiou]ies$/.test(name)) forms.push(`${name.slice(0, -3)}y`);
  if (/[^aeiou]y$/.test(name)) forms.push(`${name.slice(0, -1)}ies`);
  else if (/(ch|sh|x|s|z)$/.test(name)) forms.push(`${name}es`);
  else forms.push(`${name}s`);
  return forms;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
