/** From prose to findings. Of words that two rules complain of, the more serious complaint stands, else the longer one. */
import type { Origin } from '../agreement/agreement';
import { isDenied, isOutline } from '../prose/denials';
import type { Passage } from '../prose/passages';
import type { ProseSentence } from '../prose/sentences';
import { isSetPhrase } from '../prose/set-phrases';
import { Supplied } from '../prose/supplied';
import { ALL_RULES } from './all-rules';
import type { Finding, Fix, FoundInProse, Severity } from './finding';
import { chosenBy } from './chosen-rules';
import { findingOf } from './finding-of';
import { listen, type Complaint, type Heard, type ProseRules } from './prose-memory';
import type { ProseRule } from './rule';
import { levelOf, type RuleSettings } from './settings';
import { weighed } from './weighing';
import type { Texts } from './texts';

/** `structure` are the words of sentences that are no prose but may give a figure that the prose leaves out. */
export function readProse(
  passages: readonly Passage[],
  texts: Texts,
  settings: RuleSettings,
  structure: readonly string[] = [],
): Finding[] {
  const { prose: rules, silenced } = chosenBy(settings);
  const heard = listen(passages, rules);
  const english = heard.filter(({ isEnglish }) => isEnglish).map(({ passage }) => passage);
  const reader = new ProseReader(rules, silenced, english, texts, structure, settings);
  return [
    ...heard.flatMap((each) => reader.read(each)),
    ...reader.readAll(),
    ...aboutOtherLanguages(
      heard.filter(({ isEnglish }) => !isEnglish).map(({ passage }) => passage),
      texts,
      settings,
    ),
  ];
}

class ProseReader {
  private supplied: Supplied | undefined;
  /** What has been said of a list: its items are causes of one kind, and one answer does for all. */
  private readonly saidOfLists = new Set<string>();

  constructor(
    private readonly rules: ProseRules,
    private readonly silenced: readonly ProseRule[],
    private readonly passages: readonly Passage[],
    private readonly texts: Texts,
    private readonly structure: readonly string[],
    private readonly settings: RuleSettings,
  ) {}

  read({ passage, complaints }: Heard): Finding[] {
    return complaints.flatMap(([sentence, all]) => {
      const left = all.filter(({ rule, found }) => !this.isSettled(rule, found, sentence));
      return withoutOverlaps(weighed(left, all, sentence, this.settings, this.silenced)).flatMap(({ rule, severity, found }) =>
        rule.onceInAList === true && this.isSaidOfList(rule, found, passage, sentence)
          ? []
          : [this.finding(rule, severity, passage, found)],
      );
    });
  }

  /** What can be seen in all passages together only. */
  readAll(): Finding[] {
    return this.rules.flatMap(([rule, severity]) =>
      [...(rule.readAll?.(this.passages) ?? [])].map((found) => this.finding(rule, severity, found.passage, found)),
    );
  }

  /** The items of a list stand one below the other, or in one passage with a semicolon between them. */
  private isSaidOfList(
    rule: ProseRule,
    { message }: FoundInProse,
    { uri, offset, list }: Passage,
    { text, before }: ProseSentence,
  ): boolean {
    const isItem = text.endsWith(';') || before?.text.endsWith(';') === true;
    const place = list !== undefined ? `list ${list}` : isItem ? `passage ${offset}` : undefined;
    if (place === undefined) return false;
    const key = `${rule.id} ${message} ${uri} ${place}`;
    return this.saidOfLists.has(key) || !this.saidOfLists.add(key).has(key);
  }

  /** The words have a meaning of their own here, or another sentence gives the time. */
  private isSettled(rule: ProseRule, { from, to }: FoundInProse, sentence: ProseSentence): boolean {
    if (isSetPhrase(sentence, from, to)) return true;
    if (rule.yieldsToDenial === true && (isDenied(sentence, from) || isOutline(sentence))) return true;
    if (rule.yieldsToTime === true && this.elsewhere.hasTimeFor(sentence)) return true;
    if (rule.yieldsToWindow === true && this.elsewhere.hasWindowFor(sentence)) return true;
    if (rule.yieldsToMaintenance === true && this.elsewhere.hasMaintenanceLimits(sentence)) return true;
    return rule.yieldsToDefinition === true && isNamed(sentence, from - sentence.from, to - sentence.from);
  }

