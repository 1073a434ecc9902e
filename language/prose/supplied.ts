/**
 * Whether a figure that one sentence leaves out stands in another: "must promptly report each outage" says no time, but nothing is left open when
 * "each outage is reported within 15 minutes" stands two clauses below.
 *
 * Invariant: rather silent than wrong the other way. The other sentence must speak of the same act on the same thing.
 */
import { hasDuration, hasFigure } from './features';
import type { ProseSentence } from './sentences';

export class Supplied {
  /** By act and thing, the sentences that give a time for it; two are enough to know that one of them is another. */
  private readonly known = new Map<string, (ProseSentence | undefined)[]>();

  private shares: readonly ProseSentence[] | undefined;
  private planned: readonly ProseSentence[] | undefined;

  /** `more` are words that are no prose, such as the sentences of an agreement. */
  constructor(
    private readonly sentences: readonly ProseSentence[],
    more: readonly string[] = [],
  ) {
    for (const sentence of sentences) if (hasDuration(sentence)) this.add(keysOfSentence(sentence), sentence);
    for (const text of more) if (/\d/.test(text)) this.add(keysOf(text.toLowerCase()), undefined);
  }

  /** Another sentence gives a length of time for what this one says. */
  hasTimeFor(sentence: ProseSentence): boolean {
    return keysOfSentence(sentence).some((key) => this.known.get(key)?.some((each) => each !== sentence) === true);
  }

  /** Another sentence says over which time the share is taken: "Uptime is the percentage of minutes of a month …". */
  hasWindowFor(sentence: ProseSentence): boolean {
    this.shares ??= this.sentences.filter((each) => each.says(SHARE_DEFINED) && each.says(WINDOW_OF_SHARE));
    return this.shares.some((each) => each !== sentence);
  }

  /** Other sentences say how much planned maintenance there is, or when, and how long before it is announced. */
  hasMaintenanceLimits(sentence: ProseSentence): boolean {
    if (sentence.says(UNPLANNED)) return false;
    this.planned ??= this.sentences.filter((each) => each.says(PLANNED) && hasFigure(each));
    const others = this.planned.filter((each) => each !== sentence);
    return others.some((each) => each.saysAtAll(ANNOUNCED)) && others.some((each) => each.saysAtAll(AMOUNT_OR_TIMES));
  }

  private add(keys: readonly string[], sentence: ProseSentence | undefined): void {
    for (const key of keys) {
      const list = this.known.get(key);
      if (list === undefined) this.known.set(key, [sentence]);
      else if (list.length < 2 && list[0] !== sentence) list.push(sentence);
    }
  }
}

const SHARE_DEFINED =
  /\b(?:up-?time|availability|percentage)\b[^.;]{0,60}?\b(?:means|is defined as|is (?:the|calculated|measured|computed)|shall mean|(?:shall|will|must) be (?:calculated|measured)|equals)\b|\b(?:calculate|measure)s? (?:the )?(?:up-?time|availability)\b/g;
const WINDOW_OF_SHARE =
  /\b(?:each|per|a|an|any|every|given|that|the) (?:(?:full|calendar|subscription|billing|service|contract) )?(?:month|quarter|year)\b|\b(?:monthly|quarterly|annually|yearly)\b/g;
const PLANNED =
  /\b(?:scheduled|planned|routine|regular) (?:[a-z]+ )?(?:maintenance|down-?time|work|works|outages?)\b|\bmaintenance windows?\b/g;
const UNPLANNED = /\b(?:emergency|unscheduled|unplanned|urgent)\b/g;
const ANNOUNCED = /\b(?:advance|notif\w+|notice|announc\w+|inform\w*|before(?:hand)?)\b/g;
const AMOUNT_OR_TIMES =
  /\b(?:not|never) (?:to )?exceed\b|\b(?:at most|no more than|not more than|up to|maximum(?: of)?|limited to)\b[^.;]{0,40}\b(?:hours?|minutes?)\b|\b\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)?\s?(?:[-–]|to|and|until) ?\d{1,2}(?::\d\d| ?[ap]\.?m)/g;

function keysOfSentence(sentence: ProseSentence): readonly string[] {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const keys = keysOf(sentence.lower);
  known.set(sentence, keys);
  return keys;
}

const known = new WeakMap<ProseSentence, readonly string[]>();

function keysOf(lower: string): string[] {
  const { acts, things } = contentOf(lower);
  return [...acts].flatMap((act) => [...things].map((thing) => `${act} ${thing}`));
}

function contentOf(lower: string): { readonly acts: ReadonlySet<string>; readonly things: ReadonlySet<string> } {
  const acts = new Set<string>();
  const things = new Set<string>();
  for (const [word] of lower.matchAll(/[a-z]{4,}/g)) {
    const stem = stemOf(word);
    const act = ACTS.get(stem);
    if (act !== undefined) acts.add(act);
    else if (!COMMON.has(word) && !COMMON.has(stem)) things.add(stem);
  }
  return { acts, things };
}

function stemOf(word: string): string {
  return word.replace(/(?:ations?|ments?|ances?|ings?|ed|es|ies|s|e|y)$/, '');
}

/** Acts of one kind, whatever the word. */
const ACTS = new Map(
  Object.entries({
    tell: 'notify notification inform report announce announcement tell told notice notices communicate alert advise warn warning',
    repair: 'repair restore restoration rectify rectification resolve resolution remedy fix fixed correct correction recover recovery',
    answer: 'answer respond response reply acknowledge acknowledgement react',
    pay: 'paid payment refund credit credited reimburse invoice',
    deliver: 'deliver delivery provide submit send sent hand supply return',
    remove: 'remove removal delete deletion erase destroy',
    replace: 'replace replacement exchange',
    review: 'review meet meeting assess',
  }).flatMap(([act, words]) => words.split(' ').map((word) => [stemOf(word), act] as const)),
);

const COMMON: ReadonlySet<string> = new Set(
  'provider customer supplier client vendor party parties company contractor service services agreement must shall will with from that this each such days hours minutes within after before when which have other time times month business working calendar their they least most more than under into over upon promptly soon possible reasonable immediately'.split(
    ' ',
  ),
);
