import {
  DEADLINES,
  HOURS_OF_SERVICE,
  MEAN_OF_EVENTS,
  NO_PROMISE,
  PERCENTILE_OF_TIMES,
  SHARE_IN_TIME,
  SHARE_OF_EVENTS,
  SHARE_OF_THE_TIME,
  TESTS_A_SHARE,
  WINDOW,
} from '../../prose/levels';
import { anyOf } from '../../prose/any-of';
import { isNamedElsewhere } from '../../prose/features';
import type { ProseSentence } from '../../prose/sentences';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'measurability/share-without-window',
  severity: 'warning',
  docs: {
    summary: 'A percentage of availability is promised, and nothing says over which time.',
    why: '99.9% of a month is 43 minutes, of a year almost nine hours. The provider may count the year, the customer the day.',
    avoid: ['The Provider guarantees 99.9% uptime for the shop.'],
    prefer: ['The Provider guarantees 99.9% uptime of the shop in each calendar month.'],
  },
  messages: {
    share: {
      says: '"{words}": counted over which time? One bad day is a miss, or is lost in a good year.',
      instead: 'Add the window: "in each calendar month".',
    },
    over: {
      says: '{words}: over which time? Of a month 0.1% is 43 minutes, of a year almost 9 hours.',
      instead: 'Add the window: "in each calendar month".',
    },
  },
  yieldsToDenial: true,
  yieldsToWindow: true,
  *read(sentence) {
    if (hasWindow(sentence) || isCutOff(sentence)) return;
    // "Network uptime: 99.9%", an item of a list of promises.
    for (const { from, to } of sentence.matches(LEVEL_ALONE)) yield { from, to, message: 'over' };
    if (!sentence.says(/\b(?:credits?|refund|fees?|exclu\w+|divided)\b/))
      for (const { from, to } of sentence.matches(LEVEL_FIRST)) yield { from, to, message: 'over' };
    if (!sentence.says(TESTS_A_SHARE))
      for (const pattern of [SHARE_OF_EVENTS, SHARE_IN_TIME, SHARE_OF_THE_TIME])
        for (const { from, to } of sentence.matches(pattern))
          // All of the time is all of any time.
          if (!ALL_OF_IT.test(sentence.textBehind(from, 12))) yield { from, to, message: 'share' };
    if (!sentence.says(NO_PROMISE))
      for (const pattern of [PERCENTILE_OF_TIMES, MEAN_OF_EVENTS])
        for (const { from, to } of sentence.matches(pattern)) yield { from, to, message: 'share' };
    const about =
      /\b(?:up-?time|availab\w*|accessib\w*|operational|reliability|error rate|success rate|up(?= (?:for )?(?:at least )?\d)|online|reachable|in service|functional|(?:service|network|power|hardware) guarantee|accuracy|on-time|adherence|% sla|sl[ao] of|at(?= 99[.,]\d+ ?%))/;
    if (!sentence.says(about)) return;
    if (
      !sentence.says(
        /\b(?:guarantee[sd]?|warrants?|must|shall|will|commits?|maintain|maintains|maintained|assures?|offers?|delivers?|achieves?|maintaining|offering|providing|guaranteeing|with|has|have|provides?|provided|ensures?|targets?|objective|promises?|is available|be available|keeps?|(?:up-?time|availability|sla)(?: [a-z]+)? of|backed by|is required|at least|greater than|more than|minimum)\b/,
      )
    )
      return;
    // Steps of a remedy, a remedy's condition, a formula: the window stands where the level does.
    if (
      sentence.says(
        /\b(?:credits?|if|falls?|drops?|below|fails?|(?<!no )(?<!not )less than|missed|terminate|refund|divided by|calculated|means)\b|[<>≥≤×]/,
      )
    )
      return;
    // A list of figures, or the level by its name, is stated elsewhere.
    for (const { from, to } of sentence.matches(/\b\d{2,3}(?:[.,]\d+)? ?(?:%|per ?cent\b)(?: (?:[a-z]+ )?(?:up-?time|availab\w+))?/g)) {
      if (ALL_OF_IT.test(sentence.textBehind(from, 12))) continue;
      if (isNamed(sentence, from, to) || isNamedElsewhere(sentence, to)) continue;
      yield { from, to, message: 'over' };
      return;
    }
  },
});

