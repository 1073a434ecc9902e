/**
 * What could stand where: runs the grammar over the kinds of a sentence's tokens, without building anything, and finds the first token
 * that no sentence could have there and everything that could stand in its place. Only wrong sentences come here, and the same run on a
 * changed sentence tells whether a repair would help, so that advice is tried before it is given.
 */
import type { AstNode, Grammar, GrammarAST } from 'langium';

/** One thing that could stand in a place. */
export interface Expectation {
  /** A keyword as it is written, or the name of a terminal (TERM, STRING, NUMBER …). */
  readonly kind: string;
  readonly keyword: boolean;
  /** For a keyword: it and the keywords that always follow it, `in the time zone`. */
  readonly phrase: string;
  /** For a name that refers to something: the type of it, such as `MetricDefinition`. */
  readonly refersTo?: string;
  /** The rule of the grammar it stands in, such as `Unit` or `Window`. */
  readonly rule: string;
}

export interface Verdict {
  /** The first token that cannot stand where it stands; the number of tokens when more was needed; -1 when all is well. */
  readonly stuckAt: number;
  readonly expected: readonly Expectation[];
}

/** Checks the kinds of tokens of one sentence, its full stop included. */
export type Check = (kinds: readonly string[]) => Verdict;

type Step =
  | { readonly id: number; readonly is: 'token'; readonly expectation: Expectation }
  | { readonly id: number; readonly is: 'sequence' | 'choice'; readonly steps: readonly Step[] }
  | { readonly id: number; readonly is: 'optional' | 'many' | 'some'; readonly step: Step }
  | { readonly id: number; readonly is: 'rule'; readonly body: { step?: Step } };

const checks = new WeakMap<Grammar, Check>();

/** The check for a grammar, made once. */
export function checkFor(grammar: Grammar): Check {
  let check = checks.get(grammar);
  if (!check) {
    const start = new Compiler(grammar).compileRule('Sentence');
    check = (kinds) => new Run(kinds).verdict(start);
    checks.set(grammar, check);
  }
  return check;
}

class Run {
  private readonly known = new Map<number, readonly number[]>();
  private furthest = 0;
  private expected = new Map<Expectation, true>();

  constructor(private readonly kinds: readonly string[]) {}

  verdict(start: Step): Verdict {
    const ends = this.ends(start, 0);
    if (ends.includes(this.kinds.length)) return { stuckAt: -1, expected: [] };
    // A whole sentence was read and something follows it: only what went further than that is of interest.
    return { stuckAt: this.furthest, expected: [...this.expected.keys()] };
  }

  /** Where a step can end when it begins at a token. */
  private ends(step: Step, at: number): readonly number[] {
    if (step.is === 'token') return this.token(step.expectation, at);
    const key = step.id * 65_536 + at;
    const known = this.known.get(key);
    if (known) return known;
    this.known.set(key, []);
    const found = this.find(step, at);
    this.known.set(key, found);
    return found;
  }

  private find(step: Exclude<Step, { is: 'token' }>, at: number): readonly number[] {
    switch (step.is) {
      case 'rule':
        return step.body.step ? this.ends(step.body.step, at) : [];
      case 'choice':
        return unique(step.steps.flatMap((each) => this.ends(each, at)));
      case 'sequence': {
        let from: readonly number[] = [at];
        for (const each of step.steps) {
          from = from.length === 1 ? this.ends(each, from[0]) : unique(from.flatMap((begin) => this.ends(each, begin)));
          if (from.length === 0) break;
        }
        return from;
      }
      case 'optional':
        return unique([at, ...this.ends(step.step, at)]);
      default:
        return this.repeat(step.step, at, step.is === 'many');
    }
  }

  private repeat(step: Step, at: number, none: boolean): readonly number[] {
    const found = new Set<number>(none ? [at] : []);
    let edge: readonly number[] = [at];
    while (edge.length > 0) {
      const next = unique(edge.flatMap((begin) => this.ends(step, begin))).filter((end) => !found.has(end));
      for (const end of next) found.add(end);
      edge = next;
    }
    return [...found];
  }

