/**
 * From an agreement and its texts to findings.
 *
 * Invariant: pure, the same findings in the same order for the same input; the cost grows with the length of the agreement. Never throws.
 */
import type { Agreement, Origin, Problem } from '../agreement/agreement';
import type { DataEvidence } from '../evidence/evidence';
import { passagesOfText } from '../prose/documents';
import { isEnglish } from '../prose/english';
import type { Passage } from '../prose/passages';
import type { PassageKind } from '../prose/sentences';
import { isAbout, readAllowNotes, sentencePlaces, type AllowNote } from './allow-notes';
import { ALL_RULES } from './all-rules';
import type { Finding, Fix, Found, FoundInProse, Severity } from './finding';
import { passagesOf } from './passages-of';
import { Reading } from './reading';
import { shortId, type ProseRule, type Rule } from './rule';
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
  for (const rule of ALL_RULES) {
    const level = levelOf(rule, settings);
    if (level === 'off') continue;
    if (rule.kind === 'structure' && !(broken && rule.absence)) findings.push(...checked(rule, level, () => rule.check(reading)));
    if (rule.kind === 'data' && evidence !== undefined) findings.push(...checked(rule, level, () => rule.look(reading, evidence)));
  }
  const proseRules = proseRulesOf(settings);
  for (const passage of reading.passages) findings.push(...readPassage(proseRules, passage, texts));
  const notes = readAllowNotes(texts, sentencePlaces(agreement));
  return inOrder(withNotes(findings, notes, settings, evidence !== undefined));
}

/** Findings in a text that is no agreement of ours: a contract as Markdown or plain text. */
export function runProseRules(text: string, uri: string, settings: RuleSettings = {}): Finding[] {
  const texts = new Texts(new Map([[uri, text]]));
  const rules = proseRulesOf(settings);
  return inOrder(passagesOfText(text, uri).flatMap((passage) => readPassage(rules, passage, texts)));
}

function proseRulesOf(settings: RuleSettings): (readonly [ProseRule, Severity])[] {
  return ALL_RULES.flatMap((rule) => {
    const level = levelOf(rule, settings);
    return rule.kind === 'prose' && level !== 'off' ? [[rule, level] as const] : [];
  });
}

function checked(rule: Rule, severity: Severity, check: () => Iterable<Found>): Finding[] {
  const findings: Finding[] = [];
  try {
    for (const found of check()) findings.push(finding(rule, severity, found));
  } catch (thrown) {
    // Definitions that hang on thousands of others run out of stack; the checks of figures say so.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  return findings;
}

/** What all prose rules find in a passage; of words that two rules complain of, the more serious complaint, else the longer one. */
function readPassage(rules: readonly (readonly [ProseRule, Severity])[], passage: Passage, texts: Texts): Finding[] {
  const findings: Finding[] = [];
  if (!isEnglish(passage)) return findings;
  const fitting = rules.filter(([rule]) => (rule.passages ?? USUAL_PASSAGES).includes(passage.kind));
  for (const sentence of passage.sentences) {
    const complaints: Complaint[] = [];
    for (const [rule, severity] of fitting) for (const found of rule.read(sentence)) complaints.push({ rule, severity, found });
    for (const { rule, severity, found } of withoutOverlaps(complaints)) {
      const { from, to, message, data = {}, fixes = [] } = found;
      const at = texts.place(passage.uri, passage.offset + from, to - from);
      const repairs = fixes.map(({ title, safe, text }): Fix => ({ title, safe, edits: [{ at, text }] }));
      const words = passage.text.slice(from, to).replace(/\s+/g, ' ');
      findings.push(finding(rule, severity, { at, message, data: { words, ...data }, fixes: repairs }));
    }
  }
  return findings;
}

const USUAL_PASSAGES: readonly PassageKind[] = ['clause', 'term', 'duty', 'consequence', 'paragraph'];

interface Complaint {
  readonly rule: ProseRule;
  readonly severity: Severity;
  readonly found: FoundInProse;
}

function withoutOverlaps(complaints: readonly Complaint[]): readonly Complaint[] {
  if (complaints.length < 2) return complaints;
  const inOrder = complaints.toSorted(
    (left, right) =>
      Number(left.severity === 'hint') - Number(right.severity === 'hint') ||
      right.found.to - right.found.from - (left.found.to - left.found.from) ||
      SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity),
  );
  const kept: Complaint[] = [];
  for (const each of inOrder) {
    // What is said of a whole sentence stands beside what is said of its words.
    const isInside = ({ found }: Complaint): boolean =>
      found.from < each.found.to && each.found.from < found.to && found.to - found.from < WHOLE && each.found.to - each.found.from < WHOLE;
    if (!kept.some(isInside)) kept.push(each);
  }
  return kept;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const WHOLE = 80;

function finding(rule: Rule, severity: Severity, { at, message, data = {}, related = [], fixes = [] }: Found): Finding {
  const { says, instead } = (rule.messages as Record<string, { readonly says: string; readonly instead: string } | undefined>)[message] ?? {
    says: rule.docs.summary,
    instead: '',
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => data[name]?.toString() ?? whole);
  return { rule: rule.id, severity, message: fill(says), why: rule.docs.why, instead: fill(instead), origin: at, related, fixes };
}

/** Takes out what notes let pass, and adds what is wrong with the notes. */
function withNotes(findings: readonly Finding[], notes: readonly AllowNote[], settings: RuleSettings, hasData: boolean): Finding[] {
  if (notes.length === 0) return [...findings];
  const used = new Set<Origin>();
  const left = findings.filter(({ rule, origin }) => {
    const letting = notes.flatMap((note) =>
      isAbout(note, origin) ? note.rules.filter(({ name }) => name === rule || rule.endsWith(`/${name}`)) : [],
    );
    for (const each of letting) used.add(each.origin);
    return letting.length === 0;
  });
  return [...left, ...notes.flatMap((note) => aboutNote(note, used, settings, hasData))];
}

function aboutNote(note: AllowNote, used: ReadonlySet<Origin>, settings: RuleSettings, hasData: boolean): Finding[] {
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
    else if (!used.has(origin) && levelOf(rule, settings) !== 'off' && (rule.kind !== 'data' || hasData)) {
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
