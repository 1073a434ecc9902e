/** Records as people describe a table: columns, types of a database, lists of values, where the data come from. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { unitOf } from './quantity-words';
import { findWording, kindsOf, wordings } from './wordings';
import { typeOf } from './messages-synonyms';

const TYPES = '(?:time|date|duration|number|percentage|text|amount|party)';
const UNIT = '(microseconds|milliseconds|seconds|minutes|hours|days|weeks)';
const KEPT = String.raw`(?:kept|logged|tracked|stored|held|maintained|captured|gathered|produced|exported|generated|written|recorded|taken|managed|monitored|measured|provided)`;

const sayTypes = "Say the type alone: 'a time' for a moment, 'a duration' for a length of time, 'periods' for times that are taken out.";
const isMeasured = "What is computed from fields is a measure: 'measure Age means, for each of Tickets, the time from Opened to Resolved'.";

const fields = wordings(
  String.raw`
[records]
  the (?:values?|following(?: values)?)(?= [A-Z]) →
  ,? ?(?:or |and )?(?:by default|defaults? to|default|etc|and so on)\b[^;]* →
    : A field names its values alone. Take '$&' out.
  the (?:earliest|oldest)(?: of)?(?= [A-Z]) → the first
  the (?:latest|newest|most recent)(?: of)?(?= [A-Z]) → the last
  the (?:maximum|largest|greatest|worst)(?: of)?(?= [A-Z]) → the highest
  the (?:time|difference|duration|gap) (?:from|between) [A-Z][^;]*
    : ${isMeasured}
  in ${UNIT}(?=$|[;,]) → , a duration in $1
  \((ms|s|secs?|mins?|h|hrs|seconds|minutes|hours|milliseconds)\) → , a duration in {unit $1}
  set by (?:either|both|any|each) part(?:y|ies)\b
    : One party sets a field. Name the one that is relied on, or leave it out.
  set by (?:the )?([A-Z]\w*)['’]s [^,;]* → set by $1
  (?:from|between) [A-Z]\w* (?:to|and) [A-Z]\w*(?=$|[;,])
    : Periods are listed in a file of their own: sample Tickets from "tickets.csv" and Waiting from "pauses.csv".
  collected by [A-Z]\w*(?: [A-Z]\w*)* and [A-Z]\w*
    : One party collects records. Name the one whose figures count.
  collected (?:one )?every (\d+ [a-z]+) by ([A-Z]\w*(?: [A-Z]\w*)*) → one every $1, collected by $2
  1 every(?= \d) → one every
  one (?:row|record|entry) (?:per|for each|for every) change,? dated by → one row for each change dated by
  (?:the )?(?:following )?(?:columns?|fields?|attributes?|properties)(?: named| called|:)?(?= [A-Z]) →
  an? (?:column|field|attribute)(?: named| called)?(?= [A-Z]) →
  (?:an? )?(?:date(?: and | with | ?\/ ?|-)time|(?:point|moment) in time)\b → a time
  the (time|date) (?:when|at which|on which|that|of|it)\b[^,;]* → a $1
  \((ms|s|secs?|mins?|h|hrs|seconds|minutes|hours|milliseconds)\) → in {unit $1}
  \d+ ?(?:to|-|–) ?\d+
    : The values of a field are names: 'one of P1, P2 or P3'. Where the data hold plain figures, write 'a number'.
  (?:an?|the) (?:optional|required|mandatory|unique|nullable|free|single|positive|whole|exact|local) (${TYPES})\b → {a $1}
  ,? ?\(?(?:optional|required|mandatory|nullable|not null|if any|if known)\)?(?=$|[,;]) →
    : Any field may be empty in a row. Take '$&' out.
  in (ms|s|secs?|mins?|h|hrs)(?=$|[,; ]) → in {unit $1}
  in "?(?:UTC|GMT|[A-Z]{2,4}T)"?(?=$|[,;])
    : The time zone of data is said where they are: sample Tickets from "tickets.csv", in the time zone "UTC".
  in "?(?:[A-Z]{3}|euros?|pounds|dollars)"?(?=$|[,; ]) →
    : Amounts are in the currency of the agreement. Take '$&' out.
  in (?:[KMGT]i?B|Mbps|Gbps|[a-z%]+)(?=$|[,;]) →
    : Only lengths of time have a unit. Take '$&' out; it may stand in the field's name.
  (?:in the format|with the format|formatted|in format|as) "[^"]*"
    : How times are written is said where the data are: sample Tickets from "tickets.csv", where Opened is "opened" as "dd/MM/yyyy".
  (?:between|from|in the range(?: of)?|of) \d[\d.,%]* ?(?:and|to|-|–) ?\d[\d.,%]* →
    : A field says its type alone. Take '$&' out.
  (?:which is |as )?(?:entered|provided|given|supplied|filled in|filled|reported|written|stamped|logged|assigned|chosen|recorded|stated|determined|decided|maintained|owned|captured|populated|updated|computed|calculated|agreed|generated|created) (?:by|from)(?= ) → set by
  from(?= (?:the )?[A-Z]\w*(?:$|[,;])) → set by
  (?:that|which) ([A-Z]\w*(?: [A-Z]\w*)*) (?:sets|enters|records|provides|writes|gives|fills in) → set by $1
  set (?:automatically|by (?:the )?(?:system|tool|software|machine))
    : Say which party's system sets it: 'set by Provider'.
  set by (?:the )?[A-Z]\w*(?: [A-Z]\w*)*,? (?:or|and) (?:by )?(?:the )?[A-Z]\w*(?: [A-Z]\w*)*(?=$|;)
    : One party sets a field. Name the one that is relied on, or leave it out.
  (?:with|using|via|through|from|by)(?= "[^"]*"(?:,|$)) → in
  (?:keyed by|unique by|with key|with the key|with primary key|with id|by id|key:?|identified with|unique id|unique on)(?= ) → identified by
  ,? ?(?:one|one row|a row|one record|one entry|one line) (?:per|for each|for every|each) (?!minute|second|hour|day|change)[a-z]+(?: [a-z]+)?(?=$|,) →
    : Each row of data is one record already. Take '$&' out.
  (?:sampled|one|once|taken|measured|probed|polled|checked|every|each)(?: (?:sample|probe|check))? ?(?:every|per|each|a|an)? (?:single )?(second|minute|hour|day)(?=$|,) → one every 1 $1
  (?:sampled|taken|measured|probed|polled|checked|at intervals of|recorded)(?: once)? (?:every )?(\d+ (?:seconds|minutes|hours)) → one every $1
  the (?!first|last|highest)[a-z]+\b[^,;]*
    : ${sayTypes}
  (?:at which|on which|when|that) [^,;]* →
`,
  { a: withArticle },
);

const tools = wordings(String.raw`
[records]
  collected by ({T}) (?:in|via|using|with|through) (?:the )?({T}|[a-z]+(?: [a-z]+){0,3})(?=,|$) → collected by $1 in "$2"
`);

/** Where the records come from: clauses of their own. */
const sources = wordings(String.raw`
[records]
  (?:${KEPT}|collected) in "([^"]*)" by ([A-Z]\w*(?: [A-Z]\w*)*) → collected by $2 in "$1"
  (?:which is |and )?${KEPT} by(?= (?:the )?[A-Z]) → collected by
  (?:(?:${KEPT} )(?:in|from|by|with|using|via)|collected in|in|from|via|using) (?:the )?"?([A-Z][\w ]*)"?(?=$|,)
    : Say which party keeps them, and in which tool: collected by Provider in "$1".
  (?:in|via|using|with|through|from) (?:the )?([A-Z][\w]*(?: [A-Z]\w*)*)(?=$|,) → in "$1"
  source(?::| is)? "?([A-Z][\w ]*)"?(?=$|,)
    : Say which party keeps them, and in which tool: collected by Provider in "$1".
`);

