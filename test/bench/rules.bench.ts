/** All rules on an agreement of 150 lines, as after each key that is pressed; the meaning of the text is there already. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSla, runRules } from '../../language/index';
import type { Benchmark } from './measurement';
import { median } from './measurement';

export default function run(): Promise<Benchmark> {
  const text = agreementOf(150);
  const texts = new Map([['agreement.sla', text]]);
  const { agreement, problems } = compileSla({ files: texts, main: 'agreement.sla' });
  let found = 0;
  const once = (): number => {
    const began = process.cpuUsage();
    found = runRules({ agreement, texts, problems }).length;
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  for (let warming = 0; warming < 200; warming += 1) once();
  const figure = median(Array.from({ length: 200 }, once));
  return Promise.resolve({
    title: 'Rules',
    measurements: [
      { work: 'all rules on 150 lines, CPU time', figure, unit: 'ms', goal: 5, detail: `${found} findings, most of them hints` },
    ],
  });
}

/** The hosted payments example with clauses behind it. */
function agreementOf(lines: number): string {
  const example = readFileSync(join(process.cwd(), 'examples/hosted-payments/agreement.sla'), 'utf8').trimEnd().split('\n');
  const clauses = Array.from({ length: Math.floor((lines - example.length) / 4) }, (_, index) => [
    `clause Part ${String.fromCharCode(65 + index)} says "`,
    '  The Provider must tell the Customer of each change of the Payments API at least 10 days before it is made, in writing.',
    '  A change that the Customer has not answered within 5 days after that may be made.',
    '".',
  ]);
  return `${[...example, ...clauses.flat()].join('\n')}\n`;
}
