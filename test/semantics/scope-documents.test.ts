import { readFileSync } from 'node:fs';
import { URI } from 'langium';
import { expect, it } from 'vitest';
import type { SlaLinker } from '../../language/semantics/scope-linker';
import { createSlaServices } from '../../language/sla-module';

const read = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

/** Documents as an editor holds them. */
async function build(files: Record<string, string>) {
  const { shared, Sla } = createSlaServices();
  const documents = Object.entries(files).map(([uri, text]) => shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(uri)));
  for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build(documents, { validation: true });
  return { documents, Sla, linker: Sla.references.Linker as SlaLinker };
}

it('documents are linked with the documents they use', async () => {
  const { documents, linker } = await build({
    'file:///w/phrases.sla': read('phrases.sla'),
    'file:///w/complete-agreement.sla': read('complete-agreement.sla'),
  });
  expect(linker.resultOf(documents[0])!.files).toHaveLength(2);
  for (const document of documents) {
    expect(linker.problemsOf(document)).toEqual([]);
    expect(document.diagnostics).toEqual([]);
  }
});

it('what is wrong in a document has its uri', async () => {
  const { documents, linker } = await build({ 'file:///w/a.sla': 'metric A means B.\nmetrc C means 1.' });
  expect(linker.problemsOf(documents[0]).map(({ origin, message }) => [origin.uri, message])).toEqual([
    ['file:///w/a.sla', "No metric is called 'B'. The only metric is 'A'. To define it, write: metric B means the percentage of …."],
  ]);
  expect(linker.resultOf(documents[0])!.files[0].problems.map(({ origin }) => origin.uri)).toEqual(['file:///w/a.sla']);
});

it('a place offers the names that fit it', async () => {
  const { documents, Sla } = await build({ 'file:///w/a.sla': read('complete-agreement.sla') });
  const offered = (type: string, property: string, at = 0): string[] => {
    const nodes: { $type: string }[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null || '$refText' in node) return;
      if ('$type' in node) nodes.push(node as { $type: string });
      for (const [key, value] of Object.entries(node)) if (!key.startsWith('$')) [value].flat().forEach(visit);
    };
    visit(documents[0].parseResult.value);
    const container = nodes.filter(({ $type }) => $type === type)[at];
    const info = { container, property, reference: { $refText: '', ref: undefined } };
    return Sla.references.ScopeProvider.getScope(info)
      .getAllElements()
      .map(({ name }) => name)
      .toArray();
  };
  expect(offered('Baseline', 'metric')).toEqual(['Availability', 'Slow Tail', 'Portal Share']);
  expect(offered('SampleRuns', 'field')).toEqual(['Checked', 'Result']);
  expect(offered('NamedValue', 'value')).toEqual(['Passed', 'Failed']);
  expect(offered('Elapsed', 'start')).toEqual(['Opened', 'Responded', 'Resolved', 'Priority', 'Channel', 'Waiting On Customer']);
});
