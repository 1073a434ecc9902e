/** Rights to terminate: notice, cure, and what contracts say besides. */
import type { Detector } from './doubt';
import { COUNT, countOf, findTurn, NAMED, type Turn } from './turns';

/** What contracts say behind `may terminate`. */
export const findTermination: Detector = (doubt) => {
  const { at } = doubt;
  const right = doubt.tokens.findLastIndex(({ image }, index) => index < at && /^(terminate)$/.test(image));
  const to = findTurn(doubt, rights, 3);
  if (to !== undefined) return to;
  if (right < 0 || doubt.image(right - 1) !== 'may' || doubt.kinds.slice(right, at).includes(';')) return undefined;
  return findTurn(doubt, terms, Math.min(8, at - right - 1));
};

const rights: readonly Turn[] = [
  {
    code: 'modal',
    words: /must terminate(?= ?$|,| on| within| [A-Z])/,
    written: 'may terminate',
    message: "A right needs 'may': 'may terminate'.",
  },
  {
    code: 'other-word',
    words:
      /(?:end|leave|exit|rescind|cancel|quit|withdraw from|walk away from) (?:the|this|its) (?:agreement|contract|Agreement|Contract|subscription)(?: (?:with immediate effect|immediately|at once|forthwith|for (?:cause|convenience)))?/,
    written: 'terminate',
    message: "'terminate' alone ends the agreement: write 'terminate'.",
  },
  {
    code: 'no-obligor',
    words: /(?:either|each|any) party may terminate|the parties may terminate|[A-Z]\w* and [A-Z]\w* may terminate/,
    message: "Name one party for each right: 'Customer may terminate, and Provider may terminate'.",
  },
];

const terms: readonly Turn[] = [
  {
    code: 'notice-of-time',
    words: new RegExp(
      `(?:(?:the|this) (?:[Aa]greement|[Cc]ontract) )?(?:on|upon|with|by|giving|subject to|after)(?: giving)?(?: [A-Z]\\w*)?(?: an?)? (?:notice period of )?(${COUNT}) (business )?(day|week|month)s?(?:['’]s?)?(?: (?:prior )?(?:written )?notice(?: in writing)?(?: to [A-Z]\\w*)?)`,
    ),
    message: "Write '$0'.",
    written: ([, count, business = '', unit]) => `on notice of ${countOf(count)} ${business}${unit}${countOf(count) === 1 ? '' : 's'}`,
  },
  {
    code: 'notice-of-time',
    words: /(?:on|upon|with|by|giving|subject to|after)(?: giving)?(?: an?)? (?:prior )?(?:written )?notice period of (\d+ [a-z]+)/,
    written: 'on notice of $1',
  },
  {
    code: 'cure-without-party',
    words:
      /(?:subject to|after|with|following|unless cured within) (?:a |the )?(?:cure|grace|remedy|remediation) period(?: of \d+ [a-z]+)?/,
    message: "Say who cures it, and by when: 'unless Provider cures the miss within 30 days after notice'.",
  },
  { code: 'other-order', words: /(within \d+ [a-z]+) (on notice of \d+ [a-z]+)/, written: '$2 $1' },
  {
    code: 'other-order',
    words: new RegExp(`(within \\d+ [a-z]+)(?: by| on| upon| with| giving| at| of)+ (\\d+) ([a-z]+)['’]?(?: prior)?(?: written)? notice`),
    written: 'on notice of $2 $3 $1',
  },
  {
    code: 'open-notice',
    words:
      /(?:(?:the|this) (?:[Aa]greement|[Cc]ontract) )?(?:by|on|upon|with|giving|after)(?: giving)?(?: a)?(?: prior)?(?: written)? notice(?: in writing)?(?: to [A-Z]\w*)?(?! of| period)/,
    written: '',
    message: "Say how long the notice is, as in 'on notice of 30 days', or take this out.",
  },
  {
    code: 'extra-word',
    words:
      /(?:(?:the|this) (?:[Aa]greement|[Cc]ontract) )?(?:immediately|forthwith|with immediate effect|at once|without (?:prior )?notice)/,
    written: '',
    message: "Take this out: a termination without 'on notice of' takes effect at once.",
  },
  {
    code: 'extra-word',
    words:
      /(?:(?:the|this) (?:[Aa]greement|[Cc]ontract) )?(?:without (?:penalty|liability|cost|charge)|at any time|for (?:good )?(?:cause|convenience)|without (?:good )?cause|in whole or in part|[a-z]+ly)/,
    written: '',
  },
  {
    code: 'open-notice',
    words: /(?:at|to|with effect from|as of|as at|by) (?:the )?end of (?:the |that )?(?:calendar |contract )?(?:month|quarter|year|term)/,
    message: "A termination takes effect at once, or after its notice: 'terminate on notice of 30 days'.",
  },
  { code: 'extra-word', words: /(?:the|this) (?:agreement|contract|Agreement|Contract)/, written: '' },
  {
    code: 'which-service',
    words: /(?:the|any|such) (?:affected |relevant |corresponding )?(?:services?|part|order|subscription)(?: concerned)?/,
    message: "Name the service, as in 'terminate Payments API'; 'terminate' alone ends the agreement.",
  },
  {
    code: 'cure-without-party',
    words: /,? ?(?:if|provided) (?:that )?(?:the (?:miss|breach|failure)|it|[A-Z]\w*) (?:is not|has not been|does not|fails to|do not) .*/,
    message: "Say who cures it, and by when: 'unless Provider cures the miss within 30 days after notice'.",
  },
  {
    code: 'other-word',
    words: new RegExp(
      `unless (${NAMED}) (?:remedies|fixes|corrects|rectifies|repairs|resolves|remediates|cures(?= the (?:breach|failure|default)))(?: (?:the (?:miss|breach|failure|default)|it))?`,
    ),
    written: 'unless $1 cures the miss',
  },
  {
    code: 'other-word',
    words:
      /(?:after|of|from|following) (?:the )?(?:miss|breach|failure|(?:last|final|third|second|end of the (?:last|final|third|second)) (?:calendar )?month|month|becoming aware(?: of (?:it|the miss))?|it)(?: concerned)?/,
    written: 'after the end of the calendar month',
  },
  { code: 'other-word', words: /it within (?:the|this|that) (?:notice|cure) period/, written: 'the miss within 30 days after notice' },
  { code: 'other-word', words: /within the notice period/, written: 'within 30 days after notice' },
];
