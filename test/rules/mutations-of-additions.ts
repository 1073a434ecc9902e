/** An agreement with something sound added, and then one word of it broken: what no example holds by itself. */
import type { Change, Changes, Draft, Mutation } from './draft';

/** A block that is sound, and the words of it that make it unsound. */
interface Addition extends Pick<Mutation, 'rule' | 'also'> {
  /** The words that are added, or what else is changed for them. */
  readonly sound: (draft: Draft) => string | Changes | undefined;
  readonly breaks: readonly (readonly [RegExp, string])[];
}

const ADDITIONS: readonly Addition[] = [
  {
    rule: 'plain-language/other-language',
    sound: () => 'clause Old Papers says "Each party keeps the papers of this agreement for 10 years after its end.".',
    breaks: [
      [
        /(?<=clause Old Papers says ")[^"]*/,
        'Jede Partei bewahrt die Unterlagen dieses Vertrags nach seinem Ende noch zehn Jahre lang auf.',
      ],
      [
        /(?<=clause Old Papers says ")[^"]*/,
        'Chaque partie conserve les documents de ce contrat pendant dix ans après sa fin et les rend ensuite.',
      ],
    ],
  },
  {
    rule: 'incentives/mean-without-tail',
    sound: (draft) =>
      pleas(
        draft,
        'metric Plea Figure means the 95th percentile of Plea Time of Pleas dated by Settled, if there are at least 200 records.',
        'at most 30 days',
      ),
    breaks: [
      [/(?<=Plea Figure means )the 95th percentile/, 'the average'],
      [/(?<=Plea Figure means )the 95th percentile/, 'the median'],
      [
        /(?<=Plea Figure means )the 95th percentile[^.]*/,
        'the total of Plea Time of Pleas dated by Settled divided by the number of Pleas dated by Settled',
      ],
    ],
  },
  {
    rule: 'incentives/closure-without-reopening',
    sound: (draft) =>
      pleas(
        draft,
        'metric Plea Figure means the number of Pleas dated by Settled And Closed where Reopened is not given divided by the number of Pleas dated by Filed.',
        'at least 90%',
      ),
    breaks: [
      [/ where Reopened is not given/, ''],
      [/(?<=Plea Figure means )the number of[^.]*/, 'the percentage of Pleas dated by Filed whose Settled And Closed is given'],
    ],
  },
  {
    rule: 'incentives/obligor-chooses-what-counts',
    sound: (draft) =>
      pleas(
        draft,
        'metric Plea Figure means the percentage of Pleas dated by Settled where Kind is Fault whose Plea Time is at most 30 days, if there are at least 200 records.',
        'at least 90%',
      ),
    breaks: [[/(?<=one of Fault or Wish, set by )\w+/, 'OBLIGOR']],
  },
  {
    rule: 'incentives/pooled-share',
    sound: (draft) =>
      pleas(
        draft,
        'metric Plea Figure means the percentage of Pleas dated by Settled whose Plea Time is at most 30 days, if there are at least 200 records.',
        'at least 90%',
      ),
    breaks: ['Site', 'Region', 'Branch'].map((name) => [/;(?=\s+Kind, one of)/, `; ${name}, one of North, South or East, set by OTHER;`]),
  },
  {
    rule: 'incentives/volume-without-quality',
    sound: (draft) =>
      pleas(draft, 'metric Plea Figure means the number of Pleas dated by Settled where Grade is at least 4.', 'at least 20'),
    breaks: [
      [/(?<=dated by Settled) where Grade is at least 4/, ''],
      [/(?<=dated by Settled) where Grade is at least 4/, ' where Kind is Fault'],
    ],
  },
  {
    rule: 'incentives/late-ones-abandoned',
    sound: (draft) => pleas(draft, '', 'at most 30 days for each of Pleas', 'Plea Time'),
    breaks: ['90%', '80%', '95%'].map((share) => [/for each of Pleas(?=\.)/, `for at least ${share} of Pleas, in each calendar quarter`]),
  },
  {
    rule: 'measurability/few-answers',
    sound: (draft) =>
      pleas(
        draft,
        'metric Plea Figure means the average of Grade of Pleas dated by Settled, if there are at least 100 records.',
        'at least 4',
      ),
    breaks: [[/, if there are at least 100 records/, '']],
  },
  {
    rule: 'completeness/no-priority-criteria',
    sound: (draft) => {
      const words = pleas(draft, '', 'at most 30 days for each of Pleas where Severity is S1', 'Plea Time');
      return words === undefined || /\bS1\b/.test(draft.text) ? undefined : `${words}\nterm S1 means "a plea for which nobody can work".`;
    },
    breaks: [[/\nterm S1 means [^\n]*/, '']],
  },
  {
    rule: 'completeness/some-values-unpromised',
    sound: (draft) => pleas(draft, '', 'at most 30 days for each of Pleas where Severity is S1 or S2', 'Plea Time'),
    breaks: [
      [/(?<=where Severity is )S1 or S2/, 'S1'],
      [/(?<=Severity, one of )S1 or S2/, 'S1, S2 or S3'],
    ],
  },
  {
    rule: 'consistency/recovery-longer-than-budget',
    sound: (draft) => {
      const words = pleas(draft, '', 'at most 5 minutes for each of Pleas where Severity is Critical', 'Repair Time Of Pleas');
      const hasBudget = draft.metricTargets.some(
        ({ metric, op, target }) =>
          metric.expression.kind === 'time-share' &&
          metric.expression.without &&
          op === 'at least' &&
          target.obligors.includes(draft.agreement.between[0] ?? ''),
      );
      // Of several services nobody knows whose repair it is.
      const hasOneService =
        [...draft.agreement.services.values()].filter(({ suppliedBy }) => suppliedBy === draft.agreement.between[0]).length < 2;
      return words === undefined || !hasBudget || !hasOneService
        ? undefined
        : `${words}\nterm Critical means "a plea for which nobody can work".`;
    },
    breaks: ['3 days', '10 days'].map((time) => [/at most 5 minutes(?= for each of Pleas)/, `at most ${time}`]),
  },
  {
    rule: 'consistency/recovery-longer-than-budget',
    // The longest stretch of the period that the availability is without.
    sound: (draft) => {
      const found = draft.metricTargets.find(
        ({ metric, op }) => metric.expression.kind === 'time-share' && metric.expression.without && op === 'at least',
      );
      const [obligor] = found?.target.obligors ?? [];
      if (found?.metric.expression.kind !== 'time-share' || obligor === undefined || found.metric.calendar !== undefined) return undefined;
      return `${draft.text}
metric Longest Stretch means the longest ${found.metric.expression.period}.
target Short Stretches: ${obligor} must keep Longest Stretch at most 30 seconds in each calendar month.
If Short Stretches is missed, ${obligor} must "say why" within 10 days.
goal Never Long means "nothing lasts", served by Short Stretches.
${obligor} must report Short Stretches to ${draft.otherThan([obligor])} within 5 days after each calendar month.
`;
    },
    breaks: ['12 days', '20 days'].map((time) => [/(?<=Longest Stretch )at most 30 seconds/, `at most ${time}`]),
  },
  {
    rule: 'incentives/obligor-stops-clock',
    // Where a miss costs nothing, nobody stops a clock for it.
    sound: (draft) => draft.firstFee() && pleas(draft, '', 'at most 30 days for each of Pleas', 'Plea Time'),
    breaks: [[/(?<=Settled And Closed, a time set by )\w+; Reopened, a time set by \w+/, 'OBLIGOR']],
  },
  {
    rule: 'incentives/response-without-resolution',
    sound: (draft) => answered(pleas(draft, '', 'at most 30 days for each of Pleas', 'Plea Time')),
    breaks: [[/(?<=the time from Filed to )Settled And Closed/, 'Answered']],
  },
  {
    rule: 'consistency/answer-later-than-resolution',
    sound: answersAndEnds,
    breaks: [
      [/at most 6 days  \|/, 'at most 1 day   |'],
      [/at most 2 days(?= \|)/, 'at most 40 days'],
    ],
  },
  {
    rule: 'incentives/automatic-answer',
    also: ['incentives/obligor-stops-clock'],
    sound: (draft) =>
      draft.firstFee() === undefined || /automat|machine|by a person|human/i.test(draft.text) ? undefined : answersAndEnds(draft),
    breaks: [[/(?<=Answered, a time set by )\w+(?=; Reopened)/, 'OBLIGOR']],
  },
  {
    rule: 'measurability/no-rule-for-missing-samples',
    sound: (draft) => {
      const [{ metric, records } = {}] = draft.sampled;
      const value = records?.fields.find(({ type }) => type === 'enum')?.values[0];
      return metric === undefined || value === undefined
        ? undefined
        : draft.change(metric.origin, /\.$/, `,\n  taking missing samples as ${value}.`);
    },
    breaks: [[/,\s*taking missing samples as \w+/, '']],
  },
  ...['99.99%', '99.98%'].map((level): Addition => ({
    rule: 'control/upstream-longer-window',
    sound: (draft) => below(draft, level),
    breaks: [[/(?<=keep Ground Uptime at least [\d.]+% in each calendar )\w+/, 'year']],
  })),
  ...['1 hour', '2 hours'].map((time): Addition => ({
    rule: 'control/upstream-slower',
    sound: (draft) => belowInTime(draft, time),
    breaks: ['40 days', '90 days'].map((longer) => [new RegExp(`(?<=benchmark Ground Times of Ground Repair is )${time}`), longer]),
  })),
  {
    rule: 'control/upstream-fewer-hours',
    sound: (draft) => belowInTime(draft, '1 hour'),
    breaks: [
      ['Monday to Friday', '09:00 to 17:00'],
      ['Saturday to Sunday', '00:00 to 24:00'],
    ].map(([days = '', hours = '']) => [
      /(?<=measure Ground Time means, for each of Pleas, the time from Filed to Settled And Closed)\./,
      `, counted in Ground Hours.\ncalendar Ground Hours means ${days} from ${hours}.`,
    ]),
  },
];

