/**
 * The pages about the language tell the truth: every example compiles, prints what the page shows, and together they show every word of the grammar.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AstNode, AstUtils, CstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { compileSla, createSlaServices } from '../../language/index';
import { parseSla } from '../../language/sla-module';
import { root } from '../support/command-line';
import { completed, examplesOf, missingLine, printedBy, readPage, withExample } from '../support/page-examples';

const family = readdirSync(join(root, 'docs/language'))
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => `docs/language/${name}`);
const pages = [...family, 'docs/guide.md', 'docs/data.md'];
const read = new Map(await Promise.all(pages.map(async (page) => [page, await readPage(page)] as const)));
const textOf = (page: string): string => read.get(page) ?? '';

describe.each(pages)('%s', (page) => {
  const examples = examplesOf(textOf(page));

  it('has examples, and shows what some of them print', () => {
    expect(examples.filter(({ isWrong }) => !isWrong).length).toBeGreaterThan(0);
    expect(examples.flatMap(({ transcripts }) => transcripts).length).toBeGreaterThan(0);
  });

  it.each(examples.map((example) => [example.line, example] as const))('reads the example in line %i', (_, { sla, files, isWrong }) => {
    const sources = new Map([['agreement.sla', completed(sla)], ...files]);
    const errors = compileSla({ files: sources, main: 'agreement.sla' }).problems.filter(({ severity }) => severity === 'error');
    if (isWrong) expect(errors).not.toEqual([]);
    else expect(errors.map(({ message }) => message)).toEqual([]);
  });

  const shown = examples.flatMap((example) => example.transcripts.map((transcript) => ({ example, transcript })));
  it.each(shown.map((each) => [each.transcript.line, each] as const))(
    'prints what line %i shows',
    async (_, { example, transcript: { command, printed } }) => {
      expect(printed.filter((line) => line !== '…' && line !== '')).not.toEqual([]);
      const lines = await withExample(example, (folder) => printedBy(command, folder));
      expect({ missing: missingLine(printed, lines), printed: lines }).toEqual({ missing: undefined, printed: lines });
    },
  );
});

describe('The pages together', () => {
  const examples = pages.flatMap((page) => examplesOf(textOf(page)));
  const texts = examples.filter(({ isWrong }) => !isWrong).flatMap(({ sla, files }) => [sla, ...[...files].flatMap(slaOnly)]);

  it('show every word of the grammar, wherever it may stand', () => {
    const shown = new Set<AstNode>();
    for (const text of texts)
      for (const leaf of CstUtils.flattenCst(parseSla(text, 'page.sla').file.$cstNode!))
        if (leaf.grammarSource) shown.add(leaf.grammarSource);
    const isShown = (word: AstNode): boolean => paths.has(pathOf(word));
    // The reader tells `or` before a further comparison from `or` before a further value, by a token of its own.
    const isShownAsToken = (word: GrammarAST.Keyword): boolean => {
      const choice: AstNode | undefined = word.$container;
      return word.value === 'or' && AstUtils.streamContents(choice).some((each) => isComparingOr(each) && isShown(each));
    };
    const words = AstUtils.streamAllContents(createSlaServices().Sla.Grammar).filter(GrammarAST.isKeyword).toArray();
    // Two services hold two grammars; a place in one is the same place in the other.
    const paths = new Set([...shown].map(pathOf));
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter((word) => !isShown(word) && !isShownAsToken(word)).map(describeWord)).toEqual([]);
  });

  it('are listed in the contents', async () => {
    const contents = await readPage('docs/language/README.md');
    expect(family.filter((page) => !contents.includes(`(${page.replace('docs/language/', '')})`))).toEqual([]);
  });
});

describe.each(['README.md', 'CHANGELOG.md'])('%s', (page) => {
  it('shows agreements that compile', async () => {
    for (const { line, sla } of examplesOf(await readPage(page))) {
      const { problems } = compileSla({ files: new Map([['agreement.sla', completed(sla)]]), main: 'agreement.sla' });
      expect({ line, errors: problems.filter(({ severity }) => severity === 'error') }).toEqual({ line, errors: [] });
    }
  });
});

function isComparingOr(node: AstNode): boolean {
  return GrammarAST.isRuleCall(node) && node.rule.$refText === 'OR_COMPARING';
}

function slaOnly([name, text]: readonly [string, string]): string[] {
  return name.endsWith('.sla') ? [text] : [];
}

/** Where a node stands in its grammar. */
function pathOf(node: AstNode): string {
  const { $container, $containerProperty, $containerIndex } = node;
  return $container === undefined ? '' : `${pathOf($container)}/${$containerProperty ?? ''}${$containerIndex ?? ''}`;
}

function describeWord(word: GrammarAST.Keyword): string {
  const rule = AstUtils.getContainerOfType(word, GrammarAST.isParserRule)?.name ?? '';
  return `${rule}: ${AstUtils.getContainerOfType(word, GrammarAST.isAlternatives)?.$cstNode?.text ?? ''} "${word.value}"`;
}
