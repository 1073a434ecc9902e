/** Sentences of the wrong shape: duties without `must`, promises without a name, credits without a reason, sentences that run on. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';

const weak = /^(should|can|could|would|might|ought)$/;
const modal =
  /^(shall|will|must|agrees|undertakes|promises|guarantees|commits|ensures|needs|has|have|is required|is obliged|are required|are obliged|is responsible|endeavours)$/;

/** `Provider should keep …`: who owes what must be said with `must`, a right with `may`. */
export const findModal: Detector = (doubt) => {
  const { at } = doubt;
  if (!doubt.expects('must', 'may') && doubt.image(at - 1) !== 'may' && !(at === 1 && doubt.kind(0) === 'TERM')) return undefined;
  const word = doubt.image(at);
  const two = doubt.words(at, at + 1);
  if (word === 'not' && doubt.image(at - 1) === 'may') {
    return advise('modal', "'may not' can be read two ways. Write 'must not' for a ban.", at - 1, at, 'must not');
  }
  if (/^(can|cannot)$/.test(word) && (doubt.expects('may') || at === 1 || word === 'cannot')) {
    const message = `'${word}' can be read two ways. Write 'may' for a right${word === 'can' ? ", 'must' for a duty." : ", 'must not' for a ban."}`;
    return advise('modal', message, at, at, word === 'can' ? 'may' : 'must not');
  }
  if (word === 'may' && !doubt.expects('may')) {
    return advise('modal', "A limit needs 'must not'. 'may not' can be read two ways.", at, at, 'must');
  }
  const length = modal.test(two) ? 2 : weak.test(word) || (modal.test(word) && word !== 'must') ? 1 : 0;
  if (length === 0) return undefined;
  const to = doubt.image(at + length) === 'to' ? at + length : at + length - 1;
  const words = doubt.words(at, to);
  const message = weak.test(word)
    ? `A duty needs 'must'. '${words}' does not bind anybody.`
    : `A duty needs 'must'. Write it instead of '${words}'.`;
  return advise('modal', message, at, to, 'must');
};

/** `Provider must keep …` without a target's name, free text without quotes, a credit out of nowhere. */
export const findBareDuty: Detector = (doubt) => {
  const { at } = doubt;
  const opensDuty = doubt.kind(0) === 'TERM';
  const word = doubt.image(at);
  if (opensDuty && word === 'keep' && doubt.image(at - 1) === 'must') {
    const what = doubt.kind(at + 1) === 'TERM' ? `${doubt.image(at + 1)} Level` : 'Uptime Level';
    const start = `target ${what}: ${doubt.words(0, at)}`;
    return advise('target-without-name', `A promise to keep a figure is a target and has a name: '${start} …'.`, 0, at, start);
  }
  if (opensDuty && word === 'be' && doubt.image(at - 1) === 'must') {
    const message = `Who must see to it? Write 'target ${doubt.image(0)} Level: Provider must keep ${doubt.image(0)} …'.`;
    return advise('no-obligor', message, 0, at);
  }
  const hasAmount =
    word === 'credit' ||
    doubt.tokens.some(
      ({ tokenType, image }) => /^(CURRENCY|SYMBOL_AMOUNT|PERCENT)$/.test(tokenType.name) || /(Fee|Charge|Price)s?$/.test(image),
    );
  if (opensDuty && /^(credit|pay)$/.test(word) && doubt.image(at - 1) === 'must' && hasAmount) {
    return advise(
      'credit-without-reason',
      word === 'pay'
        ? "A payment needs its reason: begin with 'If'. What a service costs is a fee: 'fee Monthly Fee means GBP 42,000 for each calendar month'."
        : "A credit needs its reason. Begin the sentence with 'If'.",
      0,
      at,
    );
  }
  if (opensDuty && word === 'terminate' && doubt.image(at - 1) === 'may') {
    return advise('credit-without-reason', "A right to terminate needs its reason. Begin the sentence with 'If'.", 0, at);
  }
  return findFreeText(doubt);
};

