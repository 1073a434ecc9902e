// Writes syntaxes/*.json, the colours for editors that know no more than TextMate grammars, from the words of the Langium grammar.
//   node scripts/generate-syntax.mjs
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** The files that this script writes, by their path from the root of the project. */
export function generateSyntax() {
  return {
    'syntaxes/sla.tmLanguage.json': print(textMate(readGrammar())),
    'syntaxes/sla-markdown.tmLanguage.json': print(markdownFence()),
  };
}

function readGrammar() {
  const folder = new URL('language/grammar/', root);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.langium'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/^terminal .*$|\/\/.*$/gm, ''))
    .join('\n');
}

function textMate(grammar) {
  const words = new Set([...grammar.matchAll(/'([A-Za-z]+(?: [a-z]+)*)'/g)].map(([, word]) => word));
  // What opens a definition: a word before the name, or the first word of a rule without one.
  const openers = /'([a-z]+)' name=TERM|^(?:Baseline|Sample|Use|Amendment): '([a-z]+)'/gm;
  const kinds = new Set([...grammar.matchAll(openers)].map(([, word, first]) => word ?? first));
  const duties = new Set(['must', 'may', 'not']);
  const others = [...words].filter((word) => !kinds.has(word) && !duties.has(word));
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Service Level Agreement',
    scopeName: 'source.sla',
    fileTypes: ['sla'],
    patterns: [
      { name: 'comment.line.double-slash.sla', match: '//.*$' },
      { name: 'markup.heading.sla', match: '^\\s*#+[ \\t\\u00A0].*$' },
      // A string goes on over indented and blank lines only, so that a forgotten quote does not colour the rest of the file.
      { name: 'string.quoted.double.sla', begin: '["“”]', end: '["“”]|^(?=[^\\s"“”])' },
      { name: 'keyword.control.definition.sla', match: `^\\s*(${alternatives([...kinds])})(?=\\s)` },
      { name: 'keyword.control.duty.sla', match: `\\b(${alternatives([...duties])})\\b` },
      {
        name: 'constant.numeric.date.sla',
        match:
          '\\b(\\d{1,2}\\s+(January|February|March|April|May|June|July|August|September|October|November|December)\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})\\b',
      },
      { name: 'constant.numeric.time.sla', match: '\\b\\d{1,2}:\\d{2}\\b' },
      { name: 'constant.numeric.money.sla', match: '(\\b[A-Z]{3}[ \\u00A0]?|[£€$¥][ \\u00A0]?)\\d[\\d,]*(\\.\\d+)?' },
      { name: 'constant.numeric.sla', match: '\\b\\d[\\d,]*(\\.\\d+)?([ \\u00A0]?%|(st|nd|rd|th)\\b)?' },
      { name: 'keyword.other.sla', match: `(?<![\\w'’-])(${alternatives(others)})(?![\\w'’-])` },
      { name: 'variable.other.term.sla', match: "\\p{Lu}[\\p{L}\\d'’&/-]*([ \\t\\u00A0]+\\p{Lu}[\\p{L}\\d'’&/-]*)*" },
      { name: 'punctuation.separator.table.sla', match: '\\|' },
      { name: 'punctuation.terminator.sentence.sla', match: '\\.(?=\\s|$)' },
    ],
  };
}

/** Longest first, so that no word hides a longer one that begins with it. */
function alternatives(words) {
  return words
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1))
    .map((word) => word.replace(/ /g, '\\s+'))
    .join('|');
}

/** Agreements quoted in Markdown, between fences that say `sla`. */
function markdownFence() {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    scopeName: 'markdown.sla.codeblock',
    injectionSelector: 'L:text.html.markdown',
    patterns: [{ include: '#fence' }],
    repository: {
      fence: {
        name: 'markup.fenced_code.block.markdown',
        begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(sla)(\\s+[^`~]*)?$)',
        beginCaptures: { 3: { name: 'punctuation.definition.markdown' }, 4: { name: 'fenced_code.block.language.markdown' } },
        end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
        endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
        patterns: [
          {
            begin: '(^|\\G)(\\s*)(.*)',
            while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
            contentName: 'meta.embedded.block.sla',
            patterns: [{ include: 'source.sla' }],
          },
        ],
      },
    },
  };
}

function print(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(generateSyntax())) writeFileSync(new URL(path, root), text);
}
