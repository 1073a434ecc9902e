// Runs the same suite in VS Code for desktops, which @vscode/test-electron downloads:
//   node test/vscode/run-on-desktop.mjs [VERSION]
import { runTests } from '@vscode/test-electron';
import { join } from 'node:path';
import { buildSuite, root } from './build-suite.mjs';
import { copyFolder } from './workbench/serve.mjs';

try {
  await runTests({
    version: process.argv[2] ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath: await buildSuite(),
    launchArgs: [copyFolder(join(root, 'examples/hosted-payments')), '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
