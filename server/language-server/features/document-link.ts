/** From the name of a file in the text to the file. */
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { resolveUse, syntax } from '../../../language/index';
import { openPlace, type Editor, type OpenPlace } from '../editor';
import { rangeOfWords, leavesOf } from '../ranges';
import { folderOf } from '../uris';

export async function documentLink(editor: Editor, { textDocument }: DocumentLinkParams): Promise<DocumentLink[]> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined || folderOf(place.uri) === undefined) return [];
  const { dataRoot } = await editor.settingsFor(place.analysis.main);
  const folder = dataRoot === '' ? (folderOf(place.analysis.main) ?? '') : dataRoot;
  return place.file.read.file.sentences.flatMap((sentence) => {
    if (syntax.isUse(sentence)) return linkTo(sentence, sentence.file, resolveUse(place.uri, sentence.file), 'Open the used file');
    if (!syntax.isSample(sentence)) return [];
    return [sentence, ...sentence.more].flatMap((each) =>
      each.file === undefined || /[*?{]/.test(each.file)
        ? []
        : linkTo(each, each.file, `${folder}/${escaped(each.file)}`, 'Open the data file'),
    );
  });
}

function linkTo(
  node: OpenPlace['file']['read']['file']['sentences'][number] | syntax.PeriodsFile,
  file: string,
  target: string,
  tooltip: string,
): DocumentLink[] {
  const leaf =
    node.$cstNode === undefined ? undefined : leavesOf(node.$cstNode).find(({ text }) => text.length > 1 && text.slice(1, -1) === file);
  if (leaf === undefined) return [];
  const { start, end } = rangeOfWords(leaf);
  const range = { start: { line: start.line, character: start.character + 1 }, end: { line: end.line, character: end.character - 1 } };
  return [{ range, target, tooltip }];
}

function escaped(file: string): string {
  return file
    .replace(/\\/g, '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map(encodeURIComponent)
    .join('/');
}
