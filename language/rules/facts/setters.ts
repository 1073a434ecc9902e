/** Who has a field of records in hand. */
import type { Agreement, Field } from '../../agreement/agreement';
import type { Fix } from '../finding';
import type { Reading } from '../reading';
import { fieldOf } from './promises';

export interface Setter {
  readonly party: string;
  /** The field that says so: for one that is taken or read from another, that one. */
  readonly field: Field;
  /** The sentence says it; otherwise whoever collects the records writes what nobody else sets. */
  readonly said: boolean;
}

/** Who sets a field: whom it names, whoever sets the field that it is taken from, or else the collector of the records. */
export function setterOf(agreement: Agreement, records: string, name: string): Setter | undefined {
  const field = fieldOf(agreement, records, name);
  if (field === undefined) return undefined;
  if (field.setBy !== undefined) return { party: field.setBy, field, said: true };
  const source = field.picked?.field ?? (field.whilst?.left.kind === 'field' ? field.whilst.left.name : undefined);
  if (source !== undefined && source !== name) return setterOf(agreement, records, source);
  const collector = agreement.records.get(records)?.collectedBy;
  return collector === undefined ? undefined : { party: collector, field, said: false };
}

/** A repair that lets another party set the field. */
export function lettingSet(reading: Reading, { party, field, said }: Setter, other: string): Fix {
  const title = `Let ${other} set ${field.name}`;
  if (said) return reading.replacing(title, reading.at(field.origin, `set by ${party}`), `set by ${other}`);
  const at = reading.texts.place(field.origin.uri, field.origin.offset + field.origin.length, 0);
  return reading.replacing(title, at, ` set by ${other}`);
}

/** The first party of the agreement that is none of these. */
export function otherThan({ agreement }: Reading, parties: readonly string[]): string | undefined {
  return agreement.between.find((name) => !parties.includes(name));
}
