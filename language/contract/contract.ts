/**
 * An agreement as a contract: numbered articles and clauses, in the order of the text, and a schedule of the terms that they define.
 *
 * Invariant: every sentence that binds is a clause, with all its names and figures; nothing else is. The same agreement gives the same contract.
 */
import type { Agreement } from '../agreement/agreement';
import { formatDate } from '../quantities/civil-date';
import { itemsOf } from '../syntax/printer';
import { clauseOf, type Clause } from './clause-wording';

export interface Contract {
  readonly title: string;
  readonly articles: readonly Article[];
  /** In the order of the alphabet. */
  readonly definitions: readonly { readonly term: string; readonly number: string }[];
  /** Names that no clause defines on their own: the agreement's, those of fields and their values. */
  readonly otherNames: readonly string[];
  /** Who signs: `Provider`, `Acme Cloud Ltd`. */
  readonly signing: readonly { readonly party: string; readonly title: string }[];
}

export interface Article {
  readonly number: string;
  readonly heading: string;
  readonly parts: readonly Part[];
}

/** A heading within an article, or a clause with its number. */
export type Part = { readonly heading: string } | (Clause & { readonly number: string });

export function contractOf(agreement: Agreement): Contract {
  const articles: { number: string; heading: string; parts: Part[] }[] = [];
  const definitions: { term: string; number: string }[] = [];
  let clauses = 0;
  const begin = (heading: string): { number: string; heading: string; parts: Part[] } => {
    const article = { number: `${articles.length + 1}`, heading, parts: [] };
    articles.push(article);
    clauses = 0;
    return article;
  };
  const named = new Set<string>();
  for (const { item, text } of itemsOf(agreement)) {
    // Where a used file and this one say a thing twice, one of the two is in force.
    if ('name' in item && named.size === named.add(`${item.kind} ${item.name}`).size) continue;
    if (item.kind === 'heading') {
      if (item.level === 1 || articles.length === 0) begin(item.text);
      else articles.at(-1)?.parts.push({ heading: item.text });
      continue;
    }
    const clause = item.kind === 'agreement' ? openingClause(agreement) : clauseOf(text);
    if (clause === undefined) continue;
    const article = articles.at(-1) ?? begin('The agreement');
    clauses += 1;
    const number = `${article.number}.${clauses}`;
    article.parts.push({ ...clause, number });
    if (clause.term !== undefined && clause.since === undefined) definitions.push({ term: clause.term, number });
  }
  return {
    title: agreement.name,
    articles: articles
      .map((article) => ({ ...article, parts: withoutEmptyHeadings(article.parts) }))
      .filter(({ parts }) => parts.length > 0),
    definitions: definitions.sort((left, right) => (left.term < right.term ? -1 : left.term > right.term ? 1 : 0)),
    otherNames: [
      agreement.name,
      ...[...agreement.records.values()].flatMap(({ fields }) => fields.flatMap(({ name, values }) => [name, ...values])),
    ],
    signing: agreement.between.map((party) => ({ party, title: agreement.parties.get(party)?.title ?? party })),
  };
}

function openingClause({ name, between, term, timeZone, currency, governedBy, moneyRounding }: Agreement): Clause {
  const parties = between.length < 2 ? between.join('') : `${between.slice(0, -1).join(', ')} and ${between.at(-1) ?? ''}`;
  return {
    text: [
      [
        `This agreement, ${name}, is made between ${parties}.`,
        ...(term === undefined ? [] : [`It runs from ${formatDate(term.from)} to ${formatDate(term.to)}, both days included.`]),
        ...(timeZone === undefined ? [] : [`Days and times are those of the clocks in ${timeZone}.`]),
        ...(currency === undefined ? [] : [`Amounts are in ${currency}.`]),
        ...(moneyRounding === undefined
          ? []
          : [
              `Credits are rounded ${ROUNDED[moneyRounding.mode]}${moneyRounding.to === undefined ? '' : ` to ${moneyRounding.to.lexeme}`}.`,
            ]),
        ...(governedBy === undefined ? [] : [`It is governed by ${governedBy}.`]),
      ].join(' '),
    ],
  };
}

const ROUNDED = { 'half-up': 'half up', 'half-even': 'half to even', up: 'up', down: 'down' } as const;

/** What stood below a heading may be no part of the contract. */
function withoutEmptyHeadings(parts: readonly Part[]): Part[] {
  return parts.filter((part, at) => {
    const next = parts[at + 1];
    return 'number' in part || (next !== undefined && 'number' in next);
  });
}
