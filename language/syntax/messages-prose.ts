/** Sentences of contracts that neither measure nor owe anything, and where what they say has its place. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { asName } from './messages-names';

export const findProse: Detector = (doubt) =>
  findDefinitionInWords(doubt) ?? findPassive(doubt) ?? findOtherCondition(doubt) ?? findStatement(doubt);

/** `Availability is measured by Provider`, `Availability is calculated as …`. */
function findDefinitionInWords(doubt: Doubt): Advice | undefined {
  const to = doubt.stretch(
    1,
    /^(?:[a-z]+ )?(is|are|will be|shall be|must be) (measured|calculated|computed|determined|defined|monitored|expressed)( \w+)?$/,
    5,
  );
  if (to < 0 || doubt.kind(0) !== 'TERM' || doubt.at > to + 1) return undefined;
  const name = asName(
    doubt.isWord(1) && !/^(is|are|will|shall|must)$/.test(doubt.image(1)) ? doubt.words(0, 1).replace(/s$/, '') : doubt.image(0),
  );
  const message = `How ${name} is measured is its definition: 'metric ${name} means the percentage of …'. Who measures it stands with the records: 'collected by Provider'.`;
  return advise('definition-in-words', message, 0, doubt.tokens.length - 1);
}

/** `Notice must be given in writing`, `Disputes must be raised within 10 days`, `Logs must be retained for a year`. */
function findPassive(doubt: Doubt): Advice | undefined {
  const must = doubt.tokens.findIndex(({ image }) => /^(must|shall|will|may)$/.test(image));
  if (
    must < 1 ||
    doubt.image(must + 1) !== 'be' ||
    must > 6 ||
    !/^([A-Z])/.test(doubt.image(0)) ||
    /^(If|Total|Only)$/.test(doubt.words(0, 0).split(' ')[0])
  )
    return undefined;
  if (
    /^(liable|responsible|obliged|entitled|required)$/.test(doubt.image(must + 2)) ||
    doubt.kinds.includes(':') ||
    /\d\s?%/.test(doubt.sentence)
  )
    return undefined;
  if (!/(ed|en|n|t|d|in|e)$/.test(doubt.image(must + 2))) return undefined;
  const modal = doubt.image(must) === 'may' ? 'may' : 'must';
  return advise(
    'no-obligor',
    `Say who ${modal} do it: 'Provider ${modal} "…"'. If nobody in particular must, it is prose: 'clause Form says "…"'.`,
    0,
    doubt.tokens.length - 1,
  );
}

/** `If a figure is disputed, …`, `If Customer disputes a figure, …`. */
function findOtherCondition(doubt: Doubt): Advice | undefined {
  if (doubt.image(0).split(' ')[0] !== 'If' || doubt.at > 8) return undefined;
  const comma = doubt.kinds.indexOf(',');
  if (comma < 2 || doubt.at > comma) return undefined;
  const condition = doubt.words(0, comma - 1);
  if (
    !/\b(disput|disagree|object|request|ask|notif|fails? to pay|default|insolven|bankrupt|breach of this)/.test(condition) ||
    /\b(miss|met)\b/.test(condition)
  )
    return undefined;
  const dispute = /disput|disagree|object/.test(condition)
    ? " A right to dispute is 'Customer may dispute a figure within 10 days after the report'."
    : '';
  const message = `'If' goes with a miss, a figure, credits or points. Put the whole duty in quotes, 'Provider must "…"', or in a clause.${dispute}`;
  return advise('other-condition', message, 0, comma - 1);
}

/** `Credits are applied to the next invoice`, `A party that disputes a figure must say so`, `Neither party may assign`. */
function findStatement(doubt: Doubt): Advice | undefined {
  const { sentence } = doubt;
  const last = doubt.tokens.length - 1;
  if (/^Credits are (?!payable|cumul)\w+/.test(sentence) && !/\d/.test(sentence) && doubt.at <= 3) return sayClause('Credits', 0, last);
  if (
    /^(Any|A|An|Each|Every|The|No) (party|customer|supplier|provider|report|dispute|figure|claim|credit|notice) (that|who|which)\b/.test(
      sentence,
    )
  )
    return sayClause('Disputes', 0, last);
  return undefined;
}

/** `Force majeure excuses performance`: a sentence that begins as no sentence here does, when no other mistake is found in it. */
export const findOtherText: Detector = (doubt) => {
  const { at, sentence } = doubt;
  const last = doubt.tokens.length - 1;
  if (
    at > 2 ||
    at < 1 ||
    last < 2 ||
    !/^[A-Z]/.test(sentence) ||
    !doubt.isWord(at) ||
    /^(If|Only|Total|Credits)\b/.test(sentence) ||
    doubt.kinds.includes(':')
  )
    return undefined;
  if (doubt.kinds.some((kind) => /^(must|may|means|STRING|PERCENT|CURRENCY)$/.test(kind)) || !/^(TERM|The)$/.test(doubt.kind(0)))
    return undefined;
  const isVerb = at === 1 && /s$/.test(doubt.image(1)) && !/ /.test(doubt.image(0)) && !/^(is|are)$/.test(doubt.image(2));
  if (isVerb || /^(Each|No|Any|Every|Neither|Both)\b/.test(sentence)) return sayClause('Other Terms', 0, last);
  const name = asName(doubt.kind(0) === 'The' ? doubt.words(1, at) : doubt.words(0, at));
  return advise('prose', `What is neither defined, promised nor owed is prose: 'clause ${name} says "…"'.`, 0, last);
};

function sayClause(name: string, from: number, to: number): Advice {
  return advise('prose', `What is neither measured nor owed is prose: 'clause ${name} says "…"'.`, from, to);
}
