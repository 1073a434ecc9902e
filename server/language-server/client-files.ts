/** Files that only the client can reach: in a browser, or behind a virtual file system. */
import type { Connection } from 'vscode-languageserver';
import type { FileContent, Host, HostFiles } from './host';
import type { ClientRequests } from './protocol';
import type { ColumnsQuestion, FileColumns, SimulationJob, Simulator } from './simulator';
import { pathOf } from './uris';

/** The machine's own files where it has them, the client's for everything else; data of the client are read in memory. */
export function clientFiles(machine: Host, connection: Connection): Host {
  const asked = askClient(connection);
  const isOwn = (uri: string): boolean => machine.reachesDisk && pathOf(uri) !== undefined;
  return {
    ...machine,
    files: {
      read: (uri, mostBytes) => (isOwn(uri) ? machine.files : asked).read(uri, mostBytes),
      find: (folder, pattern) => (isOwn(folder) ? machine.files : asked).find(folder, pattern),
    },
    openSimulator: () => Promise.resolve(new Choosing(machine, asked)),
  };
}

/** Data of each agreement are read where its folder is. */
class Choosing implements Simulator {
  private own: Promise<Simulator> | undefined;
  private clients: Promise<Simulator> | undefined;
  private readonly mains = new Map<string, Simulator>();

  constructor(
    private readonly machine: Host,
    private readonly asked: HostFiles,
  ) {}

  async run(job: SimulationJob, options: Parameters<Simulator['run']>[1]): ReturnType<Simulator['run']> {
    const simulator = await this.simulatorFor(job.folder);
    this.mains.set(job.main, simulator);
    return simulator.run(job, options);
  }

  async gather(main: string): ReturnType<Simulator['gather']> {
    return this.mains.get(main)?.gather(main);
  }

  async draw(main: string): ReturnType<Simulator['draw']> {
    return this.mains.get(main)?.draw(main);
  }

  async write(main: string): ReturnType<Simulator['write']> {
    return this.mains.get(main)?.write(main);
  }

  async columns(question: ColumnsQuestion): Promise<FileColumns> {
    return (await this.simulatorFor(question.folder)).columns(question);
  }

  async release(main: string): Promise<void> {
    await this.mains.get(main)?.release(main);
  }

  async close(): Promise<void> {
    await (await this.own)?.close();
    await (await this.clients)?.close();
  }

  private simulatorFor(folder: string): Promise<Simulator> {
    if (this.machine.reachesDisk && pathOf(folder) !== undefined) return (this.own ??= this.machine.openSimulator());
    return (this.clients ??= this.machine.openClientSimulator(this.asked));
  }
}

function askClient(connection: Connection): HostFiles {
  type Asked<K extends keyof ClientRequests> = ClientRequests[K]['result'];
  return {
    async read(uri, mostBytes): Promise<FileContent | undefined> {
      const result = await connection.sendRequest<Asked<'sla/readFile'>>('sla/readFile', { uri, mostBytes }).catch(() => null);
      if (result === null) return undefined;
      return result.base64 === undefined
        ? { size: result.size }
        : { size: result.size, bytes: Uint8Array.from(atob(result.base64), (sign) => sign.charCodeAt(0)) };
    },
    find: (folder, pattern) => connection.sendRequest<Asked<'sla/findFiles'>>('sla/findFiles', { folder, pattern }).catch(() => []),
  };
}
