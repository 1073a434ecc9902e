import type { Passage } from './passages';

/** Words that make up a third of any English text and hardly occur in others. */
const COMMON = new Set(
  'the of and to a in is that for on be by with as or are this from at not must may shall will an if it which any each within has have than was were its their they but no all when does do can must each who per more only between under during after before into'.split(
    ' ',
  ),
);
/** Words that make up as much of other languages that contracts are written in. */
const FOREIGN = new Set(
  'der die das und ist nicht mit dem den ein eine einer eines sich auf für wird werden des zu im von bei oder le la les des du et est une dans pour par sur au aux que qui ne pas el los las del y en una por con para se al il lo gli che di non della delle per sono het een van zijn niet op voor met wordt'.split(
    ' ',
  ),
);

/** Whether the words can be judged: a text in another language is left alone. Short texts count as English. */
export function isEnglish({ sentences }: Pick<Passage, 'sentences'>): boolean {
  let common = 0;
  let foreign = 0;
  let words = 0;
  for (const sentence of sentences) {
    for (const { lower } of sentence.words) {
      words += 1;
      if (COMMON.has(lower)) common += 1;
      else if (FOREIGN.has(lower)) foreign += 1;
    }
    if (words > 400) break;
  }
  if (words < 6) return true;
  return foreign <= common && (common * 10 >= words || foreign * 5 < words);
}
