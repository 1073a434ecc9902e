/** Promises of figures that are not written as targets. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { asName } from './messages-names';
import { inFull, readPromise, sayTarget } from './promise-wording';
import { UNITS } from './quantity-words';

export const findPromise: Detector = (doubt) => findOtherKind(doubt) ?? findBarePromise(doubt);

/** `service level Uptime: …`, `KPI Uptime: …`, `Uptime: Provider must …`: a target under another word. */
function findOtherKind(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const colon = doubt.kinds.indexOf(':');
  if (at > colon || colon < 1 || colon > 6) return undefined;
  const first = doubt.image(0);
  const words = doubt.words(0, colon - 1);
  if (/^(target|remedy|milestone|amendment|clause|agreement|party)$/.test(first)) return undefined;
  const hasName = doubt.kind(colon - 1) === 'TERM';
  const isFigureAlone =
    /^(PERCENT|NUMBER)$/.test(doubt.kind(colon + 1)) && !/(Fee|Charge|Price)/.test(doubt.sentence) && !languageKinds.test(first);
  const isOther = promiseKinds.test(words) || isFigureAlone;
  if (!isOther && (!hasName || colon > 1 || !/\bmust keep [A-Z]|\bIf\b|%/.test(doubt.sentence))) return undefined;
  if (doubt.image(colon + 1) === 'If') {
    const written = `remedy ${doubt.image(colon - 1)}`;
    return hasName ? advise('kind-missing', `Say first what this is: '${written}: If …'.`, 0, colon - 1, written) : undefined;
  }
  const name = hasName ? doubt.image(colon - 1).replace(/^(SLOs?|SLAs?|KPIs?|OLA|Target|Service Levels?|Objective) (?=[A-Z])/, '') : '';
  const isKindAlone = name === '' || /^(SLO|SLA|KPI|Target|Service Level( Target)?|Objective)$/.test(name);
  const rest = doubt.reach(0, colon - 1, ['target', 'TERM']);
  if (!isKindAlone && rest > 1) {
    const message = `A promise begins with 'target': 'target ${name}: …'.`;
    return advise('other-kind', message, 0, colon - 1, `target ${name}`);
  }
  if (!/%|percent|\d/.test(doubt.sentence)) return undefined;
  const label = isKindAlone && promiseKinds.test(words) ? '' : asName(words.replace(/^(monthly|quarterly|P\d|Monthly|Quarterly) /, ''));
  const party = doubt.image(colon + 2) === 'must' ? colon + 1 : -1;
  const figure = doubt.tokens.find(({ tokenType }, index) => index > colon && index !== party && tokenType.name === 'TERM')?.image;
  const promised = readPromise(doubt);
  const isLabel = isFigureAlone && !promiseKinds.test(words) && !/SLO|SLA|KPI|[Uu]ptime/.test(words);
  const value = promised.bound?.replace(/^at \w+ /, '') ?? '99.9%';
  const isLow = /error|fail|down|loss|laten|time|budget|reject|abandon|RTO|RPO|delay/i.test(words) && !/uptime/i.test(words);
  const written = sayTarget({
    ...promised,
    figure: figure ?? (isLabel ? label : 'Availability'),
    ...(isLabel && isLow ? { bound: `at most ${value}` } : {}),
    ...(isLabel && /[a-z]$/.test(value)
      ? { share: `for each of Tickets${/^P\d /.test(words) ? ` where Priority is ${words.slice(0, 2)}` : ''}` }
      : {}),
    ...(isKindAlone || (isLabel && name === label) ? {} : { name }),
    party: party < 0 ? 'Provider' : doubt.image(party),
  });
  return advise('other-kind', `A promise is a target: '${written}'.`, 0, doubt.tokens.length - 1);
}

const languageKinds =
  /^(agreement|party|service|fee|calendar|goal|records|measure|period|metric|term|clause|benchmark|baseline|sample|scenario|use|If|Total|Credits|Only)$/;
