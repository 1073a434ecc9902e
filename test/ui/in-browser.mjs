// The package for editors in a browser (vscode.dev): no process of ours runs anywhere, data are read through the editor and simulated in a worker.
import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { serveWorkbench } from '../vscode/workbench/serve.mjs';
import { WorkbenchPage } from './workbench-page.mjs';

const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown',
};

/** `staging`: the unpacked package. */
export async function inBrowser({ build, staging, folder, browser, scenario, logs, pictures }) {
  const gallery = await serveFiles(staging);
  const server = await serveWorkbench(build, { log: join(logs, 'browser-server.log') });
  // The workbench of these tests lets no other origin in; a site that hosts the extension does.
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', bypassCSP: true });
  await addExtension(page, gallery.authority);
  const vscode = new WorkbenchPage(page);
  scenario.watch(page);

  await scenario.step('in a browser alone an agreement is checked and simulated by workers', async () => {
    await vscode.open(server.url, folder);
    await vscode.openFile('agreement.sla');
    await vscode.lenses.filter({ hasText: 'Simulate' }).first().click({ timeout: 60_000 });
    await vscode.answerMatches(/^On this data Provider missed Uptime Commitment in 3 of 12 months/, 90_000);
    assert.ok(page.workers().length > 0);
    await page.screenshot({ path: join(pictures, 'in-browser.png') });
  });
  await page.close();
  await server.stop();
  await gallery.stop();
}

/** As a site that hosts VS Code adds extensions: in the configuration that its page brings, changed as soon as it is read. */
function addExtension(page, authority) {
  return page.addInitScript(
    (extension) => {
      const watch = new MutationObserver(() => {
        const element = document.getElementById('vscode-workbench-web-configuration');
        if (element === null) return;
        watch.disconnect();
        const configuration = JSON.parse(element.dataset.settings);
        element.dataset.settings = JSON.stringify({ ...configuration, additionalBuiltinExtensions: [extension] });
      });
      watch.observe(document, { childList: true, subtree: true });
    },
    { scheme: 'http', authority, path: '/' },
  );
}

function serveFiles(folder) {
  return new Promise((done) => {
    const server = createServer((request, response) => {
      const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      createReadStream(join(folder, path))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    });
    server.listen(0, '127.0.0.1', () => {
      done({ authority: `127.0.0.1:${server.address().port}`, stop: () => new Promise((closed) => server.close(closed)) });
    });
  });
}
