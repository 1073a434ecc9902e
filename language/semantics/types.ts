import type { Agreement, Field, FieldType, MetricExpression, QuantityRef, Value } from '../agreement/agreement';
import { isUnit, type Kind, type Unit, unitAfter } from './operators';

/** What the fields, measures and metrics of an agreement are figures of. Undefined where that hangs on a mistake. */
export class Types {
  private readonly metrics = new Map<string, Unit | undefined>();
  private readonly measures = new Map<string, Kind | undefined>();

  constructor(private readonly agreement: Agreement) {}

  field(records: string, name: string): Field | undefined {
    return this.agreement.records.get(records)?.fields.find((field) => field.name === name);
  }

  kindOfQuantity(records: string, quantity: QuantityRef): Kind | undefined {
    if (quantity.kind === 'measure') return this.kindOfMeasure(quantity.name);
    const field = this.field(records, quantity.name);
    return field === undefined ? undefined : kindOfField(field.type);
  }

  kindOfMeasure(name: string): Kind | undefined {
    if (this.measures.has(name)) return this.measures.get(name);
    // A measure that needs itself finds this and has no kind.
    this.measures.set(name, undefined);
    const measure = this.agreement.measures.get(name);
    if (measure === undefined) return undefined;
    const { expression } = measure;
    let kind: Kind | undefined = 'duration';
    if (expression.kind === 'arithmetic') {
      const [left, right] = [expression.left, expression.right].map((side) => this.kindOfQuantity(measure.records, side));
      kind = left === undefined || right === undefined ? undefined : unitAfter(expression.op, left, right);
    }
    this.measures.set(name, kind);
    return kind;
  }

  unitOfMetric(name: string): Unit | undefined {
    if (this.metrics.has(name)) return this.metrics.get(name);
    this.metrics.set(name, undefined);
    const metric = this.agreement.metrics.get(name);
    const unit = metric === undefined ? undefined : this.unitOfExpression(metric.expression);
    this.metrics.set(name, unit);
    return unit;
  }

  unitOfExpression(expression: MetricExpression): Unit | undefined {
    switch (expression.kind) {
      case 'arithmetic': {
        const [left, right] = [this.unitOfExpression(expression.left), this.unitOfExpression(expression.right)];
        return figure(left === undefined || right === undefined ? undefined : unitAfter(expression.op, left, right));
      }
      case 'metric':
        return this.unitOfMetric(expression.metric);
      case 'constant':
        return figure(kindOfValue(expression.value));
      case 'time-share':
      case 'record-share':
        return 'share';
      case 'count':
        return 'number';
      case 'aggregate': {
        const { of } = expression;
        if (of.kind === 'period') return 'duration';
        return of.kind === 'metric' ? this.unitOfMetric(of.metric) : figure(this.kindOfQuantity(of.set.records, of.quantity));
      }
    }
  }
}

export function kindOfField(type: FieldType): Kind {
  return FIELD_KINDS[type];
}

/** What a value written in the agreement can be compared with. */
export function kindOfValue(value: Value): Kind {
  switch (value.kind) {
    case 'percent':
      return 'share';
    case 'date':
      return 'moment';
    case 'name':
    case 'baseline':
      return 'enum';
    default:
      return value.kind;
  }
}

function figure(kind: Kind | undefined): Unit | undefined {
  return kind !== undefined && isUnit(kind) ? kind : undefined;
}

const FIELD_KINDS: Readonly<Record<FieldType, Kind>> = {
  time: 'moment',
  date: 'moment',
  duration: 'duration',
  number: 'number',
  percentage: 'share',
  text: 'text',
  amount: 'money',
  party: 'party',
  periods: 'periods',
  enum: 'enum',
};
