// Uses the packaged extension as a person would, in a real VS Code in Chromium:
//   node test/ui/run-ui.mjs [RESULTS.json]   pictures go to .cache/ui; with --images they go to docs/images, where the README shows them
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageExtension } from '../../scripts/package.mjs';
import { launchChromium } from '../vscode/workbench/chromium.mjs';
import { installWorkbench } from '../vscode/workbench/install.mjs';
import { copyFolder, installExtensions, serveWorkbench } from '../vscode/workbench/serve.mjs';
import { hasNoViolation } from './accessibility.mjs';
import { inBrowser } from './in-browser.mjs';
import { killServer } from './kill-server.mjs';
import { ownRecords } from './own-records.mjs';
import { inFewColours } from './pictures.mjs';
import { restrictedMode } from './restricted-mode.mjs';
import { eventually, Scenario, writeResults } from './steps.mjs';
import { tenMistakes } from './ten-mistakes.mjs';
import { WorkbenchPage } from './workbench-page.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isForDocs = process.argv.includes('--images');
const results = resolve(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? join(root, '.cache/results/ui.json'));
const pictures = join(root, isForDocs ? 'docs/images' : '.cache/ui');
const logs = join(root, '.cache/logs');
for (const each of [pictures, logs, join(root, '.cache/ui')]) mkdirSync(each, { recursive: true });
rmSync(results, { force: true });
// Pictures for the README look the same wherever they are taken.
process.env.FONTCONFIG_FILE = fileURLToPath(new URL('fonts.conf', import.meta.url));

/** Wide enough for a sentence and its figure side by side. */
const VIEW = isForDocs ? { width: 1360, height: 830 } : { width: 1560, height: 900 };
const LIGHT = 'Light 2026';
const build = installWorkbench();
const extensions = installExtensions(build, [await packageExtension({ build: !process.argv.includes('--no-build') })]);
const folder = newFolder();
const server = await serveWorkbench(build, {
  extensions,
  settings: { 'workbench.colorTheme': LIGHT, 'editor.fontSize': 13, 'editor.renderWhitespace': 'none' },
  log: join(logs, 'ui-server.log'),
});
const browser = await launchChromium();
const context = await browser.newContext({
  viewport: VIEW,
  deviceScaleFactor: isForDocs ? 1.5 : 1,
  reducedMotion: 'reduce',
});
const page = await context.newPage();
const vscode = new WorkbenchPage(page);
const scenario = new Scenario(join(root, '.cache/ui'));
scenario.watch(page);
const step = (title, take) => scenario.step(title, take);
const picture = (name) => pictureOf(page, name);
const pictureOf = async (shown, name) => {
  await shown.mouse.move(2, VIEW.height - 10);
  await shown.waitForTimeout(250);
  const png = await shown.screenshot();
  writeFileSync(join(pictures, `${name}.png`), isForDocs ? inFewColours(png) : png);
};
const WRONG = 'Provider should "answer every question within a day".';
const agreement = join(folder, 'agreement.sla');

try {
  await drafting();
  await tenMistakes({ vscode, page, step, folder, picture, view: VIEW });
  await simulating();
  await lookingCloser();
  await lastingThrough();
  await page.close();
  const around = { build, folder: newFolder(), browser, scenario, logs, pictures: join(root, '.cache/ui') };
  await restrictedMode({ ...around, extensions });
  await ownRecords({ ...around, extensions, picture: pictureOf });
  await packageExtension({ target: 'web', build: false });
  await inBrowser({ ...around, staging: join(root, '.cache/vsix/web') });
} finally {
  await browser.close();
  await server.stop();
  for (const each of [folder, extensions]) rmSync(each, { recursive: true, force: true });
}
writeResults(results, scenario.results);

/** The flagship example as a person has it. */
function newFolder() {
  const copy = copyFolder(join(root, 'examples/hosted-payments'));
  for (const name of ['outcome.golden.json', 'README.md']) rmSync(join(copy, name), { force: true });
  return copy;
}

