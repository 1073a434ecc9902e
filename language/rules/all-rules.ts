/** Every rule, by group and name. Written by `npm run rules`; a test holds it to the folders. */
import type { Rule } from './rule';
import { rule as abilityAsPromise } from './ambiguity/ability-as-promise';
import { rule as agreementToAgree } from './ambiguity/agreement-to-agree';
import { rule as andOr } from './ambiguity/and-or';
import { rule as approximation } from './ambiguity/approximation';
import { rule as betweenFigures } from './ambiguity/between-figures';
import { rule as comparativeWithoutMeasure } from './ambiguity/comparative-without-measure';
import { rule as discretion } from './ambiguity/discretion';
import { rule as documentWithoutVersion } from './ambiguity/document-without-version';
import { rule as doubleNegation } from './ambiguity/double-negation';
import { rule as endOfDay } from './ambiguity/end-of-day';
import { rule as escapeClause } from './ambiguity/escape-clause';
import { rule as exceptionChain } from './ambiguity/exception-chain';
import { rule as hedge } from './ambiguity/hedge';
import { rule as materiality } from './ambiguity/materiality';
import { rule as noticeWithoutLength } from './ambiguity/notice-without-length';
import { rule as numberTwice } from './ambiguity/number-twice';
import { rule as openList } from './ambiguity/open-list';
import { rule as optionalRemedy } from './ambiguity/optional-remedy';
import { rule as passiveWithoutAgent } from './ambiguity/passive-without-agent';
import { rule as percentOrPoints } from './ambiguity/percent-or-points';
import { rule as pronoun } from './ambiguity/pronoun';
import { rule as readsUnclear } from './ambiguity/reads-unclear';
import { rule as twoMeaningsOfAWord } from './ambiguity/two-meanings-of-a-word';
import { rule as unitAgainstThreshold } from './ambiguity/unit-against-threshold';
import { rule as upToAsPromise } from './ambiguity/up-to-as-promise';
import { rule as vagueAdjective } from './ambiguity/vague-adjective';
import { rule as vagueAdverb } from './ambiguity/vague-adverb';
import { rule as vagueFrequency } from './ambiguity/vague-frequency';
import { rule as vagueQuantity } from './ambiguity/vague-quantity';
import { rule as vagueTime } from './ambiguity/vague-time';
import { rule as weakDuty } from './ambiguity/weak-duty';
import { rule as availabilityWithoutTest } from './measurability/availability-without-test';
import { rule as averageOfAverages } from './measurability/average-of-averages';
import { rule as decisionRisk } from './measurability/decision-risk';
import { rule as directionWithoutFigure } from './measurability/direction-without-figure';
import { rule as effortForResult } from './measurability/effort-for-result';
import { rule as fewAnswers } from './measurability/few-answers';
import { rule as fieldNeverGiven } from './measurability/field-never-given';
import { rule as formulaNotGiven } from './measurability/formula-not-given';
import { rule as limbsTooNear } from './measurability/limbs-too-near';
import { rule as neverAndAlways } from './measurability/never-and-always';
import { rule as noCollector } from './measurability/no-collector';
import { rule as noRuleForMissingSamples } from './measurability/no-rule-for-missing-samples';
import { rule as oneMissBreaches } from './measurability/one-miss-breaches';
import { rule as outageBlindSpot } from './measurability/outage-blind-spot';
import { rule as percentileOfFew } from './measurability/percentile-of-few';
import { rule as readingDecides } from './measurability/reading-decides';
import { rule as roundingDecides } from './measurability/rounding-decides';
import { rule as roundingHidesMiss } from './measurability/rounding-hides-miss';
import { rule as samplesWithoutInterval } from './measurability/samples-without-interval';
import { rule as samplingTooCoarse } from './measurability/sampling-too-coarse';
import { rule as shareWithoutWindow } from './measurability/share-without-window';
import { rule as singleSampleDecides } from './measurability/single-sample-decides';
import { rule as stampsTooCoarse } from './measurability/stamps-too-coarse';
import { rule as standardWithoutName } from './measurability/standard-without-name';
import { rule as subjectiveQuality } from './measurability/subjective-quality';
import { rule as whatWouldHaveBeen } from './measurability/what-would-have-been';
import { rule as windowShorterThanSample } from './measurability/window-shorter-than-sample';
import { rule as zeroTolerance } from './measurability/zero-tolerance';
import { rule as beyondControl } from './control/beyond-control';
import { rule as clockRunsOnOthers } from './control/clock-runs-on-others';
import { rule as exclusionOutweighsPromise } from './control/exclusion-outweighs-promise';
import { rule as exclusionWithoutEvidence } from './control/exclusion-without-evidence';
import { rule as exclusionWithoutLimit } from './control/exclusion-without-limit';
import { rule as exclusionWithoutNotice } from './control/exclusion-without-notice';
import { rule as maintenanceWithoutLimit } from './control/maintenance-without-limit';
import { rule as measuredBeyondBoundary } from './control/measured-beyond-boundary';
import { rule as othersToBlame } from './control/others-to-blame';
import { rule as resultNotOwned } from './control/result-not-owned';
import { rule as targetNeverMet } from './control/target-never-met';
import { rule as upstreamFewerHours } from './control/upstream-fewer-hours';
import { rule as upstreamLeavesOut } from './control/upstream-leaves-out';
import { rule as upstreamLongerWindow } from './control/upstream-longer-window';
import { rule as upstreamSlower } from './control/upstream-slower';
import { rule as upstreamUnknown } from './control/upstream-unknown';
import { rule as upstreamWeaker } from './control/upstream-weaker';
import { rule as automaticAnswer } from './incentives/automatic-answer';
import { rule as bonusWithoutFloor } from './incentives/bonus-without-floor';
import { rule as capReachedAtOnce } from './incentives/cap-reached-at-once';
import { rule as capVeryLow } from './incentives/cap-very-low';
import { rule as closureWithoutReopening } from './incentives/closure-without-reopening';
import { rule as creditOnlyOnClaim } from './incentives/credit-only-on-claim';
import { rule as doublePayment } from './incentives/double-payment';
import { rule as lateOnesAbandoned } from './incentives/late-ones-abandoned';
import { rule as machineNotUser } from './incentives/machine-not-user';
import { rule as meanWithoutTail } from './incentives/mean-without-tail';
import { rule as neverNearMissing } from './incentives/never-near-missing';
import { rule as obligorChoosesWhatCounts } from './incentives/obligor-chooses-what-counts';
import { rule as obligorSetsPriority } from './incentives/obligor-sets-priority';
import { rule as obligorStartsClock } from './incentives/obligor-starts-clock';
import { rule as obligorStopsClock } from './incentives/obligor-stops-clock';
import { rule as oneKindOfMetric } from './incentives/one-kind-of-metric';
import { rule as ownSurvey } from './incentives/own-survey';
import { rule as ownWitness } from './incentives/own-witness';
import { rule as paidPerReport } from './incentives/paid-per-report';
import { rule as pauseInObligorsHands } from './incentives/pause-in-obligors-hands';
import { rule as pooledShare } from './incentives/pooled-share';
import { rule as quickEarnBack } from './incentives/quick-earn-back';
import { rule as responseWithoutResolution } from './incentives/response-without-resolution';
import { rule as shortOutagesFree } from './incentives/short-outages-free';
import { rule as singleStep } from './incentives/single-step';
import { rule as volumeWithoutQuality } from './incentives/volume-without-quality';
import { rule as windowReset } from './incentives/window-reset';
import { rule as baselineNeverSet } from './completeness/baseline-never-set';
import { rule as dutyToItself } from './completeness/duty-to-itself';
import { rule as dutyWithoutDate } from './completeness/duty-without-date';
import { rule as goalWithoutMetric } from './completeness/goal-without-metric';
import { rule as noCap } from './completeness/no-cap';
import { rule as noDeadline } from './completeness/no-deadline';
import { rule as noDisputeResolution } from './completeness/no-dispute-resolution';
import { rule as noExclusions } from './completeness/no-exclusions';
import { rule as noGoverningLaw } from './completeness/no-governing-law';
import { rule as noLiability } from './completeness/no-liability';
import { rule as noNotices } from './completeness/no-notices';
import { rule as noPriorityCriteria } from './completeness/no-priority-criteria';
import { rule as noRemedy } from './completeness/no-remedy';
import { rule as noReport } from './completeness/no-report';
import { rule as noReview } from './completeness/no-review';
import { rule as noRuleForChanges } from './completeness/no-rule-for-changes';
import { rule as noWayOut } from './completeness/no-way-out';
import { rule as noWorkingHours } from './completeness/no-working-hours';
import { rule as placeholder } from './completeness/placeholder';
import { rule as rightWithoutEnd } from './completeness/right-without-end';
import { rule as someValuesUnpromised } from './completeness/some-values-unpromised';
import { rule as targetWithoutGoal } from './completeness/target-without-goal';
import { rule as allowUnknownRule } from './consistency/allow-unknown-rule';
import { rule as allowUnused } from './consistency/allow-unused';
import { rule as allowWithoutReason } from './consistency/allow-without-reason';
import { rule as answerLaterThanResolution } from './consistency/answer-later-than-resolution';
import { rule as atRiskUnused } from './consistency/at-risk-unused';
import { rule as baselineContradicted } from './consistency/baseline-contradicted';
import { rule as capWithoutEffect } from './consistency/cap-without-effect';
import { rule as claimBeforeReport } from './consistency/claim-before-report';
import { rule as comparisonUpsideDown } from './consistency/comparison-upside-down';
import { rule as contradictoryTargets } from './consistency/contradictory-targets';
import { rule as creditFalls } from './consistency/credit-falls';
import { rule as creditOfNothing } from './consistency/credit-of-nothing';
import { rule as creditWithoutMiss } from './consistency/credit-without-miss';
import { rule as creditsAboveFee } from './consistency/credits-above-fee';
import { rule as dutyWithoutObject } from './consistency/duty-without-object';
import { rule as exclusionNeverUsed } from './consistency/exclusion-never-used';
import { rule as figureDiffersInText } from './consistency/figure-differs-in-text';
import { rule as limbNeverReached } from './consistency/limb-never-reached';
import { rule as minimumAboveCredits } from './consistency/minimum-above-credits';
import { rule as ninesDifferFromMinutes } from './consistency/nines-differ-from-minutes';
import { rule as overlappingHours } from './consistency/overlapping-hours';
import { rule as prioritiesOutOfOrder } from './consistency/priorities-out-of-order';
import { rule as recoveryLongerThanBudget } from './consistency/recovery-longer-than-budget';
import { rule as redundantTarget } from './consistency/redundant-target';
import { rule as remedyInOtherWindows } from './consistency/remedy-in-other-windows';
import { rule as repeatedDuty } from './consistency/repeated-duty';
import { rule as reportRarerThanWindow } from './consistency/report-rarer-than-window';
import { rule as rightNeverArises } from './consistency/right-never-arises';
import { rule as targetAboveBaseline } from './consistency/target-above-baseline';
import { rule as termNeverUsed } from './consistency/term-never-used';
import { rule as twoNamesForAParty } from './consistency/two-names-for-a-party';
import { rule as undefinedTerm } from './consistency/undefined-term';
import { rule as unusedDefinition } from './consistency/unused-definition';
import { rule as valueNeverRecorded } from './consistency/value-never-recorded';
import { rule as windowLongerThanTerm } from './consistency/window-longer-than-term';
import { rule as wrongPartyPays } from './consistency/wrong-party-pays';
import { rule as backwardReference } from './plain-language/backward-reference';
import { rule as capitals } from './plain-language/capitals';
import { rule as doublet } from './plain-language/doublet';
import { rule as legalese } from './plain-language/legalese';
import { rule as longSentence } from './plain-language/long-sentence';
import { rule as longWord } from './plain-language/long-word';
import { rule as manyDuties } from './plain-language/many-duties';
import { rule as mayNot } from './plain-language/may-not';
import { rule as nestedBrackets } from './plain-language/nested-brackets';
import { rule as otherLanguage } from './plain-language/other-language';
import { rule as shall } from './plain-language/shall';
import { rule as tooComplicated } from './plain-language/too-complicated';
import { rule as verbAsNoun } from './plain-language/verb-as-noun';
import { rule as wordy } from './plain-language/wordy';

