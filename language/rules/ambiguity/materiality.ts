import { hasDuration, hasFigure, isDefinition, isSaidAtOnce, SEVERITY_CLASS } from '../../prose/features';
import type { ProseSentence } from '../../prose/sentences';
import { phrasesIn } from '../found-phrases';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/materiality',
  severity: 'warning',
  docs: {
    summary: 'Something counts when it is material, substantial or significant.',
    why: 'Each party finds its own losses material and those of the other not. Only a court can say, years later.',
    avoid: ['A material outage gives the Customer the right to end the contract.'],
    prefer: ['An outage of more than 4 hours gives the Customer the right to end the contract.'],
  },
  messages: {
    weight: {
      says: 'From when on is something "{phrase}"? Each party will draw the line where it suits.',
      instead: 'Give the line: how long, how many users, how much money.',
    },
  },
  yieldsToDefinition: true,
  yieldsToDenial: true,
  *read(sentence) {
    for (const { phrase, from, to } of phrasesIn(sentence, 'materiality')) {
      const behind = sentence.textBehind(to, 40);
      if (isSaidAtOnce(sentence, to)) continue;
      if (
        phrase === 'material' &&
        (/^(?:s\b| (?:that|which|provided|supplied|and|or|is|are|of|to|in|for|on|from|purchases?|handling|shortages?|used|(?:down|up)loaded|posted|submitted|published|contained|obtained|displayed|made|available|appear\w*|you|we|it|has|may|will|shall|must|can)\b|[.,;)])/.test(
          behind,
        ) ||
          /\b(?:supplies (?:and|or)|equipment (?:and|or)|labou?r (?:and|or)|tools (?:and|or)|training|packing|packaging|building|cleaning|waste|reference|promotional|hazardous|copyrighted|course|written|printed|marketing|confidential|source|raw|other|this|such) $/.test(
            sentence.textBefore(from, 16),
          ))
      )
        continue;
      // Several of them are named a material breach; a warranty of so many days against material defects is one as it is usual.
      if (phrase === 'material' && /^ (?:breach|default)\b/.test(behind) && IS_ONE.test(sentence.textBefore(from, 30))) continue;
      if (phrase === 'material' && /^ (?:respects?|defects?|non-?conformit)/.test(behind) && hasWarrantyPeriod(sentence)) continue;
      if (/^substantially$/.test(phrase) && /^ complet/.test(behind) && sentence.says(/\bsubstantial completion\b/)) continue;
      if (/\buncured $/.test(sentence.textBefore(from, 10))) continue;
      if (phrase === 'substantially' && /^ (?:all|(?:in )?the form|similar form)\b/.test(behind)) continue;
      if (phrase === 'material' && /^ (?:costs?|prices?) (?:increases?|changes?|indexe?s?|index)\b/.test(behind)) continue;
      // A company is sold with "substantially all of its assets", as the law calls it.
      if (phrase === 'substantially all' && IN_A_SALE.test(sentence.textBehind(to, 80))) continue;
      // A change that is told so many days before, a breach that may be cured in so many days.
      if (/^material(?:ly)?$/.test(phrase) && hasDuration(sentence) && TOLD_OR_CURED.test(sentence.lower)) continue;
      // A time to test or to repair, a right after so many days: what is material is then settled by them, or by whoever must act in time.
      if (/^(?:material|materially|substantially)$/.test(phrase) && hasDuration(sentence) && sentence.says(TESTED_OR_ENDED)) continue;
      // "all changes, including minor ones".
      if (/\bincluding (?:any |even )?$/.test(sentence.textBefore(from, 20)) && /^minor$/.test(phrase)) continue;
      // "minor repairs (paint, hinges) up to EUR 300": the line is money.
      if (/^(?:minor|major)$/.test(phrase) && MONEY_LINE.test(sentence.textBehind(to, 100))) continue;
      if (/^(?:major|minor)$/.test(phrase) && /^ (?:version|release|update|patch|or|and|unit|upgrade)/.test(behind)) continue;
      if (/^(?:significant) /.test(`${phrase} `) && /^ digits?\b/.test(behind)) continue;
      // A figure beside it gives the line, in a definition or where it is said what it means.
      if (
        hasFigure(sentence) &&
        !sentence.says(SEVERITY_CLASS) &&
        (isDefinition(sentence) || LINE.test(sentence.textBefore(from, 25)) || LINE.test(sentence.textBehind(to, 90)))
      )
        continue;
      yield { from, to, message: 'weight', data: { phrase } };
    }
  },
});

/** "is a material breach", "treat it as a material breach". */
const IS_ONE = /\b(?:is|are|be|as|constitutes?|considered|deemed|being) (?:an? |in )?(?:irremediable |irreparable )?$/;

function hasWarrantyPeriod(sentence: ProseSentence): boolean {
  return hasDuration(sentence) || sentence.says(/\b(?:acceptance|warranty) period\b|\bwithin (?:that|this|the|such) period\b/);
}

/** Behind it stands where the line is. */
const LINE = /\b(?:that is|namely|i\.e\.|meaning|more than|at least|exceed)/;

const MONEY_LINE = /\b(?:up to|below|under|over|above|exceeding|less than|more than) (?:[$€£]|usd|eur|gbp) ?\d/;

const TESTED_OR_ENDED =
  /\b(?:consecutive|terminat\w+|to (?:test|review|examine|inspect)|conform\w*|compl(?:y|ies)|not (?:been )?(?:corrected|remedied|cured|repaired)|do(?:es)? not (?:remedy|cure|correct))\b/;

const TOLD_OR_CURED =
  /\bmaterial(?:ly)? (?:adverse )?(?:chang\w+|modif\w+|updat\w+|amend\w*|revis\w+|reduc\w+|decreas\w+|alter\w*)\b|\bmaterial(?:ly)? (?:breach\w*|default\w*|violat\w+)\b[^]*\b(?:un)?(?:cur(?:e|es|ed|ing)|remed(?:y|ies|ied|ying)|rectif\w+|correct\w*)\b|\b(?:fails?|failed|failure) to (?:cure|remedy|rectify|correct) (?:an?|any|such|the) material\b|\bbreach(?:es|ed)? (?:of )?(?:an?|any|its) material (?:obligation|provision|term|duty|covenant)s?\b[^]*\b(?:cure|remedy|rectify)\b/;

const IN_A_SALE = /^(?: [a-z]+(?:'s|s')?,?){0,6} (?:assets?|business(?:es)?|stock|shares|equity|securities|property|operations)\b/;