export const findRecords: Detector = (doubt) => {
  if (doubt.kind(0) !== 'records' || doubt.at < 3 || doubt.words(doubt.at - 1, doubt.at) === 'collected from') return undefined;
  return (
    findWording(doubt, tools, 4) ??
    findType(doubt) ??
    findValues(doubt) ??
    findComputed(doubt) ??
    findWording(doubt, fields, 3) ??
    findSource(doubt) ??
    findUnknownType(doubt)
  );
};

function findSource(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const isClause = [at - 1, at - 2, at - 3].some((place) => doubt.image(place) === ',') || doubt.words(at - 3, at - 2) === 'collected by';
  return isClause ? findWording(doubt, sources, 3) : undefined;
}

/** `Cost, euros`, `Priority, high, medium or low`: where a type belongs. */
function findUnknownType(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.image(at - 1) !== ',' || doubt.kind(at - 2) !== 'TERM' || !doubt.isWord(at)) return undefined;
  if (!doubt.expected.some(({ rule }) => rule === 'FieldType')) return undefined;
  const words = doubt.ahead(at);
  const list = /^(?:either )?([a-z]+(?:, [a-z]+)*,? or [a-z]+)(?=$|[,;]| set)/.exec(words);
  if (list) {
    const names = list[1].replace(/, or/, ' or').replace(/\b(?!or\b)[a-z]/g, (letter) => letter.toUpperCase());
    return replace(doubt, at, list[0], `one of ${names}`);
  }
  const message = `'${doubt.image(at)}' is not a type of field. The types are time, date, duration, number, percentage, amount, text and party.`;
  return advise('field-type', message, at, at);
}