const ALL_OF_IT = /^100(?:[.,]0+)? ?(?:%|per ?cent)/;
const SHARE = String.raw`(?<![\d.,])\d{1,3}(?:[.,]\d+)? ?%`;
const ITEM = String.raw`^(?:[*•·–-] ?)?`;
const BOUND = String.raw`(?:[<>≤≥]=? ?|at (?:least|most) |(?:no )?(?:more|less) than |(?:max|min)(?:imum|\.)? )?`;
const LEVEL_ALONE = anyOf(
  // "Core routers – availability 99.99%", "Target: 99.5%".
  String.raw`(?<=${ITEM}(?:[a-z&/-]+[ ,:|–-]{1,3}){0,4}(?:up-?time|availability|sla|(?<=^\W{0,3})target)(?: (?:sla|target|guarantee|commitment|level|objective|percentage|slo))?\s?[:=|–-]?\s?${BOUND})${SHARE}(?=\+?[.;]?$| ?\|? ?$)`,
  String.raw`(?<=\b(?:up-?time|availability)[^|;.]{0,50}\| ?(?:[>≥]=? ?)?)${SHARE}(?= ?\|?$)`,
  // "Abandoned calls: at most 5%".
  String.raw`(?<=${ITEM}(?:[a-z-]+:? ){0,4}(?:(?:success|error|failure|outage|defect|fill|accuracy|delivery|completion|loss|answer) rate|resolution|answered|calls|on-?time|delivery|adherence|accuracy|satisfaction) ?(?:[:=|–-]|of) ?${BOUND})${SHARE}(?= per [a-z]+[.;]?$|[.;]?$)`,
  // "99.9% uptime for all plans".
  String.raw`${ITEM}${SHARE} (?:[a-z]+ )?(?:up-?time|availability|on-time [a-z]+)(?: (?:sla|guarantee|commitment|target))?(?= (?:for|on|of|across) [a-z -]{3,50}[.!;]?$|[.!;]?$)`,
  // "Gold plan: 99.9% | Silver plan: 99.5%".
  String.raw`(?<=${ITEM}(?:[a-z]+ )?(?:plan|tier|gold|silver|bronze|premium) ?[:|] ?)9[5-9](?:[.,]\d+)? ?%(?= ?[|;.,]| ?$)`,
);

/** "Network availability: 99.95% for standard lines, 99.99% for others", "Storage: 99.9% uptime for all disks". */
const LEVEL_FIRST = anyOf(
  String.raw`(?<=${ITEM}(?:[a-z]+ ){0,2}(?:up-?time|availability)(?: (?:sla|target|guarantee|commitment|level))? ?: ?)${SHARE}(?= (?:minimum |up-?time |availability |sla |target |guaranteed? )*(?:(?:for|during)\b|\([a-z ]+\)))`,
  String.raw`(?<=${ITEM}(?:[a-z]+ (?:(?:&|and|/) )?){0,3}[a-z]+ ?: ?)${SHARE}(?= (?:minimum |guaranteed )?(?:up-?time|availability) (?:for|of|on|across)\b)`,
);

/** "(accuracy of at least 97%; …), counted each month": the sentence goes on behind the bracket. */
function isCutOff({ lower }: ProseSentence): boolean {
  return lower.lastIndexOf('(') > lower.lastIndexOf(')');
}

function hasWindow({ lower }: ProseSentence): boolean {
  return WINDOW.test(lower.replace(HOURS_OF_SERVICE, '').replace(DEADLINES, ''));
}

/** "the 99.5% uptime guarantee": the level by its name; where it is promised, its window stands. */
function isNamed(sentence: ProseSentence, from: number, to: number): boolean {
  // "the Uptime Commitment of 99.9%", where that is a name of the agreement.
  const words = sentence.text.slice(0, from - sentence.from);
  const name = /([A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*) of (?:at least )?$/.exec(words)?.[1];
  if (name !== undefined && sentence.vocabulary.names.has(name)) return true;
  return (
    /\b(?:the|our|its|this|that|such|above|said) (?:[a-z]+ )?$/.test(sentence.textBefore(from, 30)) &&
    /^ ?(?:[a-z-]+ ){0,2}(?:guarantee|sla|commitment|target|level|promise|threshold|objective|goal)\b/.test(sentence.textBehind(to, 50))
  );
}
