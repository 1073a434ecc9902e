/** What Prometheus answers to `query_range`: a matrix of series, each with its labels and its samples. */
import { tableOf, type ExportColumn, type ExportShape } from './export-table';
import { cellOf, inside, isObject, objectsOf, timeOfSeconds } from './json-values';

export const prometheus: ExportShape = {
  fromJson(name, value) {
    const series = objectsOf(inside(value, 'data', 'result'));
    if (series === undefined || inside(value, 'data', 'resultType') !== 'matrix') return undefined;
    const labels = [...new Set(series.flatMap(({ metric }) => Object.keys(isObject(metric) ? metric : {})))];
    const columns: ExportColumn[] = [
      { name: 'time', roles: ['at', 'start'] },
      { name: 'value', roles: ['value', 'status', 'latency', 'length', 'good', 'total'] },
      ...labels.map((label): ExportColumn => ({ name: label, roles: SUBJECTS.includes(label) ? ['subject'] : [] })),
    ];
    const rows = series.flatMap(({ metric, values }) => {
      const samples: readonly unknown[] = Array.isArray(values) ? values : [];
      return samples.map((sample, i) => {
        const [time, figure]: readonly unknown[] = Array.isArray(sample) ? sample : [];
        return { line: i + 1, cells: [timeOfSeconds(time), cellOf(figure), ...labels.map((label) => cellOf(inside(metric, label)))] };
      });
    });
    const differing = labels.filter((label) => new Set(series.map(({ metric }) => cellOf(inside(metric, label)))).size > 1);
    return {
      called: 'the answer of Prometheus to query_range',
      tables: [tableOf(name, columns, rows, { apart: series.length > 1 ? differing : [] })],
    };
  },
};

/** Labels that say what was measured, the most telling first. */
const SUBJECTS = ['instance', 'service', 'job', 'host', 'target', 'endpoint'];
