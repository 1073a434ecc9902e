/**
 * The public face of the language: the only thing that servers and clients see of it.
 */

// Quantities
export {
  addDays,
  dateOfDayNumber,
  dayNumber,
  dayNumberOf,
  formatDate as formatCivilDate,
  parseDate,
  toISO,
  type CivilDate,
} from './quantities/civil-date';
export { WorkingCalendar } from './quantities/calendar';
export { formatDuration, type Microseconds } from './quantities/duration';
export { fromExactNumber, toExactNumber } from './quantities/exact-number';
export { publicHolidays } from './quantities/holidays';
export {
  formatInstant,
  instantReader,
  instantToISO,
  isInstantPattern,
  parseInstant,
  type Instant,
  type InstantReader,
} from './quantities/instant';
export type { Interval } from './quantities/intervals';
export { Ratio } from './quantities/ratio';
export { dateAt, endOfDay, isTimeZone, startOfDay, startOfDayNumber, TimeZone } from './quantities/time-zone';

// Agreement
export type * from './agreement/agreement';
export { spellingKey } from './agreement/spelling';
export { hasErrors, sortProblems } from './agreement/problems';
export { compileSla, type CompiledSla, type SlaSources } from './compile';
export { formatSla, printAgreement, type FormattedSla } from './format';

// Import: a draft from a contract in prose
export { contractOf } from './contract/contract';
export { contractMarkdown } from './contract/contract-markdown';
export { contractPage } from './contract/contract-page';
export { importContract, type ImportedContract, type ImportOptions } from './import/import-contract';

// Rules: what a careful colleague would say of a draft
export type { Edit, Finding, Fix, Related, Severity } from './rules/finding';
export { ALL_RULES } from './rules/all-rules';
export { indexPage, pageOf, titleOf } from './rules/pages';
export { GROUPS, groupOf, PRESETS, shortId, type Example, type Group, type Preset, type Rule, type RuleDocs } from './rules/rule';
export type { ProseLayout } from './prose/documents';
export { runProseRules, runRules, type RuleInput } from './rules/run';
export {
  findRule,
  LEVELS,
  levelOf,
  readSettings,
  sayUnknownRule,
  severityIn,
  type ReadSettings,
  type RuleLevel,
  type RuleSettings,
  type SettingsFile,
} from './rules/settings';

// Evidence: what sample data show of a draft
export type { DataEvidence } from './evidence/evidence';
export { gather } from './evidence/gather';

// Evaluator: data
export type * from './evaluator/observations';
export { requestKey } from './evaluator/observations';
export { compileClock, limitNumber, mergeIntervals, mergePauses, type Pauses, type RecordClock } from './evaluator/clocks';
export { compileCondition, compileTest, type MicrosRange, type RowTest, type TestContext, type ValueTest } from './evaluator/conditions';
export {
  durationOf,
  EARLIEST,
  figureOf,
  fixedLength,
  kindOfType,
  LATEST,
  spellingsOf,
  zoneOf,
  type ValueKind,
} from './evaluator/field-values';
export { clockOf, instants, pausesOf, quantityOf, rowTestOf, type Quantity, type RowSource } from './evaluator/row-quantities';
export { withAmendedParts } from './evaluator/amended-parts';
export { compileCalendars } from './evaluator/working-calendars';

// Evaluator: outcome
export type * from './evaluator/outcome';
export { evaluateScenario, imagine, type ScenarioEvaluation } from './evaluator/scenarios';
export { evaluate, VERSION, type EvaluateOptions, type Evaluation } from './evaluator/evaluate';

// The words themselves, for an editor
export * as syntax from './generated/ast';
export { compileFiles, type CompiledFiles } from './compile';
export { createSlaServices, expectAfter, parseSla, rereadSla } from './sla-module';
export type { Expectation } from './syntax/expectations';
export { allFields, namesSomething, recordsOfField, type NamedSentence } from './semantics/scope-names';
export { NameReference, Scope } from './semantics/scope';
export { fileOf } from './semantics/precedence';
export { nameKind } from './semantics/scope-messages';
export { readFiles, resolveUse, usesOf } from './semantics/scope-files';
export type { ReadFile } from './syntax/sentence-parser';

// Documents: an outcome for reading
export { explanationOf, explanationText, type ExplanationLine, type ExplanationPart } from './documents/explanation';
export { badRowGroups } from './documents/bad-rows';
export {
  dueText,
  groupCautions,
  groupText,
  groupTodos,
  outcomesOf,
  partName,
  rightDates,
  scoreText,
  statusText,
  stripOf,
  totalText,
  type StripItem,
  type TodoGroup,
  referenceTexts,
} from './documents/phrases';
export { writeReport, type ReportOptions } from './documents/report';
export {
  clauseText,
  count,
  dateText,
  groupDigits,
  listed,
  periodText,
  placeText,
  shortLabel,
  VERDICT_SIGN,
  type Sources,
} from './documents/words';
export { closest } from './syntax/closest';
export { printSample } from './syntax/print-definitions';
export { layOut } from './syntax/formatter';
export { drawCharts, type Charts } from './documents/charts';
export { wordsAt } from './documents/words';
export { amountText, conditionText, consequenceText, promiseText, setText, valueText, windowName } from './evaluator/wording';
export { holidayRegionName, holidayRegions } from './quantities/holiday-regions';
export { currencyCodes, formatMoney } from './quantities/money';
