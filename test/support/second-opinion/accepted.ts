import { errorsIn } from './run-case';

/** Leaves out what the language refuses: windows that do not fit, figures of another kind. */
export function accepted(sentences: readonly string[]): string {
  let list = pruned(sentences);
  for (;;) {
    const text = list.join('\n');
    const wrong = new Set(errorsIn(text).map(({ origin }) => origin.start.line));
    if (wrong.size === 0) return text;
    // What is wrong with the whole is in no sentence.
    if (list.length === 0) return '';
    let line = 0;
    list = pruned(
      list.filter((sentence) => {
        const [first, next] = [line, line + sentence.split('\n').length];
        line = next;
        return ![...wrong].some((place) => first <= place && place < next);
      }),
    );
  }
}

/** Leaves out definitions that nothing speaks of, so that what fails is short. */
function pruned(sentences: readonly string[]): string[] {
  const list = [...sentences];
  for (;;) {
    const idle = list.findIndex((sentence, i) => {
      const name = /^(?:service|fee|calendar|records|measure|period|metric) ([A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*) means/.exec(sentence)?.[1];
      const others = list.filter((other, j) => j !== i && !other.startsWith(`sample ${name ?? ''}`));
      return name !== undefined && !others.some((other) => new RegExp(`\\b${name}\\b`).test(other));
    });
    if (idle < 0) break;
    list.splice(idle, 1);
  }
  const text = list.join('\n');
  return list.filter((sentence) => {
    const sampled = /^sample (\w+)/.exec(sentence)?.[1];
    return (
      (sampled === undefined || text.includes(`records ${sampled} means`)) &&
      (!sentence.startsWith('The amount at risk') || /the amount (at risk|allocated)/.test(text.replace(/^The amount.*$/gm, '')))
    );
  });
}
