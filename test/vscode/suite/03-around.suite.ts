import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, draft, inFolder, problemsOf, show, until } from './in-editor';

const TEMPLATES = ['cloud-availability', 'help-desk', 'internal-it', 'sales-marketing', 'carrier', 'public-sector'];

describe('around the agreement', () => {
  for (const template of TEMPLATES) {
    it(`there is a template: ${template}`, async () => {
      const uri = await vscode.commands.executeCommand<vscode.Uri>('sla.newFromTemplate', template);
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.languageId, 'sla');
      assert.equal(document.isUntitled, true);
      assert.equal(document.fileName, inFolder(`${template}.sla`).fsPath);
      assert.match(document.getText(), /^agreement /m);
      await until('its outline', () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri),
      );
      // A template leaves room: hints tell the drafter where to go on.
      assert.deepEqual(problemsOf(uri, vscode.DiagnosticSeverity.Information), []);
    });
  }

  it('there is an example that comes with its records', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>('sla.openExample');
    assert.equal(await vscode.commands.executeCommand('sla.simulate', uri), 'ready');
  });

  it('a setting turns a kind of hint off', async () => {
    const { document } = await show(inFolder('agreement.sla'));
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async (): Promise<number> =>
      (await vscode.commands.executeCommand<vscode.InlayHint[] | undefined>('vscode.executeInlayHintProvider', document.uri, all))
        ?.length ?? 0;
    const before = await until('hints', hints);
    const settings = vscode.workspace.getConfiguration('sla');
    await settings.update('hints.budgets', false, vscode.ConfigurationTarget.Workspace);
    await until('fewer hints', async () => (await hints()) < before);
    await settings.update('hints.budgets', undefined, vscode.ConfigurationTarget.Workspace);
    await until('all hints', async () => (await hints()) === before);
  });

  it('the command line is a task whose problems are found', async () => {
    const tasks = await until('tasks', () => vscode.tasks.fetchTasks({ type: 'sla' }));
    const check = tasks.find(({ definition }) => definition['command'] === 'check');
    assert.ok(check);
    assert.deepEqual(check.problemMatchers, ['$sla', '$sla-wrapped']);
    const ended = new Promise<number | undefined>((resolve) => {
      const listening = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.definition.type !== 'sla') return;
        listening.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(check);
    assert.equal(await ended, 0);
  });

  it('language models check and simulate by calling, not by guessing', async () => {
    const ask = async (name: string, input: object): Promise<string> => {
      const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
      return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
    };
    assert.match(await ask('sla_check', { text: 'party Host means "Acme Ltd".\nHost should "answer".\n' }), /should/);
    assert.match(await ask('sla_simulate', { file: 'agreement.sla' }), /missed Uptime Commitment/);
  });

  it('a problem leads to a page about it', async () => {
    const file = inFolder('linked.sla');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('clause Help says "The Host must help promptly.".\n'));
    const { document } = await show(file);
    const linked = await until('its link', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .map(({ code }) => (typeof code === 'object' ? code : undefined))
        .find((code) => code?.value === 'ambiguity/vague-time'),
    );
    // As a click on the link does it.
    await vscode.commands.executeCommand('vscode.open', linked.target);
    await until('the page', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof vscode.TabInputCustom && input.uri.scheme === 'sla-page'),
    );
    const text = (await vscode.workspace.openTextDocument(linked.target)).getText();
    await vscode.workspace.fs.delete(file);
    assert.match(text, /^# /);
  });

  it('a settings file has a schema', async () => {
    const file = inFolder('.sla.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "unused-name": "loud" } }'));
    const { document } = await show(file);
    await until('a problem', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    await vscode.workspace.fs.delete(file);
  });

  it('an agreement quoted in Markdown stays Markdown', async () => {
    const { document } = await draft('');
    assert.equal(document.languageId, 'sla');
    const page = await vscode.workspace.openTextDocument({ language: 'markdown', content: '```sla\nparty Host means "Acme".\n```\n' });
    assert.equal(page.languageId, 'markdown');
  });

  after(closeEverything);
});
