/** What a party writes down itself that shows whether it kept its promise. */
import type { Records } from '../../agreement/agreement';
import type { Reading } from '../reading';
import { periodClaims } from './claims';
import { periodsWithin } from './measurement';
import type { Promised } from './promises';
import { setterOf } from './setters';

/** The party that is judged, where it alone writes down when a period begins and ends, or what each sample shows. */
export function whatItSets(
  reading: Reading,
  promise: Promised,
  { name }: Records,
): { readonly party: string; readonly fields: string } | undefined {
  const { agreement } = reading;
  for (const claim of periodClaims(reading)) {
    if (claim.promise !== promise) continue;
    for (const { expression } of periodsWithin(agreement, claim.period)) {
      if ((expression.kind !== 'between' && expression.kind !== 'samples') || expression.records !== name) continue;
      const fields = expression.kind === 'between' ? [expression.start, expression.end] : [expression.field];
      const setters = fields.map((field) => setterOf(agreement, name, field));
      const [first] = setters;
      if (first === undefined || !promise.obligors.includes(first.party)) continue;
      if (setters.every((setter) => setter?.said === true && setter.party === first.party))
        return { party: first.party, fields: fields.join(' and ') };
    }
  }
  return undefined;
}
