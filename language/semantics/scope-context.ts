/** Which records and which field the words around a name speak of: they decide whose fields and values can be meant. */
import type { AstNode, Reference } from 'langium';
import { type Arithmetic, type Field, isField, isRecordsDefinition, type PeriodExpression, type RecordsDefinition } from '../generated/ast';
import type * as ast from '../generated/ast';
import { recordsOfField } from './scope-names';

/** Resolves a reference before its turn, when the meaning of another name hangs on it. */
export type Settle = <T extends AstNode>(reference: Reference<T> | undefined, node: AstNode, property: string) => T | undefined;

/**
 * The records whose fields a name inside `node` may be. Undefined: nothing says which, so those of any records. Empty: the words name
 * records that nobody knows, about which a complaint exists already.
 */
export function recordsAround(start: AstNode, property: string, settle: Settle): readonly RecordsDefinition[] | undefined {
  const of = (reference: Reference<AstNode> | undefined, node: AstNode, name: string) => {
    const target = settle(reference, node, name);
    return isRecordsDefinition(target) ? [target] : target ? undefined : [];
  };
  let from = property;
  for (let each: AstNode | undefined = start; each; from = each.$containerProperty ?? '', each = each.$container) {
    const node = each as ast.SlaAstType[keyof ast.SlaAstType];
    switch (node.$type) {
      case 'RecordsDefinition':
        return [node];
      case 'RecordSet':
      case 'MeasureDefinition':
      case 'Between':
      case 'SampleRuns':
        return of(node.records, node, 'records');
      case 'CountedSet':
      case 'Sample':
        return of(node.of, node, 'of');
      case 'RecordShare':
        return of(node.set.records, node.set, 'records');
      case 'AggregateFigure':
      case 'Target':
        if (node.set) return of(node.set.records, node.set, 'records');
        break;
      case 'PeriodDefinition':
        if (from === 'clauses' && node.expression) return recordsOfPeriod(node.expression, of);
        break;
      case 'MetricDefinition':
        if (from === 'clauses' && node.expression) return recordsOfFigures(node.expression, of);
        break;
      case 'Change':
        return node.records ? of(node.records, node, 'records') : undefined;
      case 'Duty': {
        if (node.records) return of(node.records, node, 'records');
        const field = property === 'after' && node.field ? settle(node.field, node, 'field') : undefined;
        if (property === 'after' && node.field && !field) return [];
        return field ? [recordsOfField(field)] : undefined;
      }
      default:
        break;
    }
  }
  return undefined;
}

/** The field whose values a name inside `node` may be; undefined when nothing says which. */
export function fieldAround(start: AstNode, settle: Settle): Field | undefined | 'unknown' {
  for (let each: AstNode | undefined = start; each; each = each.$container) {
    const node = each as ast.SlaAstType[keyof ast.SlaAstType];
    if (node.$type === 'Comparison') {
      const left = settle(node.left, node, 'left');
      return isField(left) ? recordedField(left, settle) : left ? undefined : 'unknown';
    }
    if (node.$type === 'SampleRuns') return recordedField(settle(node.field, node, 'field'), settle);
    if (node.$type === 'Table') return recordedField(settle(node.key, node, 'key'), settle);
    if (node.$type === 'Cell') return undefined;
  }
  return undefined;
}

/** A field, or the one that it is the first, last or highest of: that one has the values. */
function recordedField(field: Field | undefined, settle: Settle): Field | 'unknown' {
  if (field?.which === undefined) return field ?? 'unknown';
  return settle(field.picked, field, 'picked') ?? 'unknown';
}

type RecordsOf = (reference: Reference<AstNode> | undefined, node: AstNode, property: string) => RecordsDefinition[] | undefined;

function recordsOfPeriod(expression: PeriodExpression, of: RecordsOf): RecordsDefinition[] | undefined {
  if (expression.$type === 'Between' || expression.$type === 'SampleRuns') return of(expression.records, expression, 'records');
  return undefined;
}

function recordsOfFigures(expression: Arithmetic, of: RecordsOf): RecordsDefinition[] | undefined {
  switch (expression.$type) {
    case 'Sum':
    case 'Product': {
      const left = recordsOfFigures(expression.left, of);
      const right = recordsOfFigures(expression.right, of);
      return left && right ? [...left, ...right] : (left ?? right);
    }
    case 'RecordShare':
      return of(expression.set.records, expression.set, 'records');
    case 'CountFigure':
      return of(expression.set.of, expression.set, 'of');
    case 'AggregateFigure':
      return expression.set ? of(expression.set.records, expression.set, 'records') : undefined;
    default:
      return undefined;
  }
}