function findFreeText(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (
    !doubt.expects('STRING') ||
    doubt.expects('PERCENT') ||
    doubt.kind(at) === 'STRING' ||
    !(doubt.isWord(at) || doubt.kind(at) === 'TERM')
  )
    return undefined;
  let to = at;
  // The full stop of a file's name belongs to it.
  const isSample = doubt.kind(0) === 'sample';
  const ends = (next: number) =>
    /^([,;:]|within)$/.test(doubt.image(next)) ||
    (isSample && doubt.image(next) === 'and') ||
    (doubt.kind(next) === '.' && !doubt.touches(next + 1));
  while (to + 1 < doubt.tokens.length && !ends(to + 1)) to += 1;
  const last = doubt.tokens.length - 1;
  // From when `within` counts belongs to the words.
  if (doubt.image(to + 1) === 'within' && doubt.reach(at, to, ['STRING']) !== Infinity && doubt.reach(at, last, ['STRING']) === Infinity)
    to = last;
  if (!doubt.helps(at, to, ['STRING'])) {
    to = last;
    if (doubt.kinds.slice(at, to).includes('.') || !doubt.helps(at, to, ['STRING'])) return undefined;
  }
  if (doubt.kinds.slice(at, to + 1).includes('STRING')) return undefined;
  const quoted = `"${doubt.words(at, to)}"`;
  const shown = quoted.length > 40 ? `${quoted.slice(0, 30).trimEnd()} …"` : quoted;
  return advise('text-without-quotes', `Put these words in quotes: ${shown}.`, at, to, quoted);
}

/** `P1 or P2 and P3`. */
export const findMixedJoin: Detector = (doubt) => {
  const { at } = doubt;
  const [join, other] = doubt.image(at - 2) === 'and' ? ['and', 'or'] : ['or', 'and'];
  if (doubt.image(at - 2) !== join || doubt.kind(at - 1) !== 'TERM' || !doubt.expects('is')) return undefined;
  if (!doubt.tokens.slice(0, at - 2).some(({ image }) => image === other)) return undefined;
  const message = `'and' and 'or' are not mixed in one condition. Values of one field are listed with 'or' only.`;
  return advise('mixed-joins', message, at - 2, at - 2);
};

/** `If Availability is below 99% in a calendar month or Uptime is missed`: only misses, points and credits are joined. */
function findJoinedFigure(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(0) !== 'If') return undefined;
  const isBehind =
    /^(and|or)$/.test(doubt.image(at)) && doubt.kind(at + 1) === 'TERM' && doubt.image(at + 2) === 'is' && doubt.expects(',');
  const isBefore =
    /^(at|below|above|exactly)$/.test(doubt.image(at)) && doubt.image(at - 1) === 'is' && /^(and|or)$/.test(doubt.image(at - 3));
  if (!isBehind && !(isBefore && doubt.expects('missed'))) return undefined;
  const [figure, other, join] = isBehind ? [1, at + 1, at] : [at - 2, 1, at - 3];
  const written = `If ${doubt.image(figure)} Level is missed ${doubt.image(join)} ${doubt.image(other)} is missed, …`;
  const message = `Figures are not joined, misses are: promise ${doubt.image(figure)} in a target, and write '${written}'.`;
  return advise('joined-figure', message, isBehind ? at : at - 2, at);
}

/** Phrases of contracts that leave open what the language wants said. */
export const findLoosePhrase: Detector = (doubt) => {
  const { at } = doubt;
  const joined = findJoinedFigure(doubt);
  if (joined !== undefined) return joined;
  if (doubt.image(at) === 'or' && doubt.expects(';') && doubt.kinds.includes('If')) {
    const message = "A remedy cannot leave open which consequence follows. Join both with ', and', or write two sentences.";
    return advise('open-consequence', message, at, at);
  }
  if (/^(per|a|an|every)$/.test(doubt.image(at)) && doubt.expected.some(({ rule }) => rule === 'Per')) {
    const unit = /^(second|minute|hour|day|week|month)$/.exec(doubt.image(at + 1))?.[1];
    if (unit === undefined) return undefined;
    const message = `Say what is counted, and whether a started ${unit} counts: 'for each started ${unit} above 4 ${unit}s'.`;
    return advise('open-unit', message, at, at + 1);
  }
  const join = doubt.image(at);
  if (
    /^(and|or)$/.test(join) &&
    doubt.kinds.includes('If') &&
    doubt.expects('is') &&
    doubt.kind(at + 1) === 'TERM' &&
    /^(are|is)$/.test(doubt.image(at + 2))
  ) {
    const written = `${doubt.image(at - 1)} is missed ${join} ${doubt.image(at + 1)} is missed`;
    const to = doubt.image(at + 3) === 'missed' ? at + 3 : at + 2;
    return advise('joined-subjects', `Say it of each: '${written}'.`, at - 1, to, written);
  }
  if (doubt.image(at) === 'between' && doubt.expects('from') && doubt.image(at + 2) === 'and') {
    const written = `from ${doubt.image(at + 1)} to ${doubt.image(at + 3)}`;
    return advise('other-word', `Write '${written}'.`, at, at + 3, written);
  }
  return undefined;
};