export const ADDED: readonly Mutation[] = ADDITIONS.flatMap(({ rule, also, sound, breaks }) =>
  breaks.map(([pattern, by]): Mutation => ({
    rule,
    ...(also === undefined ? {} : { also }),
    sound: (draft) => {
      const added = sound(draft);
      return added === undefined ? undefined : draft.apply(typeof added === 'string' ? [draft.more(added)] : added);
    },
    *ways(draft) {
      yield changed(draft, pattern, by);
    },
  })),
);

function changed(draft: Draft, pattern: RegExp, by: string): Changes {
  const match = pattern.exec(draft.text);
  const [obligor = ''] = draft.agreement.between;
  const words = by.replace('OBLIGOR', obligor).replace('OTHER', draft.otherThan([obligor]));
  return match === null ? [] : [{ from: match.index, to: match.index + match[0].length, by: words } satisfies Change];
}

/** Records of their own, and one promise about them; `what` is the metric it is about, or absent when it is a measure. */
function pleas(draft: Draft, what: string, limit: string, measure?: string): string | undefined {
  const [obligor] = draft.agreement.between;
  if (obligor === undefined) return undefined;
  const other = draft.otherThan([obligor]);
  const fee = draft.firstFee();
  const subject = measure ?? 'Plea Figure';
  const window = measure === undefined ? ' in each calendar quarter' : '';
  const miss = fee === undefined ? `must "explain it in writing" within 10 days` : `must credit 1% of ${fee}`;
  return `records Pleas means "pleas in writing", identified by Plea, collected by ${other} in "the plea book", with
  Plea, a text; Filed, a time set by ${other}; Settled, a time set by ${other}; Settled And Closed, a time set by ${other}; Reopened, a time set by ${other};
  Kind, one of Fault or Wish, set by ${other}; Severity, one of S1 or S2, set by ${other}; Grade, a number set by ${other}.
measure ${measure ?? 'Plea Time'} means, for each of Pleas, the time from Filed to Settled And Closed.
${what}
target Plea Level: ${obligor} must keep ${subject} ${limit}${window}.
If Plea Level is missed, ${obligor} ${miss}.
${obligor} must report Plea Level to ${other} within 5 days after each calendar quarter.
goal Heard means "who pleads is heard", served by Plea Level.`.replace(
    /S1 or S2(?=, set by)/,
    limit.includes('Critical') ? 'Critical or Normal' : 'S1 or S2',
  );
}

