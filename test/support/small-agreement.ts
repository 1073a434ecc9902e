/** Pieces of an agreement between two parties, and a way to run it on a few rows. */
import type { Outcome } from '../../language/index';
import { outcomeOf } from './second-opinion/run-case';

export const FRAME = `agreement Small Print is between Provider and Customer, from 1 January 2026 to 31 December 2026, in the time zone "UTC", with amounts in GBP.
party Provider means "p". party Customer means "c".
`;
export const run = (text: string, files: Readonly<Record<string, string>>, to?: string): Promise<Outcome> =>
  outcomeOf({ text: `${text.startsWith('agreement') ? '' : FRAME}${text}`, files, ...(to === undefined ? {} : { to }) });

export const TICKETS = `records Tickets means "tickets", identified by Number, with Number, a text; Opened, a time; Closed, a time; Door, one of Front, Back or Side; Team, a text.
measure Length means, for each of Tickets, the time from Opened to Closed.
sample Tickets from "tickets.csv".
`;
export const tickets = (...rows: readonly string[]): { 'tickets.csv': string } => ({
  'tickets.csv': ['number,opened,closed,door,team', ...rows, ''].join('\n'),
});
export const VISITS = `records Visits means "visits", with Seen, a time; State, one of Fine or Slow.
metric Slow Share means the percentage of Visits whose State is Slow.
sample Visits from "visits.csv".
`;
export const OUTAGES = `records Outages means "outages", with Began, a time; Over, a time; Site, a text.
period Outage means the time from Began to Over of Outages.
metric Down Time means the time in Outage.
sample Outages from "outages.csv".
`;
export const outages = (...rows: readonly string[]): { 'outages.csv': string } => ({
  'outages.csv': ['began,over,site', ...rows, ''].join('\n'),
});

export const verdicts = ({ targets }: Outcome, target: string): string[] =>
  targets
    .filter(({ name }) => name === target)
    .flatMap(({ windows }) => windows.map(({ verdict, figure }) => `${verdict} ${figure?.text ?? ''}`));
export const sentencesOf = ({ targets }: Outcome, target: string): readonly string[] =>
  targets.filter(({ name }) => name === target).flatMap(({ windows }) => windows.flatMap(({ why }) => why.sentences));
