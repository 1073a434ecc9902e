/** The page about a kind of problem. The server writes it from the rule itself, so that it is there without a network, and always of this version. */
import { commands, Uri, window, workspace, type ExtensionContext } from 'vscode';
import type { Server } from './server';

const SCHEME = 'sla-page';

export function registerRulePages({ extensionUri, subscriptions }: ExtensionContext, server: Server): void {
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ query }) => (await server.ask('sla/rulePage', { code: query }))?.markdown ?? '',
    }),
    commands.registerCommand('sla.showRule', async (code: unknown) => {
      const page = typeof code === 'string' ? await server.ask('sla/rulePage', { code }) : null;
      // What is wrong with a sentence itself is explained where sentences are.
      if (typeof code !== 'string' || page === null) return show(Uri.joinPath(extensionUri, 'docs/guide.md'));
      const name = code.slice(code.lastIndexOf('/') + 1);
      return show(Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: code }));
    }),
  );
}

async function show(page: Uri): Promise<void> {
  const known = await commands.getCommands(true);
  if (known.includes('markdown.showPreviewToSide')) await commands.executeCommand('markdown.showPreviewToSide', page);
  else await window.showTextDocument(page);
}