/** `a timestamp`, `text`, `minutes`, `an enum of P1, P2`, `(time)`. */
function findType(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const isType = (place: number): boolean => doubt.expectedAt(place).some(({ rule, kind }) => rule === 'FieldType' && kind === 'a');
  const from = [at - 1, at].find(
    (place) =>
      place > 3 &&
      (isType(place) || (place === at && doubt.expected.some(({ rule }) => rule === 'FieldType') && /^[,:]$/.test(doubt.image(place - 1)))),
  );
  if (from === undefined) return findColon(doubt);
  const words = doubt.ahead(from);
  const found = /^(?:(?:an?|the) )?(?:unique )?([A-Za-z/]+(?: [a-z]+){0,3}?)(?=$|[;,]| set by| caused by| in [a-z]+| of [A-Z])/.exec(words);
  const listed =
    /^(?:(?:an?|the) )?(?:enum|enumeration|choice|list|set|selection|option|category|either|any|which is|values?|one)(?: of)?:? ?(?:the following:? )?(?=[A-Z"[(])/.exec(
      words,
    );
  if (listed && listed[0] !== 'one of ' && !/^one of$/.test(listed[0].trim())) return replace(doubt, from, listed[0].trim(), 'one of');
  if (!found) return undefined;
  const word = found[1]
    .replace(/ \/ /g, '/')
    .replace(/^(either|type|UTC|unix) /, '')
    .replace(/ (not null|column|field)$/, '');
  const inUnit = new RegExp(`^${UNIT}$`).exec(unitOf(word))?.[1];
  const type = inUnit === undefined ? (typeOf(word) ?? (new RegExp(`^${TYPES}$`).test(word) ? word : undefined)) : undefined;
  if (/^(enum|enumeration|choice|list)$/.test(word))
    return advise('records', "List the values that the field can have: 'one of P1, P2 or P3'.", from, at);
  const written = inUnit === undefined ? type && withArticle(type) : `a duration in ${inUnit}`;
  if (
    written === undefined ||
    written === found[0] ||
    (/^(a|an) (timestamp|datetime|string|integer|int|float|decimal|person|percent)$/.test(found[0]) &&
      withArticle(type ?? '').split(' ')[0] === found[0].split(' ')[0])
  )
    return undefined;
  return replace(doubt, from, found[0], written);
}

/** `Opened (time)`, `Opened: time`. */
function findColon(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at - 1) !== 'TERM') return undefined;
  const found = /^(?::|\(|as|is) ?(?:an? )?([a-z]+(?: [a-z]+)?)\)?(?=$|[,;])/.exec(doubt.ahead(at));
  const type = found === null ? undefined : (typeOf(found[1]) ?? (new RegExp(`^${TYPES}$`).test(found[1]) ? found[1] : undefined));
  if (!found || type === undefined || /^(:|as|is) ?an? /.test(found[0])) return undefined;
  return replace(doubt, at, found[0], `, ${withArticle(type)}`);
}

