/**
 * From an agreement and its texts to findings.
 *
 * Invariant: pure, the same findings in the same order for the same input; the cost grows with the length of the agreement. Never throws.
 */
import type { Agreement, Origin, Problem } from '../agreement/agreement';
import type { DataEvidence } from '../evidence/evidence';
import { passagesOfText, type ProseLayout } from '../prose/documents';
import { isAbout, readAllowNotes, sentencePlaces, type AllowNote } from './allow-notes';
import { ALL_RULES } from './all-rules';
import { chosenBy } from './chosen-rules';
import type { Finding, Fix, Found, Severity } from './finding';
import { findingOf } from './finding-of';
import { passagesOf } from './passages-of';
import { Reading } from './reading';
import { shortId, type Rule } from './rule';
import { readProse } from './run-prose';
import { findRule, levelOf, sayUnknownRule, type RuleSettings } from './settings';
import { Texts } from './texts';

export interface RuleInput {
  readonly agreement: Agreement;
  /** The texts of its files by uri. Without them prose and notes are not read, and places are whole sentences. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is wrong with the sentences themselves: while there are errors, nothing is called missing. */
  readonly problems?: readonly Problem[];
  readonly settings?: RuleSettings;
  /** What sample data show; without it the rules that look at them are not applied. */
  readonly evidence?: DataEvidence;
}

/** In the order of files and places. */
export function runRules({ agreement, texts: given, problems = [], settings = {}, evidence }: RuleInput): Finding[] {
  if (agreement.outline.length === 0) return [];
  const texts = new Texts(given);
  const reading = new Reading(agreement, texts, passagesOf(agreement, texts));
  const broken = problems.some(({ severity }) => severity === 'error');
  const findings: Finding[] = [];
  const { structure, data } = chosenBy(settings);
  for (const [rule, level] of structure) if (!(broken && rule.absence)) collect(findings, rule, level, rule.check(reading));
  if (evidence !== undefined) for (const [rule, level] of data) collect(findings, rule, level, rule.look(reading, evidence));
  findings.push(...readProse(reading.passages, texts, settings, structureOf(agreement, texts)));
  const notes = readAllowNotes(texts, sentencePlaces(agreement));
  // Whether a rule that was not applied would find something, nobody knows.
  // Nor does anybody know it while the sentence that the note is about may be one that cannot be read.
  const isApplied = (rule: Rule): boolean => !broken && (rule.kind !== 'data' || evidence !== undefined);
  return inOrder(withNotes(findings, notes, settings, isApplied));
}

/** Findings in a text that is no agreement of ours: a contract as Markdown or plain text. */
export function runProseRules(text: string, uri: string, settings: RuleSettings = {}, layout: ProseLayout = 'wrapped'): Finding[] {
  const texts = new Texts(new Map([[uri, text]]));
  return inOrder(readProse(passagesOfText(text, uri, layout), texts, settings));
}

/** The words of sentences that are no prose, each on its own. */
function structureOf(agreement: Agreement, texts: Texts): string[] {
  const { periods, targets, duties, limits, remedies } = agreement;
  return [...periods.values(), ...targets.values(), ...duties, ...limits, ...remedies].map(({ origin }) => texts.words(origin));
}

function collect(into: Finding[], rule: Rule, severity: Severity, all: Iterable<Found>): void {
  try {
    for (const found of all) into.push(findingOf(rule, severity, found));
  } catch (thrown) {
    // Definitions that hang on thousands of others run out of stack; the checks of figures say so.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
}

/** Takes out what notes let pass, and adds what is wrong with the notes. */
function withNotes(
  findings: readonly Finding[],
  notes: readonly AllowNote[],
  settings: RuleSettings,
  isApplied: (rule: Rule) => boolean,
): Finding[] {
  if (notes.length === 0) return [...findings];
  const used = new Set<Origin>();
  const left = findings.filter(({ rule, origin }) => {
    const letting = notes.flatMap((note) =>
      isAbout(note, origin) ? note.rules.filter(({ name }) => name === rule || rule.endsWith(`/${name}`)) : [],
    );
    for (const each of letting) used.add(each.origin);
    return letting.length === 0;
  });
  return [...left, ...notes.flatMap((note) => aboutNote(note, used, settings, isApplied))];
}

function aboutNote(note: AllowNote, used: ReadonlySet<Origin>, settings: RuleSettings, isApplied: (rule: Rule) => boolean): Finding[] {
  const findings: Finding[] = [];
  const add = (id: string, at: Origin, data: Record<string, string>, fixes: readonly Fix[] = []): void => {
    const rule = ALL_RULES.find((each) => each.id === id);
    const level = rule === undefined ? 'off' : levelOf(rule, settings);
    if (rule !== undefined && level !== 'off') findings.push(findingOf(rule, level, { at, message: 'note', data, fixes }));
  };
  const removing: Fix = { title: 'Take the note out', safe: true, edits: [{ at: note.origin, text: '' }] };
  for (const { name, origin } of note.rules) {
    const rule = findRule(name, ALL_RULES);
    if (rule === undefined) add('consistency/allow-unknown-rule', origin, { name, hint: sayUnknownRule(name, ALL_RULES) });
    else if (!used.has(origin) && levelOf(rule, settings) !== 'off' && isApplied(rule)) {
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
