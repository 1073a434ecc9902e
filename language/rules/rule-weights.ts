/** Written by `npm run weigh`, not by hand: how much the finding of a rule adds to what the words of its sentence weigh. */
export const RULE_WEIGHTS: Readonly<Record<string, number>> = {
  'ambiguity/agreement-to-agree': 23,
  'ambiguity/comparative-without-measure': 8,
  'ambiguity/discretion': -78,
  'ambiguity/escape-clause': -17,
  'ambiguity/hedge': 86,
  'ambiguity/materiality': -7,
  'ambiguity/notice-without-length': 37,
  'ambiguity/open-list': 47,
  'ambiguity/optional-remedy': 41,
  'ambiguity/vague-adjective': -23,
  'ambiguity/vague-adverb': 85,
  'ambiguity/vague-frequency': 17,
  'ambiguity/vague-quantity': -70,
  'ambiguity/vague-time': 48,
  'ambiguity/weak-duty': -20,
  'completeness/placeholder': -103,
  'control/beyond-control': 4,
  'control/maintenance-without-limit': 51,
  'control/others-to-blame': -63,
  'measurability/availability-without-test': 47,
  'measurability/direction-without-figure': 15,
  'measurability/effort-for-result': 30,
  'measurability/never-and-always': -16,
  'measurability/share-without-window': 16,
  'measurability/standard-without-name': -13,
  'measurability/subjective-quality': -39,
  'measurability/what-would-have-been': -13,
};
/** What a finding adds whichever rule it is of, what findings of several rules add besides, and what a sentence weighs before anything is added. */
export const ANY_FINDING = 241;
export const SEVERAL_FINDINGS = 103;
export const BASE = -81;
