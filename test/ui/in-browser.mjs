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
  const lens = vscode.lenses.filter({ hasText: 'Simulate' }).first();
  scenario.watch(page);

  await scenario.step('in a browser alone an agreement is checked and simulated by workers', async () => {
    await vscode.open(server.url, folder);
    await vscode.openFile('agreement.sla');
    // VS Code may start its extensions anew in its first seconds (it does when it turns chat off), and those of a site are not there then until the next visit.
    await lens.waitFor({ timeout: 40_000 }).catch(() => page.reload());
    await lens.click({ timeout: 60_000 });
    await vscode.answerMatches(/^On this data Provider missed Uptime Commitment in 3 of 12 months/, 90_000);
    assert.ok(page.workers().length > 0);
    await page.screenshot({ path: join(pictures, 'in-browser.png') });
  });
  await page.close();
  await server.stop();
  await gallery.stop();
}

/** As a site that hosts VS Code adds extensions: in the configuration that its page brings, whenever that is read. */
function addExtension(page, authority) {
  return page.addInitScript(
    (extension) => {
      const getAttribute = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const text = getAttribute.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return text;
        return JSON.stringify({ ...JSON.parse(text), additionalBuiltinExtensions: [extension] });
      };
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
