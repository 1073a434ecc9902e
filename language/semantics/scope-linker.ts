/** Linking for Langium's documents: the same walk, over a document and the documents it uses. */
import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeDescriptionProvider,
  EMPTY_SCOPE,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumDocuments,
  type Linker,
  type LinkingError,
  MapScope,
  MultiMap,
  type MultiReference,
  type Reference,
  type ReferenceInfo,
  type Scope as LangiumScope,
  type ScopeComputation,
  type ScopeProvider,
  URI,
} from 'langium';
import type { Problem } from '../agreement/agreement';
import type { SlaFile } from '../generated/ast';
import type { ReadFile } from '../syntax/sentence-parser';
import { linkFiles, type LinkedFiles } from './link';
import { NameReference } from './scope';
import { readFiles } from './scope-files';

/** A document's text as it was read, which Langium's own results have no place for. */
export interface SlaParseResult {
  readonly read: ReadFile;
}

export class SlaLinker implements Linker {
  private readonly linked = new WeakMap<LangiumDocument, LinkedFiles>();
  private readonly documents: () => LangiumDocuments;
  private readonly descriptions: () => AstNodeDescriptionProvider;

  constructor(services: LangiumCoreServices) {
    this.documents = () => services.shared.workspace.LangiumDocuments;
    this.descriptions = () => services.workspace.AstNodeDescriptionProvider;
  }

  /** Links the document with those it uses, as far as they are loaded. */
  link(document: LangiumDocument): Promise<void> {
    const uri = document.uri.toString();
    const find = (wanted: string): ReadFile | undefined => {
      const found = wanted === uri ? document : this.documents().getDocument(URI.parse(wanted));
      return found && readOf(found, wanted);
    };
    this.linked.set(document, linkFiles(readFiles(uri, find), uri));
    return Promise.resolve();
  }

  unlink(document: LangiumDocument): void {
    this.linked.delete(document);
    document.references = [];
  }

  /** What linking found, when the document has been linked. */
  resultOf(document: LangiumDocument): LinkedFiles | undefined {
    return this.linked.get(document);
  }

  problemsOf(document: LangiumDocument): readonly Problem[] {
    return this.linked.get(document)?.problems ?? [];
  }

  buildReference(_node: AstNode, _property: string, refNode: Reference['$refNode'], refText: string): Reference {
    return new NameReference(refNode, refText);
  }

  buildMultiReference(_node: AstNode, _property: string, refNode: Reference['$refNode'], refText: string): MultiReference {
    return { $refNode: refNode, $refText: refText, items: [] };
  }

  getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    return this.getScope(info).getElement(info.reference.$refText) ?? { info, message: `'${info.reference.$refText}' is not known.` };
  }

  getCandidates(info: ReferenceInfo): AstNodeDescription[] | LinkingError {
    const candidate = this.getCandidate(info);
    return 'message' in candidate ? candidate : [candidate];
  }

  /** All that a name in this place may stand for. */
  getScope({ container, property }: ReferenceInfo): LangiumScope {
    let root = container;
    while (root.$container) root = root.$container;
    const linked = root.$document && this.linked.get(root.$document);
    if (!linked) return EMPTY_SCOPE;
    return new MapScope(
      linked.scope
        .candidates(container, property)
        .map((node) => this.descriptions().createDescription(node, (node as AstNode & { name: string }).name)),
    );
  }
}

/** Names are found by linking itself, so Langium's tables of exported and local names stay empty. */
export class NoScopeComputation implements ScopeComputation {
  collectExportedSymbols(): Promise<AstNodeDescription[]> {
    return Promise.resolve([]);
  }

  collectLocalSymbols(): Promise<MultiMap<AstNode, AstNodeDescription>> {
    return Promise.resolve(new MultiMap());
  }
}

export class SlaScopeProvider implements ScopeProvider {
  constructor(private readonly linker: () => SlaLinker) {}

  getScope(info: ReferenceInfo): LangiumScope {
    return this.linker().getScope(info);
  }
}

function readOf(document: LangiumDocument, uri: string): ReadFile | undefined {
  const { read } = document.parseResult as unknown as Partial<SlaParseResult>;
  if (!read) return undefined;
  const problems = read.problems.map((problem) => ({ ...problem, origin: { ...problem.origin, uri } }));
  return { ...read, uri, problems, file: document.parseResult.value as SlaFile };
}
