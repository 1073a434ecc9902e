/** What people bring along from word processors: numbers and signs before sentences, headings and notes without their sign, articles. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';

const kinds =
  /^(agreement|party|service|fee|calendar|goal|records|measure|period|metric|term|clause|benchmark|baseline|sample|target|remedy|milestone|amendment|scenario|use)$/;

/** `1. period Outage …`, `- party Host …`, `#Measures`, `-- a note`, `Service Levels`, `This agreement …`. */
export const findLayout: Detector = (doubt) => findNumber(doubt) ?? findSignBefore(doubt) ?? findHeading(doubt) ?? findArticle(doubt);

function findNumber(doubt: Doubt): Advice | undefined {
  if (doubt.at !== 0 || !/^\d+(\.\d+)*$/.test(doubt.image(0))) return undefined;
  const to = /^[.)]$/.test(doubt.image(1)) ? 1 : 0;
  const isAlone = doubt.tokens.length === 1 && doubt.isEnded;
  const isSentence = isAlone || kinds.test(doubt.image(to + 1)) || doubt.image(to + 1) === 'If';
  if (!isSentence && !(doubt.kind(to + 1) === 'TERM' && /^(must|may)$/.test(doubt.image(to + 2)))) return undefined;
  const message = `Sentences stand without numbers; sla export numbers them. Take '${doubt.words(0, to)}${isAlone ? '.' : ''}' out.`;
  return isAlone ? advise('extra-word', message, 0, 0) : advise('extra-word', message, 0, to, '');
}

function findSignBefore(doubt: Doubt): Advice | undefined {
  if (doubt.at !== 0 || doubt.kind(0) !== 'OTHER') return undefined;
  const [sign, next] = [doubt.image(0), doubt.touches(1) ? doubt.image(1) : ''];
  if (sign === '#') {
    const written = `# ${next === '' ? 'Service Levels' : next}`;
    return advise('stray-character', `A heading has a space behind its '#': '${written}'.`, 0, next === '' ? 0 : 1, written);
  }
  if ((sign === '-' && next === '-') || (sign === '/' && next === '*'))
    return advise('stray-character', "A note begins with '//' and goes to the end of its line.", 0, 1);
  const isList = /^[-*•·–—+]$/.test(sign) && kinds.test(doubt.image(1));
  return isList ? advise('stray-character', `'${sign}' means nothing here. Take it out.`, 0, 0, '') : undefined;
}

function findHeading(doubt: Doubt): Advice | undefined {
  if (doubt.tokens.length !== 1 || doubt.kind(0) !== 'TERM' || doubt.isEnded) return undefined;
  const written = `# ${doubt.image(0)}`;
  return advise('no-beginning', `A name alone says nothing. If this is a heading, write '${written}'.`, 0, 0, written);
}

function findArticle(doubt: Doubt): Advice | undefined {
  const [article, kind] = [doubt.image(0), doubt.image(1)];
  if (!/^(the|this|an?|our)$/i.test(article) || !kinds.test(kind) || doubt.reach(0, 0, []) <= 1) return undefined;
  return advise('opener', `Take '${article}' out: the sentence begins with '${kind}'.`, 0, 1, kind);
}
