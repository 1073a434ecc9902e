/** How contracts and sheets of objectives word what is promised, and how a target says it. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { asName } from './messages-names';
import { readPromise, sayPromise, sayTarget, windowIn } from './promise-wording';
import { UNITS } from './quantity-words';
import { findWording, wordings } from './wordings';
import { findShare } from './messages-shares';
import { findExclusion, findLooseTime, findStartingDate, findWindowWording } from './messages-target-times';

export const findTarget: Detector = (doubt) => {
  const start = doubt.kinds.indexOf('target');
  const milestone = findMilestone(doubt);
  if (milestone !== undefined) return milestone;
  if (start < 0 || start > 4 || doubt.at <= start + 1) return undefined;
  return (
    findOtherObligor(doubt, start) ??
    findOtherVerb(doubt) ??
    findFigureInline(doubt) ??
    findTwoFigures(doubt) ??
    findFigureLast(doubt) ??
    findLooseTime(doubt) ??
    findShare(doubt) ??
    findBetween(doubt) ??
    findExclusion(doubt) ??
    findStartingDate(doubt) ??
    findWindowWording(doubt) ??
    findSecondBound(doubt)
  );
};

/** `target Delivery: Provider must deliver by 1 July 2026`, `must reach Plan Delivered by 1 July 2026`: what is due on a date. */
function findMilestone(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const date = doubt.kinds.indexOf('DATE');
  if (!/^(target|milestone)$/.test(doubt.image(0)) || doubt.kind(1) !== 'TERM') return undefined;
  const isDated =
    date > 0 && /^(by|before|on)$/.test(doubt.image(date - 1)) && doubt.image(at - 1) === 'must' && doubt.image(at) !== 'keep';
  const isUnfiled =
    doubt.image(0) === 'milestone' && doubt.image(at - 2) === 'reach' && doubt.kind(at - 1) === 'TERM' && doubt.image(at) === 'by';
  if (!isDated && !isUnfiled) return undefined;
  const field = isUnfiled ? doubt.image(at - 1) : 'Delivered';
  const party = doubt.kind(3) === 'TERM' ? doubt.image(3) : 'Provider';
  const message = `What is due on a date is a milestone, reached in the field of some records: 'milestone ${doubt.image(1)}: ${party} must reach ${field} of Deliveries by ${date < 0 ? '1 July 2026' : doubt.image(date)}'.`;
  return advise('milestone', message, isUnfiled ? at : 0, isUnfiled ? at - 1 : doubt.tokens.length - 1);
}

/** `target Uptime: Availability must be at least 99.9%`, `target Uptime is 99.9%`, `target Uptime: 99.9% monthly`. */
function findOtherObligor(doubt: Doubt, start: number): Advice | undefined {
  const { at } = doubt;
  const colon = doubt.kinds.indexOf(':', start);
  const hasModal = doubt.tokens.some(({ image }) => /^(must|shall|will|should|keep)$/.test(image));
  const isBe = doubt.image(at) === 'be' && doubt.image(at - 1) === 'must';
  const isUnsaid = colon > 0 && !hasModal && doubt.kind(colon + 1) !== '|' && /\d/.test(doubt.sentence);
  const isOther =
    doubt.kind(at) !== ':' && at === start + 2 && /^(means|is|of|at|below|above)$/.test(doubt.image(at)) && /\d/.test(doubt.sentence);
  const isShare = colon > 0 && at === colon + 1 && doubt.kind(at) === 'PERCENT';
  if (!isBe && !isUnsaid && !isOther && !isShare) return undefined;
  return advise(
    'no-obligor',
    `A target says who must keep which figure: '${sayTarget(readPromise(doubt))}'.`,
    start + 2,
    doubt.tokens.length - 1,
  );
}

const amount = `\\d[\\d.,]*(?:%| percent| (?:business )?(?:${UNITS}))`;
const sayBound = (value: string, bound: string): string =>
  bound.replace(/^(no|not) less than/, 'at least').replace(/^(no|not) more than/, 'at most') ||
  (value.endsWith('%') ? 'at least' : 'at most');
const verbs = wordings(
  String.raw`
[other-order]
  \w+ (?:that )?(?:(?:the|an?) )?({T})(?: (?:is|are|stays|remains|of|at|to be|be|to)){0,2}(?: ((?:not|no) (?:less|more) than|at least|at most|below|above))? (${amount}) → keep $1 {bound $3 $2} $3
  \w+ (?:((?:not|no) (?:less|more) than|at least|at most|below|above) )?(?:an? )?(${amount})(?: of)? (?:(?:the|an?) )?({T}) → keep $3 {bound $2 $1} $2
`,
  { bound: sayBound },
);

