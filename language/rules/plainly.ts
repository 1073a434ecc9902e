import type { ProseSentence } from '../prose/sentences';
import type { FoundInProse } from './finding';
import type { FoundPhrase } from './found-phrases';

/** The finding that a phrase has a plainer word, with the word put in its place. */
export function plainly(sentence: ProseSentence, { phrase, from, to }: FoundPhrase, plain: string): FoundInProse<'plain' | 'empty'> {
  if (plain === '') return { from, to, message: 'empty', data: { phrase } };
  const isCapital = /^[A-Z]/.test(sentence.text.slice(from - sentence.from));
  const text = isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
  return { from, to, message: 'plain', data: { phrase, plain }, fixes: [{ title: `Write "${text}"`, safe: false, text }] };
}
