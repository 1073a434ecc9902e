import type { Duty, DurationValue, Target, TableRow, Undertaking } from '../agreement/agreement';
import type * as ast from '../generated/ast';
import { Ratio } from '../quantities/ratio';
import { type Lowering, nameOf, namesOf, referent } from './lowering';
import {
  lowerBound,
  lowerCount,
  lowerDate,
  lowerDuration,
  lowerPercent,
  lowerRecordSet,
  lowerValue,
  lowerWindow,
  lowerWindowed,
  prose,
} from './lower-values';

export function lowerTarget(at: Lowering, node: ast.Target): Target | undefined {
  const undertaking =
    node.reached !== undefined
      ? lowerMilestone(at, node)
      : node.table === undefined
        ? lowerPromise(at, node)
        : lowerTable(at, node, node.table);
  const group = nameOf(node.group);
  if (undertaking === undefined || (node.group !== undefined && group === undefined)) return undefined;
  const target = { name: node.name, origin: at.origin(node), obligors: namesOf(node.obligors), undertaking };
  return at.placed({ ...target, ...(group === undefined ? {} : { group }) }, node, { group: node.group });
}

/** Reached on the day, and so late by nothing at most. */
function lowerMilestone(at: Lowering, node: ast.Target): Undertaking | undefined {
  const [reached, set, date, field] = [nameOf(node.reached), lowerRecordSet(at, node.set), lowerDate(at, node.day), nameOf(node.due)];
  const due =
    date !== undefined ? ({ kind: 'date', date } as const) : field === undefined ? undefined : ({ kind: 'field', field } as const);
  const movedBy = namesOf(node.movers);
  if (reached === undefined || set === undefined || due === undefined || movedBy.length < (node.movers ?? []).length) return undefined;
  const milestone = at.placed({ reached, due, movedBy }, node, { reached: node.reached, due: node.due ?? node.day });
  return at.placed({ kind: 'measure', measure: `delay of ${node.name}`, op: 'at most', value: NO_DELAY, set, milestone }, node);
}

const NO_DELAY: DurationValue = { kind: 'duration', count: Ratio.ZERO, unit: 'day', business: false, lexeme: '0 days' };

const ITS_BASELINE = { kind: 'baseline', lexeme: 'its baseline' } as const;

function lowerPromise(at: Lowering, node: ast.Target): Undertaking | undefined {
  const what = referent(node.what);
  const [op, value] = [lowerBound(node.op), node.baseline ? ITS_BASELINE : lowerValue(at, node.value)];
  if (what === undefined || op === undefined || value === undefined) return undefined;
  const name = what.name;
  if (node.baseline && what.$type !== 'MetricDefinition') {
    at.error(node, {
      code: 'baseline-of-a-measure',
      message: `${name} is a figure of each record, and a baseline is one figure. Name a metric, such as the average of ${name}.`,
    });
    return undefined;
  }
  const window = lowerWindowed(at, node.windowed);
  const parts = { what: node.what, value: node.value, window: node.windowed, share: node.share };
  if (what.$type === 'MetricDefinition') {
    if (node.share !== undefined) {
      at.error(node.share, {
        code: 'share-of-a-metric',
        message: `${name} is one figure for each window, so it cannot be kept "for" a share of records. Name a measure, or leave the words out.`,
      });
      return undefined;
    }
    if (window === undefined) {
      reportNoWindow(at, node, name);
      return undefined;
    }
    return at.placed({ kind: 'metric', metric: name, op, value, window }, node, parts);
  }
  const set = node.set === undefined ? undefined : lowerRecordSet(at, node.set);
  if (node.share === undefined) {
    const records = nameOf(what.records) ?? 'the records';
    at.error(node, {
      code: 'share-missing',
      message: `${name} is a figure of each record. Say for how many of them: "for at least 95% of ${records}", or "for each of ${records}".`,
    });
    return undefined;
  }
  if (set === undefined) return undefined;
  const share = lowerPercent(at, node.share.percent);
  if (share === undefined) {
    return at.placed({ kind: 'measure', measure: name, op, value, set, ...(window === undefined ? {} : { window }) }, node, parts);
  }
  if (window === undefined) {
    reportNoWindow(at, node, `${share.lexeme} of ${set.records}`);
    return undefined;
  }
  return at.placed({ kind: 'measure', measure: name, op, value, share, set, window }, node, parts);
}

function reportNoWindow(at: Lowering, node: ast.Target, what: string): void {
  if (node.windowed !== undefined) return; // its own fault is reported already
  at.error(node, {
    code: 'window-missing',
    message: `${what} is judged window by window, and no window is named. Add "in each calendar month" or "over the term".`,
  });
}

