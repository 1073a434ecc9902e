import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draft, EXTENSION, inFolder, problemsOf, rangeOf, replace, show, until } from './in-editor';

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension(EXTENSION);
  assert.ok(found, 'the extension is installed');
  return found;
};

describe('an agreement in the editor', () => {
  const uri = (): vscode.Uri => inFolder('agreement.sla');

  it('starts nothing before it is opened', async () => {
    await vscode.workspace.openTextDocument(inFolder('README.md'));
    assert.equal(extension().isActive, false);
  });

  it('is known by its name', async () => {
    const { document } = await show(uri());
    assert.equal(document.languageId, 'sla');
    await until('the extension', () => extension().isActive);
  });

  it('has an outline and parts that fold', async () => {
    const symbols = await until('symbols', () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri()),
    );
    assert.ok(symbols.some(({ name }) => name.includes('Parties and term')));
    const ranges = await until('folding', () =>
      vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri()),
    );
    assert.ok(ranges.length > 4);
  });

  it('says what names and percentages mean', async () => {
    const { document } = await show(uri());
    const hoverOver = async (words: string): Promise<string> => {
      const position = rangeOf(document, words).start;
      const hovers = await until(`a hover over ${words}`, () =>
        vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri(), position),
      );
      return hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value))).join('\n');
    };
    assert.match(await hoverOver('99.95% in each'), /21 min 55 s/);
    assert.match(await hoverOver('Availability at least 99.95%'), /Availability/);
  });

  it('leads from a name to its definition and back', async () => {
    const { document } = await show(uri());
    const position = rangeOf(document, 'Availability at least 99.95%').start;
    const places = await until('a definition', () =>
      vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', uri(), position),
    );
    const line = 'range' in places[0]! ? places[0].range.start.line : places[0]!.targetRange.start.line;
    assert.match(document.lineAt(line).text, /^metric Availability/);
    const uses = await until('references', () =>
      vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri(), position),
    );
    assert.ok(uses.length >= 4, `${uses.length} places`);
  });

  it('renames a Defined Term everywhere', async () => {
    const { document } = await show(uri());
    const position = rangeOf(document, 'Monthly Fee means').start;
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri(),
      position,
      'Platform Fee',
    );
    const places = edit.get(uri()).length;
    assert.equal(places, document.getText().split('Monthly Fee').length - 1);
  });

  it('colours names by what they are', async () => {
    await until('colours', async () => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', uri());
      return (tokens?.data.length ?? 0) > 100;
    });
  });

  it('shows how much downtime a percentage leaves', async () => {
    const { document } = await show(uri());
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await until('hints', () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri(), all),
    );
    const texts = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    assert.ok(
      texts.some((text) => /min/.test(text)),
      texts.join(' | '),
    );
  });

  it('links to its data files', async () => {
    const links = await until('links', () => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri()));
    assert.ok(links.some(({ target }) => target?.path.endsWith('/data/tickets.csv')));
  });

  it('is laid out as it is', async () => {
    await show(uri());
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', uri(), {
      tabSize: 2,
      insertSpaces: true,
    });
    assert.deepEqual(edits ?? [], []);
  });
});

describe('a draft that has never been saved', () => {
  const WRONG = 'party Host means "Acme Ltd".\nparty Shop means "Northwind plc".\nHost should "answer within a day".\n';

  it('is warned about a word that binds nobody, and mended by the light bulb', async () => {
    const { document } = await draft(WRONG);
    await until('the warning', () => problemsOf(document.uri).some((message) => message.includes('should')));
    const actions = await until('a fix', () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        rangeOf(document, 'should'),
        vscode.CodeActionKind.QuickFix.value,
      ),
    );
    const fix = actions.find(({ title }) => title.includes('must'));
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(' | '));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /Host must "answer within a day"\./);
    await until('no warning', () => !problemsOf(document.uri).some((message) => message.includes('should')));
  });

  it('is helped along word by word', async () => {
    const { document } = await draft('party Host means "Acme Ltd".\nparty Shop means "Northwind plc".\n\n');
    const items = await until('sentences', async () => {
      const position = document.positionAt(document.getText().length);
      return (await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position))
        .items;
    });
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const opener of ['metric', 'target'])
      assert.ok(
        labels.some((label) => label.startsWith(opener)),
        `${opener} in ${labels.join(' | ')}`,
      );
  });

  it('shows how the sentence goes on that is being written', async () => {
    const { document } = await draft('agreement Hosting is between Host and ');
    const help = await until('the sentence', () =>
      vscode.commands.executeCommand<vscode.SignatureHelp | undefined>(
        'vscode.executeSignatureHelpProvider',
        document.uri,
        document.positionAt(document.getText().length),
      ),
    );
    assert.match(help.signatures[0]?.label ?? '', /^agreement .* is between .* and .*, from /);
    await replace(document, 'agreement Hosting is between Host and ', '');
  });

  it('is never laid out while a sentence is wrong', async () => {
    const { document } = await draft('party   Host means "Acme Ltd".\nparty Shop means\n');
    await until('the problem', () => problemsOf(document.uri));
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert.deepEqual(edits ?? [], []);
    await replace(document, 'party Shop means', 'party Shop means "Northwind plc".');
  });
});
