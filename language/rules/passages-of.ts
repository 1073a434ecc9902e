/** The prose of an agreement: what stands in quotation marks where words are free. */
import type { Agreement, Origin } from '../agreement/agreement';
import { passage, type Passage } from '../prose/passages';
import type { PassageKind, Vocabulary } from '../prose/sentences';
import type { Texts } from './texts';

export function passagesOf(agreement: Agreement, texts: Texts): Passage[] {
  const vocabulary = vocabularyOf(agreement);
  const found: Passage[] = [];
  const add = (kind: PassageKind, sentence: Origin, name?: string, parties: readonly string[] = [], quotation?: string): void => {
    const quoted = quotedIn(texts.words(sentence), quotation);
    if (quoted === undefined) return;
    const head = { kind, uri: sentence.uri, offset: sentence.offset + quoted.from, text: quoted.text, parties };
    found.push(passage(name === undefined ? head : { ...head, name }, vocabulary));
  };
  for (const each of agreement.clauses.values()) add('clause', each.origin, each.name);
  for (const each of agreement.terms.values()) add('term', each.origin, each.name);
  for (const each of agreement.goals.values()) add('goal', each.origin, each.name);
  for (const map of [agreement.services, agreement.records]) for (const each of map.values()) add('title', each.origin, each.name);
  // Short texts, in which a place may still be empty.
  const { governedBy } = agreement;
  if (governedBy !== undefined) add('title', agreement.origin, undefined, [], governedBy);
  for (const { origin, tool } of agreement.records.values()) if (tool !== undefined) add('title', origin, undefined, [], tool);
  for (const duty of agreement.duties) if (duty.kind === 'act') add('duty', duty.origin, undefined, duty.obligors);
  for (const { trigger, consequences } of agreement.remedies) {
    const all = trigger.kind === 'ladder' ? trigger.limbs.flatMap((limb) => limb.consequences) : consequences;
    for (const each of all) if (each.kind === 'act') add('consequence', each.origin, undefined, [each.party]);
  }
  return found;
}

/** The names that mean something in an agreement. */
export function vocabularyOf(agreement: Agreement): Vocabulary {
  const { parties, services, fees, calendars, goals, records, measures, periods, metrics, terms, clauses, targets, remedies } = agreement;
  const maps = [parties, services, fees, calendars, goals, records, measures, periods, metrics, terms, clauses, targets];
  const fields = [...records.values()].flatMap((each) => each.fields.flatMap(({ name, values }) => [name, ...values]));
  const titles = [...parties.values()].map(({ title }) => title);
  const names = [
    ...maps.flatMap((map) => [...map.keys()]),
    ...fields,
    ...titles,
    ...remedies.flatMap(({ name }) => name ?? []),
    agreement.name,
  ];
  return { names: new Set([...names, ...definedInProse(agreement)]), parties: new Set(parties.keys()) };
}

/** `'Peak Day' means …` in the words of a clause. */
function definedInProse({ clauses }: Agreement): string[] {
  const pattern = /["“'‘]([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,4})["”'’],? (?:shall mean|means?|is defined as|refers to)\b/g;
  return [...clauses.values()].flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name));
}

/** The first words in quotation marks, or those that are asked for, without the marks. */
function quotedIn(sentence: string, quotation?: string): { readonly from: number; readonly text: string } | undefined {
  const all = [...sentence.matchAll(/["“”]([^"“”]*)["“”]/g)].map(({ index, 1: text = '' }) => ({ from: index + 1, text }));
  return all.find(({ text }) => quotation === undefined || text === quotation);
}
