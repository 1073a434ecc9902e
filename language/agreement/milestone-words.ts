import { formatDate } from '../quantities/civil-date';
import type { Milestone } from './owed';

/** `Delivered of Deliveries by 30 June 2026, moved day for day by Customer Delay`, as it is written; `set` says of which records. */
export function milestoneWords({ reached, due, movedBy }: Milestone, set: string): string {
  const day = due.kind === 'date' ? formatDate(due.date) : due.field;
  return `${reached} of ${set} by ${day}${movedBy.length === 0 ? '' : `, moved day for day by ${movedBy.join(' or ')}`}`;
}
