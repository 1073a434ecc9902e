// A drafter who has a list from her ticket system and no agreement yet: from a template to figures, without a terminal.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWorkbench } from '../vscode/workbench/serve.mjs';
import { eventually } from './steps.mjs';
import { WorkbenchPage } from './workbench-page.mjs';

export async function ownRecords({ build, extensions, browser, scenario, logs, picture }) {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-own-'));
  mkdirSync(join(folder, 'exports'));
  writeFileSync(join(folder, 'exports/our-tickets.csv'), ticketList());
  const server = await serveWorkbench(build, {
    extensions,
    settings: { 'workbench.colorTheme': 'Light 2026', 'editor.fontSize': 13 },
    log: join(logs, 'own-records-server.log'),
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const vscode = new WorkbenchPage(page);
  scenario.watch(page);

  await scenario.step('a new agreement comes from a template and is saved beside the records', async () => {
    await vscode.open(server.url, folder);
    await vscode.run('Forthright: New Agreement from Template');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Help desk' }).first().click();
    await eventually(async () => assert.match(await vscode.shownText(), /agreement Help Desk Services/), 60_000);
    await vscode.focusEditor();
    await page.keyboard.press('Control+S');
    await page.locator('.explorer-viewlet [role=treeitem]', { hasText: 'help-desk.sla' }).waitFor();
    await eventually(async () => assert.equal(await page.locator('.tab.dirty').count(), 0));
  });

  await scenario.step('the light bulb on the records names her file, and says which column is which', async () => {
    await vscode.select('records Tickets means');
    const take = page.locator('.action-widget .action', { hasText: 'Take Tickets from exports/our-tickets.csv' });
    await eventually(async () => {
      await page.keyboard.press('Escape');
      await vscode.focusEditor();
      await page.keyboard.press('Control+.');
      await take.waitFor({ timeout: 3000 });
    }, 60_000);
    await take.click();
    await page.keyboard.press('Control+End');
    await eventually(async () => assert.match(await vscode.shownText(), /Responded is "First reply"/));
    assert.equal(await page.locator('.squiggly-error').count(), 0);
  });

  await scenario.step('the draft tells what it would have cost, and what the records do not say', async () => {
    await vscode.closeSideBar();
    await page.keyboard.press('Control+Home');
    await vscode.lenses.filter({ hasText: 'Simulate' }).first().click();
    await vscode.preview.locator('.cell').first().waitFor({ timeout: 60_000, state: 'attached' });
    await vscode.answerMatches(/^On this data Supplier missed Support Times in 3 of 3 months and owes Client EUR 2,250\.00/);
    const cautions = vscode.preview.locator('.cautions');
    await cautions.locator('summary').click();
    await cautions.getByText('There are no data for Waiting On Client of Tickets, so no time was taken out for it.').waitFor();
    await picture(page, 'own-records');
  });
  await page.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Three months of requests as a ticket system exports them, a few of them answered late. */
function ticketList() {
  const rows = ['Ticket No,Created,First reply,Closed on,Prio'];
  for (const month of ['01', '02', '03'])
    for (let day = 1; day <= 20; day += 1) {
      const date = `2027-${month}-${String(day).padStart(2, '0')}`;
      rows.push(`T${month}${day},${date} 09:00,${date} 09:${day % 6 === 0 ? '40' : '05'},${date} 12:00,P${1 + (day % 3)}`);
    }
  return `${rows.join('\n')}\n`;
}