/** Every row of a table ends with its own bar. */
export const findOpenRow: Detector = (doubt) => {
  const lines = new Map<number, number[]>();
  doubt.tokens.forEach(({ startLine = 0 }, index) => lines.set(startLine, [...(lines.get(startLine) ?? []), index]));
  for (const line of lines.values()) {
    const last = line[line.length - 1];
    if (doubt.kind(line[0]) !== '|' || doubt.kind(last) === '|') continue;
    return advise('open-row', "A row of a table ends with '|'.", last + 1, last, ' |');
  }
  return undefined;
};

/** What cannot begin a sentence, and what was probably meant. */
export const findBeginning: Detector = (doubt) => {
  const word = doubt.image(0);
  const [first, ...rest] = word.split(' ');
  if (doubt.kind(0) === 'TERM' && rest.length > 0 && /^(if|when|whenever|where|once|should|unless)$/i.test(first)) {
    return advise('opener', "A remedy begins with 'If'.", 0, 0, `If ${rest.join(' ')}`);
  }
  if (doubt.at === 1 && doubt.kind(0) === 'TERM') return findUnsaidKind(doubt);
  if (doubt.at !== 0) return undefined;
  if (/^(must|may|shall|should)$/.test(word)) {
    return advise('no-obligor', `Who ${word}? Begin with the party: 'Provider ${word === 'may' ? 'may' : 'must'} …'.`, 0, 0);
  }
  if (/^(if|when|whenever|where|once|should|unless|in case)$/i.test(word)) {
    return advise('opener', "A remedy begins with 'If', with a capital letter.", 0, 0, 'If');
  }
  const capital = /^(total|credits|the)$/.test(word) ? word[0].toUpperCase() + word.slice(1) : undefined;
  if (capital && doubt.reach(0, 0, [capital]) > 0)
    return advise('opener', `This sentence begins with a capital letter: '${capital}'.`, 0, 0, capital);
  if (/^(The|Each|Every|A|An)$/.test(word) && doubt.kind(1) === 'TERM') {
    return advise('opener', `A name stands without '${word}': '${doubt.image(1)}'.`, 0, 1, doubt.image(1));
  }
  return undefined;
};

/** `Downtime means Outage.`: a definition without its kind. */
function findUnsaidKind(doubt: Doubt): Advice | undefined {
  const word = doubt.image(1);
  if (word !== 'means' && word !== 'is' && word !== 'says') return undefined;
  const kinds = ['term', 'metric', 'period', 'measure', 'party', 'service', 'fee', 'records', 'calendar', 'goal', 'clause'];
  const fitting = kinds.find((kind) => doubt.reach(0, 0, [kind, 'TERM']) === Infinity);
  const name = doubt.image(0);
  const start = `${fitting ?? 'term'} ${name} ${word === 'is' ? 'means' : word}`;
  return advise('kind-missing', `Say first what kind of thing ${name} is, as in '${start} …'.`, 0, 0, fitting && `${fitting} ${name}`);
}

/** Two sentences with a comma or nothing between them. */
export const findRunOn: Detector = (doubt) => {
  for (const at of [doubt.at, doubt.at - 1, ...(doubt.image(doubt.at) === ';' ? [doubt.at + 1] : [])]) {
    if (at < 2 || at >= doubt.tokens.length || !startsSentence(doubt, at)) continue;
    const comma = /^[,;:]$/.test(doubt.kind(at - 1));
    if (doubt.reach(comma ? at - 1 : at, doubt.tokens.length - 1, []) !== Infinity) continue;
    const behind = doubt.image(comma ? at - 2 : at - 1);
    const message = comma
      ? `A new sentence begins at '${doubt.image(at)}'. End the one before it with a full stop.`
      : `A full stop is missing behind '${behind}': a new sentence begins there.`;
    return comma ? advise('missing-full-stop', message, at - 1, at - 1, '.') : advise('missing-full-stop', message, at, at - 1, '.');
  }
  return undefined;
};

const kindsOfSentence =
  /^(agreement|party|service|fee|calendar|goal|records|measure|period|metric|term|clause|benchmark|baseline|sample|target|remedy|use|amendment|If|Total|Credits|Only|The)$/;

function startsSentence(doubt: Doubt, at: number): boolean {
  if (doubt.kind(at) === 'TERM') return /^(must|may)$/.test(doubt.image(at + 1));
  return kindsOfSentence.test(doubt.image(at)) && /^(TERM|STRING|of|from|credits|below|amount)$/.test(doubt.kind(at + 1));
}

/** A sentence that begins in the middle: the full stop before it came too early. */
export const findEarlyStop: Detector = (doubt) => {
  if (doubt.at !== 0 || doubt.isFirst || !/^[a-z,;:|\d]/.test(doubt.image(0))) return undefined;
  const message = `A sentence cannot begin with '${doubt.image(0)}'. If it goes on from the sentence before, take out the full stop there.`;
  return advise('no-beginning', message, 0, 0);
};
