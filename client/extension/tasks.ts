/** The command line as tasks: `sla check` over the agreements of a folder, with its problems in the Problems view. */
import {
  l10n,
  ProcessExecution,
  Task,
  TaskGroup,
  tasks,
  workspace,
  type Disposable,
  type TaskDefinition,
  type WorkspaceFolder,
} from 'vscode';

interface Definition extends TaskDefinition {
  readonly command: 'check' | 'simulate';
  readonly files?: readonly string[];
}

/** `script`: the command line as a Node program; the editor's own Node runs it. */
export function commandLineTasks(script: string): Disposable {
  const taskOf = (definition: Definition, folder: WorkspaceFolder): Task => {
    const files = definition.files ?? ['.'];
    const env = { ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' };
    const run = new ProcessExecution(process.execPath, [script, definition.command, ...files], { cwd: folder.uri.fsPath, env });
    const name =
      definition.files === undefined ? l10n.t('{0} all agreements', definition.command) : `${definition.command} ${files.join(' ')}`;
    const task = new Task(definition, folder, name, 'sla', run, ['$sla', '$sla-wrapped']);
    if (definition.command === 'check') task.group = TaskGroup.Build;
    return task;
  };
  return tasks.registerTaskProvider('sla', {
    provideTasks: () =>
      workspace.workspaceFolders?.filter(isOnDisk).map((folder) => taskOf({ type: 'sla', command: 'check' }, folder)) ?? [],
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.find(isOnDisk);
      return folder === undefined || !isDefinition(definition) ? undefined : taskOf(definition, folder);
    },
  });
}

function isOnDisk({ uri }: WorkspaceFolder): boolean {
  return uri.scheme === 'file';
}

function isDefinition(definition: TaskDefinition): definition is Definition {
  return definition['command'] === 'check' || definition['command'] === 'simulate';
}
