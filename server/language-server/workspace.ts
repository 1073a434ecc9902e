/**
 * Which agreements there are, and which file belongs to which.
 *
 * Invariant: looks at the words `use` and `agreement` only, so that a folder of many files is known without one of them being parsed.
 */
import { resolveUse } from '../../language/index';
import type { HostFiles } from './host';
import { decodeText, MOST_TEXT } from './texts';
import { isBelow } from './uris';

interface Known {
  readonly uses: readonly string[];
  readonly isAgreement: boolean;
}

export class Workspace {
  private readonly known = new Map<string, Known>();
  private usedBy: Map<string, string[]> | undefined;
  /** Without a slash at their ends. */
  folders: readonly string[] = [];

  /** When the folders have been looked through. Whoever must not miss a file waits for it. */
  ready: Promise<void>;
  private isReady!: () => void;

  constructor(private readonly files: HostFiles) {
    this.ready = new Promise((resolve) => {
      this.isReady = resolve;
    });
  }

  /** All `.sla` files that are known, sorted. */
  get uris(): readonly string[] {
    return [...this.known.keys()].sort();
  }

  /** Reads the folders anew. A folder that is gone has no files. */
  scan(folders: readonly string[], isOpen: (uri: string) => boolean): Promise<void> {
    this.folders = folders;
    const done = this.lookThrough(folders, isOpen);
    // A folder that cannot be looked through must not hold up those who wait.
    this.ready = done.catch(() => undefined).then(this.isReady);
    return done;
  }

  private async lookThrough(folders: readonly string[], isOpen: (uri: string) => boolean): Promise<void> {
    for (const uri of this.known.keys()) if (!isOpen(uri) && !folders.some((folder) => isBelow(uri, folder))) this.forget(uri);
    for (const folder of folders) {
      const paths = await this.files.find(folder, '**/*.sla');
      for (const path of paths.filter((each) => !/(^|\/)(node_modules|\.[^/]*)\//.test(each)).slice(0, MOST_FILES)) {
        const uri = `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
        if (!isOpen(uri)) await this.reread(uri);
      }
    }
  }

  /** A file that is not open has been changed or made. */
  async reread(uri: string): Promise<void> {
    const content = await this.files.read(uri, MOST_TEXT);
    if (content === undefined) this.forget(uri);
    else this.note(uri, content.bytes === undefined ? '' : decodeText(content.bytes));
  }

  note(uri: string, text: string): void {
    const fresh: Known = { uses: [...text.matchAll(USE)].map(([, path = '']) => resolveUse(uri, path)), isAgreement: AGREEMENT.test(text) };
    const before = this.known.get(uri);
    this.known.set(uri, fresh);
    if (before === undefined || before.uses.join('\n') !== fresh.uses.join('\n')) this.usedBy = undefined;
  }

  forget(uri: string): void {
    if (this.known.delete(uri)) this.usedBy = undefined;
  }

  /** The files that name a file in a `use`, sorted. */
  usersOf(uri: string): readonly string[] {
    this.usedBy ??= turned(this.known);
    return this.usedBy.get(uri) ?? [];
  }

  /** The main files of all agreements that a file is part of, sorted. A file with an agreement sentence, or that no other uses, is its own. */
  mainsOf(uri: string): readonly string[] {
    if (this.known.get(uri)?.isAgreement === true) return [uri, ...this.mainUsersOf(uri).filter((each) => each !== uri)];
    const users = this.mainUsersOf(uri);
    return users.length > 0 ? users : [uri];
  }

  /** The agreement that a file is read as part of. */
  mainOf(uri: string, isOpen: (uri: string) => boolean): string {
    const mains = this.mainsOf(uri);
    return mains[0] === uri ? uri : (mains.find(isOpen) ?? mains[0] ?? uri);
  }

  /** The main files that use a file, directly or not. */
  private mainUsersOf(uri: string): string[] {
    const seen = new Set([uri]);
    const mains = new Set<string>();
    // A set grows while it is walked: from a file to its users, and on to theirs.
    for (const each of seen) {
      const above = this.usersOf(each);
      for (const user of above) seen.add(user);
      if (each !== uri && (above.length === 0 || this.known.get(each)?.isAgreement === true)) mains.add(each);
    }
    return [...mains].sort();
  }
}

function turned(known: ReadonlyMap<string, Known>): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const [user, { uses }] of [...known].sort(([left], [right]) => (left < right ? -1 : 1))) {
    for (const used of new Set(uses)) {
      const list = users.get(used);
      if (list === undefined) users.set(used, [user]);
      else list.push(user);
    }
  }
  return users;
}

const MOST_FILES = 5000;
const USE = /(?:^|\.)\s*use\s+["“”]([^"“”\n]*)["“”]/gm;
const AGREEMENT = /^[ \t\uFEFF]*agreement\s/m;