function replace(doubt: Doubt, from: number, instead: string, written: string): Advice | undefined {
  const to = doubt.endOf(from, instead.length);
  if (to === undefined || to < doubt.at - 1 || doubt.reach(from, to, kindsOf(written)) < 0) return undefined;
  const said = written.replace(/^, /, '');
  return advise('records', `Write '${said}' instead of '${instead}'.`, from, to, written);
}

/** `Priority, P1, P2 or P3`, `one of P1 to P4`, `one of P1, P2 and P3`, `one of open or in progress`. */
function findValues(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const words = doubt.ahead(at);
  const isList = /^[A-Z]\w*(?:, [A-Z]\w*)*,? or [A-Z]\w*(?=$|[,;]| set)/.test(words);
  if (isList && doubt.image(at - 1) === ',' && doubt.kind(at - 2) === 'TERM' && doubt.expected.some(({ rule }) => rule === 'FieldType'))
    return advise('records', "The values of a field follow 'one of'. Write 'one of' here.", at, at - 1, ' one of');
  const start = doubt.tokens.findLastIndex(({ image }, index) => index <= at && image === 'one');
  if (start < 0 || doubt.image(start + 1) !== 'of' || at < start + 2) return undefined;
  const range = /^([A-Z][A-Za-z-]*)(\d) ?(?:to|-|–|through|\.\.) ?\1(\d)\b/.exec(doubt.words(at - 1, at + 1));
  if (range && Number(range[2]) < Number(range[3])) {
    const all = Array.from({ length: Number(range[3]) - Number(range[2]) + 1 }, (_each, index) => `${range[1]}${Number(range[2]) + index}`);
    const written = `${all.slice(0, -1).join(', ')} or ${all[all.length - 1]}`;
    return advise('records', `Write each value: '${written}'.`, at - 1, at + 1, written);
  }
  if (doubt.image(at) === 'and' && doubt.kind(at + 1) === 'TERM' && doubt.reach(at, at, ['or']) > 0)
    return advise('records', "Values are listed with 'or'. Write it instead of 'and'.", at, at, 'or');
  return findLowValue(doubt, start);
}

/** `one of open, in progress or closed`: words of the language within a value. */
function findLowValue(doubt: Doubt, start: number): Advice | undefined {
  const { at } = doubt;
  if (!/^(of|,|or)$/.test(doubt.image(at - 1)) || at <= start + 1) return undefined;
  let to = at;
  while (to + 1 < doubt.tokens.length && !/^([,;]|or|set|caused)$/.test(doubt.image(to + 1))) to += 1;
  const words = doubt.words(at, to);
  if (to === at || !/^(in|on|not|to|with|at|by|under|out) [a-z]+( [a-z]+)?$/.test(words) || doubt.reach(at, to, ['TERM']) < 0)
    return undefined;
  const name = words.replace(/(^| )([a-z])/g, (_all, space: string, letter: string) => space + letter.toUpperCase());
  return advise('records', `Names are written with capital letters: '${name}'.`, at, to, name);
}

/** `Time To Resolve, Resolved minus Opened`, `with Opened and Resolved`. */
function findComputed(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const isField = doubt.kind(at - 1) === ',' && doubt.kind(at) === 'TERM' && doubt.kind(at - 2) === 'TERM';
  if (isField && /^(minus|plus|times|divided|-|\+)$/.test(doubt.image(at + 1))) {
    const name = doubt.image(at - 2);
    const message = `What is computed from fields is a measure: 'measure ${name} means, for each of ${doubt.image(1)}, the time from Opened to Resolved'.`;
    return advise('records', message, at - 2, at + 2);
  }
  const isBare =
    (isField && doubt.expected.some(({ rule }) => rule === 'FieldType')) ||
    (doubt.image(at) === 'and' && doubt.kind(at - 1) === 'TERM' && doubt.kind(at + 1) === 'TERM' && /^(with|;)$/.test(doubt.image(at - 2)));
  if (!isBare) return undefined;
  const field = isField ? doubt.image(at - 2) : doubt.image(at - 1);
  return advise(
    'records',
    `Say of each field what it holds, as in '${field}, a time; ${doubt.image(isField ? at : at + 1)}, a number'.`,
    at - 1,
    at,
  );
}

function withArticle(type: string): string {
  return /^(periods|one )/.test(type) ? type : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