/** `must deliver 99.9% Availability`, `must resolve 95% of Tickets within 4 hours`, `must not exceed 4 hours of Outage`. */
function findOtherVerb(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const isVerb = doubt.image(at - 1) === 'must' && doubt.expects('keep');
  const isKept =
    doubt.image(at - 1) === 'keep' && (doubt.kind(at) === 'PERCENT' || /^(an?|at|below|above|that|no|not)$/.test(doubt.image(at)));
  if (!isVerb && !isKept) return undefined;
  if (/\b(efforts?|endeavou?rs)\b/.test(doubt.words(at, Math.min(at + 4, doubt.tokens.length - 1)))) {
    const message = `Efforts cannot be measured. Promise the result: '${doubt.image(at - 2)} must ${sayPromise(readPromise(doubt))}'; or put the duty in quotes, without a target.`;
    return advise('effort', message, at, doubt.tokens.length - 1);
  }
  if (isVerb && doubt.reach(at, at, ['keep']) === Infinity) return undefined;
  if (isKept && /\d% of\b/.test(doubt.sentence) && new RegExp(`\\d (${UNITS})`).test(doubt.sentence))
    return advise(
      'target-without-figure',
      `A target keeps a figure at a bound: 'must ${sayPromise(readPromise(doubt))}'.`,
      at,
      doubt.tokens.length - 1,
    );
  const advice = findWording(doubt, verbs, isVerb ? 0 : 1);
  if (advice) return advice;
  if ((isVerb && doubt.helps(at, at, ['keep'])) || isKept || !/\d/.test(doubt.sentence)) return undefined;
  const message = `A target keeps a figure at a bound: 'must ${sayPromise(readPromise(doubt))}'.`;
  return advise('target-without-figure', message, at, doubt.tokens.length - 1);
}

/** `must keep the 95th percentile of Resolution Time at most 4 hours`, `must keep average Resolution Time …`: a figure without a name. */
function findFigureInline(doubt: Doubt): Advice | undefined {
  const keep = doubt.tokens.findIndex(({ image }, index) => image === 'keep' && index < doubt.at + 1);
  if (keep < 0 || doubt.at > keep + 5) return undefined;
  const to = doubt.stretch(keep + 1, INLINE, 12);
  if (to < 0) return undefined;
  let end = doubt.tokens.findIndex(
    ({ image }, index) => index > keep + 1 && /^(at|below|above|under|over|no|not|within|for|less|more)$/.test(image),
  );
  if (end < 0) end = to + 1;
  const words = doubt.words(keep + 1, end - 1);
  const percentile = /^p(\d+)\b/.exec(words)?.[1];
  const figure = (percentile === undefined ? words : words.replace(/^p\d+(?: of)?/, `${percentile}th percentile of`))
    .replace(/^the /, '')
    .replace(/^mean /, 'average ')
    .replace(/^(average|median|highest|lowest|total) (?!of )/, '$1 of ');
  const subject = /([A-Z][\w-]*(?: [A-Z][\w-]*)*)/.exec(figure)?.[1] ?? asName(figure.replace(/^.* of (?:the )?/, ''));
  const kind = /^(percentage|number|average|median|highest|lowest|total|longest)/.exec(figure)?.[1];
  const name =
    kind === undefined
      ? `Slow ${subject}`
      : kind === 'percentage' || kind === 'number'
        ? `${subject} ${kind === 'number' ? 'Count' : 'Share'}`
        : `${kind[0].toUpperCase()}${kind.slice(1)} ${subject}`;
  const message = `A target names its figure. Define it first, 'metric ${name} means the ${figure.replace(/(?<= of )[a-z][\w ]*$/, asName)}.', and write 'keep ${name}' here.`;
  return advise('figure-without-name', message, keep + 1, end - 1);
}

const INLINE =
  /^(the )?(\d+th percentile|percentage|number|average|mean|median|highest|lowest|total|longest|p\d+)\b( of)?( [A-Za-z][\w-]*)*$/;

/** `keep Availability and Slow Tail at least 99.9%`. */
function findTwoFigures(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (!/^(and|or|,)$/.test(doubt.image(at)) || doubt.kind(at - 1) !== 'TERM' || doubt.image(at - 2) !== 'keep') return undefined;
  if (doubt.kind(at + 1) !== 'TERM') return undefined;
  const message = `A target keeps one figure. Give ${doubt.image(at + 1)} a target of its own.`;
  return advise('second-figure', message, at, at + 1);
}

