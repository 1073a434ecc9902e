/** Linking: every name of an agreement gets its meaning, in one walk over all its files. */
import type { AstNode } from 'langium';
import type { Origin, Problem } from '../agreement/agreement';
import { error, sortProblems } from '../agreement/problems';
import { isAmendment, isClauseDefinition, isRecordsDefinition, type Sample } from '../generated/ast';
import { originOfNode } from '../syntax/origin';
import type { ReadFile } from '../syntax/sentence-parser';
import type { SourceTree } from './lower';
import { adviceFor, precedenceOf } from './precedence';
import { Scope } from './scope';
import { gatherFiles, usesOf } from './scope-files';
import { nameKind, sayUnknown, sayUnknownField } from './scope-messages';
import { allFields, type NamedSentence, namesSomething } from './scope-names';

export interface LinkedFiles {
  /** The main file first, then those it uses, each once. */
  readonly files: readonly ReadFile[];
  /** The same files by uri, with the uri of each file they use by its path as written: what lowering reads. */
  readonly trees: ReadonlyMap<string, SourceTree>;
  /** About names and used files, in the order of file and place. Problems of reading are with each file. */
  readonly problems: readonly Problem[];
  readonly scope: Scope;
}

/**
 * Resolves the names of the main file and of every file it uses, directly or not, against one another: afterwards each reference in
 * their trees has its `ref`, or there is a problem, or the name stands in a sentence that could not be read. Files that the main file does
 * not use are left alone. A tree may be linked again, with other files or the same.
 */
export function linkFiles(files: ReadonlyMap<string, ReadFile>, mainUri: string): LinkedFiles {
  const used = gatherFiles(files, mainUri);
  const uris = new Map<AstNode, string>(used.files.map(({ file, uri }) => [file, uri]));
  const uriOf = (node: AstNode): string => {
    let root = node;
    while (root.$container) root = root.$container;
    return uris.get(root) ?? mainUri;
  };
  const originOf = (node: AstNode): Origin => originOfName(node, uriOf(node));
  const precedence = precedenceOf(used.files, originOf);
  const scope = new Scope(
    used.files.map(({ file }) => file),
    precedence.replaced,
    uriOf,
    (name) => used.files.some((each) => each.isDoubtful(name)),
  );
  for (const { file } of used.files) scope.linkAll(file);
  const adviceFrom = (one: AstNode, other: AstNode) => adviceFor(used.files, uriOf(one), uriOf(other));
  const problems = [
    ...used.problems,
    ...precedence.problems,
    ...scope.problems,
    ...[...scope.names.sentences.values()].flatMap((all) => complainOfTwins(all, originOf, adviceFrom)),
    ...used.files.flatMap((read) => read.file.sentences.flatMap((sentence) => complainOfParts(sentence, scope, originOf))),
  ];
  const trees = new Map(
    used.files.map((read) => [
      read.uri,
      {
        uri: read.uri,
        file: read.file,
        uses: new Map(usesOf(read).map(({ sentence, uri }) => [sentence.file, uri])),
        replaced: precedence.replaced,
      },
    ]),
  );
  return { files: used.files, trees, problems: sortProblems(problems), scope };
}

function complainOfParts(sentence: AstNode, scope: Scope, originOf: (node: AstNode) => Origin): Problem[] {
  if (isRecordsDefinition(sentence)) {
    const fields = allFields(sentence);
    return [fields, ...fields.map(({ values }) => values)].flatMap((all) => complainOfPartTwins(all, originOf));
  }
  if (sentence.$type === 'Sample') return complainOfColumns(sentence as Sample, originOf);
  if (isAmendment(sentence) && namesSomething(sentence.statement)) return complainOfNothingToAmend(sentence.statement, scope, originOf);
  return [];
}

