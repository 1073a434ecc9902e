/** The page about a kind of problem. The server writes it from the rule itself, so that it is there without a network, and always of this version. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import { PAGE_SCHEME, type Server } from './server';

export function registerRulePages({ extensionUri, subscriptions }: ExtensionContext, server: Server): void {
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(PAGE_SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        const page = await server.ask('sla/rulePage', { code: path.slice('/'.length, -'.md'.length) });
        // What is wrong with a sentence itself is explained where sentences are.
        return page?.markdown ?? new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs/guide.md')));
      },
    }),
  );
}
