import type { Condition, Value } from '../../agreement/agreement';
import { Ratio } from '../../quantities/ratio';
import { windowText } from './lengths';
import { lengthOf } from './lengths';
import type { Promised } from './promises';

/** The figure of a value within its kind: a share of 1, microseconds, currency units, a plain number. */
export function figureOf(value: Value): { readonly kind: string; readonly figure: Ratio } | undefined {
  switch (value.kind) {
    case 'percent':
      return { kind: 'percent', figure: value.ratio };
    case 'number':
      return { kind: 'number', figure: value.number };
    case 'money':
      return { kind: `money ${value.currency}`, figure: value.amount };
    case 'duration': {
      const length = lengthOf(value);
      return length === undefined
        ? { kind: `duration ${value.business ? 'business ' : ''}${value.unit}`, figure: value.count }
        : { kind: 'duration', figure: length };
    }
    default:
      return undefined;
  }
}

/** -1, 0 or 1; undefined for values that cannot be compared. */
export function comparePromised(left: Value, right: Value): -1 | 0 | 1 | undefined {
  const [a, b] = [figureOf(left), figureOf(right)];
  return a === undefined || b?.kind !== a.kind ? undefined : a.figure.compare(b.figure);
}

/** Whether two promises are of one party about one thing: the same figure, the same records, the same share, the same windows, in which records count by the same time. */
export function sameSubject(left: Promised, right: Promised): boolean {
  return (
    aboutOneThing(left, right) &&
    windowKey(left) === windowKey(right) &&
    datedKey(left) === datedKey(right) &&
    shareKey(left) === shareKey(right)
  );
}

/** The same, whatever the windows and shares. */
export function aboutOneThing(left: Promised, right: Promised): boolean {
  return (
    left.metric === right.metric &&
    left.measure === right.measure &&
    left.row?.value === right.row?.value &&
    left.obligors.some((party) => right.obligors.includes(party)) &&
    setKey(left) === setKey(right)
  );
}

function windowKey({ window }: Promised): string {
  return window === undefined ? '' : windowText(window);
}

/** In which window a record counts: a promise without windows asks for none. */
function datedKey({ window, set }: Promised): string {
  return window === undefined ? '' : (set?.datedBy ?? '');
}

function shareKey({ share }: Promised): string {
  return share === undefined ? '' : share.ratio.toString();
}

function setKey({ set }: Promised): string {
  if (set === undefined) return '';
  return [set.records, set.where?.join ?? '', ...(set.where === undefined ? [] : conditionKeys(set.where))].join(' · ');
}

/** Each part of a condition in words of its own: two that are equal ask for the same. */
export function conditionKeys({ parts }: Condition): string[] {
  return parts.map(
    ({ left, test }) => `${left.name} ${JSON.stringify(test, (_, value: unknown) => (value instanceof Ratio ? value.toString() : value))}`,
  );
}