function lowerTable(at: Lowering, node: ast.Target, table: ast.Table): Undertaking | undefined {
  const [set, key] = [lowerRecordSet(at, node.set), nameOf(table.key)];
  if (set === undefined || key === undefined) return undefined;
  const [share, window] = [lowerPercent(at, node.share?.percent), lowerWindowed(at, node.windowed)];
  if (share !== undefined && window === undefined) {
    reportNoWindow(at, node, `${share.lexeme} of ${set.records}`);
    return undefined;
  }
  const columns = (table.measures ?? []).map((measure) => {
    const of = referent(measure);
    if (of?.$type === 'MetricDefinition') {
      at.errorAtName(measure, table, {
        code: 'metric-in-table',
        message: `${of.name} is one figure for each window, not for each of ${set.records}. A column of this table is a measure.`,
      });
    }
    return of?.$type === 'MeasureDefinition' ? of.name : undefined;
  });
  const rows = (table.rows ?? []).map((row) => lowerRow(at, row, columns)).filter((row) => row !== undefined);
  return at.placed(
    {
      kind: 'table',
      ...(share === undefined ? {} : { share }),
      set,
      ...(window === undefined ? {} : { window }),
      key,
      measures: columns.filter((name) => name !== undefined),
      rows,
    },
    node,
    { share: node.share, window: node.windowed, key: table.key },
  );
}

/** The cells of columns that were understood. */
function lowerRow(at: Lowering, node: ast.Row, columns: readonly (string | undefined)[]): TableRow | undefined {
  const name = nameOf(node.key);
  if (name === undefined) return undefined;
  const written = (node.cells ?? []).length;
  if (written !== columns.length) {
    at.error(node, {
      code: 'cells-of-row',
      message: `The row ${name} has ${countOf(written, 'cell')} after its name; the head of the table has ${countOf(columns.length, 'column')}. Write "none" where nothing is promised.`,
    });
  }
  const cells = columns.flatMap((column, index) => (column === undefined ? [] : [lowerCell(at, node.cells?.[index])]));
  return at.placed({ key: { kind: 'name', name }, cells, origin: at.origin(node) }, node, { key: node.key });
}

function lowerCell(at: Lowering, node: ast.Cell | undefined): TableRow['cells'][number] {
  const [op, value] = [lowerBound(node?.op), lowerValue(at, node?.value)];
  if (node === undefined || op === undefined || value === undefined) return undefined;
  return at.placed({ op, value, origin: at.origin(node) }, node);
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function lowerDuty(at: Lowering, node: ast.Duty): Duty | undefined {
  const obligors = namesOf(node.obligors);
  const says = obligors.length === 0 ? undefined : lowerObligation(at, node);
  return says === undefined ? undefined : at.placed({ ...says, obligors, origin: at.origin(node) }, node);
}

type Unowed<D> = D extends Duty ? Omit<D, 'obligors' | 'origin'> : never;

function lowerObligation(at: Lowering, node: ast.Duty): Unowed<Duty> | undefined {
  const within = lowerDuration(at, node.within);
  switch (node.kind) {
    case 'report': {
      const [subjects, to, after] = [namesOf(node.subjects), namesOf(node.to), lowerWindow(at, node.window)];
      const content = (node.texts ?? []).map(prose);
      if (subjects.length + content.length === 0 || to.length < (node.to ?? []).length || within === undefined || after === undefined)
        return undefined;
      return { kind: 'report', subjects, ...(content.length === 0 ? {} : { content }), to, within, after };
    }
    case 'review': {
      const [subjects, every] = [namesOf(node.subjects), lowerDuration(at, node.every)];
      return subjects.length === 0 || every === undefined ? undefined : { kind: 'review', subjects, every };
    }
    case 'claim':
    case 'give': {
      const after = lowerWindow(at, node.window);
      if (within === undefined || after === undefined) return undefined;
      const [records, made, concerns] = [nameOf(node.records), nameOf(node.field), nameOf(node.concerned)];
      const isRecorded = records !== undefined && made !== undefined && concerns !== undefined;
      if (node.records !== undefined && !isRecorded) return undefined;
      const of = namesOf(node.targets);
      if (of.length < (node.targets ?? []).length) return undefined;
      const says = {
        within,
        after,
        ...(node.text === undefined ? {} : { stating: prose(node.text) }),
        ...(isRecorded ? { recorded: { records, made, concerns } } : {}),
      };
      return node.kind === 'claim' ? { kind: 'claim', ...says } : { kind: 'notice', of, ...says };
    }
    case 'dispute': {
      const after = lowerWindow(at, node.window);
      if (within === undefined || (node.window !== undefined && after === undefined)) return undefined;
      return { kind: 'dispute', within, ...(after === undefined ? {} : { after }) };
    }
    case 'return': {
      const [target, count, window] = [nameOf(node.target), lowerCount(at, node.count, node), lowerWindow(at, node.next)];
      return target === undefined || count === undefined || window === undefined ? undefined : { kind: 'return', target, count, window };
    }
    case 'provide': {
      const field = referent(node.field);
      const records = nameOf(node.records) ?? (field === undefined ? undefined : field.$container.$container.name);
      const after = nameOf(node.after);
      if (field === undefined || records === undefined || within === undefined || after === undefined) return undefined;
      return { kind: 'provide', records, field: field.name, within, after };
    }
    case undefined: {
      if (node.text === undefined) return undefined;
      const modal = node.modal === 'may' ? 'may' : node.not ? 'must not' : 'must';
      return { kind: 'act', modal, text: prose(node.text), ...(within === undefined ? {} : { within }) };
    }
  }
}