/** One name, two sentences. The title of a clause is a heading and takes no name away; a second agreement is a mistake of its own. */
function complainOfTwins(
  all: readonly NamedSentence[],
  originOf: (node: AstNode) => Origin,
  adviceFrom: (one: AstNode, other: AstNode) => string | undefined,
): readonly Problem[] {
  if (all.length === 1) return NO_PROBLEMS;
  const whole = all.filter(({ broken, $type }) => !broken && $type !== 'AgreementDefinition');
  const titles = whole.filter(isClauseDefinition);
  const names = whole.filter((each) => !isClauseDefinition(each));
  return [titles, names].flatMap(([first, ...others]) => {
    if (others.length === 0) return NO_PROBLEMS;
    const related = [{ message: `'${first.name}' is first defined here`, origin: originOf(first) }];
    return others.map((other) => {
      const isSame = other.$type === first.$type;
      const said = isSame ? 'is defined twice' : `is already the name of ${nameKind(first.$type)}`;
      const advice = (isSame ? adviceFrom(first, other) : undefined) ?? 'A name has one meaning: give one of the two another.';
      return error(originOf(other), { code: 'duplicate-name', message: `'${other.name}' ${said}. ${advice}`, related });
    });
  });
}

/** Two fields of one name, or two values. */
function complainOfPartTwins(all: readonly (AstNode & { name: string })[], originOf: (node: AstNode) => Origin): Problem[] {
  const seen = new Map<string, AstNode>();
  return all.flatMap((each) => {
    const first = seen.get(each.name);
    if (!first) {
      seen.set(each.name, each);
      return [];
    }
    const related = [{ message: `'${each.name}' stands here first`, origin: originOf(first) }];
    return [error(originOf(each), { code: 'duplicate-name', message: `'${each.name}' stands here twice. Take one out.`, related })];
  });
}

/** `where Opened is "opened_at"`: the name on the left is a field of the records. */
function complainOfColumns(sample: Sample, originOf: (node: AstNode) => Origin): Problem[] {
  const records = sample.of.ref;
  if (!isRecordsDefinition(records) || records.broken) return [];
  const fields = allFields(records).map(({ name }) => name);
  return sample.clauses.flatMap((clause) =>
    clause.$type !== 'ColumnsClause'
      ? []
      : clause.columns
          .filter(({ field }) => !fields.includes(field))
          .map((column) => {
            const owner = allFields(records).find(({ values }) => values.some(({ name }) => name === column.field));
            if (owner !== undefined) {
              const message = `'${column.field}' is a value of ${owner.name}. Write: taking "${column.column.replace(/["“”]/g, '')}" as ${column.field}.`;
              return error(originOf(column), { code: 'unknown-field', message });
            }
            const { message, suggestion } = sayUnknownField(column.field, records.name, fields, []);
            return error(originOf(column), { code: 'unknown-field', message, suggestion });
          }),
  );
}

function complainOfNothingToAmend(statement: NamedSentence, scope: Scope, originOf: (node: AstNode) => Origin): Problem[] {
  const before = scope.names.find(statement.name);
  if (before?.$type === statement.$type) return [];
  const kind = nameKind(statement.$type);
  const alike = [...scope.names.sentences.values()].map(([first]) => first).filter(({ $type }) => $type === statement.$type);
  const { suggestion } = sayUnknown(statement.name, [statement.$type], alike);
  const hint = suggestion === undefined ? '' : ` Did you mean '${suggestion}'?`;
  const message = before
    ? `'${statement.name}' is ${nameKind(before.$type)}, so it cannot be amended as ${kind}.`
    : `There is no '${statement.name}' to amend: ${kind} of this name must stand in the agreement first.${hint}`;
  return [error(originOf(statement), { code: 'nothing-to-amend', message, suggestion })];
}

const NO_PROBLEMS: readonly Problem[] = [];

/** The place of a definition's own name: the first words of it that are its name. */
function originOfName(node: AstNode, uri: string): Origin {
  const whole = node.$cstNode;
  const name = whole && 'content' in whole ? findName(whole) : undefined;
  return originOfNode(name ?? whole, uri);
}

function findName(node: NonNullable<AstNode['$cstNode']>): typeof node | undefined {
  if (!('content' in node)) return 'tokenType' in node && (node.tokenType as { name: string }).name === 'TERM' ? node : undefined;
  for (const child of node.content as (typeof node)[]) {
    const found = findName(child);
    if (found) return found;
  }
  return undefined;
}
