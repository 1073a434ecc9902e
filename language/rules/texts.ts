import type { Origin, Position } from '../agreement/agreement';

/** The texts of an agreement's files, and places in them. A file that is not at hand has no words, and its places stay as wide as they are. */
export class Texts {
  private readonly lineStarts = new Map<string, readonly number[]>();

  constructor(private readonly texts: ReadonlyMap<string, string>) {}

  get uris(): Iterable<string> {
    return this.texts.keys();
  }

  of(uri: string): string | undefined {
    return this.texts.get(uri);
  }

  words({ uri, offset, length }: Origin): string {
    return this.texts.get(uri)?.slice(offset, offset + length) ?? '';
  }

  place(uri: string, offset: number, length: number): Origin {
    return { uri, start: this.position(uri, offset), end: this.position(uri, offset + length), offset, length };
  }

  /** The first place inside the origin where these words stand; the origin itself when they do not. */
  find(origin: Origin, words: string): Origin {
    const pattern = patterns.get(words) ?? keep(words);
    const match = pattern.exec(this.words(origin));
    return match === null ? origin : this.place(origin.uri, origin.offset + match.index, match[0].length);
  }

  /** The empty place just behind the origin. */
  behind(origin: Origin): Origin {
    return { uri: origin.uri, start: origin.end, end: origin.end, offset: origin.offset + origin.length, length: 0 };
  }

  private position(uri: string, offset: number): Position {
    const starts = this.starts(uri);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (starts[low] ?? 0) };
  }

  private starts(uri: string): readonly number[] {
    const known = this.lineStarts.get(uri);
    if (known !== undefined) return known;
    const starts = [0];
    for (const match of (this.texts.get(uri) ?? '').matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
    this.lineStarts.set(uri, starts);
    return starts;
  }
}

const patterns = new Map<string, RegExp>();
const mostPatterns = 2_000;

/** Words as they may stand in a file: any white space and notes between them, either kind of quotation mark. */
function keep(words: string): RegExp {
  const escaped = words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[\s\u00A0]+/g, '(?:[\\s\\u00A0]|//[^\\n]*\\n)+')
    .replace(/["“”]/g, '["“”]');
  const pattern = new RegExp(`${/^\w/.test(words) ? '(?<![\\w.])' : ''}${escaped}${/\w$/.test(words) ? '(?!\\w)' : ''}`, 'u');
  if (patterns.size >= mostPatterns) patterns.clear();
  patterns.set(words, pattern);
  return pattern;
}
