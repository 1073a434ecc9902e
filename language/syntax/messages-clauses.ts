/** What periods, measures and metrics leave out, and the hours in which they are counted, as contracts word them. */
import type { Detector } from './doubt';
import { findWording, wordings } from './wordings';

export const findClause: Detector = (doubt) =>
  /^(period|measure|metric)$/.test(doubt.kind(0))
    ? findWording(doubt, doubt.kind(0) === 'metric' ? [...clauses, ...windows] : clauses)
    : undefined;

const filler = '(?:(?:the clock|any|all|the|for|of|during|while|when|in|it is|time|times|spent|those|periods?|which is|that is|and) )*';
const excluding =
  '(?:excluding|exclusive of|except|omitting|ignoring|disregarding|deducting|outside|other than|apart from|minus|less|net of|without|not including|not in|not during|not counting|but not|unless|paus\\w+|suspend\\w+|(?:the )?clock (?:stops|pauses|is stopped|is paused)|stop\\w+|with the exception of)';
const hours = '(?:{W} )*(?:Hours?|Days?|Week|Weekdays|Calendar|Times?|Nights?|Shifts?)';
const counting =
  '(?:only |but only )?(?:(?:measured|calculated|computed|running|counted|counting|applying|and) )?(?:only )?(?:(?:in|during|within|on|over|inside) )?(?:the )?';

const clauses = wordings(String.raw`
  , (?:24 hours every day|24 hours a day|around the clock|round the clock|at all times|day and night) →
    : Without a calendar every hour counts. Leave these words out.
  ({T}),? (?:only )?(?:from|between|during) \d\d?:\d\d\b.*
    : Hours of the day are those of a calendar: '$1, counted in Business Hours'.
  ({T}),? ${excluding} outside (?:of )?({T}) → $1, counted in $2
  ({T}),? ${excluding} ${filler}(?:missing|empty) (?:samples|intervals|data|values)
    : Say what they count as: '$1, taking missing samples as Passed', for instance.
  ({T}),? ${excluding} ${filler}(?:weekends?|holidays?|public holidays|bank holidays|nights?|outside (?:{T}|[a-z]+ hours))(?: (?:and|or) [a-z ]+)?
    : Nights, weekends and holidays are left out by a calendar: '$1, counted in Business Hours'.
  ({T}),? ${excluding} ${filler}({T}) → $1, not counting $2
  ({T}),? ${excluding} ${filler}([a-z]+(?: [a-z]+){0,3}) → $1, not counting {name $2}
    : What is left out is a period with a name: '$='.
  (not counting {T}(?:(?:,| or) {T})*) and ({T}) → $1 or $2
  ({T}),? ${counting}(${hours}) → $1, counted in $2
  ({T}),? ${counting}(?:business|working|office|support|service) (?:hours|days|time) → $1, counted in Business Hours
    : The hours that count are those of a calendar, which has a name: '$='.
  ({T}),? (?:(?:measured|expressed|counted|stated|given) )?in (?:whole |full )?(?:{U}) → $1
    : A length of time needs no unit of its own: a target says how many hours it may be. Leave these words out.
`);

const window = '(?:calendar |contract |billing |rolling |given |whole )?(?:month|quarter|year|week|day)';
const noWindow = "A metric has no window of its own: the target that promises it says 'in each calendar month'. Leave these words out.";

const windows = wordings(String.raw`
  ({T}),? (?:measured |calculated |computed |reported |averaged |evaluated )?(?:in|per|for|over|during|on|each|every)(?: each| every| a| any| the| one)? ${window} → $1
    : ${noWindow}
  ({T}),? (?:measured |calculated |computed |reported |averaged |evaluated )?(?:monthly|quarterly|yearly|annually|weekly|daily) → $1
    : ${noWindow}
  ({T}),? (?:over|in|during|for) (?:(?:the|an?|any|every|last|past|previous|rolling) )*({D}) → $1
    : A metric has no window of its own: the target that promises it says 'in each rolling $2'. Leave these words out.
  (?:the )?rolling ({N})[- ](day|week|month|hour)s? ([a-z]+) → the $3
    : A metric has no window of its own: the target that promises it says 'in each rolling $1 $2s'. Leave these words out.
  (?:the )?(?:monthly|quarterly|yearly|annual|weekly|daily|rolling {N}[- ][a-z]+) (percentage|average|number|total|median|highest|lowest|time) → the $1
    : ${noWindow}
`);
