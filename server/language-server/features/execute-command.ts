/** Commands of lenses, for clients that have none of their own. */
import type { CancellationToken, ExecuteCommandParams } from 'vscode-languageserver';
import type { Editor } from '../editor';
import type { Explanation, FigureRef, ServerCommand, Simulation } from '../protocol';
import { explanation, simulate } from '../requests';

export async function executeCommand(
  editor: Editor,
  { command, arguments: given = [], workDoneToken }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<Simulation | Explanation | null> {
  const [uri, figure] = given as [unknown, unknown];
  if (typeof uri !== 'string') return null;
  switch (command as ServerCommand) {
    case 'sla.server.simulate': {
      const simulation = await simulate(editor, { uri, ...(workDoneToken === undefined ? {} : { workDoneToken }) }, token);
      tell(
        editor,
        simulation.outcome === undefined || simulation.state !== 'ready' ? (simulation.message ?? '') : simulation.outcome.headline,
      );
      return simulation;
    }
    case 'sla.server.explain': {
      const found = typeof figure === 'object' && figure !== null ? await explanation(editor, { uri, figure: figure as FigureRef }) : null;
      if (found !== null) tell(editor, found.text);
      return found;
    }
    default:
      return null;
  }
}

function tell({ connection }: Editor, text: string): void {
  if (text !== '') void connection.sendNotification('window/showMessage', { type: 3, message: text });
}
