/**
 * How long the rules take to read prose: a contract of 10,000 words that they know, as while somebody types in it, one that they have never seen, one of
 * ten times the length, and the same words as one clause of an agreement.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSla, runProseRules, runRules } from '../../language/index';
import type { Benchmark, Measurement } from './measurement';
import { median } from './measurement';

const folder = join(process.cwd(), 'test/rules');

export default function run(): Benchmark {
  const short = proseOf(10_000);
  const times = timesOf(60, () => runProseRules(short, 'contract.md'));
  const unseen = timesOf(20, (run) => runProseRules(short.replaceAll('\n\n', ` Case ${run}.\n\n`), 'contract.md'));
  const long = median(timesOf(5, () => runProseRules(proseOf(100_000), 'contract.md')));
  const agreement = `agreement A is between X and Y.\nparty X means "x".\nparty Y means "y".\nclause All says "\n  ${short.replace(/["“”]/g, "'").replaceAll('\n', '\n  ')}\n".\n`;
  const texts = new Map([['a.sla', agreement]]);
  const compiled = compileSla({ files: texts, main: 'a.sla' });
  const measurements: Measurement[] = [
    {
      work: '10,000 words, 95th percentile',
      figure: percentile(times, 0.95),
      unit: 'ms',
      goal: 50,
      detail: `median ${median(times).toFixed(1)} ms`,
    },
    {
      work: '10,000 words never seen before, median',
      figure: median(unseen),
      unit: 'ms',
      goal: 50,
      detail: `95th percentile ${percentile(unseen, 0.95).toFixed(0)} ms`,
    },
    {
      work: 'ten times the words',
      figure: long / median(times),
      unit: 'times',
      goal: 12,
      detail: `${long.toFixed(0)} ms for 100,000 words`,
    },
    {
      work: 'the same as a clause of an agreement',
      figure: median(timesOf(20, () => runRules({ agreement: compiled.agreement, texts, problems: compiled.problems }))) / median(times),
      unit: 'times',
      goal: 2,
      detail: 'against the contract',
    },
  ];
  return { title: 'Prose', measurements };
}

/** Our own labelled sentences in paragraphs of four. */
function proseOf(words: number): string {
  const sentences = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
  const parts: string[] = [];
  for (let count = 0, at = 0; count < words; at += 1) {
    const sentence = sentences[at % sentences.length] ?? '';
    count += sentence.split(' ').length;
    parts.push(sentence, at % 4 === 3 ? '\n\n' : ' ');
  }
  return parts.join('');
}

/** Wall-clock milliseconds of each run, after runs that warm up and are not counted. */
function timesOf(runs: number, work: (run: number) => unknown): number[] {
  for (let warming = 1; warming <= 5; warming += 1) work(-warming);
  return Array.from({ length: runs }, (_, run) => {
    const began = performance.now();
    work(run);
    return performance.now() - began;
  });
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
