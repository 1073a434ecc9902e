/**
 * Order of precedence between the files of one agreement: of two definitions of one name, which is in force.
 *
 * Invariant: nothing is guessed. A file prevails over another only where a `use` sentence says so, of it or of the file that brought it in.
 */
import type { AstNode } from 'langium';
import type { Origin, Problem } from '../agreement/agreement';
import { error } from '../agreement/problems';
import type { Sentence, Use } from '../generated/ast';
import { originOfNode } from '../syntax/origin';
import type { ReadFile } from '../syntax/sentence-parser';
import { usesOf } from './scope-files';
import { type NamedSentence, namesSomething } from './scope-names';

export interface Precedence {
  /** Definitions, and sentences about the same, that are not in force, each with the one that is. */
  readonly replaced: ReadonlyMap<AstNode, AstNode>;
  readonly problems: readonly Problem[];
}

/** `originOf`: the place of a definition's own name. */
export function precedenceOf(files: readonly ReadFile[], originOf: (node: AstNode) => Origin): Precedence {
  const { over, problems } = orderOf(files);
  if (over.size === 0) return { replaced: new Map(), problems };
  const replaced = new Map<AstNode, AstNode>();
  const placeOf = ({ sentence, uri }: Said): Origin =>
    namesSomething(sentence) ? originOf(sentence) : originOfNode(sentence.$cstNode, uri);
  const hints: Problem[] = [];
  for (const group of saidTwice(files).values()) {
    for (const each of group) {
      const winner = group.find(
        (other) => over.get(other.uri)?.has(each.uri) === true && !group.some((third) => over.get(third.uri)?.has(other.uri)),
      );
      if (winner === undefined) continue;
      replaced.set(each.sentence, winner.sentence);
      hints.push({
        code: 'replaced-definition',
        severity: 'information',
        message: each.message(fileOf(winner.uri)),
        origin: placeOf(each),
        related: [{ message: 'This one is in force.', origin: placeOf(winner) }],
      });
    }
  }
  return { replaced, problems: [...problems, ...hints] };
}

/** What to write where two files define one name and nothing says which prevails; undefined where neither brings in the other. */
export function adviceFor(files: readonly ReadFile[], one: string, other: string): string | undefined {
  if (one === other) return undefined;
  for (const file of files.filter(({ uri }) => uri === one || uri === other)) {
    const use = usesOf(file).find(({ uri }) => uri !== file.uri && (uri === one || uri === other));
    if (use !== undefined)
      return `Say in ${fileOf(file.uri)} which one prevails: use "${use.sentence.file}", which gives way to this agreement.`;
  }
  return undefined;
}

/** The last part of a path, as people call the file. */
export function fileOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface Said {
  readonly sentence: Sentence;
  readonly uri: string;
  /** That the sentence is not in force, because the file has one that prevails. */
  readonly message: (file: string) => string;
}

/** Definitions of one kind and name, and sentences without a name about the same, where there are several. The agreement sentence has a rule of its own. */
function saidTwice(files: readonly ReadFile[]): Map<string, Said[]> {
  const all = new Map<string, Said[]>();
  for (const { file, uri } of files)
    for (const sentence of file.sentences) {
      if (sentence.$type === 'AgreementDefinition') continue;
      const subject = namesSomething(sentence) ? definedBy(sentence) : subjectOf(sentence.$cstNode?.text ?? '');
      if (subject !== undefined) all.set(subject.key, [...(all.get(subject.key) ?? []), { sentence, uri, message: subject.message }]);
    }
  return new Map([...all].filter(([, group]) => group.length > 1));
}

interface Subject {
  readonly key: string;
  readonly message: Said['message'];
}

function definedBy({ $type, name }: NamedSentence): Subject {
  return {
    key: `${$type} ${name}`,
    message: (file) => `'${name}' is not what this says: the definition in ${file} prevails over this one.`,
  };
}

/** What a sentence without a name is about, where two about the same cannot both be meant: a limit, the amount at risk, the duties to claim and to return. */
function subjectOf(text: string): Subject | undefined {
  const words = text.replace(/\/\/.*$/gm, '').replace(/\s+/g, ' ');
  for (const { pattern, says } of SUBJECTS) {
    const found = pattern.exec(words);
    if (found !== null)
      return {
        key: `${says} ${found.slice(1).join(' ')}${/ of service(?: to .*)?\.?$/.test(words) ? ' of service' : ''}`,
        message: (file) => `${says} in ${file}, which prevails over this one.`,
      };
  }
  return undefined;
}

const SUBJECTS: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  { pattern: /^Total credits (.*) must not exceed /, says: 'This limit is not in force: the same credits have another' },
  { pattern: /^Credits below .* (in a .*) are not payable/, says: 'This least amount is not in force: there is another' },
  { pattern: /^The amount at risk (in each .*?) is /, says: 'This amount at risk is not in force: there is another' },
  { pattern: /^(.*) must claim a credit /, says: 'This duty to claim is not in force: there is another' },
  { pattern: /^(.*) must return a credit if (.*?) is met /, says: 'This duty to return credits is not in force: there is another' },
];

/** Over which files each prevails. What a used file brings in stands where that file stands. */
function orderOf(files: readonly ReadFile[]): { over: Map<string, Set<string>>; problems: Problem[] } {
  const uses = new Map(files.map((file) => [file.uri, usesOf(file)]));
  const said = files.flatMap((file) =>
    usesOf(file)
      .filter(({ sentence }) => saysOrder(sentence))
      .map((use) => ({ ...use, from: file.uri })),
  );
  const over = new Map<string, Set<string>>();
  const add = (upper: string, lower: string): void => void over.set(upper, (over.get(upper) ?? new Set<string>()).add(lower));
  const problems: Problem[] = [];
  for (const { sentence, uri, from } of said) {
    const [upper, lower] = sentence.prevails ? [uri, from] : [from, uri];
    if (upper === lower) continue;
    if (reaches(over, lower, upper)) {
      problems.push(
        error(originOfNode(sentence.$cstNode, from), {
          code: 'circular-precedence',
          message: `By this ${fileOf(upper)} prevails over ${fileOf(lower)}, and by another sentence ${fileOf(lower)} prevails over ${fileOf(upper)}. Keep one of the two.`,
        }),
      );
    } else add(upper, lower);
  }
  // What is said of a file itself goes before what it takes over from the file that brought it in.
  for (const { sentence, uri, from } of said) {
    for (const each of broughtBy(uses, uri, from)) {
      const [upper, lower] = sentence.prevails ? [each, from] : [from, each];
      if (!reaches(over, lower, upper)) add(upper, lower);
    }
  }
  for (const upper of [...over.keys()]) for (const lower of allBelow(over, upper)) if (lower !== upper) add(upper, lower);
  return { over, problems };
}

function saysOrder({ yields, prevails }: Use): boolean {
  return yields || prevails;
}

/** The used file and all that it uses, but for the file that uses it. */
function broughtBy(uses: ReadonlyMap<string, readonly { readonly uri: string }[]>, uri: string, from: string): Set<string> {
  const found = new Set([uri]);
  for (const each of found) for (const next of uses.get(each) ?? []) if (next.uri !== from) found.add(next.uri);
  return found;
}

function allBelow(over: ReadonlyMap<string, ReadonlySet<string>>, upper: string): Set<string> {
  const found = new Set(over.get(upper));
  for (const each of found) for (const next of over.get(each) ?? []) found.add(next);
  return found;
}

function reaches(over: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  return from === to || allBelow(over, from).has(to);
}
