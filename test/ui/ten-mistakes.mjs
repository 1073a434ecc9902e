// The flagship with ten mistakes that tired drafters make: each must be marked, in words that a lawyer can use.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './steps.mjs';

/** What is written, what stood there before, and what must be said of it. */
const MISTAKES = [
  ['served by Uptime Comitment and', 'served by Uptime Commitment and', "No target is called 'Uptime Comitment'"],
  ['one every 10 minutes', 'one every 30 seconds', 'so few that chance decides'],
  ['Opened, a time set by Provider', 'Opened, a time set by Customer', 'sets its beginning itself'],
  ['periods caused by Provider', 'periods caused by Customer', 'can keep Resolution Time short by delaying'],
  [
    'Maintenance Windows.',
    'Maintenance Windows,\n  with Notice Given at least 48 hours before Starts, up to 4 hours in each calendar month.',
    'without any notice',
  ],
  ['Provider should "answer every question within a day".\n\n# Remedies\n', '# Remedies\n', "'should' does not bind anybody"],
  ['below 95%, Provider must credit 5%', 'below 95%, Provider must credit 100%', 'although it is the worse figure'],
  [
    'Provider must "promptly deliver a reasonable analysis"',
    'Provider must "deliver a root-cause analysis" within 5 business days of Support Hours',
    'this is never late',
  ],
  ['within 3 days after the end of the', 'within 30 days after the end of the', 'Customer must claim within'],
  ['within 5 business days, and the Uptime Commitment of 99.9% holds;', 'within 5 business days;', 'This says 99.9%'],
];

export function withMistakes(text) {
  return MISTAKES.reduce((sofar, [wrong, right]) => {
    assert.ok(sofar.includes(right), right);
    return sofar.replace(right, wrong);
  }, text);
}

export async function tenMistakes({ vscode, page, step, folder, picture, view }) {
  await step('ten mistakes of a tired drafter are told, each in words to act on', async () => {
    writeFileSync(join(folder, 'draft.sla'), withMistakes(readFileSync(join(folder, 'agreement.sla'), 'utf8')));
    await vscode.openFile('draft.sla');
    await vscode.run('Problems: Focus on Problems View');
    await vscode.run('View: Toggle Maximized Panel');
    const told = page.locator('.markers-panel');
    // Only what can be seen is there to be read.
    await page.setViewportSize({ ...view, height: 2400 });
    await eventually(async () => {
      const text = (await told.innerText()).replace(/\s+/g, ' ');
      for (const [, , words] of MISTAKES) assert.ok(text.includes(words), `${words} in ${text}`);
    }, 60_000);
    await page.setViewportSize(view);
    await picture('ten-mistakes');
    await vscode.run('View: Toggle Maximized Panel');
    await vscode.closePanel();
    await vscode.run('View: Close Editor');
    rmSync(join(folder, 'draft.sla'));
  });
}
