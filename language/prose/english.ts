import type { Passage } from './passages';

/** Words that make up a third of any English text and hardly occur in others. */
const COMMON = new Set(
  'the of and to a in is that for on be by with as or are this from at not must may shall will an if it which any each within has have than was were its their they but no all when does do can must each who per more only between under during after before into'.split(
    ' ',
  ),
);
/** Words that make up as much of other languages that contracts are written in. */
const FOREIGN = new Set(
  `der die das und ist nicht mit dem den ein eine einer eines sich auf für wird werden des zu im von bei oder durch
  le la les de du et est une dans pour par sur au aux que qui ne pas el los las del y en una por con para se al il lo gli che di non della delle sono
  het een van zijn niet op voor met wordt worden moet aan ten deze naar o os da dos das não uma em são pelo pela ao deve deverá
  nie się jest dla przez oraz lub musi jak są po na je pro nebo które musí și în este pentru cu din sau az és hogy egy nem
  och att är som till av ska skall inte ett på från vid og er skal ikke det af ja ei sekä että ve bir bu için ile veya dan yang untuk dengan tidak atau pada`.split(
    /\s+/,
  ),
);

/** Whether the words can be judged: a text in another language is left alone. Short texts in Latin letters count as English. */
export function isEnglish({ text, sentences }: Pick<Passage, 'text' | 'sentences'>): boolean {
  if (isInOtherLetters(text)) return false;
  let common = 0;
  let foreign = 0;
  let words = 0;
  for (const sentence of sentences) {
    for (const { lower } of sentence.words) {
      words += 1;
      if (COMMON.has(lower)) common += 1;
      else if (FOREIGN.has(lower) || ACCENTED.test(lower)) foreign += 1;
    }
    if (words > 400) break;
  }
  // "6 PM EST": one word alone tells nothing.
  if (words < 6 || foreign < 2) return true;
  return foreign <= common && (common * 10 >= words || foreign * 5 < words);
}

const ACCENTED = /[^\p{ASCII}’‘“”–—…]/u;

/** Greek, Cyrillic, Arabic, Chinese …: more than half of the letters. The first thousand signs tell. */
function isInOtherLetters(text: string): boolean {
  const start = text.slice(0, 1000);
  const latin = start.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const others = start.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  return others > latin && others > 3;
}
