/** How contracts word of how many records, and of which, a target speaks. */
import { type Advice, advise, type Doubt } from './doubt';
import { findWording, wordings } from './wordings';

/** `in 95% of Tickets`, `for all Tickets`, `of Tickets with Priority P1`, `of Tickets opened in each calendar month`, `per Region`. */
export function findShare(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const hasBound = doubt.kinds.slice(0, at).some((kind) => /^(PERCENT|NUMBER)$/.test(kind));
  return (
    findWording(doubt, shares, 2) ??
    findRecordsOfValue(doubt) ??
    (/^(of|each)$/.test(doubt.image(at - 2)) && doubt.expects('where') ? findWording(doubt, records, 1) : undefined) ??
    (hasBound ? findWording(doubt, groups, 0) : undefined)
  );
}

const most = '(?:more than|over|above|not less than|no less than|minimum|a minimum of|at least)';
const isOf = 'count is said by a field';

const shares = wordings(
  String.raw`
[share-of-what]
  (?:(?:in|for|on) )?(?:${most} )?(\d[\d.]*%) of (?:the time|(?:the |all )?(?:cases|occasions|instances))
    : Say of which records: 'for at least $1 of Tickets'.
[share]
  (?:in|for|on|,) (?:${most} )?100% of → for each of
  (?!for at least)(?:(?:in|for|on|,) )?(?:${most} )?(\d[\d.]*%) of → for at least $1 of
  (\d+) (?:out of|in|of)(?: every)? (\d+)
    : A share is a percentage: 'for at least {share $1 $2} of Tickets'.
  for (?:all|every|any)(?= [A-Z]) → for each of
[extra-word]
  (?:all the|all of the|all|the|any|those|such)(?= [A-Z]) →
[records-where]
  (?:of|each) (?!the |an? |all |any |each |every |those |such )([a-z][a-z-]+) ({T})
    : Which of $2 ${isOf}: '$2 where Priority is {name $1}'.
`,
  { share: (part, whole) => (Number.isInteger((100 * +part) / +whole) ? `${(100 * +part) / +whole}%` : '95%') },
);

/** `for P1`, `for Enterprise customers`: which records are meant? */
function findRecordsOfValue(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(at - 1) !== 'for' || doubt.kind(at) !== 'TERM' || !doubt.expects('each')) return undefined;
  const name = doubt.image(at);
  const [, value, of = 'Tickets'] = /^((?:P|S|Sev|Severity|Priority|Tier|Level|Class)[- ]?\d)(?: (.+))?$/.exec(name) ?? [];
  const such = value === undefined ? 'for each of Tickets where Priority is P1' : `for each of ${of} where Priority is ${value}`;
  if (/^(and|,)$/.test(doubt.image(at + 1))) {
    const message = `A target has one bound. Give each a target of its own, or one row of a table, or write '${such}'.`;
    return advise('second-bound', message, at, at);
  }
  if (value === undefined && doubt.kind(at + 1) === 'WORD')
    return advise('share', `Say which records are meant: 'for each of Tickets where Plan is ${name}'.`, at, at + 1);
  const message =
    value === undefined && doubt.helps(at, at - 1, ['each', 'of'])
      ? `Of how many of them? Write 'for each of ${name}' or 'for at least 95% of ${name}'.`
      : `Say which records are meant: '${such}'.`;
  return advise('share', message, at, at);
}

const records = wordings(
  String.raw`
[records-where]
  (?:with|having|of|at|in|by|for) ((?:{W} )*{W}) ({W}) → where $1 is $2
  ({T}) (?:with|having|of|at|in|by|for) ({T})
    : Which of $1 ${isOf}: '$1 where Priority is $2'.
  ({T}) (?:and|or|,) (\S+) ({T})
    : Which records ${isOf}: '$3 where Priority is $1 or $2'.
[records-dated]
  (opened|closed|resolved|raised|logged|created|received|submitted|reported|registered|completed|responded) → dated by {name $1}
    : Which time puts them into a window is said with its field: '$='.
[records-where]
  ({T}) (?:that|which|who|tagged|marked|classified|labelled|assigned|categori[sz]ed|opened|closed|resolved|raised|logged)
    : Which of $1 ${isOf}: '$1 where Priority is P1'.
  ({T}) (?:except|excluding|other|without|not|but)(?: (?:than|for|those))? ({T})
    : What is left out is said by a field: '$1 where Priority is not $2'.
  ({T}) (?:except|excluding|other|without|not|but)
    : What is left out is said by a field: '$1 where Priority is not P4'.
`,
);

const groups = wordings(String.raw`
[for-each]
  (?:per|by|in each|in every|for every|across) ({T})
    : Take '$&' out, and end the sentence with ', for each $1'.
`);
