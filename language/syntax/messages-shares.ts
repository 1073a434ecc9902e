/** How contracts word of how many records, and of which, a target speaks. */
import { type Advice, advise, type Doubt } from './doubt';
import { asName } from './messages-names';

/** `in 95% of Tickets`, `for more than 95% of Tickets`, `for all Tickets`, `95% of the time`. */
export function findShare(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const percent = [at, at + 1, at + 2, at + 3].find((index) => doubt.kind(index) === 'PERCENT' && doubt.image(index + 1) === 'of');
  const from = doubt.image(at - 1) === 'in' || doubt.image(at - 1) === 'for' ? at - 1 : at;
  if (
    percent !== undefined &&
    /^((in|for|on|,) )?((more than|over|above|not less than|no less than|minimum|a minimum of|at least) )?\S+$/.test(
      doubt.words(from, percent),
    )
  ) {
    const isAll = doubt.image(percent).startsWith('100');
    const written = isAll ? 'for each of' : `for at least ${doubt.image(percent)} of`;
    const of = percent + 1;
    const isLoose = /^(the time|cases|all cases|occasions|the cases|instances|all instances)$/.test(
      doubt.words(of + 1, doubt.words(of + 1, of + 2) === 'the time' ? of + 2 : of + 1),
    );
    if (isLoose) {
      return advise('share-of-what', `Say of which records: '${written} Tickets'.`, from, doubt.image(of + 1) === 'the' ? of + 2 : of + 1);
    }
    if (
      doubt.kinds.slice(0, from).includes('PERCENT') === false &&
      !/^at least|^for at least/.test(doubt.words(from, percent)) &&
      doubt.helps(from, of, isAll ? ['for', 'each', 'of'] : ['for', 'at', 'least', 'PERCENT', 'of'])
    )
      return advise('share', `Write '${written}'.`, from, of, written);
  }
  if (/^\d+ (out of|in|of) (every )?\d+$/.test(doubt.words(at, at + (doubt.image(at + 1) === 'out' ? 3 : 2)))) {
    const many = Number(doubt.image(at)) / Number(doubt.image(at + (doubt.image(at + 1) === 'out' ? 3 : 2)));
    const share = Number.isInteger(many * 100) ? `${many * 100}%` : '95%';
    return advise('share', `A share is a percentage: 'for at least ${share} of Tickets'.`, at, at + 2);
  }
  const all =
    doubt.image(at - 1) === 'of' && doubt.kind(at - 2) === 'PERCENT'
      ? doubt.stretch(at, /^(all|the|any|all the|all of the|those|such)$/, 3)
      : -1;
  if (all >= 0 && doubt.kind(all + 1) === 'TERM' && doubt.helps(at, all, []))
    return advise('extra-word', `'${doubt.words(at, all)}' is not needed. Take it out.`, at, all, '');
  if (
    /^(of|each)$/.test(doubt.image(at - 1)) &&
    doubt.kind(at) === 'WORD' &&
    doubt.kind(at + 1) === 'TERM' &&
    /^[a-z][a-z-]+$/.test(doubt.image(at)) &&
    doubt.helps(at, at, [])
  )
    return advise(
      'records-where',
      `Which of ${doubt.image(at + 1)} count is said by a field: '${doubt.image(at + 1)} where Priority is ${asName(doubt.image(at))}'.`,
      at,
      at + 1,
    );
  const every = /^(all|every|any)$/.test(doubt.image(at)) && doubt.image(at - 1) === 'for' ? at : -1;
  if (every >= 0 && doubt.helps(at, at, ['each', 'of']))
    return advise('share', `Write 'each of' instead of '${doubt.image(at)}'.`, at, at, 'each of');
  if (doubt.image(at - 1) === 'for' && doubt.kind(at) === 'TERM' && doubt.expects('each')) {
    const value = /^((?:P|S|Sev|Severity|Priority|Tier|Level|Class)[- ]?\d)(?: (.+))?$/.exec(doubt.image(at));
    if (value === null && doubt.kind(at + 1) === 'WORD')
      return advise('share', `Say which records are meant: 'for each of Tickets where Plan is ${doubt.image(at)}'.`, at, at + 1);
    if (value === null && /%/.test(doubt.words(0, at - 1))) {
      const message = `A target speaks of one figure, for all of what it counts. Where ${doubt.image(at)} has a figure of its own, define it: 'metric … of ${doubt.image(at)} means …'.`;
      return /^(and|,)$/.test(doubt.image(at + 1))
        ? advise('second-bound', 'A target has one bound. Give each a target of its own, on a metric of its own.', at, at)
        : advise('share', message, at - 1, at);
    }
    if (value === null && doubt.helps(at, at - 1, ['each', 'of']) && !/\b(and|,)$/.test(doubt.image(at + 1))) {
      return advise(
        'share',
        `Of how many of them? Write 'for each of ${doubt.image(at)}' or 'for at least 95% of ${doubt.image(at)}'.`,
        at,
        at - 1,
        ' each of',
      );
    }
    const written = value === null ? '' : `: 'for each of ${value[2] ?? 'Tickets'} where Priority is ${value[1]}'`;
    const message = /^(and|,)$/.test(doubt.image(at + 1))
      ? `A target has one bound. Give each a target of its own, or one row of a table${written === '' ? '' : `, or write '${written.slice(3)}`}.`
      : `Say which records are meant${written === '' ? ": 'for each of Tickets where Priority is P1'" : written}.`;
    return advise('share', message, at, at);
  }
  return undefined;
}

