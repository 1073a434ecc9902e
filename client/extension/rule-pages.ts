/** The page about a kind of problem, from the extension's own files: it can be read without a network. */
import { commands, FileType, Uri, window, workspace, type ExtensionContext } from 'vscode';

/** Where the server links problems to; `{code}` stands for the problem's code. */
export const RULE_PAGES = `command:sla.showRule?${encodeURIComponent('["')}{code}${encodeURIComponent('"]')}`;

export function registerRulePages({ extensionUri, subscriptions }: ExtensionContext): void {
  subscriptions.push(
    commands.registerCommand('sla.showRule', async (code: unknown) => {
      const page = typeof code === 'string' ? await findPage(Uri.joinPath(extensionUri, 'docs/rules'), code) : undefined;
      await show(page ?? Uri.joinPath(extensionUri, 'docs/guide.md'));
    }),
  );
}

/** Pages lie in folders by what the rules are about. */
async function findPage(rules: Uri, code: string): Promise<Uri | undefined> {
  const entries = await workspace.fs.readDirectory(rules);
  for (const [folder, type] of entries) {
    if (type !== FileType.Directory) continue;
    const page = Uri.joinPath(rules, folder, `${code}.md`);
    try {
      await workspace.fs.stat(page);
      return page;
    } catch {
      continue;
    }
  }
  return undefined;
}

async function show(page: Uri): Promise<void> {
  const known = await commands.getCommands(true);
  if (known.includes('markdown.showPreviewToSide')) await commands.executeCommand('markdown.showPreviewToSide', page);
  else await window.showTextDocument(page);
}
