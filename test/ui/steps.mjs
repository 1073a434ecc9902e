// A scenario: steps that a person takes one after the other. A step that fails ends it; those behind it count as failed, too.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export class Scenario {
  #results = [];
  #broken = false;

  /** `pictures`: the folder for what could be seen when a step failed. */
  constructor(pictures) {
    this.pictures = pictures;
  }

  /** The page that the steps from now on happen on. */
  watch(page) {
    this.page = page;
  }

  async step(title, take) {
    if (this.#broken) {
      this.#results.push({ title, status: 'failed' });
      return;
    }
    const began = performance.now();
    try {
      await take();
      this.#results.push({ title, status: 'passed' });
      console.log(`  ✔ ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    } catch (error) {
      this.#broken = true;
      this.#results.push({ title, status: 'failed' });
      console.log(`  ✘ ${title}\n${error.stack ?? error}`);
      const name = `failed-${title.replace(/[^a-z]+/gi, '-')}.png`;
      await this.page?.screenshot({ path: join(this.pictures, name) }).catch(() => undefined);
    }
  }

  get results() {
    return this.#results;
  }
}

/** As vitest writes it, so that one program can total everything. */
export function writeResults(file, results) {
  mkdirSync(dirname(file), { recursive: true });
  const failed = results.filter(({ status }) => status === 'failed').length;
  writeFileSync(file, JSON.stringify({ testResults: [{ status: failed === 0 ? 'passed' : 'failed', assertionResults: results }] }));
  console.log(`${results.length - failed} passed, ${failed} failed`);
  if (failed > 0 || results.length === 0) process.exitCode = 1;
}

/** The workbench redraws when it likes: ask again until the answer is right. */
export async function eventually(check, patience = 60_000) {
  for (const end = Date.now() + patience; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
