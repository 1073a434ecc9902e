/**
 * The only place that wires Langium. `createSlaServices` is for hosts that work with documents (the language server extends it);
 * `parseSla` reads one text without any document around it.
 */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createParser,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { SlaGeneratedModule, SlaGeneratedSharedModule } from './generated/module';
import { NoScopeComputation, SlaLinker, SlaScopeProvider } from './semantics/scope-linker';
import { checkFor, type Expectation } from './syntax/expectations';
import { rereadFile } from './syntax/reread';
import { type ReadFile, SentenceLexer, SentenceParser } from './syntax/sentence-parser';
import { SlaValueConverter } from './syntax/value-converter';

export interface SlaServices {
  readonly shared: LangiumSharedCoreServices;
  readonly Sla: LangiumCoreServices;
}

/** What makes Langium read agreements; a language server injects it over its own default module. */
export const SlaModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  references: {
    Linker: (services) => new SlaLinker(services),
    ScopeComputation: () => new NoScopeComputation(),
    ScopeProvider: (services) => new SlaScopeProvider(() => services.references.Linker as SlaLinker),
  },
  parser: {
    Lexer: (services) => new SentenceLexer(services),
    ValueConverter: () => new SlaValueConverter(),
    // Each sentence is parsed alone, so guessing how to go on behind a mistake would only cost time.
    ParserConfig: () => ({ recoveryEnabled: false, skipValidations: true, nodeLocationTracking: 'full' }),
    LangiumParser: createSentenceParser,
  },
};

/** Services without an editor: for tests, the command line and other headless hosts. */
export function createSlaServices(): SlaServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), SlaGeneratedSharedModule);
  const Sla = inject(createDefaultCoreModule({ shared }), SlaGeneratedModule, SlaModule);
  shared.ServiceRegistry.register(Sla);
  return { shared, Sla };
}

let own: LangiumCoreServices | undefined;

/**
 * Reads the text of one `.sla` file. Never throws: what cannot be read is in `problems`, and the tree holds the rest. Names are not
 * resolved yet: that is `linkFiles`.
 */
export function parseSla(text: string, uri: string): ReadFile {
  return readPart(text, uri, false);
}

function readPart(text: string, uri: string, follows: boolean): ReadFile {
  own ??= createSlaServices().Sla;
  return (own.parser.LangiumParser as SentenceParser).read(text, uri, follows);
}

/**
 * The same for a text that has changed since it was last read; only what has changed is read. `previous` is used up: its tree and its tokens move over
 * and take on new positions.
 */
export function rereadSla(text: string, uri: string, previous: ReadFile | undefined): ReadFile {
  return rereadFile(text, uri, previous, readPart);
}

/** What could stand behind the beginning of a sentence, given as the kinds of its tokens; nothing when no sentence begins like that. */
export function expectAfter(kinds: readonly string[]): readonly Expectation[] {
  own ??= createSlaServices().Sla;
  const { stuckAt, expected } = checkFor(own.Grammar)(kinds);
  return stuckAt === kinds.length ? expected : [];
}

function createSentenceParser(services: LangiumCoreServices): SentenceParser {
  const parser = createParser(services.Grammar, new SentenceParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
