/** Words of contracts and of data sheets for which the language has another word. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';

/** What drafters write, and what is written here; the first that fits the place is advised, and '' takes the words out. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map([
  ['no more than', ['at most']],
  ['not more than', ['at most']],
  ['no longer than', ['at most']],
  ['not longer than', ['at most']],
  ['no later than', ['at most']],
  ['not later than', ['at most']],
  ['no higher than', ['at most']],
  ['no greater than', ['at most']],
  ['not above', ['at most']],
  ['not exceeding', ['at most']],
  ['not to exceed', ['at most']],
  ['less than or equal to', ['at most']],
  ['lower than or equal to', ['at most']],
  ['at or below', ['at most']],
  ['below or equal to', ['at most']],
  ['a maximum of', ['at most']],
  ['maximum', ['at most', 'highest']],
  ['up to', ['at most']],
  ['no less than', ['at least']],
  ['not less than', ['at least']],
  ['no lower than', ['at least']],
  ['not lower than', ['at least']],
  ['not below', ['at least']],
  ['no worse than', ['at least']],
  ['at or above', ['at least']],
  ['above or equal to', ['at least']],
  ['equal to or greater than', ['at least']],
  ['greater than or equal to', ['at least']],
  ['higher than or equal to', ['at least']],
  ['more than or equal to', ['at least']],
  ['a minimum of', ['at least']],
  ['minimum', ['at least', 'lowest']],
  ['more than', ['longer than', 'above']],
  ['greater than', ['above']],
  ['higher than', ['above']],
  ['better than', ['above']],
  ['in excess of', ['above']],
  ['over', ['above', 'in']],
  ['exceeds', ['is above']],
  ['less than or equal to', ['at most']],
  ['greater than or equal to', ['at least']],
  ['does not exceed', ['is at most']],
  ['do not exceed', ['is at most']],
  ["isn't", ['is not']],
  ['isn’t', ['is not']],
  ["aren't", ['is not']],
  ['aren’t', ['is not']],
  ['less than', ['below']],
  ['lower than', ['below']],
  ['fewer than', ['below']],
  ['shorter than', ['below']],
  ['faster than', ['below']],
  ['quicker than', ['below']],
  ['under', ['below']],
  ['equal to', ['exactly']],
  ['equals', ['is', 'means', 'exactly']],
  ['then', [',', '']],
  ['excluding', ['not counting', 'except']],
  ['except', ['not counting']],
  ['without', ['not counting']],
  ['less', ['not counting', 'minus']],
  ['ignoring', ['not counting']],
  ['mean', ['average', 'means']],
  ['max', ['highest', 'at most']],
  ['min', ['lowest', 'at least']],
  ['sum', ['total']],
  ['count', ['number']],
  ['percent', ['percentage', 'the percentage']],
  ['share', ['percentage']],
  ['proportion', ['percentage']],
  ['breached', ['missed']],
  ['violated', ['missed']],
  ['failed', ['missed']],
  ['not met', ['missed']],
  ['refund', ['credit']],
  ['give a credit of', ['credit']],
  ['give a service credit of', ['credit']],
  ['pay a service credit of', ['credit']],
  ['cancel', ['terminate']],
  ['was', ['is']],
  ['are', ['is']],
  ['be', ['is']],
  ['maintain', ['keep']],
  ['achieve', ['keep']],
  ['meet', ['keep']],
  ['provided by', ['supplied by']],
  ['delivered by', ['supplied by']],
  ['depending on', ['relying on']],
  ['depends on', ['relying on']],
  ['till', ['to', 'until']],
  ['until', ['to']],
  ['starting', ['from']],
  ['measured by', ['collected by']],
  ['recorded by', ['collected by', 'set by']],
  ['during', ['in']],
  ['within', ['at most', 'in']],
  ['never', ['not']],
  ['the agreement', ['this agreement', '']],
  ['be at most', ['not exceed']],
  ['be above', ['not exceed']],
  ['this agreement', ['']],
  ['calendar days', ['days']],
  ['calendar day', ['day']],
  ['consecutive days', ['days']],
  ['weekdays', ['Monday to Friday']],
  ['workdays', ['Monday to Friday']],
  ['working hours', ['business hours']],
  ['working days', ['Monday to Friday', 'business days']],
  ['business days', ['Monday to Friday']],
  ['weekends', ['Saturday to Sunday']],
  ['every day', ['Monday to Sunday']],
  ['daily', ['Monday to Sunday']],
  ['defined as', ['means']],
  ['shall mean', ['means']],
  ['a share of', ['percentage of']],
]);

const fieldTypes: Readonly<Record<string, string>> = {
  datetime: 'time',
  timestamp: 'time',
  moment: 'time',
  day: 'date',
  timespan: 'duration',
  interval: 'duration',
  integer: 'number',
  int: 'number',
  float: 'number',
  decimal: 'number',
  count: 'number',
  string: 'text',
  word: 'text',
  name: 'text',
  money: 'amount',
  currency: 'amount',
  price: 'amount',
  percent: 'percentage',
  person: 'party',
  list: 'text',
};

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
  const type = fieldTypes[word];
  const message = `'${doubt.image(at)}' is not a type of field. The types are time, date, duration, number, percentage, amount, text and party.`;
  return advise('field-type', message, at, at, type);
};
