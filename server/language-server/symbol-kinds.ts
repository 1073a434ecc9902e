/** Icons of an outline, by the kind of sentence. */
import { SymbolKind } from 'vscode-languageserver';

export const SYMBOL_KINDS: Readonly<Record<string, SymbolKind>> = {
  AgreementDefinition: SymbolKind.Module,
  PartyDefinition: SymbolKind.Class,
  ServiceDefinition: SymbolKind.Interface,
  FeeDefinition: SymbolKind.Constant,
  CalendarDefinition: SymbolKind.TypeParameter,
  GoalDefinition: SymbolKind.Key,
  RecordsDefinition: SymbolKind.Struct,
  Field: SymbolKind.Field,
  EnumValue: SymbolKind.EnumMember,
  MeasureDefinition: SymbolKind.Method,
  PeriodDefinition: SymbolKind.Event,
  MetricDefinition: SymbolKind.Function,
  TermDefinition: SymbolKind.String,
  ClauseDefinition: SymbolKind.String,
  BenchmarkDefinition: SymbolKind.Number,
  Baseline: SymbolKind.Number,
  Target: SymbolKind.Boolean,
  Remedy: SymbolKind.Operator,
  Limit: SymbolKind.Operator,
  AtRiskAmount: SymbolKind.Operator,
  Duty: SymbolKind.Boolean,
  Sample: SymbolKind.File,
  Use: SymbolKind.File,
  Amendment: SymbolKind.Package,
};
