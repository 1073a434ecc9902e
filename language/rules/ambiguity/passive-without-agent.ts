import { findPassives } from '../../prose/passive';
import { isDuty } from '../../prose/features';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'ambiguity/passive-without-agent',
  severity: 'hint',
  review: 'information',
  docs: {
    summary: 'Something must be done, and nobody is named who must do it.',
    why: "A duty without a person is nobody's. When it is not done, each party points at the other.",
    avoid: ['Credits must be issued within 30 days.'],
    prefer: ['The Provider must issue credits within 30 days.', 'Credits must be issued by the Provider within 30 days.'],
  },
  messages: {
    who: { says: '"{words}": by whom?', instead: 'Name who does it: "{party} must …".' },
  },
  *read(sentence) {
    if (!isDuty(sentence)) return;
    const [party = 'the Provider'] = sentence.vocabulary.parties;
    for (const { from, to } of findPassives(sentence)) yield { from, to, message: 'who', data: { party } };
  },
});
