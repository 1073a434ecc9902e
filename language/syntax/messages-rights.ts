/** How contracts word notices, cures, disputes and precedence, and how it is written here. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { findWording, wordings } from './wordings';

export const findRight: Detector = (doubt) => (/^(period|metric|measure)$/.test(doubt.kind(0)) ? undefined : findRightOrNotice(doubt));

const notices = wordings(String.raw`
  (?:upon|with|by|giving|after|subject to)(?: \w+)? notice of(?= \d) → on notice of
  ({N} (?:business )?(?:days?|weeks?|months?|hours?)) of(?= (?:the|notice)) → $1 after
`);

const findRightOrNotice: Detector = (doubt) =>
  findMissedBy(doubt) ??
  findUnless(doubt) ??
  findCounting(doubt) ??
  findFollowUp(doubt) ??
  findPrecedence(doubt) ??
  findWording(doubt, notices, 3);

/** `missed by more than 1%`, `missed by more than 2 percentage points`, `missed by GBP 5`: only time can be late. */
function findMissedBy(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const by = doubt.tokens.findLastIndex(({ image }, index) => index <= at && image === 'by');
  if (by < 0 || at - by > 4 || doubt.image(by - 1) !== 'missed') return undefined;
  const figure = by + (doubt.words(by + 1, by + 2) === 'more than' ? 3 : 1);
  const isFigure = /^(PERCENT|CURRENCY|SYMBOL_AMOUNT)$/.test(doubt.kind(figure)) || doubt.image(figure + 1) === 'percentage';
  if (!isFigure) return undefined;
  const message =
    "Say how late it is as a length of time: 'missed by more than 4 hours'. A figure has a bound instead: 'If Availability is below 98% in a calendar month, …'.";
  return advise('missed-by-figure', message, figure, Math.max(figure, at));
}

const MOST_WORDS = 7;

/** `unless it is cured`, `must notify Provider of a miss`. */
function findUnless(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(at - 1) === 'unless' && doubt.kind(at) !== 'TERM') {
    const message = "Say who cures it, and by when: 'unless Provider cures the miss within 30 days after notice'.";
    return advise('cure-without-party', message, at, at);
  }
  if (
    doubt.image(at - 1) === 'must' &&
    /^(notify|inform)$/.test(doubt.image(at)) &&
    doubt.words(at, doubt.tokens.length - 1).includes('miss')
  ) {
    const message = `Write '${doubt.words(0, at - 1)} give notice of a miss within 30 days after the end of the calendar month'.`;
    return advise('notice-of-miss', message, at, at);
  }
  return undefined;
}

/** `counting only misses that Customer notified`, `… gave notice within 30 days`. */
function findCounting(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const start = doubt.tokens.findIndex(({ image }) => image === 'counting');
  if (start < 0 || start > at || doubt.image(start + 1) !== 'only') return undefined;
  if (doubt.image(at - 1) === 'notice') {
    const message =
      "Write 'in time' here. By when that is, has a sentence of its own: 'Customer must give notice of a miss within 30 days after the end of the calendar month.'";
    return advise('notice-in-time', message, at, at);
  }
  return advise('notice-in-time', "Write 'counting only misses of which Customer gave notice in time'.", at, at);
}

/** `every 5 days`, `every 5 days until it is met`. */
function findFollowUp(doubt: Doubt): Advice | undefined {
  const { at, kinds } = doubt;
  const every = kinds.lastIndexOf('every', at);
  if (every < 0 || !doubt.expects('until') || at < doubt.tokens.length) {
    const isUnnamed = doubt.image(at - 1) === 'until' && doubt.image(at) === 'it' && every >= 0;
    return isUnnamed ? advise('open-end', "Name the target: 'until Uptime is met'.", at, at) : undefined;
  }
  return advise('open-end', `Say until when: '${doubt.words(every, at - 1)} until Uptime is met'.`, every, at - 1);
}

/** `The Schedule prevails over the Master`, `which yields to this agreement`. */
function findPrecedence(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(at - 1) === 'which' && doubt.expects('gives')) {
    const isUnder = /^(yields|is|ranks|follows|comes)$/.test(doubt.image(at));
    const written = isUnder ? 'gives way to this agreement' : 'prevails over this agreement';
    return advise('other-word', `Write 'which ${written}'.`, at, doubt.tokens.length - 1, written);
  }
  if (doubt.kinds[0] === 'use' || !doubt.tokens.some(({ image }) => /^(prevails?|precedence|supersedes?)$/.test(image))) return undefined;
  if (at > MOST_WORDS || /^(If|clause|term)$/.test(doubt.image(0))) return undefined;
  const message = 'Which file prevails is said where it is used: \'use "master.sla", which gives way to this agreement.\'';
  return advise('precedence-of-files', message, 0, doubt.tokens.length - 1);
}
