/** Figures, dates, texts and new names, where one of them can come next. */
import type { CompletionItem } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { currencyCodes, type Expectation } from '../../../language/index';
import type { Known } from './placeholders';

export function valueItems(expected: readonly Expectation[], known: Known, snippets: boolean): CompletionItem[] {
  const items = new Map<string, CompletionItem>();
  for (const expectation of expected) {
    for (const { label, snippet, detail } of valuesFor(expectation, known)) {
      const plain = snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1');
      items.set(label, {
        label,
        kind: CompletionItemKind.Value,
        detail,
        sortText: `3${label}`,
        ...(snippets && snippet !== plain ? { insertText: snippet, insertTextFormat: 2 } : { insertText: plain }),
      });
    }
  }
  return [...items.values()];
}

interface Offer {
  readonly label: string;
  readonly snippet: string;
  readonly detail: string;
}

function valuesFor({ kind, keyword, refersTo, rule }: Expectation, { agreement }: Known): Offer[] {
  if (keyword || refersTo !== undefined) return [];
  const currency = agreement.currency ?? 'GBP';
  switch (kind) {
    case 'PERCENT':
      return [{ label: '99.9%', snippet: '${1:99.9}%', detail: 'a percentage' }];
    case 'NUMBER':
      if (rule === 'Duration')
        return [{ label: '4 hours', snippet: '${1:4} ${2|hours,minutes,days,seconds|}', detail: 'a length of time' }];
      return [{ label: '5', snippet: '${1:5}', detail: 'a number' }];
    case 'CURRENCY':
      return rule === 'CurrencyCode' ? [] : [{ label: `${currency} 1,000`, snippet: `${currency} \${1:1,000}`, detail: 'an amount' }];
    case 'DATE':
      return [{ label: '1 January 2027', snippet: '${1:1 January 2027}', detail: 'a date' }];
    case 'TIME':
      return [{ label: '09:00', snippet: '${1:09:00}', detail: 'a time of day' }];
    case 'ORDINAL':
      return [{ label: '95th', snippet: '${1:95th}', detail: 'a number in order' }];
    case 'STRING':
      return [{ label: '"…"', snippet: '"${1:text}"', detail: 'a text in quotes' }];
    case 'TERM':
      if (rule === 'CurrencyCode') return currencies(currency);
      return [{ label: 'Name', snippet: '${1:Name}', detail: 'a new name: words that begin with capital letters' }];
    default:
      return [];
  }
}

function currencies(first: string): Offer[] {
  const codes = [...new Set([first, 'GBP', 'EUR', 'USD', 'CHF', ...currencyCodes()])];
  return codes.map((code) => ({ label: code, snippet: code, detail: 'a currency' }));
}