export const ALL_RULES: readonly Rule[] = [
  abilityAsPromise,
  agreementToAgree,
  andOr,
  approximation,
  betweenFigures,
  comparativeWithoutMeasure,
  discretion,
  documentWithoutVersion,
  doubleNegation,
  endOfDay,
  escapeClause,
  exceptionChain,
  hedge,
  materiality,
  noticeWithoutLength,
  numberTwice,
  openList,
  optionalRemedy,
  passiveWithoutAgent,
  percentOrPoints,
  pronoun,
  readsUnclear,
  twoMeaningsOfAWord,
  unitAgainstThreshold,
  upToAsPromise,
  vagueAdjective,
  vagueAdverb,
  vagueFrequency,
  vagueQuantity,
  vagueTime,
  weakDuty,
  availabilityWithoutTest,
  averageOfAverages,
  decisionRisk,
  directionWithoutFigure,
  effortForResult,
  fewAnswers,
  fieldNeverGiven,
  formulaNotGiven,
  limbsTooNear,
  neverAndAlways,
  noCollector,
  noRuleForMissingSamples,
  oneMissBreaches,
  outageBlindSpot,
  percentileOfFew,
  readingDecides,
  roundingDecides,
  roundingHidesMiss,
  samplesWithoutInterval,
  samplingTooCoarse,
  shareWithoutWindow,
  singleSampleDecides,
  stampsTooCoarse,
  standardWithoutName,
  subjectiveQuality,
  whatWouldHaveBeen,
  windowShorterThanSample,
  zeroTolerance,
  beyondControl,
  clockRunsOnOthers,
  exclusionOutweighsPromise,
  exclusionWithoutEvidence,
  exclusionWithoutLimit,
  exclusionWithoutNotice,
  maintenanceWithoutLimit,
  measuredBeyondBoundary,
  othersToBlame,
  resultNotOwned,
  targetNeverMet,
  upstreamFewerHours,
  upstreamLeavesOut,
  upstreamLongerWindow,
  upstreamSlower,
  upstreamUnknown,
  upstreamWeaker,
  automaticAnswer,
  bonusWithoutFloor,
  capReachedAtOnce,
  capVeryLow,
  closureWithoutReopening,
  creditOnlyOnClaim,
  doublePayment,
  lateOnesAbandoned,
  machineNotUser,
  meanWithoutTail,
  neverNearMissing,
  obligorChoosesWhatCounts,
  obligorSetsPriority,
  obligorStartsClock,
  obligorStopsClock,
  oneKindOfMetric,
  ownSurvey,
  ownWitness,
  paidPerReport,
  pauseInObligorsHands,
  pooledShare,
  quickEarnBack,
  responseWithoutResolution,
  shortOutagesFree,
  singleStep,
  volumeWithoutQuality,
  windowReset,
  baselineNeverSet,
  dutyToItself,
  dutyWithoutDate,
  goalWithoutMetric,
  noCap,
  noDeadline,
  noDisputeResolution,
  noExclusions,
  noGoverningLaw,
  noLiability,
  noNotices,
  noPriorityCriteria,
  noRemedy,
  noReport,
  noReview,
  noRuleForChanges,
  noWayOut,
  noWorkingHours,
  placeholder,
  rightWithoutEnd,
  someValuesUnpromised,
  targetWithoutGoal,
  allowUnknownRule,
  allowUnused,
  allowWithoutReason,
  answerLaterThanResolution,
  atRiskUnused,
  baselineContradicted,
  capWithoutEffect,
  claimBeforeReport,
  comparisonUpsideDown,
  contradictoryTargets,
  creditFalls,
  creditOfNothing,
  creditWithoutMiss,
  creditsAboveFee,
  dutyWithoutObject,
  exclusionNeverUsed,
  figureDiffersInText,
  limbNeverReached,
  minimumAboveCredits,
  ninesDifferFromMinutes,
  overlappingHours,
  prioritiesOutOfOrder,
  recoveryLongerThanBudget,
  redundantTarget,
  remedyInOtherWindows,
  repeatedDuty,
  reportRarerThanWindow,
  rightNeverArises,
  targetAboveBaseline,
  termNeverUsed,
  twoNamesForAParty,
  undefinedTerm,
  unusedDefinition,
  valueNeverRecorded,
  windowLongerThanTerm,
  wrongPartyPays,
  backwardReference,
  capitals,
  doublet,
  legalese,
  longSentence,
  longWord,
  manyDuties,
  mayNot,
  nestedBrackets,
  otherLanguage,
  shall,
  tooComplicated,
  verbAsNoun,
  wordy,
];
