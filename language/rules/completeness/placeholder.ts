import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'completeness/placeholder',
  severity: 'warning',
  review: 'error',
  docs: {
    summary: 'A place is still empty: TBD, [amount], ____.',
    why: 'What is signed with an empty place is filled by a court, or by nobody.',
    avoid: [
      'The Provider must answer within TBD hours.',
      'The Provider must pay [amount] for each hour.',
      'The Provider must answer within ____ hours.',
    ],
    prefer: ['The Provider must answer within 4 hours.'],
  },
  messages: {
    empty: { says: '"{words}" is still to be filled in.', instead: 'Fill it in, or take the sentence out until it is known.' },
  },
  passages: ['clause', 'term', 'duty', 'consequence', 'paragraph', 'goal', 'title'],
  *read(sentence) {
    for (const { from, to } of sentence.hits('placeholders')) yield { from, to, message: 'empty' };
    for (const { from, to } of sentence.matches(
      /\[(?!\d+\]|x\]|\s?\]|\W*\]|\(|(?:gmt|utc)\b)[^[\]\n]{1,60}\](?!\()|(?<=\S\s?)\[\s?\](?=\s?(?:[.,;%]|$|hours?|days?|minutes?|percent|of\b))|\[x\](?= ?(?:%|percent|seconds?|minutes?|hours?|days?|weeks?|months?|euros?))|\[●\]|●|_{3,}|(?<=\s)__(?=[\s.,;%]|$)|\.{5,}|(?<=(?:\b(?:eur|usd|gbp|chf)|[€$£]) ?)(?:\.{3}|…)|(?:\.{3}|…)(?= ?(?:%|percent\b|hours?\b|days?\b|minutes?\b))|\bx{1,3}[.,]x{1,3}(?= ?(?:%|percent))|(?<=[:|–] ?|^[a-z]+ (?:times?|levels?|fees?|prices?|dates?|rates?|targets?|hours|limits?) )(?:to follow|to be (?:scheduled|arranged|planned|established|completed|provided|filled in|added|set|fixed))(?=[.;|]?$)|\b(?:is|are) (?:still|yet) (?:open|outstanding|unknown|undecided|undetermined|under negotiation)(?=[.;,]|$)|<(?:insert|name|date|amount|number|value|n|x|tbd|hours|days|time|[a-z]+_[a-z_]+)(?:[^a-z>][^>]{0,40})?>|\{\{[^{}\n]{1,40}\}\}|_{2,}\/_{2,}|\binsert (?:time|value|amount|figure|percentage|text|here)\b|\?{3,}|(?<=\b(?:within|after|every|of|at least|up to|than|for|is|are) )[xyn](?= (?:%|percent|seconds?|minutes?|hours?|days?|weeks?|months?|times)\b)|\b(?:x{2}|y{2}|n{2})(?= ?(?:%|percent|seconds?|minutes?|hours?|days?|weeks?|months?|euros?|per cent)(?:\W|$))/g,
    )) {
      // What is filled in when somebody signs: "By: ____", and the name, title and date below it.
      if (SIGNED.test(sentence.lower)) continue;
      yield { from, to, message: 'empty' };
    }
  },
});

const SIGNED =
  /(?:^|[^a-z])(?:by|signature|signed(?: by)?|authori[sz]ed signatory) ?:? ?_{3,}|^(?:(?:print(?:ed)? )?(?:name|title|date)(?: \([^()]*\))? ?: ?_{3,} ?)+$/;
