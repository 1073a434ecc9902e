/** Words of contracts and of data sheets for which the language has another word. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { readTable } from './word-tables';

/** What drafters write, a row a line, and what is written here: the first that fits the place is advised. */
const synonyms =
  readTable(`  no more than | not more than | no longer than | not longer than | no later than | not later than | no higher than | no greater than → at most
  not above | not exceeding | not to exceed | less than or equal to | lower than or equal to | at or below | below or equal to | a maximum of | up to → at most
  maximum → at most | highest
  no less than | not less than | no lower than | not lower than | not below | no worse than → at least
  at or above | above or equal to | equal to or greater than | greater than or equal to | higher than or equal to | more than or equal to | a minimum of → at least
  minimum → at least | lowest
  more than → longer than | above
  greater than | higher than | better than | in excess of → above
  over → above | in
  exceeds → is above
  does not exceed | do not exceed → is at most
  isn't | isn’t | aren't | aren’t → is not
  less than | lower than | fewer than | shorter than | faster than | quicker than | under → below
  equal to → exactly
  equals → is | means | exactly
  then → , | (nothing)
  excluding → not counting | except
  except | without | ignoring → not counting
  less → not counting | minus
  mean → average | means
  max → highest | at most
  min → lowest | at least
  sum → total
  count → number
  percent → percentage | the percentage
  share | proportion → percentage
  breached | violated | failed | not met → missed
  refund | give a credit of | give a service credit of | pay a service credit of → credit
  cancel → terminate
  was | are | be → is
  maintain | achieve | meet → keep
  provided by | delivered by → supplied by
  depending on | depends on → relying on
  till → to | until
  until → to
  starting → from
  measured by → collected by
  recorded by → collected by | set by
  during → in
  within → at most | in
  never → not
  the agreement → this agreement | (nothing)
  be at most | be above → not exceed
  this agreement → (nothing)
  calendar days | consecutive days → days
  calendar day → day
  weekdays | workdays | business days → Monday to Friday
  working hours → business hours
  working days → Monday to Friday | business days
  weekends → Saturday to Sunday
  every day | daily → Monday to Sunday
  defined as | shall mean → means
  a share of → percentage of`);

/** The types of fields under other names. */
const fieldTypes = readTable(`  datetime | timestamp | moment | instant | date and time | date/time | point in time | date with time → time
  day → date
  timespan | interval | length of time | time span → duration
  integer | int | float | decimal | count | whole number | rating | score | figure | ratio → number
  string | word | name | list | id | ID | identifier | uuid | UUID | key | unique key | primary key | unique id | unique identifier | free text | country | varchar | reference → text
  money | currency | price | money amount | monetary value | monetary amount | amount of money → amount
  percent | percentage value → percentage
  person → party
  period | time period | time periods | pauses | pause | time spans | intervals → periods
  boolean | bool | flag | yes/no | yes or no → one of Yes or No
  true/false | true or false → one of True or False`);

/** `more than`, `excluding`, `maximum`. */
export const findSynonym: Detector = (doubt) => {
  // `at or above` begins as `at least` does.
  const at = /^(or|a)$/.test(doubt.image(doubt.at)) && /^(at|above|below)$/.test(doubt.image(doubt.at - 1)) ? doubt.at - 1 : doubt.at;
  for (let to = Math.min(at + 4, doubt.tokens.length - 1); to >= at; to -= 1) {
    for (const words of synonyms.get(doubt.words(at, to)) ?? []) {
      const advice = tryWords(doubt, at, to, words);
      if (advice) return advice;
    }
  }
  return undefined;
};

function tryWords(doubt: Doubt, at: number, to: number, words: string): Advice | undefined {
  const written = doubt.words(at, to);
  if (!doubt.helps(at, to, words === '' ? [] : words.split(' '))) return undefined;
  if (words === '') return advise('extra-word', `'${written}' is not needed. Take it out.`, at, to, '');
  const instead = words === ',' ? 'a comma' : `'${words}'`;
  return advise('other-word', `Write ${instead} instead of '${written}'.`, at, to, words);
}

/** `a datetime`. */
export const findFieldType: Detector = (doubt) => {
  const { at } = doubt;
  if (!doubt.expected.some(({ rule, kind }) => rule === 'FieldType' && kind === 'time')) return undefined;
  const word = doubt.image(at).toLowerCase();
  const type = typeOf(word);
  const message = `'${doubt.image(at)}' is not a type of field. The types are time, date, duration, number, percentage, amount, text and party.`;
  return advise('field-type', message, at, at, type);
};

/** The type of field that is meant. */
export function typeOf(word: string): string | undefined {
  return (fieldTypes.get(word) ?? fieldTypes.get(word.toLowerCase()))?.[0];
}