async function drafting() {
  await step('a folder is opened, and a walkthrough offers five steps', async () => {
    await vscode.open(server.url, folder);
    await vscode.run('Forthright: Open Walkthrough');
    await eventually(async () => assert.equal(await page.locator('.getting-started-step').count(), 5));
    await eventually(async () =>
      assert.ok(
        (
          await Promise.all(
            page.frames().map((each) =>
              each
                .locator('body')
                .innerText()
                .catch(() => ''),
            ),
          )
        ).some((text) => text.includes('An agreement is a text')),
      ),
    );
    await picture('walkthrough');
    await vscode.run('View: Close Editor');
  });

  await step('an agreement is opened: colours, hints, lenses', async () => {
    await vscode.openFile('agreement.sla');
    await eventually(async () => assert.ok((await vscode.lenses.allInnerTexts()).some((text) => text.includes('Simulate'))), 60_000);
    await vscode.goToLine(66);
    await eventually(async () => assert.ok((await vscode.shownText()).includes('21 min 55 s')));
    await picture('opening');
  });

  await step('a wrong sentence is marked, and the message says what to write', async () => {
    await vscode.goToLine(72);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`${WRONG}\n`, { delay: 10 });
    await page.locator('.squiggly-error').first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    await vscode.problems.filter({ hasText: 'should' }).waitFor();
    // Where the row begins: further on there is a link to the page about it.
    await vscode.problems
      .filter({ hasText: 'should' })
      .first()
      .dblclick({ position: { x: 90, y: 10 } });
    await vscode.closePanel();
    await page.mouse.move(2, VIEW.height - 10);
    // What mends it may come after the words; a hover that has closed in between is asked for again.
    const hover = page.locator('.monaco-editor .monaco-hover:visible', { hasText: "'must'" }).filter({ hasText: 'Quick Fix' });
    await eventually(async () => {
      await vscode.focusEditor();
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      await hover.first().waitFor({ timeout: 2000 });
    });
    await picture('warning');
    await page.keyboard.press('Escape');
  });

  await step('the light bulb mends it', async () => {
    const fix = page.locator('.action-widget .action', { hasText: 'must' }).first();
    await eventually(async () => {
      await page.keyboard.press('Escape');
      await vscode.focusEditor();
      await page.keyboard.press('Control+.');
      await fix.waitFor({ timeout: 3000 });
    });
    await picture('fix');
    await fix.click();
    await eventually(async () => assert.ok(!(await vscode.shownText()).includes('should')));
    await eventually(async () => assert.equal(await page.locator('.squiggly-error').count(), 0));
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Home');
    await vscode.run('File: Revert File');
    await eventually(async () => assert.equal(await page.locator('.tab.dirty').count(), 0));
  });
}