const promiseKinds =
  /^((minimum|expected|monthly|critical|key) )?(service levels?|service level (target|objective|commitment)s?|slos?|slas?|kpis?|olas?|objective|commitment|obligation|promise|guarantee|minimum|expected|goal|threshold|performance indicator|SLOs?|SLAs?|KPIs?|OLAs?)\b/;

/** `Availability must be at least 99.9%`, `Provider must resolve 95% of Tickets within 4 hours`. In quotes nothing would be measured. */
function findBarePromise(doubt: Doubt): Advice | undefined {
  const { at, sentence } = doubt;
  if (
    !isPlainSentence(doubt) ||
    /["“”]/.test(sentence) ||
    /\b(credits?|pays?|fees?|charges?|price|discount|penalty|liab\w*|increases?d?)\b/i.test(sentence)
  )
    return undefined;
  if (/^(must|shall|should|will|can) (keep|terminate|credit)$/.test(doubt.words(at, at + 1)) || doubt.words(at - 1, at) === 'must keep')
    return undefined;
  const isLevel = /\d\s?(%|percent\b)/.test(sentence) && !/(%|percent) of [A-Z][\w ]*(Fee|Charge|Price|Amount)/.test(sentence);
  if (!isLevel && !promisesTime.test(inFull(sentence)) && !promisesBound.test(sentence)) return undefined;
  if (
    !/\b(must|shall|will|should|is|are|be|guarantees?|commits?|undertakes?|promises?|ensures?|warrants?|agrees?|maintains?|keeps?)\b/.test(
      sentence,
    ) &&
    doubt.kind(0) !== 'PERCENT'
  )
    return undefined;
  const promised = readPromise(doubt);
  if (isLevel && /\b(effort|efforts|endeavours|endeavors)\b/.test(sentence)) {
    const message = `Efforts cannot be measured. Promise the result, as in '${sayTarget(promised)}'; or put the whole duty in quotes.`;
    return advise('target-without-name', message, 0, doubt.tokens.length - 1);
  }
  const isWhole =
    promised.party !== undefined && promised.figure !== undefined && promised.window !== undefined && promised.share === undefined;
  const written = sayTarget(promised);
  const isAllSaid = (sentence.match(/\d[\d.,]*/g) ?? []).every((figure) => written.includes(figure));
  const what = promised.share === undefined ? 'figure' : 'time';
  const message = `A promise of a ${what} is a target and has a name: '${written}'.`;
  return advise('target-without-name', message, 0, doubt.tokens.length - 1, isWhole && isAllSaid ? written : undefined);
}

const records =
  '(?:tickets?|incidents?|requests?|calls?|cases?|faults?|queries|enquiries|questions|issues?|defects?|problems?|outages?|emails?|services?)';
/** A time for each of many, rather than for one thing. */
const promisesTime = new RegExp(
  `\\b(?:respond|resolve|answer|acknowledge|react|fix|repair|restore|close|solve|pick up)(?:s|d|ed)?\\b.*\\b(?:within|in|under|at most) \\d[\\d.]* (?:business |working )?(?:${UNITS})|\\b(?:respon|resol|answer|acknowledg|fix|restor|clos)ed (?:within|in) \\d`,
);
const promisesBound =
  /^[A-Z][\w -]* (?:must|shall|should|will) be (?:at least|at most|below|above|under|over|no \w+ than|not \w+ than|less than|more than|within) \S*\d/;

function isPlainSentence(doubt: Doubt): boolean {
  const first = doubt.image(0);
  if (
    !/^([A-Z]|\d)/.test(first) ||
    /^(If|Only|Credits|Total|From|When|Upon|In|During|To|For|After|Until)\b/.test(first) ||
    /^The amount at risk/.test(doubt.sentence)
  )
    return false;
  return promisesTime.test(inFull(doubt.sentence)) ? new RegExp(`\\b${records}\\b|\\bP\\d|\\d%`, 'i').test(doubt.sentence) : true;
}
