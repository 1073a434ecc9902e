import { hasHardLimit, isDuty } from '../../prose/features';
import { ABOUT_STATES } from '../../prose/levels';
import { heaviestWords } from '../../prose/weigh';
import { defineProseRule } from '../rule';
import { READS_UNCLEAR, weightWith, WHOLE_SENTENCES } from '../weighing';

export const rule = defineProseRule({
  id: READS_UNCLEAR,
  severity: 'warning',
  docs: {
    summary: 'No word is a fault by itself, but sentences worded like this one have been read in two ways.',
    why: 'The words of a sentence are weighed together, as readers took some thousands of sentences of other agreements. It says where to look again, not what is wrong.',
    avoid: ['Outages with an impact on operations are handled by the best engineers.'],
    prefer: ['A fault that stops all sales must be repaired within 4 hours.'],
  },
  messages: {
    reads: {
      says: 'Sentences worded like this one, with "{words}", have often been read in two ways.',
      instead:
        'Read it as the other side would. Say what can be counted or seen: a number with its unit, a date, a test, a document by its name.',
    },
  },
  passages: WHOLE_SENTENCES,
  *read(sentence) {
    // A heading or the cell of a table says too little, and what has a last limit in it says enough.
    if (sentence.words.length < FEWEST_WORDS || hasHardLimit(sentence)) return;
    // What neither binds anybody nor speaks of a level is not worth a second look.
    if (!isDuty(sentence) && !sentence.says(ABOUT_STATES)) return;
    if (weightWith(new Set(), sentence) > SURE_ENOUGH) yield { ...heaviestWords(sentence), message: 'reads' };
  },
});

const FEWEST_WORDS = 5;
/** Above 0 such sentences have more often been called unclear than clear. */
const SURE_ENOUGH = 0;
