/** A promise of a figure, read from words of any order: who keeps what, how much, how often and in which window. */
import type { Doubt } from './doubt';
import { adverbOf, digitsOf, unitOf, UNITS } from './quantity-words';

/** What a promise says, each part as it is written here; undefined where the drafter did not say it. */
export interface Promised {
  readonly name: string | undefined;
  readonly party: string | undefined;
  readonly figure: string | undefined;
  /** `at least 99.9%`, `at most 4 hours`. */
  readonly bound: string | undefined;
  /** `for at least 95% of Tickets`. */
  readonly share: string | undefined;
  readonly window: string | undefined;
}

const modals = /^(must|shall|will|should|may|guarantees?|commits?|undertakes?|promises?|ensures?|agrees?|warrants?)$/;
const rolling = new RegExp(`\\b(?:rolling|trailing|sliding|moving|last|past|previous|preceding|over) (\\d+)[- ]?(${UNITS})\\b`);
const windowOf = new RegExp(`\\b(?:rolling|trailing|sliding|moving) (?:window|period|interval|basis) of (\\d+) (${UNITS})\\b`);
const rollingBehind = new RegExp(`\\b(\\d+)[- ](${UNITS})s? (?:rolling|trailing|sliding|moving|window|period|basis)`);
const verbs: readonly (readonly [RegExp, string])[] = [
  [/\b(respon|answer|acknowledg|react|picked up|pick up|complete|return|load)/, 'Response Time'],
  [/\b(resol|fix|repair|restor|close|solve)/, 'Resolution Time'],
];

/** What a sentence promises. */
export function readPromise(doubt: Doubt): Promised {
  const sentence = inFull(doubt.sentence);
  const start = doubt.kinds.indexOf('target');
  const isTarget = start >= 0 && start < 5;
  const name = isTarget && doubt.kind(start + 1) === 'TERM' ? doubt.image(start + 1) : undefined;
  const acting = doubt.tokens.findIndex(({ image }, index) => index > 0 && modals.test(image));
  const hasParty = acting > 0 && doubt.kind(acting - 1) === 'TERM' && !/^(be|have|has)$/.test(doubt.image(acting + 1));
  const party = hasParty ? doubt.image(acting - 1) : undefined;
  const time = new RegExp(`(?<!rolling |trailing |last |past |over )\\b(\\d[\\d.,]*) ((?:business |working )?(?:${UNITS}))\\b`).exec(
    sentence.replace(rollingBehind, ''),
  );
  const percent = /\d[\d.,]*\s?(?:%|percent\b)/.exec(sentence)?.[0].replace(/\s?percent/, '%');
  const records = /(?:%|percent) of (?:the |all |all the |any )?([A-Za-z][\w'-]*(?: [A-Z][\w'-]*)*)/.exec(sentence)?.[1];
  const verb =
    time === null
      ? /\bsucce/.test(sentence)
        ? 'Success Rate'
        : undefined
      : (verbs.find(([pattern]) => pattern.test(sentence))?.[1] ?? / Time$/.exec(records ?? '')?.input);
  const others = doubt.tokens.filter(({ tokenType, image }, index) => {
    const isPart = index === acting - 1 && hasParty;
    return (
      tokenType.name === 'TERM' && !isPart && !(isTarget && index <= start + 1) && image !== records && image !== party && image !== 'At'
    );
  });
  // What is available has an availability, which has a name of its own.
  const isAvailable = verb === undefined && /\b(available|uptime)\b/.test(sentence) && !/Availab|Uptime/.test(others[0]?.image ?? '');
  const kind = doubt.tokens
    .slice(isTarget ? 2 : 0)
    .map(({ image }) => /^((?:P|S|Sev)-?\d)\b/.exec(image)?.[1])
    .find((each) => each !== undefined);
  const set =
    records === undefined || records === kind || records === verb || !/^[A-Z].*[a-z]$/.test(records)
      ? nameOfRecords(records)
      : records.replace(`${kind} `, '');
  const where = kind === undefined ? '' : ` where Priority is ${kind}`;
  // A share of staff or of backups has a figure of its own.
  const shared =
    verb === undefined && others.length === 0
      ? /(?:%|percent) of (?:the |all |its |all its )?(?!time|the|all|cases)([a-z]+)/.exec(sentence)?.[1]
      : undefined;
  const share = shared === undefined ? undefined : `${shared[0].toUpperCase()}${shared.slice(1)} Share`;
  const figure = verb ?? share ?? (isAvailable ? 'Availability' : others[0]?.image);
  const isTimed = verb !== undefined && time !== null;
  const amount = time !== null && (verb !== undefined || percent === undefined) ? time[0].replace('working', 'business') : percent;
  const count = /(?:than|most|least|exceed|below|above|under) (\d+)\b(?!:)/.exec(sentence)?.[1];
  const isShare = percent !== undefined && amount !== undefined && amount !== percent;
  const bounded = amount ?? count;
  return {
    name,
    party,
    figure,
    bound: bounded && `${readBound(sentence, amount !== undefined && isTimed, bounded)} ${bounded}`,
    share: isShare
      ? `for at least ${percent} of ${set ?? 'Tickets'}${where}`
      : isTimed
        ? `for each of ${ticketsOf(others.map(({ image }) => image))}${where}`
        : undefined,
    window: windowIn(sentence),
  };
}

