/** How long the extension takes to become active in the extension host of a real VS Code, each time in a new one. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Benchmark } from './measurement';

interface Times {
  readonly load: number;
  readonly activate: number;
  readonly all: number;
}

export default function run(): Promise<Benchmark> {
  const result = join(process.cwd(), '.cache/results/activation.json');
  const times = Array.from({ length: 5 }, () => {
    execFileSync(process.execPath, ['test/vscode/run-in-workbench.mjs', result, 'activation'], { stdio: ['ignore', 'ignore', 'pipe'] });
    return JSON.parse(readFileSync(result, 'utf8')) as Times;
  });
  const listed = (figures: readonly number[]): string => figures.map((each) => each.toFixed(0)).join(', ');
  return Promise.resolve({
    title: 'Extension',
    measurements: [
      {
        work: 'loading the code and activating',
        figure: median(times.map(({ load, activate }) => load + activate)),
        unit: 'ms',
        goal: 150,
        detail: `${listed(times.map(({ load }) => load))} loading, ${listed(times.map(({ activate }) => activate))} activating`,
      },
      { work: 'until it is active', figure: median(times.map(({ all }) => all)), unit: 'ms', detail: listed(times.map(({ all }) => all)) },
    ],
  });
}
