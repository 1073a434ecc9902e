/** What a field of the agreement asks for, by its name, its type and what the agreement counts with it. */
import type { Field } from '../../../language/index';
import type { ReadingPlan } from '../reading-plan';
import type { Role } from './export-table';

/** The roles of columns that can fill the field, the best first; none when no export can. */
export function rolesOfField(field: Field, plan: ReadingPlan): readonly Role[] {
  switch (field.type) {
    case 'time':
    case 'date':
      return rolesOfTime(field, plan);
    case 'duration':
      return /laten|respon|round|ping/i.test(field.name) ? ['latency', 'length', 'value'] : ['length', 'latency', 'value'];
    case 'number':
    case 'percentage':
    case 'amount':
      return rolesOfFigure(field.name);
    case 'enum':
      return rolesOfEnum(field);
    case 'text':
      return field.name === plan.records.key ? ['key'] : named(field.name, TEXTS);
    case 'party':
    case 'periods':
      return [];
  }
}

type Names = readonly (readonly [RegExp, readonly Role[]])[];

/** Tried in this order: `Notice Given At` is about the notice, not about the start. */
const TIMES: Names = [
  [/announc|notif|notice|publish/i, ['announced']],
  [/respon|answer|acknowledg|repl(y|ied)/i, ['response']],
  [/\bdue\b|deadline|promised/i, ['due']],
  [/updat|chang|modif/i, ['updated']],
  [/\bend|stop|resol|solved|clos|restor|fixed|complet|finish|until|recover|\bto\b|\bup\b/i, ['end']],
  [/start|begin|began|open|creat|rais|report|receiv|submit|logged|from|since|down|occur|detect/i, ['start', 'at']],
  [/check|time|stamp|sampl|measur|taken|date|when|prob|record|\bat\b/i, ['at', 'start']],
];

const TEXTS: Names = [
  [/number|\bid\b|key|ticket|reference|incident|issue/i, ['key']],
  [/monitor|site|service|check|component|host|instance|server|location|system|region|group|probe|what/i, ['subject']],
  [/reason|cause|title|summary|name|note|descri|message/i, ['title']],
  [/priority|severity|impact|urgency/i, ['priority']],
  [/state|status|stage|result/i, ['state', 'status']],
];

function rolesOfTime({ name }: Field, { ordered, fields, records }: ReadingPlan): readonly Role[] {
  if (records.changes?.datedBy === name) return ['updated', 'at'];
  const byName = named(name, TIMES);
  if (byName.length > 0) return byName;
  if (ordered.some(({ start }) => start === name)) return ['start', 'at'];
  if (ordered.some(({ end }) => end === name)) return ['end'];
  return fields.filter(({ type }) => type === 'time' || type === 'date').length === 1 ? ['at', 'start'] : [];
}

function rolesOfFigure(name: string): readonly Role[] {
  if (/laten|respon|round|ping/i.test(name)) return ['latency', 'value'];
  if (/good|success|succeeded|numerator/i.test(name)) return ['good', 'value'];
  return /total|requests|checks|\ball\b|denominator/i.test(name) ? ['total', 'value'] : ['value'];
}

function rolesOfEnum({ name, values }: Field): readonly Role[] {
  if (values.some((value) => meaningOf(value) === 'up') && values.some((value) => meaningOf(value) === 'down')) return ['status'];
  if (/priority|severity|impact|urgency|class|level/i.test(name)) return ['priority'];
  if (/breach|missed|late/i.test(name)) return ['breached'];
  return values.some((value) => rankOf(value) !== undefined) ? ['priority'] : ['state', 'status'];
}

function named(name: string, names: Names): readonly Role[] {
  return names.find(([words]) => words.test(name))?.[1] ?? [];
}

const UP =
  /^(up|ok|okay|pass(ed)?|success(ful)?|succeeded|available|operational|healthy|online|good|reachable|working|running|true|1(\.0+)?)$/;
const DOWN = /^(down|fail(ed|ure|ing)?|unavailable|outage|errors?|offline|unhealthy|bad|unreachable|broken|notworking|false|0(\.0+)?)$/;

/** Whether a word says that something works; undefined for every other word. */
export function meaningOf(word: string): 'up' | 'down' | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  return UP.test(plain) ? 'up' : DOWN.test(plain) ? 'down' : undefined;
}

const RANKS = ['highest', 'high', 'medium', 'low', 'lowest'];

/** How high a priority is, from 1: `P2`, `2 - High`, `Severity 2`, and Jira's own five words. */
export function rankOf(word: string): number | undefined {
  const plain = word.trim().toLowerCase();
  const digits = /^(?:\D*\D)?(\d)(?:\D.*)?$/.exec(plain)?.[1];
  if (digits !== undefined) return Number(digits);
  const rank = RANKS.indexOf(plain);
  return rank < 0 ? undefined : rank + 1;
}