/** The promise as a target says it, behind `must`; what was not said is filled in. */
export function sayPromise({ figure = 'Availability', bound = 'at least 99.9%', share, window }: Promised): string {
  const where = share?.startsWith('for each') ? '' : ` ${window ?? 'in each calendar month'}`;
  return `keep ${figure} ${bound}${share === undefined ? '' : ` ${share}`}${where}`;
}

/** The whole target. */
export function sayTarget(promised: Promised): string {
  const { name = `${promised.figure ?? 'Availability'} Level`, party = 'Provider' } = promised;
  return `target ${name}: ${party} must ${sayPromise(promised)}`;
}

/** `in each calendar month`, as it is written or meant somewhere in some words. */
export function windowIn(words: string): string | undefined {
  const [, count, unit] = windowOf.exec(words) ?? rolling.exec(words) ?? rollingBehind.exec(words) ?? [];
  if (count !== undefined && unit !== undefined) return `in each rolling ${count} ${count === '1' ? unit : `${unit.replace(/s$/, '')}s`}`;
  const adverb = /\b(daily|weekly|monthly|quarterly|yearly|annual|annually)\b/.exec(words)?.[1];
  if (adverb !== undefined) return `in each calendar ${adverbOf(adverb)}`;
  const [, kind, recurring] =
    /\b(?:an?|any|each|every|per|the|\/|calendar|contract)\s(?:(calendar|contract) )?(day|week|month|quarter|year)\b/.exec(words) ?? [];
  if (recurring === undefined) return undefined;
  return `in each ${kind ?? (/\bcontract (?:month|quarter|year)\b/.test(words) ? 'contract' : 'calendar')} ${recurring}`;
}

function readBound(words: string, isTime: boolean, amount: string): string {
  if (/not? (less|lower|fewer) than|at least|minimum|>=|≥|or (more|above|higher|better)|not (fall |drop |be )?below/.test(words) && !isTime)
    return 'at least';
  if (/not? (more|longer|greater|higher|later) than|at most|maximum|<=|≤|or (less|below)|not exceed/.test(words)) return 'at most';
  if (isTime) return 'at most';
  if (/\b(below|under|less than|lower than) [£€$]?\d/.test(words)) return 'below';
  if (/\b(above|over|more than|exceeds?|greater than) (?:[£€$]?\d[\d.]*%)/.test(words)) return 'above';
  return amount.endsWith('%') ? 'at least' : 'at most';
}

/** Numbers in digits, units in full. */
export function inFull(words: string): string {
  return words
    .replace(/\b(\d[\d.]*) ?(ms|s|sec|mins?|h|hrs?)\b/g, (_all, count: string, unit: string) => `${count} ${unitOf(unit)}`)
    .replace(/\b([a-z-]+)(?= (business )?(second|minute|hour|day)s?\b)/g, (word) => digitsOf(word) ?? word);
}

function nameOfRecords(words: string | undefined): string | undefined {
  const noun = /^(?:P\d )?([a-z]{4,}s)\b/.exec(words ?? '')?.[1];
  return noun === undefined || /^(cases|times|tickets)$/.test(noun) ? undefined : noun[0].toUpperCase() + noun.slice(1);
}

function ticketsOf(names: readonly string[]): string {
  return names.find((name) => /(Tickets?|Incidents?|Requests?|Calls?|Cases?|Faults?)$/.test(name) && !/\d/.test(name)) ?? 'Tickets';
}
