/** Renaming a Defined Term everywhere it stands, in prose and in other files too. */
import type { PrepareRenameParams, RenameParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver';
import { allFields, nameKind, parseSla, recordsOfField, syntax } from '../../../language/index';
import { offsetAt, openPlace, type Editor, type OpenPlace } from '../editor';
import type { NamedThing, Occurrence } from '../names';
import { definitionsOf, occurrencesEverywhere } from '../occurrences';

export async function prepareRename(
  editor: Editor,
  { textDocument, position }: PrepareRenameParams,
): Promise<{ range: Range; placeholder: string }> {
  const place = await openPlace(editor, textDocument.uri);
  const name = place?.analysis.namesIn(place.uri).at(offsetAt(place, position));
  if (place === undefined || name === undefined) throw refusal(NOT_A_NAME);
  if (name.target === undefined) throw refusal(`Nobody has defined '${textOf(place, name)}' yet. Define it, then rename it.`);
  return { range: name.range, placeholder: name.target.name };
}

export async function rename(editor: Editor, { textDocument, position, newName }: RenameParams): Promise<WorkspaceEdit> {
  const place = await openPlace(editor, textDocument.uri);
  const name = place?.analysis.namesIn(place.uri).at(offsetAt(place, position));
  if (place === undefined || name?.target === undefined) throw refusal(NOT_A_NAME);
  const { target } = name;
  const wanted = newName.replace(/\s+/g, ' ').trim();
  checkName(wanted);
  const occurrences = await occurrencesEverywhere(editor, place.analysis, target);
  for (const analysis of new Set([
    place.analysis,
    ...(await editor.documents.analysesOf(definitionsOf(place.analysis, target)[0]?.uri ?? place.uri)),
  ])) {
    checkCollision(analysis.scope.names, target, wanted);
  }
  const changes: Record<string, TextEdit[]> = {};
  for (const each of occurrences) {
    const file = (await editor.documents.file(each.uri))?.document.getText() ?? '';
    const edit = { range: each.range, newText: inSameNumber(file.slice(each.start, each.end), target.name, wanted) };
    (changes[editor.documents.clientUri(each.uri)] ??= []).push(edit);
  }
  return { changes };
}

const NOT_A_NAME = 'Only a name can be renamed: a party, a metric, a field, a target … Put the cursor on one.';

function checkName(name: string): void {
  const { file, problems } = parseSla(`term ${name} means "x".`, 'inmemory:name');
  const [sentence] = file.sentences;
  if (
    problems.length === 0 &&
    file.sentences.length === 1 &&
    syntax.isTermDefinition(sentence) &&
    sentence.name === name.replace(/’/g, "'")
  )
    return;
  if (/^[a-z ]+$/.test(name)) {
    throw refusal(`'${name}' cannot be a name: each word of a name begins with a capital letter. Write '${titleCase(name)}'.`);
  }
  throw refusal(
    `'${name}' cannot be a name. A name is one or more words that each begin with a capital letter, such as 'Monthly Fee' or 'P1', and does not begin with 'If', 'The', 'Each', 'When' or 'Every'.`,
  );
}

function checkCollision(names: OpenPlace['analysis']['scope']['names'], target: NamedThing, wanted: string): void {
  if (wanted === target.name) return;
  if (syntax.isField(target)) {
    const records = recordsOfField(target);
    if (allFields(records).some((each) => each !== target && each.name === wanted))
      throw refusal(`${records.name} has a field '${wanted}' already. Choose another name.`);
  } else if (syntax.isEnumValue(target)) {
    const field = target.$container;
    if (field.values.some((each) => each !== target && each.name === wanted))
      throw refusal(`${field.name} has a value '${wanted}' already. Choose another name.`);
  } else {
    const taken = names.find(wanted);
    if (taken !== undefined && taken !== target)
      throw refusal(`'${wanted}' is the name of ${nameKind(taken.$type)} already. Choose another name.`);
  }
}

/** `each Incident` for records called Incidents: the new name in the same number. */
function inSameNumber(text: string, name: string, wanted: string): string {
  const written = text.replace(/\s+/g, ' ').replace(/’/g, "'");
  if (written === name) return wanted;
  return written.length < name.length ? singular(wanted) : plural(wanted);
}

function singular(name: string): string {
  if (/[^aeiou]ies$/.test(name)) return `${name.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|z)es$/.test(name)) return name.slice(0, -2);
  return /[^s]s$/.test(name) ? name.slice(0, -1) : name;
}

function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(ch|sh|x|s|z)$/.test(name) ? `${name}es` : `${name}s`;
}

function titleCase(name: string): string {
  return name.replace(/(^| )([a-z])/g, (_, space: string, letter: string) => space + letter.toUpperCase());
}

function textOf({ file }: OpenPlace, { start, end }: Occurrence): string {
  return file.read.text.slice(start, end).replace(/\s+/g, ' ');
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, message);
}
