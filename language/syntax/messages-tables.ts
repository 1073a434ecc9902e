/** Tables as spreadsheets and other notations have them. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';

export const findTable: Detector = (doubt) => {
  if (!doubt.kinds.includes('|')) return undefined;
  return findRule(doubt) ?? findEmptyCell(doubt) ?? findLead(doubt) ?? findKey(doubt);
};

/** `|---|---|` under the head. */
function findRule(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (!/^[-:=]/.test(doubt.image(at)) || doubt.kind(at - 1) !== '|') return undefined;
  let to = at;
  while (/^[-:=|]+$/.test(doubt.image(to + 1)) && doubt.tokens[to + 1].startLine === doubt.tokens[at].startLine) to += 1;
  return doubt.words(at, to).includes('--') && doubt.helps(at - 1, to, [])
    ? advise('table-rule', 'A table has no line under its head. Take this one out.', at - 1, to, '')
    : undefined;
}

/** `| N/A |`, `| best effort |`, `| |`. */
function findEmptyCell(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  for (const bar of [at, at - 1]) {
    const isEmpty =
      doubt.kind(bar) === '|' && doubt.kind(bar - 1) === '|' && doubt.tokens[bar].startLine === doubt.tokens[bar - 1].startLine;
    if (isEmpty && doubt.helps(bar, bar - 1, ['none']))
      return advise('empty-cell', "A cell without a promise says 'none'.", bar, bar - 1, ' none');
  }
  if (doubt.kind(at - 1) !== '|' || !doubt.expects('none')) return undefined;
  let to = at;
  while (to + 1 < doubt.tokens.length && doubt.kind(to + 1) !== '|') to += 1;
  if (
    /\d/.test(doubt.words(at, to)) ||
    !/^(n\/?a|none|tbd|tba|best effort.*|no .*|-+|not .*|reasonable.*|as .*|when .*)$/i.test(doubt.words(at, to))
  )
    return undefined;
  return doubt.helps(at, to, ['none']) ? advise('empty-cell', "A cell without a promise says 'none'.", at, to, 'none') : undefined;
}

/** `must keep | Priority | …`, `must keep the following: | …`: of which records, in which window? */
function findLead(doubt: Doubt): Advice | undefined {
  const bar = doubt.kinds.indexOf('|');
  const keep = doubt.kinds.lastIndexOf('keep', bar);
  if (doubt.at > bar || doubt.kind(0) !== 'target' || bar < 0) return undefined;
  const model = 'must keep, for at least 95% of Tickets in each calendar month,';
  if (keep < 0 && doubt.image(doubt.at - 1) === ':')
    return advise('table-lead', `Say who keeps it, and of which records: 'Provider ${model}' and then the table.`, doubt.at, bar);
  if (keep < 0 || doubt.kinds.slice(keep, bar).includes('of')) return undefined;
  if (doubt.kind(doubt.at - 1) === 'keep' || doubt.at === bar || (doubt.kind(keep + 1) === 'TERM' && doubt.at === keep + 2))
    return advise(
      'table-lead',
      `Before a table stands of which records it speaks: '${model}'. Its head names the field and the figures.`,
      keep,
      Math.max(keep, bar - 1),
    );
  return undefined;
}

/** `| 1 | at most 4 hours |`. */
function findKey(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at) !== 'NUMBER' || doubt.kind(at - 1) !== '|' || doubt.kind(at + 1) !== '|' || doubt.expects('none')) return undefined;
  return advise('figure-as-value', `A row begins with the name of a value, such as 'P${doubt.image(at)}'.`, at, at);
}
