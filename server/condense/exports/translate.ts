/** The words of a product as the agreement spells them. */
import { spellingKey, spellingsOf, type Agreement, type Field } from '../../../language/index';
import { meaningOf, rankOf } from './field-roles';
import type { Role } from './export-table';

export type Translate = (cell: string) => string;

/**
 * How the cells of a column are put into the words of a field; undefined where they stand as they are. What has no counterpart stays as it is, and
 * makes a bad row.
 */
export function translation(field: Field, roles: readonly Role[], agreement: Agreement): Translate | undefined {
  const spelling = spellingsOf(field, agreement);
  if (field.type !== 'enum' || spelling === undefined) return undefined;
  const counterpart = roles.includes('priority')
    ? byRank(field.values)
    : roles.includes('breached')
      ? byTruth(field.values)
      : byMeaning(field.values);
  return (cell) => spelling(cell) ?? counterpart(cell) ?? cell;
}

/** `up is Passed`: what becomes of the words that such columns are made of, where they are not the field's own. */
export function translatedWords(field: Field, roles: readonly Role[], agreement: Agreement): string[] {
  const translate = translation(field, roles, agreement);
  const words = roles.includes('priority')
    ? RANKED
    : !roles.includes('status')
      ? []
      : roles.includes('value')
        ? ['1', '0']
        : ['up', 'down'];
  if (translate === undefined) return [];
  return words.flatMap((word) => {
    const value = translate(word);
    return value === word || spellingKey(value) === spellingKey(word) ? [] : [`${word} is ${value}`];
  });
}

const RANKED = ['1', '2', '3', '4', '5', 'Highest', 'High', 'Medium', 'Low', 'Lowest'];

type Counterpart = (cell: string) => string | undefined;

/** Only where exactly one value of the field means the same. */
function only(values: readonly string[], isSame: (value: string) => boolean): string | undefined {
  const [value, another] = values.filter(isSame);
  return another === undefined ? value : undefined;
}

function byMeaning(values: readonly string[]): Counterpart {
  return (cell) => {
    const meaning = meaningOf(cell);
    return meaning === undefined ? undefined : only(values, (value) => meaningOf(value) === meaning);
  };
}

/** `2 - High` is `High` where the field knows it, else the value with the number 2. */
function byRank(values: readonly string[]): Counterpart {
  return (cell) => {
    const word = cell
      .replace(/^\s*\d+\s*-\s*/, '')
      .trim()
      .toLowerCase();
    const rank = rankOf(cell);
    return (
      only(values, (value) => value.toLowerCase() === word) ??
      (rank === undefined ? undefined : only(values, (value) => rankOf(value) === rank))
    );
  };
}

/** The value that a text clearly stands for: by its number, or by what it says of something that works or is true. */
export function guessValue(values: readonly string[], text: string): string | undefined {
  return byRank(values)(text) ?? byMeaning(values)(text) ?? byTruth(values)(text);
}

const YES = /^(yes|true|1|breached|missed|late|violated)$/i;
const NO = /^(no|false|0|met|kept|in time|not breached)$/i;

function byTruth(values: readonly string[]): Counterpart {
  return (cell) => {
    const truth = [YES, NO].find((words) => words.test(cell.trim()));
    return truth === undefined ? undefined : only(values, (value) => truth.test(value));
  };
}