/** A promise of both, an answer and an end, by severity. */
function answersAndEnds(draft: Draft): string | undefined {
  const words = pleas(
    draft,
    'measure Plea Answer means, for each of Pleas, the time from Filed to Answered.',
    'at most 30 days for each of Pleas',
    'Plea Time',
  );
  return answered(words)?.replace(
    /keep Plea Time at most 30 days for each of Pleas\./,
    `keep, for each of Pleas,
  | Severity | Plea Answer    | Plea Time       |
  | S1       | at most 1 day  | at most 6 days  |
  | S2       | at most 2 days | at most 12 days |.`,
  );
}

/** Where somebody notes, too, when they were answered. */
function answered(words: string | undefined): string | undefined {
  return words?.replace(/(?= Reopened, a time set by (\w+))/, (_, party: string) => ` Answered, a time set by ${party};`);
}

/** A service below the one of an availability, with a level of its own that is high enough. */
function below(draft: Draft, level: string): Changes | undefined {
  const promise = draft.metricTargets.find(
    ({ metric, window, op }) =>
      metric.expression.kind === 'time-share' &&
      metric.expression.without &&
      op === 'at least' &&
      window.kind === 'calendar' &&
      window.unit === 'month' &&
      metric.service !== undefined,
  );
  const service = draft.agreement.services.get(promise?.metric.service ?? '');
  const expression = promise?.metric.expression;
  const [obligor] = promise?.target.obligors ?? [];
  if (service === undefined || service.relyingOn.length > 0 || obligor === undefined || expression?.kind !== 'time-share') return undefined;
  const other = draft.otherThan([obligor]);
  const words = `service Ground means "what it stands on", supplied by ${obligor}.
metric Ground Uptime of Ground means the percentage of time without ${expression.period}.
target Ground Level: ${obligor} must keep Ground Uptime at least ${level} in each calendar month.
If Ground Level is missed, ${obligor} must "explain it in writing" within 10 days.
${obligor} must report Ground Level to ${other} within 5 days after each calendar month.
goal Firm Ground means "it stands on firm ground", served by Ground Level.`;
  return [...draft.change(service.origin, /\.$/, ', relying on Ground.'), draft.more(words)];
}

/** The same for the time that a repair takes. */
function belowInTime(draft: Draft, time: string): string | undefined {
  const [obligor] = draft.agreement.between;
  if (obligor === undefined) return undefined;
  const other = draft.otherThan([obligor]);
  return `${pleas(draft, 'metric Plea Figure of Plea Desk means the highest of Plea Time of Pleas dated by Settled And Closed.', 'at most 30 days') ?? ''}
party Ground Keeper means "Bodenwart AG", outside this agreement.
service Ground means "what it stands on", supplied by Ground Keeper.
service Plea Desk means "where pleas are heard", supplied by ${obligor}, relying on Ground.
measure Ground Time means, for each of Pleas, the time from Filed to Settled And Closed.
metric Ground Repair of Ground means the highest of Ground Time of Pleas dated by Settled And Closed.
benchmark Ground Times of Ground Repair is ${time}, from "terms of the keeper, 1 February 2026".
${obligor} must report Ground Repair to ${other} within 5 days after each calendar quarter.`;
}
