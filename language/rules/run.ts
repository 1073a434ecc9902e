/**
 * From an agreement and its texts to findings.
 *
 * Invariant: pure, the same findings in the same order for the same input; the cost grows with the length of the agreement. Never throws.
 */
import type { Agreement, Origin, Problem } from '../agreement/agreement';
import type { Passage } from '../prose/passages';
import { isAbout, readAllowNotes, sentencePlaces, type AllowNote } from './allow-notes';
import { ALL_RULES } from './all-rules';
import type { Finding, Fix, Found, Severity } from './finding';
import { passagesOf } from './passages-of';
import { Reading } from './reading';
import { shortId, type ProseRule, type Rule, type StructureRule } from './rule';
import { findRule, levelOf, sayUnknownRule, type RuleSettings } from './settings';
import { Texts } from './texts';

export interface RuleInput {
  readonly agreement: Agreement;
  /** The texts of its files by uri. Without them prose and notes are not read, and places are whole sentences. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is wrong with the sentences themselves: while there are errors, nothing is called missing. */
  readonly problems?: readonly Problem[];
  readonly settings?: RuleSettings;
}

/** In the order of files and places. */
export function runRules({ agreement, texts: given, problems = [], settings = {} }: RuleInput): Finding[] {
  if (agreement.outline.length === 0) return [];
  const texts = new Texts(given);
  const reading = new Reading(agreement, texts, passagesOf(agreement, texts));
  const broken = problems.some(({ severity }) => severity === 'error');
  const findings: Finding[] = [];
  for (const rule of ALL_RULES) {
    const level = levelOf(rule, settings);
    if (level === 'off') continue;
    if (rule.kind === 'structure' && !(broken && rule.absence)) findings.push(...checkStructure(rule, level, reading));
    else if (rule.kind === 'prose') for (const passage of reading.passages) findings.push(...readPassage(rule, level, passage, texts));
  }
  const notes = readAllowNotes(texts, sentencePlaces(agreement));
  return inOrder(withNotes(findings, notes, settings));
}

/** Findings in prose that is no agreement of ours: a contract as text. */
export function runProseRules(passages: readonly Passage[], texts: Texts, settings: RuleSettings = {}): Finding[] {
  const findings: Finding[] = [];
  for (const rule of ALL_RULES) {
    const level = levelOf(rule, settings);
    if (rule.kind !== 'prose' || level === 'off') continue;
    for (const passage of passages) findings.push(...readPassage(rule, level, passage, texts));
  }
  return inOrder(findings);
}

function checkStructure(rule: StructureRule, severity: Severity, reading: Reading): Finding[] {
  const findings: Finding[] = [];
  try {
    for (const found of rule.check(reading)) findings.push(finding(rule, severity, found));
  } catch (thrown) {
    // Definitions that hang on thousands of others run out of stack; the checks of figures say so.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  return findings;
}

function readPassage(rule: ProseRule, severity: Severity, passage: Passage, texts: Texts): Finding[] {
  const findings: Finding[] = [];
  for (const sentence of passage.sentences) {
    for (const { from, to, message, data = {}, fixes = [] } of rule.read(sentence)) {
      const at = texts.place(passage.uri, passage.offset + from, to - from);
      const repairs = fixes.map(({ title, safe, text }): Fix => ({ title, safe, edits: [{ at, text }] }));
      findings.push(
        finding(rule, severity, {
          at,
          message,
          data: { words: passage.text.slice(from, to).replace(/\s+/g, ' '), ...data },
          fixes: repairs,
        }),
      );
    }
  }
  return findings;
}

function finding(rule: Rule, severity: Severity, { at, message, data = {}, related = [], fixes = [] }: Found): Finding {
  const { says, instead } = (rule.messages as Record<string, { readonly says: string; readonly instead: string } | undefined>)[message] ?? {
    says: rule.docs.summary,
    instead: '',
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => data[name]?.toString() ?? whole);
  return { rule: rule.id, severity, message: fill(says), why: rule.docs.why, instead: fill(instead), origin: at, related, fixes };
}

/** Takes out what notes let pass, and adds what is wrong with the notes. */
function withNotes(findings: readonly Finding[], notes: readonly AllowNote[], settings: RuleSettings): Finding[] {
  if (notes.length === 0) return [...findings];
  const used = new Set<Origin>();
  const left = findings.filter(({ rule, origin }) => {
    const letting = notes.flatMap((note) =>
      isAbout(note, origin) ? note.rules.filter(({ name }) => name === rule || rule.endsWith(`/${name}`)) : [],
    );
    for (const each of letting) used.add(each.origin);
    return letting.length === 0;
  });
  return [...left, ...notes.flatMap((note) => aboutNote(note, used, settings))];
}

function aboutNote(note: AllowNote, used: ReadonlySet<Origin>, settings: RuleSettings): Finding[] {
  const findings: Finding[] = [];
  const add = (id: string, at: Origin, data: Record<string, string>, fixes: readonly Fix[] = []): void => {
    const rule = ALL_RULES.find((each) => each.id === id);
    const level = rule === undefined ? 'off' : levelOf(rule, settings);
    if (rule !== undefined && level !== 'off') findings.push(finding(rule, level, { at, message: 'note', data, fixes }));
  };
  const removing: Fix = { title: 'Take the note out', safe: true, edits: [{ at: note.origin, text: '' }] };
  for (const { name, origin } of note.rules) {
    const rule = findRule(name, ALL_RULES);
    if (rule === undefined) add('consistency/allow-unknown-rule', origin, { name, hint: sayUnknownRule(name, ALL_RULES) });
    else if (!used.has(origin) && levelOf(rule, settings) !== 'off') {
      add('consistency/allow-unused', origin, { name: shortId(rule) }, note.rules.length === 1 ? [removing] : []);
    }
  }
  if (note.reason === '') add('consistency/allow-without-reason', note.origin, { name: note.rules[0]?.name ?? '' });
  return findings;
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (left, right) =>
      compareText(left.origin.uri, right.origin.uri) ||
      left.origin.offset - right.origin.offset ||
      left.origin.length - right.origin.length ||
      compareText(left.rule, right.rule) ||
      compareText(left.message, right.message),
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
