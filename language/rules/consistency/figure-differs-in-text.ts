import { escaped } from '../../prose/patterns';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/figure-differs-in-text',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'A clause gives another figure for a target than the target itself.',
    why: 'The party that is better off with the other figure will find it. Which of the two holds is for a court to say.',
    avoid: ['clause Summary says "\n  The Uptime Commitment is 99.9% in each calendar month.\n".'],
    prefer: ['clause Summary says "\n  The Uptime Commitment is 99.5% in each calendar month.\n".'],
  },
  messages: {
    differs: {
      says: 'This says {text} of {name}, and the agreement promises {values}.',
      instead: 'Take the figure out of the text and name the target only, or write {first}.',
    },
  },
  *check(reading) {
    const told = reading.passages.flatMap(({ kind, text, uri, offset }) =>
      kind !== 'title' && text.includes('%') ? [{ text: text.replace(/\s/g, ' '), uri, offset }] : [],
    );
    if (told.length === 0) return;
    for (const target of reading.agreement.targets.values()) {
      const passages = told.filter(({ text }) => text.includes(target.name));
      if (passages.length === 0) continue;
      const own = reading.promises.filter((promise) => promise.target === target);
      const name = target.name;
      const values = new Set(
        own.flatMap(({ value, share }) =>
          [value.kind === 'percent' ? value.lexeme : undefined, share?.lexeme].filter((each) => each !== undefined),
        ),
      );
      const limbs = reading
        .sanctionsOf(target)
        .flatMap(({ limb, consequence }) => [
          limb?.value,
          consequence.kind === 'credit' && consequence.amount.kind === 'share' ? consequence.amount.percent : undefined,
        ])
        .flatMap((value) => (value?.kind === 'percent' ? [value.lexeme] : []));
      const [first] = values;
      if (first === undefined) continue;
      const pattern = new RegExp(
        `\\b${escaped(name)}(?: (?:is|of|at|must be|shall be|will be|means|stands at))*(?: (?:at least|set at|not less than))? (\\d[\\d.]*\\s?%)`,
        'g',
      );
      for (const { text, uri, offset } of passages) {
        for (const match of text.matchAll(pattern)) {
          const figure = (match[1] ?? '').replace(' ', '');
          if ([...values, ...limbs].some((value) => value.replace(/\s/g, '') === figure)) continue;
          yield {
            at: reading.texts.place(uri, offset + match.index, match[0].length),
            message: 'differs',
            data: { text: figure, name, values: [...values].join(' and '), first },
            related: [{ message: `${name} is promised here.`, origin: target.origin }],
            fixes: [
              {
                title: `Write ${first}`,
                safe: false,
                edits: [
                  {
                    at: reading.texts.place(uri, offset + match.index + match[0].length - (match[1] ?? '').length, (match[1] ?? '').length),
                    text: first,
                  },
                ],
              },
            ],
          };
        }
      }
    }
  },
});
