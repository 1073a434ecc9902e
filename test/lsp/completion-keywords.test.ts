/**
 * After every keyword of the grammar: what is offered there can be read there, and is finished to a sentence by nothing but the grammar itself.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { createSlaServices, expectAfter, parseSla } from '../../language/index';
import { finishSentence } from '../../server/language-server/completion/finish-sentence';
import { plainText } from '../../server/language-server/snippets';
import { ServerProcess } from './server-process';

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}.sla`, import.meta.url), 'utf8');
const agreement = fixture('complete-agreement');
const phrases = fixture('phrases').replace('use "complete-agreement.sla".\n', '');

/** Words that no fixture uses, in sentences that do. */
const others = `
records Odd means "odd", with A, a time; B, an amount; C, an amount, set by Provider.
measure M1 means, for each of Tickets, Opened plus Responded.
measure M2 means, for each of Tickets, Opened times Responded.
calendar Week means Tuesday to Wednesday from 08:00 to 18:00, Thursday from 08:00 to 18:00, Saturday to Sunday from 08:00 to 18:00.
agreement Rounded is between Provider and Customer, rounding credits half even.
agreement Rounded Up is between Provider and Customer, rounding credits up to GBP 1.
agreement Rounded Down is between Provider and Customer, rounding credits down.
metric Length means 1 microsecond plus 2 microseconds plus 1 millisecond plus 3 milliseconds plus 1 second plus 1 week plus 2 weeks plus 1 month plus 1 quarter plus 2 quarters plus 1 year plus 2 years.
fee Thousands means GBP 5 thousand.
fee Billions means GBP 5 billion.
If T1 is missed, Provider must credit GBP 1 for each complete day above 4 hours.
If T1 is missed or T2 is missed, Provider must credit GBP 1.
If T1 is missed in 3 consecutive contract months, Customer may terminate.
metric Places means 1 plus 1, rounded to 2 decimal places.
metric Dated means the average of Resolution Time of Tickets dated by Opened.
use "other.sla".
use "special.sla", which prevails over this agreement.
If T1 is missed or 10 points are reached in a calendar quarter, Customer may terminate; Provider must credit GBP 1.
target Quick: Provider must keep Resolution Time at most 30 seconds for each of Tickets.
target Slow: Provider must keep Resolution Time at most 1 minute for each of Tickets.
If Availability in a calendar month is from 99% to 99.9%, Provider must credit GBP 1.
If 10 points are reached in a calendar quarter and T1 is missed, Provider must credit GBP 1.
Credits for T1 are payable only if T1 is missed and T2 is missed.
Credits for T1 are payable only if T1 is missed or T2 is missed.
`;

interface Spot {
  readonly sentence: string;
  readonly prefix: string;
}

it('offers only what can be read, after every keyword of the grammar', async () => {
  const spots = new Map<string, Spot>();
  for (const text of [agreement, phrases, others]) {
    const { tokens, problems } = parseSla(text, 'inmemory:fixture');
    expect(problems).toEqual([]);
    let from = 0;
    tokens.forEach(({ tokenType, image, startOffset }, at) => {
      const before = tokens.slice(from, at).map((token) => token.tokenType.name);
      const first = tokens[from]?.startOffset ?? 0;
      for (const { kind, keyword, rule } of expectAfter(before)) {
        const key = `${rule}: ${kind}`;
        // An 'or' before a further comparison is a token of its own.
        const isRead = kind === tokenType.name || (kind === 'or' && tokenType.name === 'OR_COMPARING');
        if (keyword && isRead && kind !== '.' && !spots.has(key)) {
          spots.set(key, { sentence: text.slice(first, startOffset), prefix: text.slice(first, startOffset + image.length) });
        }
      }
      if (tokenType.name === '.' || tokenType.name === 'HEADING') from = at + 1;
    });
  }
  expect([...keywordsOfGrammar()].filter((key) => !spots.has(key))).toEqual([]);

  const server = await ServerProcess.start();
  const uri = 'untitled:Untitled-1';
  await server.open(uri, '');
  const wrong: string[] = [];
  let offered = 0;
  for (const [key, { prefix }] of spots) {
    const position = await server.change(uri, `${agreement}\n${prefix} <|>`);
    const list = await server.at<CompletionList | null>('completion', uri, position);
    const items = list?.items ?? [];
    if (items.length === 0 && !mayBeSilent(prefix)) wrong.push(`${key}: nothing is offered behind "${prefix}"`);
    for (const item of items) {
      offered += 1;
      const complaint = complain(server.textOf(uri), item);
      if (complaint !== undefined) wrong.push(`${key}: "${prefix}" + "${item.label}": ${complaint}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(offered).toBeGreaterThan(1000);
});

/** Where only a sign such as a comma or a full stop can follow. */
function mayBeSilent(prefix: string): boolean {
  const kinds = parseSla(prefix, 'inmemory:prefix').tokens.map(({ tokenType }) => tokenType.name);
  return expectAfter(kinds).every(({ keyword, kind }) => keyword && !/^[A-Za-z]/.test(kind));
}

/** What is wrong with an offer, when it is put in and the sentence is finished. */
function complain(text: string, { textEdit, insertTextFormat }: CompletionItem): string | undefined {
  if (textEdit === undefined || !('range' in textEdit)) return 'it does not say where it goes';
  const { start, end } = textEdit.range;
  const lines = text.split('\n');
  const head = [...lines.slice(0, start.line), (lines[start.line] ?? '').slice(0, start.character)].join('\n');
  const tail = (lines[end.line] ?? '').slice(end.character);
  expect(tail).toBe('');
  const written = insertTextFormat === 2 ? plainText(textEdit.newText) : textEdit.newText;
  const whole = (head + written).slice(agreement.length);
  const { tokens } = parseSla(whole, 'inmemory:whole');
  const from =
    tokens.findLastIndex(({ tokenType }, at) => at < tokens.length - 1 && (tokenType.name === '.' || tokenType.name === 'HEADING')) + 1;
  const kinds = tokens.slice(from).map(({ tokenType }) => tokenType.name);
  const ending = kinds.at(-1) === '.' ? '' : finishSentence(kinds);
  if (ending === undefined) return `"${written}" cannot stand there`;
  return parseSla(`${whole} ${ending}`, 'inmemory:whole').problems[0]?.message;
}

/** Every keyword with the rule it stands in. */
function keywordsOfGrammar(): Set<string> {
  const keys = new Set<string>();
  for (const rule of createSlaServices().Sla.Grammar.rules) {
    if (rule.$type !== 'ParserRule') continue;
    const visit = (node: object): void => {
      for (const [property, value] of Object.entries(node) as [string, unknown][]) {
        if (property.startsWith('$')) continue;
        for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
          if (typeof each !== 'object' || each === null || !('$type' in each)) continue;
          if (each.$type === 'Keyword' && 'value' in each && each.value !== '.') keys.add(`${rule.name}: ${String(each.value)}`);
          visit(each);
        }
      }
    };
    visit(rule.definition);
  }
  return keys;
}