  private token(expectation: Expectation, at: number): readonly number[] {
    if (at < this.kinds.length && isKind(this.kinds[at], expectation.kind)) return [at + 1];
    if (at > this.furthest) {
      this.furthest = at;
      this.expected.clear();
    }
    if (at === this.furthest) this.expected.set(expectation, true);
    return [];
  }
}

/** From the grammar's own tree to steps. */
class Compiler {
  private readonly rules = new Map<string, { step?: Step }>();
  private ids = 0;

  constructor(private readonly grammar: Grammar) {}

  compileRule(name: string): Step {
    let body = this.rules.get(name);
    if (!body) {
      body = {};
      this.rules.set(name, body);
      const rule = this.grammar.rules.find((each) => each.name === name);
      if (rule?.$type === 'ParserRule') body.step = this.compile(rule.definition, name);
    }
    return { id: this.id(), is: 'rule', body };
  }

  private compile(element: GrammarAST.AbstractElement, rule: string): Step {
    const step = this.compileOnce(element, rule);
    switch (element.cardinality) {
      case '?':
        return { id: this.id(), is: 'optional', step };
      case '*':
        return { id: this.id(), is: 'many', step };
      case '+':
        return { id: this.id(), is: 'some', step };
      default:
        return step;
    }
  }

  private compileOnce(element: GrammarAST.AbstractElement, rule: string, refersTo?: string): Step {
    switch (element.$type) {
      case 'Keyword': {
        const keyword = element as GrammarAST.Keyword;
        return this.token({ kind: keyword.value, keyword: true, phrase: phraseFrom(keyword), rule });
      }
      case 'RuleCall': {
        const called = (element as GrammarAST.RuleCall).rule.ref;
        if (called?.$type !== 'TerminalRule') return this.compileRule(called?.name ?? '');
        if (hiddenFromAdvice.has(called.name)) return { id: this.id(), is: 'choice', steps: [] };
        return this.token({ kind: called.name, keyword: false, phrase: called.name, rule, ...(refersTo ? { refersTo } : {}) });
      }
      case 'Assignment':
        return this.compileOnce((element as GrammarAST.Assignment).terminal, rule);
      case 'CrossReference': {
        const reference = element as GrammarAST.CrossReference;
        return this.compileOnce(reference.terminal!, rule, reference.type.ref?.name ?? reference.type.$refText);
      }
      case 'Group':
      case 'UnorderedGroup':
        return { id: this.id(), is: 'sequence', steps: this.compileAll(element as GrammarAST.Group, rule) };
      case 'Alternatives':
        return { id: this.id(), is: 'choice', steps: this.compileAll(element as GrammarAST.Alternatives, rule) };
      default:
        // An action builds the tree and reads nothing.
        return { id: this.id(), is: 'sequence', steps: [] };
    }
  }

  private compileAll({ elements }: { elements: GrammarAST.AbstractElement[] }, rule: string): Step[] {
    return elements.map((each) => this.compile(each, rule));
  }

  private token(expectation: Expectation): Step {
    return { id: this.id(), is: 'token', expectation };
  }

  private id(): number {
    this.ids += 1;
    return this.ids;
  }
}

/** An `or` between comparisons is one for whoever writes it. */
function isKind(kind: string, expected: string): boolean {
  return kind === expected || (kind === 'OR_COMPARING' && expected === 'or');
}

/** Stand only for what could not be read, so nobody is told to write them. */
const hiddenFromAdvice: ReadonlySet<string> = new Set(['BROKEN', 'OR_COMPARING', 'WORD', 'UNCLOSED', 'OTHER']);

function phraseFrom(keyword: GrammarAST.Keyword): string {
  const group: AstNode | undefined = keyword.$container;
  if (group?.$type !== 'Group' || keyword.cardinality) return keyword.value;
  const { elements } = group as GrammarAST.Group;
  const words: string[] = [];
  for (const each of elements.slice(elements.indexOf(keyword))) {
    if (each.$type !== 'Keyword' || each.cardinality || !/^[A-Za-z]/.test((each as GrammarAST.Keyword).value)) break;
    words.push((each as GrammarAST.Keyword).value);
  }
  return words.length === 0 ? keyword.value : words.join(' ');
}

function unique(ends: readonly number[]): readonly number[] {
  return ends.length < 2 ? ends : [...new Set(ends)];
}