/** `must keep, for at least 95% of Tickets in each calendar month, Resolution Time at most 4 hours`: the figure comes first. */
function findFigureLast(doubt: Doubt): Advice | undefined {
  const keep = doubt.kinds.indexOf('keep');
  const from = doubt.kind(keep + 1) === ',' ? keep + 2 : keep + 1;
  if (keep < 0 || !/^(for|in)$/.test(doubt.image(from)) || doubt.kinds.includes('|')) return undefined;
  const figure = doubt.tokens.findIndex(
    ({ tokenType, image }, index) =>
      index > from + 1 &&
      (tokenType.name === 'TERM' || /^(a|an|the)$/.test(image)) &&
      /^(at (least|most)|below .*|above .*)$/.test(doubt.words(index + 1, index + 2)),
  );
  if (figure < 0) return undefined;
  const last = doubt.tokens.length - 1;
  const front = doubt
    .words(from, figure - 1)
    .replace(/,$/, '')
    .replace(/^for (?=[A-Z])/, 'for each of ');
  const written = `keep ${doubt.words(figure, last)} ${front}`;
  const kinds = ['keep', ...doubt.kinds.slice(figure), ...doubt.kinds.slice(from, figure)].filter(
    (kind, index, all) => !(kind === ',' && index === all.length - 1),
  );
  const isWhole = doubt.reach(keep, last, kinds) === Infinity && !front.startsWith('for each of');
  return advise('other-order', `The figure comes first: '${written}'.`, keep, last, isWhole ? written : undefined);
}

/** `keep Resolution Time for P1 at most 4 hours`, `keep Availability of Payments API at least 99.9%`: the bound stands right behind the figure. */
function findBetween(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(at - 2) !== 'keep' || doubt.kind(at - 1) !== 'TERM' || !/^(for|of|in|over|during|on)$/.test(doubt.image(at)))
    return undefined;
  const bound = doubt.tokens.findIndex((_, index) => index > at && /^(at (least|most)|below|above)\b/.test(doubt.words(index, index + 1)));
  if (bound < 0 || bound > at + 10) return undefined;
  const between = doubt.words(at, bound - 1).replace(/,$/, '');
  const last = doubt.tokens.length - 1;
  const figure = doubt.image(at - 1);
  if (doubt.image(at) === 'of' && doubt.helps(at, bound - 1, []))
    return advise('extra-word', `What ${figure} is of, its definition says. Take '${between}' out.`, at, bound - 1, '');
  const kind = /^for (?:the )?(P\d|Sev-?\d)/.exec(between)?.[1];
  const behind = windowIn(between) ?? (kind === undefined ? between : `for each of Tickets where Priority is ${kind}`);
  const written = `${doubt.words(bound, last)} ${behind}`;
  return advise(
    'other-order',
    `The bound stands right behind the figure: 'keep ${figure} ${written}'.`,
    at,
    last,
    windowIn(between) === undefined ? undefined : written,
  );
}

/** `at least 99.9% with a minimum of 99.5%`, `at most 4 hours for P1 and at most 8 hours for P2`, `between 99% and 100%`. */
function findSecondBound(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(at) === 'between' && doubt.image(at + 2) === 'and') {
    const message = `A target has one bound. Write two targets: one 'at least ${doubt.image(at + 1)}', one 'at most ${doubt.image(at + 3)}'.`;
    return advise('second-bound', message, at, at + 3);
  }
  if (
    !/^(and|with|but|or|,|[(])$/.test(doubt.image(at)) &&
    !(/^(,|and)$/.test(doubt.image(at - 1)) && /^(and|with|but|at|never|below|above)$/.test(doubt.image(at)))
  )
    return undefined;
  const length = doubt.stretch(at - 1, new RegExp(`^(${UNITS}) (and )?\\d+ (${UNITS})$`), 5);
  if (length >= 0 || doubt.kinds.includes('|')) return undefined;
  const rest = doubt.words(at, doubt.tokens.length - 1);
  const second =
    /(?:(at least|at most|below|above|minimum|maximum|under|over|less than|more than) )?(?:of )?(\d[\d.,]*\s?(?:%|percent|[a-z]+))/.exec(
      rest,
    );
  if (second === null || !doubt.kinds.slice(0, at).some((kind) => /^(PERCENT|NUMBER)$/.test(kind))) return undefined;
  const value = second[2].replace(/\s%/, '%');
  const message = `A target has one figure and one bound. Promise ${value} in a target of its own.`;
  return advise('second-bound', message, at, doubt.tokens.length - 1);
}
