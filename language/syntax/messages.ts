/**
 * What is wrong with a sentence, in the words of a drafter.
 *
 * Invariant: nothing here shows how the parser works, and every message says what is wrong and what to write. One sentence, one problem: the first
 * detector that knows the mistake speaks, and the particular ones come before the general ones.
 */
import type { IToken } from 'chevrotain';
import type { Grammar } from 'langium';
import type { Problem } from '../agreement/agreement';
import { error } from '../agreement/problems';
import { type Advice, advise, type Detector, Doubt, type Surroundings } from './doubt';
import { checkFor, type Verdict } from './expectations';
import { findCalendar, findHours } from './messages-calendars';
import { findStrayCharacter, findUnclosedQuote } from './messages-characters';
import { findAmendment } from './messages-amendments';
import { findClaim } from './messages-claims';
import { findDate, findTime } from './messages-dates';
import {
  findBareDuty,
  findBeginning,
  findEarlyStop,
  findLoosePhrase,
  findMixedJoin,
  findModal,
  findOpenRow,
  findRunOn,
} from './messages-duties';
import { findDefinition } from './messages-definitions';
import { findFee, findFeeRest } from './messages-fees';
import { findFigure, findUnknownUnit, findWindow } from './messages-figures';
import { findHeadingAlone, findHeadingRest, findHeadingWords } from './messages-heading';
import { findClause } from './messages-clauses';
import { findWhich } from './messages-when';
import { findMeasure } from './messages-measures';
import { findGroup, findMetric, findMetricShape } from './messages-metrics';
import { findPeriod, findPeriodShape } from './messages-periods';
import { findLayout } from './messages-layout';
import { findCapitalKeyword, findName, findTwoNames } from './messages-names';
import { findObligation } from './messages-obligations';
import { findPromise } from './messages-promises';
import { findOtherText, findProse } from './messages-prose';
import {
  findExtra,
  findMissing,
  findMissingEarlier,
  findMisspelt,
  findSureMissing,
  findSureRepair,
  findWrongSeparator,
  findWrongWord,
  sayFallback,
  unlessOneSign,
} from './messages-repairs';
import { findRecords } from './messages-records';
import { findCondition } from './messages-conditions';
import { findConsequence, findNobody } from './messages-consequences';
import { findLimit } from './messages-limits';
import { findConditionBehind, findOpener } from './messages-openers';
import { findLadderTable } from './messages-ladders';
import { findRemedy } from './messages-remedies';
import { findRepetition } from './messages-repetition';
import { findRight } from './messages-rights';
import { findSample } from './messages-samples';
import { findScenario } from './messages-scenarios';
import { findFieldType, findSynonym } from './messages-synonyms';
import { findTable } from './messages-tables';
import { findTarget } from './messages-targets';
import { originBehind, originOfStart, originOfTokens } from './origin';

/** A sentence that could not be read. */
export interface WrongSentence {
  readonly tokens: readonly IToken[];
  readonly ended: boolean;
  /** In how many pieces it was found, when full stops stand in it. */
  readonly pieces: number;
  readonly verdict: Verdict;
}

/** A detector of wordings, in sentences of a length that somebody reads. */
function inShort(detector: Detector): Detector {
  return (doubt) => (doubt.isLong ? undefined : detector(doubt));
}

const detectors: readonly Detector[] = [
  findUnclosedQuote,
  findLayout,
  ...[findHeadingAlone, findHeadingWords, findFee, findCalendar, findRecords, findSample].map(unlessOneSign).map(inShort),
  ...[findAmendment, findLimit, findClaim, findCondition, findPromise, findTable, findTarget].map(inShort),
  ...[findConditionBehind, findObligation, findProse, findLadderTable, findOpener, findScenario, findConsequence].map(inShort),
  findRunOn,
  inShort(unlessOneSign(findDefinition)),
  findDate,
  findTime,
  findFigure,
  findRepetition,
  findLoosePhrase,
  findRemedy,
  findNobody,
  findRight,
  findWindow,
  findOpenRow,
  findModal,
  findSynonym,
  findFieldType,
  findGroup,
  findSureMissing,
  findMetric,
  findPeriod,
  findMeasure,
  findWhich,
  findClause,
  findCapitalKeyword,
  findBeginning,
  findMisspelt,
  findUnknownUnit,
  findWrongSeparator,
  unlessOneSign(findHours),
  findSureRepair,
  findMetricShape,
  findPeriodShape,
  findName,
  findStrayCharacter,
  findMixedJoin,
  findBareDuty,
  findTwoNames,
  findEarlyStop,
  findHeadingRest,
  findFeeRest,
  findMissing,
  findMissingEarlier,
  findExtra,
  findWrongWord,
  findOtherText,
];