async function simulating() {
  await step('a lens is clicked, and the answer is the first thing to read', async () => {
    await vscode.closeSideBar();
    await page.keyboard.press('Control+Home');
    await vscode.lenses.filter({ hasText: 'Simulate' }).first().click();
    await vscode.preview.locator('.cell').first().waitFor({ timeout: 60_000 });
    const answer = await vscode.answerMatches(/^On this data Provider missed Uptime Commitment in 3 of 12 months/);
    assert.match(answer, /owes Customer GBP 10,750\.00/);
    const focused = await page.evaluate(() => document.activeElement?.closest('.editor-group-container') !== null);
    assert.ok(focused, 'the text keeps the focus');
    await picture('simulation');
  });

  await step('a month is chosen: its words, its arithmetic, its rows', async () => {
    await vscode.preview.getByRole('button', { name: /^Mar 2026 missed/ }).click();
    await eventually(async () =>
      assert.match(await vscode.preview.locator('.verdict').innerText(), /^Uptime Commitment, March 2026: missed, 99\.930462%/),
    );
    assert.ok((await vscode.preview.locator('.arithmetic li').count()) > 0);
    await eventually(async () => assert.ok((await vscode.shownText()).includes('target Uptime Commitment')));
    await picture('why');
  });

  await step('from the why to the next month and back, by keyboard', async () => {
    await vscode.preview.getByRole('button', { name: 'Window after' }).focus();
    await page.keyboard.press('Enter');
    await eventually(async () => assert.match(await vscode.preview.locator('.verdict').innerText(), /April 2026: met/));
    await vscode.preview.getByRole('button', { name: /^Mar 2026 missed/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await eventually(async () => assert.match(await vscode.preview.locator('.verdict').innerText(), /February 2026: met/));
    const heading = await (await vscode.previewFrame()).evaluate(() => document.activeElement?.id);
    assert.equal(heading, 'why');
  });

  await step('99.95 becomes 99.99, and the verdict changes without a save', async () => {
    await vscode.scrollPreviewTo('main');
    const frame = await vscode.previewFrame();
    await frame.evaluate(() => (document.querySelector('main').same = 'yes'));
    await vscode.select('Availability at least 99.95%');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('9');
    await vscode.answerMatches(/missed Uptime Commitment in 10 of 12 months/);
    assert.ok((await page.locator('.tab.dirty').count()) > 0);
    assert.equal(readFileSync(agreement, 'utf8').includes('99.99%'), false);
    assert.equal(await frame.evaluate(() => document.querySelector('main').same), 'yes', 'the page is patched, not replaced');
    await picture('change');
    await vscode.focusEditor();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('5');
    await vscode.answerMatches(/missed Uptime Commitment in 3 of 12 months/);
    await vscode.run('File: Revert File');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  });

  await step('the cursor in the text marks its figure in the preview', async () => {
    await vscode.select('target Portal Use');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await vscode.preview.locator('.block.marked', { hasText: 'Portal Use' }).waitFor();
  });

  await step('a row of the data is one click away', async () => {
    await vscode.preview.getByRole('button', { name: /^Apr 2026 missed/ }).click();
    await vscode.preview.locator('button[data-row*=".csv"]').first().click();
    await page.locator('.tab.active', { hasText: '.csv' }).waitFor();
    await vscode.run('View: Close Editor');
    await page.locator('.tab', { hasText: '.csv' }).waitFor({ state: 'detached' });
  });
}

async function lookingCloser() {
  for (const [name, label, kind] of [
    ['light', LIGHT, 'vs'],
    ['dark', 'Dark 2026', 'vs-dark'],
    ['high-contrast', 'Dark High Contrast', 'hc-black'],
    ['high-contrast-light', 'Light High Contrast', 'hc-light'],
  ]) {
    await step(`the preview is readable in ${name}, and axe finds no barrier`, async () => {
      await vscode.theme(label, kind);
      const frame = await vscode.previewFrame();
      await frame.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      await page.waitForTimeout(300);
      await hasNoViolation(frame, `the preview in ${name}`);
      await frame.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = false)));
      await vscode.scrollPreviewTo('main');
      if (!isForDocs || name === 'dark') await picture(`preview-${name}`);
      await vscode.scrollPreviewTo('#metrics');
      if (!isForDocs) await picture(`charts-${name}`);
      await vscode.scrollPreviewTo('[data-key="money"]');
      if (!isForDocs || name === 'light') await picture(isForDocs ? 'money' : `money-${name}`);
    });
  }

  await step('it fits a narrow window at four times the size', async () => {
    await vscode.theme(LIGHT, 'vs');
    await page.keyboard.press('Control+2');
    await vscode.run('View: Maximize Editor Group');
    await page.setViewportSize({ width: 400, height: 700 });
    const frame = await vscode.previewFrame();
    await eventually(async () => {
      const [wide, room] = await frame.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(room < 400 && wide <= room, `${wide} pixels in ${room}`);
    });
    if (!isForDocs) await picture('narrow');
    await page.setViewportSize(VIEW);
    await vscode.run('View: Reset Editor Group Sizes');
  });

  await step('neither the report nor the contract has a barrier', async () => {
    const [report, contract] = ['report.html', 'contract.html'].map((name) => join(folder, name));
    // With the command line that the package carries.
    const sla = (...args) =>
      execFileSync(process.execPath, [join(root, '.cache/vsix/universal/dist/sla.mjs'), ...args, '--quiet'], { stdio: 'inherit' });
    sla('simulate', agreement, '--html', report);
    sla('export', agreement, '--out', contract);
    for (const file of [report, contract]) {
      for (const colorScheme of ['light', 'dark']) {
        const other = await browser.newPage({ colorScheme });
        await other.goto(`file://${file}`);
        await other.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
        await hasNoViolation(other.mainFrame(), `${file} in ${colorScheme}`);
        await other.close();
      }
      rmSync(file);
    }
  });
}

async function lastingThrough() {
  await step('a reload brings the preview back as it was', async () => {
    await vscode.preview
      .getByRole('button', { name: /^Jul 2026 missed/ })
      .first()
      .click();
    await eventually(async () => assert.match(await vscode.preview.locator('.verdict').innerText(), /July 2026/));
    const loaded = page.waitForEvent('load', { timeout: 60_000 });
    // As VS Code does it itself: it writes down what is open before it goes.
    await vscode.run('Developer: Reload Window');
    await loaded;
    await vscode.preview.locator('.verdict').waitFor({ timeout: 60_000 });
    await eventually(async () => assert.match(await vscode.preview.locator('.verdict').innerText(), /July 2026/));
  });

  await step('a server that dies is started again, and the preview recovers', async () => {
    killServer(extensions);
    await page.locator('.notification-toast', { hasText: 'has been started again' }).waitFor();
    await page.keyboard.press('Escape');
    const cheaper = readFileSync(agreement, 'utf8').replace('GBP 42,000', 'GBP 21,000');
    // VS Code may not yet look at files when the first change comes: a file that is written again is noticed then.
    await eventually(async () => {
      writeFileSync(agreement, cheaper);
      await vscode.answerMatches(/owes Customer GBP 5,500\.00/, 15_000);
    }, 90_000);
  });

  await step('an agreement that is gone is said to be gone', async () => {
    await page.keyboard.press('Control+1');
    await vscode.run('View: Close Editor');
    rmSync(agreement);
    await vscode.preview.locator('.notice').waitFor({ timeout: 90_000 });
    if (!isForDocs) await picture('gone');
  });
}
