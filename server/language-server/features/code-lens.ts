/** Over the agreement, its targets and its remedies: simulate, and what came of it. */
import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import { dateText, outcomesOf, syntax, type Outcome, type TargetOutcome } from '../../../language/index';
import { openPlace, type Editor, type OpenPlace } from '../editor';
import { creditText, isWithin, scenarioText, targetsText, targetText, tellingWindow, totalsText } from '../outcome-texts';
import type { FigureRef, ServerCommand, Settings } from '../protocol';
import { rangeOfWords } from '../ranges';

export async function codeLens(editor: Editor, { textDocument }: CodeLensParams): Promise<CodeLens[]> {
  const place = await openPlace(editor, textDocument.uri);
  if (place === undefined) return [];
  const { lenses } = await editor.settingsFor(place.analysis.main);
  if (!lenses.simulate && !lenses.outcomes) return [];
  const outcome = editor.simulations.outcomeIn(place.analysis);
  const writer = new LensWriter(editor, place, lenses, outcome);
  return place.file.read.file.sentences.flatMap((sentence) => writer.lensesOver(sentence));
}

class LensWriter {
  private readonly uri: string;

  constructor(
    private readonly editor: Editor,
    private readonly place: OpenPlace,
    private readonly lenses: Settings['lenses'],
    private readonly outcome: Outcome | undefined,
  ) {
    this.uri = editor.documents.clientUri(place.analysis.main);
  }

  lensesOver(sentence: syntax.Sentence): CodeLens[] {
    const words = sentence.$cstNode;
    if (words === undefined) return [];
    const { start } = rangeOfWords(words);
    const range = { start, end: { line: start.line, character: start.character + 1 } };
    return this.commandsOver(sentence).map((command) => ({ range, command }));
  }

  private commandsOver(sentence: syntax.Sentence): Command[] {
    if (syntax.isAgreementDefinition(sentence)) {
      const shown = this.outcome === undefined || !this.lenses.outcomes ? [] : [this.explain(totalsText(this.outcome))];
      return [...this.simulate(), ...shown];
    }
    if (syntax.isTarget(sentence)) {
      const found = this.outcome === undefined || !this.lenses.outcomes ? [] : outcomesOf(this.outcome.targets, sentence.name);
      return [...this.simulate(), ...this.overTarget(found)];
    }
    if (syntax.isScenarioDefinition(sentence)) {
      const found = this.lenses.outcomes ? this.outcome?.scenarios?.find(({ name }) => name === sentence.name) : undefined;
      return [...this.simulate(), ...(found === undefined ? [] : [this.explain(scenarioText(found))])];
    }
    if (!syntax.isRemedy(sentence) || this.outcome === undefined || !this.lenses.outcomes) return [];
    return this.overRemedy(sentence, this.outcome);
  }

  private overTarget(found: readonly { readonly value: string; readonly outcome: TargetOutcome }[]): Command[] {
    if (found.length > MOST_LENSES) {
      const telling = found.find(({ outcome }) => outcome.missed > 0) ?? found[0];
      return [this.explain(targetsText(found), telling && tellingWindow(telling.outcome))];
    }
    return found.map(({ value, outcome }) =>
      this.explain(`${value === '' ? '' : `${value}: `}${targetText(outcome)}`, tellingWindow(outcome)),
    );
  }

  private overRemedy({ $cstNode: words }: syntax.Remedy, { credits, rights }: Outcome): Command[] {
    if (words === undefined) return [];
    const range = rangeOfWords(words);
    const own = credits.filter(({ place }) => isWithin(place, this.place.uri, range));
    const money = creditText(own);
    const last = own.at(-1);
    const right = rights.findIndex(({ place }) => isWithin(place, this.place.uri, range));
    const given = rights[right];
    return [
      ...(money === undefined || last === undefined ? [] : [this.explain(money, { kind: 'credit', id: last.id })]),
      ...(given === undefined ? [] : [this.explain(`${given.text} from ${dateText(given.from)}`, { kind: 'right', index: right })]),
    ];
  }

  private simulate(): Command[] {
    if (!this.lenses.simulate) return [];
    const command = this.editor.options.commands?.simulate ?? ('sla.server.simulate' satisfies ServerCommand);
    return [{ title: '▶ Simulate', command, arguments: [this.uri] }];
  }

  private explain(title: string, figure?: FigureRef): Command {
    if (figure === undefined)
      return { title, command: this.editor.options.commands?.simulate ?? 'sla.server.simulate', arguments: [this.uri] };
    return {
      title,
      command: this.editor.options.commands?.explain ?? ('sla.server.explain' satisfies ServerCommand),
      arguments: [this.uri, figure],
    };
  }
}

/** More outcomes than this over one target are told together. */
const MOST_LENSES = 3;