const mostTokens = 20_000;
const mostOperators = 500;
const operators: ReadonlySet<string> = new Set(['plus', 'minus', 'times', 'divided']);

/** A sentence so long that no reader, of paper or of screens, could follow it: somewhere a full stop is missing. */
export function isTooLong(tokens: readonly IToken[]): boolean {
  if (tokens.length <= mostOperators) return false;
  return tokens.length > mostTokens || tokens.filter(({ image }) => operators.has(image)).length > mostOperators;
}

/** Finds where a sentence goes wrong. */
export function judge(tokens: readonly IToken[], ended: boolean, grammar: Grammar): Verdict {
  if (isTooLong(tokens)) return { stuckAt: 0, expected: [] };
  const kinds = tokens.map(({ tokenType }) => tokenType.name);
  return checkFor(grammar)(ended ? kinds : [...kinds, '.']);
}

export function describeMissingStop(tokens: readonly IToken[], uri: string): Problem {
  const last = tokens[tokens.length - 1];
  const words = last.image.length > 24 ? `…${last.image.slice(-20)}` : last.image;
  const message = `A sentence ends with a full stop. Put one behind '${words.replace(/\s+/g, ' ')}'.`;
  return error(originBehind(last, uri), { code: 'missing-full-stop', message, suggestion: '.' });
}

/** Stands for all wrong sentences behind the last that is described one by one. */
export function describeTooMany(tokens: readonly IToken[], described: number, uri: string): Problem {
  const message = `More than ${described} sentences of this file cannot be read; from here on they are not listed. Is it an agreement?`;
  return error(originOfTokens(tokens[0], tokens[0], uri), { code: 'too-many-wrong-sentences', message });
}

/** Instead of anything else, for a file that nobody could have written. */
export function describeTooLarge(length: number, uri: string): Problem {
  const message = `This file has ${length} characters and is too large to be read. Is it an agreement?`;
  return error(originOfStart(uri), { code: 'file-too-large', message });
}

/** The one problem of a wrong sentence. */
export function describeProblem({ tokens, ended, verdict }: WrongSentence, around: Surroundings, grammar: Grammar): Problem {
  const { uri } = around;
  const words = ended ? tokens.slice(0, -1) : tokens;
  if (words.length === 0) {
    const message = 'A full stop alone is not a sentence. Take it out.';
    return error(originOfTokens(tokens[0], tokens[0], uri), { code: 'empty-sentence', message, suggestion: '' });
  }
  if (isTooLong(tokens)) {
    const message = `This sentence has ${tokens.length} words and signs. A full stop is probably missing; if not, cut it into several sentences.`;
    return error(originOfTokens(tokens[0], tokens[0], uri), { code: 'sentence-too-long', message });
  }
  const doubt = new Doubt(words, around, verdict, checkFor(grammar));
  const advice = findAdvice(doubt);
  return error(placeOf(advice, words, uri), advice);
}

/** Repairs are tried on sentences that a person could have written; on longer ones that would take too long. */
const mostTried = 1_500;
const mostSigns = 50_000;

function findAdvice(doubt: Doubt): Advice {
  if (doubt.tokens.length > mostTried || doubt.length > mostSigns) return findUnclosedQuote(doubt) ?? sayFallback(doubt);
  for (const detector of detectors) {
    const advice = detector(doubt);
    if (advice) return keepFigures(doubt, advice);
  }
  return sayFallback(doubt);
}

/** Money and figures in quotes would be words that nothing counts, and so would be a time that a duty has; only a clause is words anyway. */
function keepFigures(doubt: Doubt, advice: Advice): Advice {
  const { suggestion = '', from, to } = advice;
  const quoted = suggestion.match(/"[^"]*"/g)?.join(' ') ?? '';
  if (quoted === '' || /^(clause|party|service|records|agreement)$/.test(doubt.kind(0))) return advice;
  if (doubt.kinds.slice(from, to + 1).some((kind) => /^(PERCENT|CURRENCY|SYMBOL_AMOUNT)$/.test(kind)) && /\d/.test(quoted)) {
    const message =
      "Money and figures do not stand in quotes, where nothing counts them. A credit begins with 'If', a promised figure is a target, a price is a fee.";
    return advise('figure-in-quotes', message, from, to);
  }
  return /\b(within|by) \d/.test(quoted) ? advise(advice.code, advice.message, from, to) : advice;
}

function placeOf({ from, to }: Advice, words: readonly IToken[], uri: string) {
  const last = words.length - 1;
  if (to < from)
    return from === 0 ? originOfTokens(words[0], words[0], uri) : originBehind(words[Math.max(0, Math.min(from - 1, last))], uri);
  return originOfTokens(words[Math.min(from, last)], words[Math.min(to, last)], uri);
}
