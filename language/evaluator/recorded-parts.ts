import type { Agreement } from '../agreement/agreement';

/** Something that is for one value of a field (`for each Region`), or, without these, for all. */
export interface InPart {
  readonly part?: string;
  readonly partOf?: string;
}

/** The fields of the records that say for which part a claim or a notice is: those that something is `for each` of. */
export function partFields(agreement: Agreement, records: string, things: Iterable<InPart>): readonly string[] {
  const fields = new Set((agreement.records.get(records)?.fields ?? []).map(({ name }) => name));
  const parted = [...things].flatMap(({ partOf }) => (partOf !== undefined && fields.has(partOf) ? [partOf] : []));
  return [...new Set(parted)];
}

/** Whether a record is for the part: it names it, or it names none. `words` are what it says in `fields`. */
export function isForPart(fields: readonly string[], words: readonly (string | undefined)[], { part, partOf }: InPart): boolean {
  const word = partOf === undefined ? undefined : words[fields.indexOf(partOf)];
  return word === undefined || word === part;
}
