/** How a remedy is begun: the words of contracts for `If`, a reason that stands behind, and remedies without one. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { NAMED, UNIT } from './quantity-words';
import { sayWording, wordings, wordsAt } from './wordings';

/** Words that open a remedy in contracts, and the window or the list of remedies before it. */
const openers = wordings(String.raw`
[opener]
  (?:In|For) (?:any|each|every|a) (calendar |contract )?(${UNIT}) (?:in|for|during) which (${NAMED}) is missed → If $3 is missed
  (?:In|For) (?:any|each|every|a) (calendar |contract )?(${UNIT}) (?:in|for|during) which (${NAMED}) (?:is|falls|drops) → If $3 in a {$1 or calendar} $2 is
  (?:In (?:the event|case) of|Upon|On|Following|After|Upon the occurrence of) (?:a |any |each )?(?:miss|breach|failure|violation)s? of (${NAMED}) → If $1 is missed
  Should [A-Z]\w* (?:fail to \w+|miss|breach) (${NAMED}) → If $1 is missed
  (?:In (?:the )?(?:event|case)(?: that)?|Provided that|As soon as|To the extent(?: that)?) → If
  (?:service )?(?:penalty|credit|sanction|consequence|bonus|incentive|rule)(?= [A-Z][\w -]*:) → remedy
    : What follows from a miss is a remedy: write 'remedy'.
`);

export const findOpener: Detector = (doubt) => {
  if (doubt.at > 1 && doubt.kind(0) !== 'remedy') return undefined;
  for (const turn of doubt.at <= 1 ? openers : []) {
    const found = wordsAt(doubt, 0, turn.says);
    const advice = found && sayWording(doubt, turn, found);
    if (advice) return advice;
  }
  if (doubt.kind(0) !== 'remedy' || doubt.kinds.includes('If')) return undefined;
  const joined = / (If) /.exec(doubt.image(1));
  if (joined) {
    const written = doubt.image(1).replace(' If ', ': If ');
    return advise('missing-word', `A colon stands behind the name: '${written}'.`, 1, 1, written);
  }
  if (doubt.kind(1) !== 'TERM' || doubt.at > 4) return undefined;
  const message = `A remedy says when and who: 'remedy ${doubt.image(1)}: If Uptime is missed, Provider must credit 10% of Monthly Fee.'`;
  return doubt.reach(3, 2, ['If']) > 2 ? undefined : advise('remedy-form', message, 2, doubt.tokens.length - 1);
};

/** A longer sentence is not turned round. */
const LONGEST = 80;

/** `Provider must credit 10% of Monthly Fee if Uptime is missed.` */
export const findConditionBehind: Detector = (doubt) => {
  if (doubt.tokens.length > LONGEST) return undefined;
  const last = doubt.tokens.length - 1;
  const begin = doubt.kind(0) === 'remedy' && doubt.kind(2) === ':' ? 3 : 0;
  const word = doubt.tokens.findIndex(({ image }, index) => index > 1 && /^(if|when|whenever|where)$/.test(image));
  if (begin === 0 && word < 0) return findEventBehind(doubt);
  if (
    word < begin ||
    doubt.kind(begin) === 'If' ||
    /^(If|target|metric|measure|period|clause|term|scenario|records|fee|party|service|goal|sample|use|amendment)$/.test(doubt.kind(0))
  )
    return undefined;
  if (begin === 0 && doubt.kind(0) === 'remedy') return undefined;
  const main = doubt.words(begin, word - 1).replace(/,$/, '');
  if (
    !/\b(must|may|shall|will|can|pays?|credits?|is|are|has|earns|receives|gets|incurs|owes)\b/.test(main) ||
    /\bonly$|^Credits\b/.test(main) ||
    /\breturns?\b|\bearns? back\b/.test(main)
  )
    return undefined;
  const condition = doubt.words(word + 1, last);
  if (!new RegExp(`^(?:the )?${NAMED} (?:is|in|falls|drops|was)\\b`).test(condition)) return undefined;
  const written = `If ${condition}, ${main.replace(/^(A|An|The|Either)(?= )/, (word) => word.toLowerCase())}`;
  return sayReason(doubt, begin, written);
};

/** `Provider must credit 10% of Monthly Fee for every miss of Uptime`. */
function findEventBehind(doubt: Doubt): Advice | undefined {
  const all = doubt.sentence;
  const [, main, name] =
    new RegExp(
      `^(${NAMED} (?:must|may) .*?),? (?:for (?:every|each|any) (?:miss|breach|failure) of|in (?:the event|case) of a (?:miss|breach|failure) of|upon a (?:miss|breach|failure) of|each time|every time|that missed|as soon as) (${NAMED})(?: is missed)?$`,
    ).exec(all) ?? [];
  if (main === undefined || name === undefined) return undefined;
  const written = `If ${name} is missed, ${main}${/ that missed /.test(all) ? ' that missed it' : ''}`;
  return sayReason(doubt, 0, written);
}

function sayReason(doubt: Doubt, from: number, written: string): Advice {
  const shown = written.length > 90 ? `${written.slice(0, 80).trimEnd()} …` : written;
  return advise('credit-without-reason', `The reason comes first: '${shown}'.`, from, doubt.tokens.length - 1, written);
}
