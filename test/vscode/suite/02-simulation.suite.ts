import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, draft, inFolder, lensesOf, previewTabs, problemsOf, rangeOf, replace, show, until } from './in-editor';

describe('a simulation', () => {
  const uri = (): vscode.Uri => inFolder('agreement.sla');

  it('is offered above the agreement and its targets', async () => {
    await show(uri());
    const lenses = await until('lenses', () => lensesOf(uri()));
    assert.ok(lenses.filter((title) => title.includes('Simulate')).length >= 4, lenses.join(' | '));
  });

  it('runs in one command, and opens the preview beside the text without taking the focus', async () => {
    const editor = await show(uri());
    assert.equal(await vscode.commands.executeCommand('sla.simulate'), 'ready');
    const [tab] = await until('the preview', () => previewTabs());
    assert.equal(tab?.label, 'Preview: agreement.sla');
    assert.notEqual(tab.group.viewColumn, editor.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri().toString());
  });

  it('writes its outcome over targets and remedies', async () => {
    await until('outcomes', async () => {
      const lenses = await lensesOf(uri());
      return lenses.some((title) => title.startsWith('missed in')) && lenses.some((title) => title.includes('GBP'));
    });
  });

  it('runs again when a number changes, without a save', async () => {
    const { document } = await show(uri());
    const before = await lensesOf(uri());
    await replace(document, 'must keep Availability at least 99.95%', 'must keep Availability at least 99.99%');
    await until('another verdict', async () => {
      const now = await lensesOf(uri());
      return now.join() !== before.join() && now.some((title) => title.startsWith('missed in'));
    });
    assert.equal(document.isDirty, true);
    await replace(document, 'must keep Availability at least 99.99%', 'must keep Availability at least 99.95%');
    await until('the verdict of before', async () => (await lensesOf(uri())).join() === before.join());
  });

  it('explains the figure whose words the cursor stands in', async () => {
    const editor = await show(uri());
    const at = rangeOf(editor.document, 'target Uptime Commitment').start;
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('sla.explainFigure');
    assert.equal(previewTabs().length, 1);
  });

  it('is exported as one page', async () => {
    await show(uri());
    const target = inFolder('outcome.html');
    await vscode.commands.executeCommand('sla.exportReport', uri(), target);
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.match(page, /<p class="answer">On this data Provider missed Uptime Commitment/);
    await vscode.workspace.fs.delete(target);
  });

  it('leaves as a contract to sign', async () => {
    await show(uri());
    const target = inFolder('contract.html');
    await vscode.commands.executeCommand('sla.exportContract', uri(), target);
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.match(page, /<h2 id="c-4">4\. Service levels<\/h2>/);
    await vscode.workspace.fs.delete(target);
  });

  it('says what is missing when no sentence points to data', async () => {
    const { document } = await draft('party Host means "Acme Ltd".\nparty Shop means "Northwind plc".\n');
    assert.equal(await vscode.commands.executeCommand('sla.simulate', document.uri), 'no-data');
    await show(uri());
  });

  it('tells at the sentence when a data file is missing, and when it is back', async () => {
    const file = inFolder('data/maintenance.csv');
    const aside = inFolder('data/maintenance.aside');
    await vscode.commands.executeCommand('sla.simulate', uri());
    await vscode.workspace.fs.rename(file, aside);
    await until('the problem', () => problemsOf(uri()).some((message) => message.includes('maintenance.csv')));
    await vscode.workspace.fs.rename(aside, file);
    await until('no problem', () => !problemsOf(uri()).some((message) => message.includes('maintenance.csv')));
  });

  it('survives a restart of the server', async () => {
    await vscode.commands.executeCommand('sla.restartServer');
    assert.equal(await vscode.commands.executeCommand('sla.simulate', uri()), 'ready');
  });

  it('stays with its agreement once the preview is locked', async () => {
    await vscode.commands.executeCommand('sla.openPreview', uri());
    await vscode.commands.executeCommand('sla.lockPreview');
    const other = await draft('party Host means "Acme Ltd".\n');
    await until('a locked preview', () => previewTabs().some(({ label }) => label === 'Locked preview: agreement.sla'));
    await vscode.commands.executeCommand('sla.openPreview', other.document.uri);
    await until('a second one', () => previewTabs().length === 2);
    assert.ok(previewTabs().some(({ label }) => label === 'Locked preview: agreement.sla'));
  });

  after(closeEverything);
});
