import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReadFile } from '../../language/index';

/** One version of one file. */
export interface SourceFile {
  readonly uri: string;
  readonly document: TextDocument;
  readonly read: ReadFile;
  readonly isOpen: boolean;
}
