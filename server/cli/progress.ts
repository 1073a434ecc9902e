import type { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal';

export interface Progress {
  report(progress: { readonly message: string; readonly fraction?: number }): void;
  stop(): void;
}

/** A bar on the error stream for whatever takes longer than a second, when somebody is watching. */
export function openProgress(terminal: Terminal): Progress {
  if (!terminal.watched) return { report: () => undefined, stop: () => undefined };
  const startedAt = performance.now();
  let bar: SingleBar | undefined;
  let opening = false;
  let stopped = false;
  let latest = { message: '', fraction: 0 };

  const open = async (): Promise<void> => {
    opening = true;
    const { default: library } = await import('cli-progress');
    if (stopped) return;
    bar = new library.SingleBar({
      format: '{bar} {percentage}%  {message}',
      barsize: 24,
      barCompleteChar: '━',
      barIncompleteChar: '─',
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
      linewrap: false,
    });
    bar.start(100, Math.round(latest.fraction * 100), { message: latest.message });
  };

  return {
    report({ message, fraction }) {
      if (stopped) return;
      latest = { message, fraction: fraction ?? latest.fraction };
      if (bar !== undefined) bar.update(Math.round(latest.fraction * 100), { message });
      else if (!opening && performance.now() - startedAt > PATIENCE) void open();
    },
    stop() {
      stopped = true;
      bar?.stop();
    },
  };
}

/** Milliseconds after which a wait wants an explanation. */
const PATIENCE = 1000;