/** `of Tickets with Priority P1`, `of Tickets opened in each calendar month`, `of P1 and P2 Tickets`, `of Tickets except P4`. */
export function findRecords(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at - 1) !== 'TERM' || !/^(of|each)$/.test(doubt.image(at - 2)) || !doubt.expects('where')) return undefined;
  const records = doubt.image(at - 1);
  const field = /^(.+) (\S+)$/.exec(doubt.image(at + 1));
  if (/^(with|having|of|at|in|by|for|whose)$/.test(doubt.image(at)) && doubt.kind(at + 1) === 'TERM') {
    const written = field === null ? undefined : `where ${field[1]} is ${field[2]}`;
    if (written !== undefined && doubt.helps(at, at + 1, ['where', 'TERM', 'is', 'TERM']))
      return advise('records-where', `Write '${written}'.`, at, at + 1, written);
    if (doubt.image(at) === 'whose') return undefined;
    return advise(
      'records-where',
      `Which of ${records} count is said by a field: '${records} where Priority is ${doubt.image(at + 1)}'.`,
      at,
      at + 1,
    );
  }
  if (
    /^(and|or|,)$/.test(doubt.image(at)) &&
    /^\S+ \S+/.test(doubt.image(at + 1)) &&
    doubt.kind(at + 1) === 'TERM' &&
    /\d$/.test(records)
  ) {
    const [, value, set] = /^(\S+) (.+)$/.exec(doubt.image(at + 1)) ?? [];
    const written = `${set} where Priority is ${records} or ${value}`;
    return advise('records-where', `Which records count is said by a field: '${written}'.`, at - 1, at + 1);
  }
  if (/^(opened|closed|resolved|raised|logged|created|received|submitted|reported|registered|completed|responded)$/.test(doubt.image(at))) {
    const name = doubt.image(at)[0].toUpperCase() + doubt.image(at).slice(1);
    if (doubt.helps(at, at, ['dated', 'by', 'TERM']))
      return advise(
        'records-dated',
        `Which time puts them into a window is said with its field: 'dated by ${name}'.`,
        at,
        at,
        `dated by ${name}`,
      );
    return advise('records-where', `Which of ${records} count is said by a field: '${records} where Priority is P1'.`, at, at);
  }
  if (/^(that|which|who|tagged|marked|classified|labelled|assigned|categorised|categorized)$/.test(doubt.image(at)))
    return advise(
      'records-where',
      `Which of ${records} count is said by a field: '${records} where Priority is P1'.`,
      at,
      Math.min(at + 2, doubt.tokens.length - 1),
    );
  if (/^(except|excluding|other|without|not|but)$/.test(doubt.image(at))) {
    const left = doubt.tokens.findIndex(({ tokenType }, index) => index > at && tokenType.name === 'TERM');
    const value = left > 0 && left < at + 4 ? doubt.image(left) : 'P4';
    return advise('records-where', `What is left out is said by a field: '${records} where Priority is not ${value}'.`, at, at);
  }
  return undefined;
}

/** `at least 99.9% per Region`: each region has its own figure. */
export function findGroup(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const to = doubt.stretch(at, /^(per|by|in each|in every|for every|across) [A-Z]\w*( [A-Z]\w*)*$/, 3);
  if (to < 0 || doubt.kind(to) !== 'TERM' || !/%|\d/.test(doubt.words(0, at - 1))) return undefined;
  const message = `Take '${doubt.words(at, to)}' out, and end the sentence with ', for each ${doubt.image(to)}'.`;
  return advise('for-each', message, at, to);
}
