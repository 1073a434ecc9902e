/**
 * What rules of prose have said of words before.
 *
 * Invariant: a rule of prose sees the kind and the words of a passage and the names that mean something, and nothing else; so where all of these are
 * the same, it says the same. Only the passages of the last run are remembered.
 */
import { isEnglish } from '../prose/english';
import { withSentences, type Passage } from '../prose/passages';
import type { ProseSentence } from '../prose/sentences';
import type { FoundInProse, Severity } from './finding';
import type { ProseRule } from './rule';

export type ProseRules = readonly (readonly [ProseRule, Severity])[];

export interface Complaint {
  readonly rule: ProseRule;
  readonly severity: Severity;
  readonly found: FoundInProse;
}

export interface Heard {
  /** What is in another language is not judged. */
  readonly isEnglish: boolean;
  /** The same passage, whose sentences know what has been asked of them before. */
  readonly passage: Passage;
  /** Sentence by sentence, those without a complaint left out. */
  readonly complaints: readonly (readonly [ProseSentence, readonly Complaint[]])[];
}

/** What the rules say of each passage. */
export function listen(passages: readonly Passage[], rules: ProseRules): Heard[] {
  const [first] = passages;
  if (first === undefined) return [];
  const { names, parties, titles = [] } = first.vocabulary;
  const before = remembered(
    [rules.map(([{ id }, level]) => `${id} ${level}`).join(), [...names].join('\n'), [...parties].join('\n'), [...titles].join('\n')].join(
      '\n\n',
    ),
  );
  const present = new Map<string, Heard>();
  const heard = passages.map((passage) => {
    const words = `${passage.kind} ${passage.text}`;
    const said = present.get(words) ?? before.get(words) ?? hear(passage, rules);
    present.set(words, said);
    return { ...said, passage: withSentences(passage, said.passage.sentences) };
  });
  before.clear();
  for (const [words, said] of present) before.set(words, said);
  return heard;
}

function hear(passage: Passage, rules: ProseRules): Heard {
  if (!isEnglish(passage)) return { isEnglish: false, passage, complaints: [] };
  const fitting = rules.filter(([rule]) => (rule.passages ?? USUAL_PASSAGES).includes(passage.kind));
  const complaints: [ProseSentence, Complaint[]][] = [];
  for (const sentence of passage.sentences) {
    const all: Complaint[] = [];
    for (const [rule, severity] of fitting) for (const found of rule.read?.(sentence) ?? []) all.push({ rule, severity, found });
    if (all.length > 0) complaints.push([sentence, all]);
  }
  return { isEnglish: true, passage, complaints };
}

const USUAL_PASSAGES: readonly Passage['kind'][] = ['clause', 'term', 'duty', 'consequence', 'paragraph'];

/** By the rules and names they were heard with, the latest last. */
const memory = new Map<string, Map<string, Heard>>();
const MOST_REMEMBERED = 8;

function remembered(key: string): Map<string, Heard> {
  const said = memory.get(key) ?? new Map<string, Heard>();
  memory.delete(key);
  memory.set(key, said);
  const [oldest] = memory.keys();
  if (memory.size > MOST_REMEMBERED && oldest !== undefined) memory.delete(oldest);
  return said;
}