  private get elsewhere(): Supplied {
    return (this.supplied ??= new Supplied(
      this.passages.flatMap(({ sentences }) => sentences),
      this.structure,
    ));
  }

  private finding(
    rule: ProseRule,
    severity: Severity,
    passage: Passage,
    { from, to, message, data = {}, fixes = [] }: FoundInProse,
  ): Finding {
    const place = (start: number, end: number): Origin => {
      const { offset, length } = passage.placeOf(start, end);
      return this.texts.place(passage.uri, offset, length);
    };
    const at = place(from, to);
    const repairs = fixes.map(({ title, safe, text, from: start = from, to: end = to }): Fix => ({
      title,
      safe,
      edits: [{ at: place(start, end), text }],
    }));
    const words = passage.text.slice(from, to).replace(/\s+/g, ' ');
    return findingOf(rule, severity, { at, message, data: { words, ...asWritten(data, words) }, fixes: repairs });
  }
}

/** The words are a name that is defined, or a part of one: "acceptable" in "Acceptable Use Policy". */
function isNamed({ text, vocabulary: { names } }: ProseSentence, from: number, to: number): boolean {
  const words = text.slice(from, to);
  if (names.has(words.charAt(0).toUpperCase() + words.slice(1))) return true;
  if (!/^[A-Z]/.test(words)) return false;
  const behind = text.slice(from, from + LONGEST_NAME).replace(/\s/g, ' ');
  return [...names].some((name) => name.includes(' ') && name.length >= to - from && behind.startsWith(name));
}

const LONGEST_NAME = 80;

/** Rules read small letters; who is quoted is quoted as the text has it. */
function asWritten(data: NonNullable<FoundInProse['data']>, words: string): NonNullable<FoundInProse['data']> {
  const small = words.toLowerCase().replace(/[’‘]/g, "'");
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const at = typeof value === 'string' && value !== '' ? small.indexOf(value) : -1;
      return [name, at < 0 || typeof value !== 'string' ? value : words.slice(at, at + value.length)];
    }),
  );
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
  // Short ones by the stretch of text they begin in: no other can overlap them than those that begin there or in the stretch before.
  const byStretch = new Map<number, Complaint[]>();
  for (const each of inOrder) {
    const { from, to } = each.found;
    // What is said of a whole sentence stands beside what is said of its words.
    if (to - from < WHOLE) {
      const stretch = Math.floor(from / WHOLE);
      const near = [stretch - 1, stretch, stretch + 1].flatMap((at) => byStretch.get(at) ?? []);
      if (near.some(({ found }) => found.from < to && from < found.to)) continue;
      const here = byStretch.get(stretch);
      if (here === undefined) byStretch.set(stretch, [each]);
      else here.push(each);
    }
    kept.push(each);
  }
  return kept;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const WHOLE = 80;

/** Once for each file, at the first passage that cannot be judged. */
function aboutOtherLanguages(passages: readonly Passage[], texts: Texts, settings: RuleSettings): Finding[] {
  if (passages.length === 0) return [];
  const rule = ALL_RULES.find(({ id }) => id === 'plain-language/other-language');
  const level = rule === undefined ? 'off' : levelOf(rule, settings);
  if (rule === undefined || level === 'off') return [];
  const first = new Map<string, Passage>();
  for (const passage of passages) if (!first.has(passage.uri)) first.set(passage.uri, passage);
  return [...first.values()].map(({ uri, text, placeOf }) => {
    const start = text.length - text.trimStart().length;
    const end = start + Math.min(60, text.trim().length, Math.max(1, text.trim().search(/\n|$/)));
    const { offset, length } = placeOf(start, end);
    return findingOf(rule, level, { at: texts.place(uri, offset, length), message: 'language' });
  });
}
