/** Written by `npm run weigh`, not by hand: how much the finding of a rule adds to what the words of its sentence weigh. */
export const RULE_WEIGHTS: Readonly<Record<string, number>> = {
  'ambiguity/discretion': -121,
  'ambiguity/escape-clause': 44,
  'ambiguity/hedge': 79,
  'ambiguity/materiality': -32,
  'ambiguity/notice-without-length': 26,
  'ambiguity/open-list': 24,
  'ambiguity/optional-remedy': 23,
  'ambiguity/vague-adjective': -50,
  'ambiguity/vague-adverb': 75,
  'ambiguity/vague-frequency': 12,
  'ambiguity/vague-quantity': -49,
  'ambiguity/vague-time': 27,
  'ambiguity/weak-duty': -10,
  'completeness/placeholder': -89,
  'control/beyond-control': 4,
  'control/maintenance-without-limit': 28,
  'control/others-to-blame': -61,
  'measurability/availability-without-test': 51,
  'measurability/effort-for-result': 28,
  'measurability/formula-not-given': -45,
  'measurability/share-without-window': 20,
  'measurability/standard-without-name': -12,
  'measurability/subjective-quality': -31,
};
/** What a finding adds whichever rule it is of, what findings of several rules add besides, and what a sentence weighs before anything is added. */
export const ANY_FINDING = 227;
export const SEVERAL_FINDINGS = 126;
export const BASE = -66;
