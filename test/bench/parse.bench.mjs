// Reading and linking: milliseconds a line, from a short agreement to one of 50,000 lines. The cost of a line must not grow with the file.
import { readFileSync } from 'node:fs';
import { linkFiles } from '../../language/semantics/link';
import { parseSla } from '../../language/sla-module';
import { medianMilliseconds } from './measurement';

const flagship = readFileSync('test/fixtures/complete-agreement.sla', 'utf8');

/** The agreement again and again, each time with names of its own. */
function agreementOf(lines) {
  const names = new Set();
  for (const [, name] of flagship.matchAll(
    /^(?:agreement|party|service|fee|calendar|goal|records|measure|period|metric|clause|target) ([A-Z][\w-]*(?: [A-Z][\w-]*)*)/gm,
  ))
    names.add(name);
  const pattern = new RegExp(`\\b(${[...names].sort((left, right) => right.length - left.length).join('|')})\\b(?! On)`, 'g');
  const copies = Math.max(1, Math.round(lines / flagship.split('\n').length));
  return Array.from({ length: copies }, (_none, copy) => (copy === 0 ? flagship : flagship.replace(pattern, `$1 No${copy}`))).join('\n');
}

function readAndLink(text) {
  const read = parseSla(text, 'a.sla');
  const linked = linkFiles(new Map([['a.sla', read]]), 'a.sla');
  return read.problems.length + linked.problems.length;
}

export default async function run() {
  const measurements = [];
  const perLine = new Map();
  for (const [lines, runs, goal] of [
    [100, 200, 8],
    [1_000, 25],
    [10_000, 7, 200],
    [50_000, 5],
  ]) {
    const text = agreementOf(lines);
    const count = text.split('\n').length;
    if (readAndLink(text) > 0) throw new Error(`The agreement of ${count} lines has problems.`);
    const figure = await medianMilliseconds(runs, () => readAndLink(text));
    perLine.set(lines, figure / count);
    measurements.push({
      work: `read and link ${count} lines`,
      figure,
      unit: 'ms',
      goal,
      detail: `${((figure * 1000) / count).toFixed(1)} µs a line`,
    });
  }
  const growth = perLine.get(50_000) / perLine.get(1_000);
  measurements.push({ work: 'a line of 50,000 against a line of 1,000', figure: growth, unit: 'times', goal: 1.5 });
  const text = agreementOf(10_000);
  const whole = await medianMilliseconds(5, () => readAndLink(text));
  const slip = text.replace('target Portal Use', 'targt Portal Use').replace('from Opened to', 'frm Opened to');
  const figure = await medianMilliseconds(5, () => readAndLink(slip));
  measurements.push({ work: '10,000 lines with two wrong sentences', figure, unit: 'ms', goal: 500 });
  measurements.push({ work: 'against the same without', figure: figure / whole, unit: 'times', goal: 1.5 });
  return { title: 'Reading', measurements };
}
