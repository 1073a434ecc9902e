/** Rights to terminate: notice, cure, and what contracts say besides. */
import type { Detector } from './doubt';
import { COUNT, NAMED } from './quantity-words';
import { findWording, wordings } from './wordings';

/** What contracts say behind `may terminate`. */
export const findTermination: Detector = (doubt) => {
  const { at } = doubt;
  const right = doubt.tokens.findLastIndex(({ image }, index) => index < at && /^(terminate)$/.test(image));
  const to = findWording(doubt, rights, 3);
  if (to !== undefined) return to;
  if (right < 0 || doubt.image(right - 1) !== 'may' || doubt.kinds.slice(right, at).includes(';')) return undefined;
  return findWording(doubt, terms, Math.min(8, at - right - 1));
};

const rights = wordings(String.raw`
[modal]
  must terminate(?= ?$|,| on| within| [A-Z]) → may terminate
    : A right needs 'may': 'may terminate'.
[other-word]
  (?:end|leave|exit|rescind|cancel|quit|withdraw from|walk away from) (?:the|this|its) (?:agreement|contract|Agreement|Contract|subscription)(?: (?:with immediate effect|immediately|at once|forthwith|for (?:cause|convenience)))? → terminate
    : 'terminate' alone ends the agreement: write 'terminate'.
[no-obligor]
  (?:either|each|any) party may terminate|the parties may terminate|[A-Z]\w* and [A-Z]\w* may terminate
    : Name one party for each right: 'Customer may terminate, and Provider may terminate'.
`);

const terms = wordings(String.raw`
[notice-of-time]
  (?:(?:the|this) (?:[Aa]greement|[Cc]ontract) )?(?:on|upon|with|by|giving|subject to|after)(?: giving)?(?: [A-Z]\w*)?(?: an?)? (?:notice period of )?(${COUNT}) (business )?(day|week|month)s?(?:['’]s?)?(?: (?:prior )?(?:written )?notice(?: in writing)?(?: to [A-Z]\w*)?) → on notice of {many $1 $2 $3}
    : Write '$='.
  (?:on|upon|with|by|giving|subject to|after)(?: giving)?(?: an?)? (?:prior )?(?:written )?notice period of (\d+ [a-z]+) → on notice of $1
[cure-without-party]
  (?:subject to|after|with|following|unless cured within) (?:a |the )?(?:cure|grace|remedy|remediation) period(?: of \d+ [a-z]+)?
    : Say who cures it, and by when: 'unless Provider cures the miss within 30 days after notice'.
[other-order]
  (within \d+ [a-z]+) (on notice of \d+ [a-z]+) → $2 $1
  (within \d+ [a-z]+)(?: by| on| upon| with| giving| at| of)+ (\d+) ([a-z]+)['’]?(?: prior)?(?: written)? notice → on notice of $2 $3 $1
[open-notice]
  (?:(?:the|this) (?:[Aa]greement|[Cc]ontract) )?(?:by|on|upon|with|giving|after)(?: giving)?(?: a)?(?: prior)?(?: written)? notice(?: in writing)?(?: to [A-Z]\w*)?(?! of| period) →
    : Say how long the notice is, as in 'on notice of 30 days', or take this out.
[extra-word]
  (?:(?:the|this) (?:[Aa]greement|[Cc]ontract) )?(?:immediately|forthwith|with immediate effect|at once|without (?:prior )?notice) →
    : Take this out: a termination without 'on notice of' takes effect at once.
  (?:(?:the|this) (?:[Aa]greement|[Cc]ontract) )?(?:without (?:penalty|liability|cost|charge)|at any time|for (?:good )?(?:cause|convenience)|without (?:good )?cause|in whole or in part|[a-z]+ly) →
[open-notice]
  (?:at|to|with effect from|as of|as at|by) (?:the )?end of (?:the |that )?(?:calendar |contract )?(?:month|quarter|year|term)
    : A termination takes effect at once, or after its notice: 'terminate on notice of 30 days'.
[extra-word]
  (?:the|this) (?:agreement|contract|Agreement|Contract) →
[which-service]
  (?:the|any|such) (?:affected |relevant |corresponding )?(?:services?|part|order|subscription)(?: concerned)?
    : Name the service, as in 'terminate Payments API'; 'terminate' alone ends the agreement.
[cure-without-party]
  ,? ?(?:if|provided) (?:that )?(?:the (?:miss|breach|failure)|it|[A-Z]\w*) (?:is not|has not been|does not|fails to|do not) .*
    : Say who cures it, and by when: 'unless Provider cures the miss within 30 days after notice'.
[other-word]
  unless (${NAMED}) (?:remedies|fixes|corrects|rectifies|repairs|resolves|remediates|cures(?= the (?:breach|failure|default)))(?: (?:the (?:miss|breach|failure|default)|it))? → unless $1 cures the miss
  (?:after|of|from|following) (?:the )?(?:miss|breach|failure|(?:last|final|third|second|end of the (?:last|final|third|second)) (?:calendar )?month|month|becoming aware(?: of (?:it|the miss))?|it)(?: concerned)? → after the end of the calendar month
  it within (?:the|this|that) (?:notice|cure) period → the miss within 30 days after notice
  within the notice period → within 30 days after notice
`);
