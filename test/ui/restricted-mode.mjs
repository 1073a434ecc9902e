// A folder that nobody trusts yet: everything works but the data, and it says so; trusting it brings the figures.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { serveWorkbench } from '../vscode/workbench/serve.mjs';
import { WorkbenchPage } from './workbench-page.mjs';

export async function restrictedMode({ build, extensions, folder, browser, scenario, logs, pictures }) {
  const server = await serveWorkbench(build, { extensions, asksForTrust: true, log: join(logs, 'restricted-server.log') });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const vscode = new WorkbenchPage(page);
  scenario.watch(page);
  const step = (title, take) => scenario.step(title, take);

  await step('in a folder that is not trusted everything works but the data, and it says so', async () => {
    await vscode.open(server.url, folder);
    await vscode.openFile('agreement.sla');
    await vscode.lenses.filter({ hasText: 'Simulate' }).first().click({ timeout: 60_000 });
    const notice = vscode.preview.locator('.notice', { hasText: 'not trusted' });
    await notice.waitFor({ timeout: 60_000 });
    assert.equal(await vscode.preview.locator('.cell').count(), 0);
    await page.screenshot({ path: join(pictures, 'restricted.png') });
  });

  await step('trusting it brings the figures', async () => {
    await vscode.preview.getByRole('button', { name: 'Trust this workspace' }).click();
    const trust = page
      .locator('.workspace-trust-editor .monaco-button, .workspace-trust-editor a.monaco-text-button', { hasText: /^Trust$/ })
      .first();
    await trust.click();
    await vscode.preview.locator('.cell').first().waitFor({ timeout: 60_000, state: 'attached' });
  });
  await page.close();
  await server.stop();
}
