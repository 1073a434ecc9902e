import { hasDuration } from '../../prose/features';
import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: 'control/maintenance-without-limit',
  severity: 'warning',
  docs: {
    summary: 'Maintenance is left out of an availability, without limit and without notice.',
    why: 'Then every outage can become maintenance. 99.9% without eight hours a month is 98.8%.',
    avoid: ['The shop must be available 99.5% of each month, excluding scheduled maintenance.'],
    prefer: [
      'The shop must be available 99.5% of each month, excluding maintenance of at most 4 hours a month that was announced 5 days before.',
    ],
  },
  messages: {
    free: {
      says: '"{words}": how much of it, and announced how long before?',
      instead: 'Limit it: "at most 4 hours a month, announced 5 days before, between 01:00 and 05:00".',
    },
  },
  *read(sentence) {
    if (
      hasDuration(sentence) ||
      !sentence.says(
        /\d[\d.,]* ?(?:%|percent\b)|\b24 ?\/ ?7\b|\b(?:availab|uptime|downtime|unavailab|outage|exclu|suspended|not (?:be )?(?:count|consider|includ|apply))/,
      )
    )
      return;
    for (const { from, to } of sentence.matches(
      /\b(?:exclu\w+|except(?: for)?|other than|outside(?: of)?|not (?:counting|including)|net of|apart from|with the exception of|save for)(?: for)?(?: any| all| periods of| time for| during)? (?:(?:scheduled|planned|routine|regular|emergency|necessary|announced|unscheduled|periodic)(?: (?:and|or|and\/or) (?:[a-z]+))? )*(?:maintenance|down ?time)(?: windows?| periods?)?\b/g,
    )) {
      if (
        /^ (?:as defined|windows? (?:as )?(?:defined|set out|listed)|of (?:at most|up to)|\(as defined)/.test(sentence.textBehind(to, 30))
      )
        continue;
      yield { from, to, message: 'free' };
    }
    for (const { from, to } of sentence.matches(
      /\b(?:scheduled|planned|routine|regular|emergency|announced|necessary) (?:maintenance|downtime|works?)(?: (?:windows?|periods?|work))? (?:is|are|will be|shall be|does|do|shall) (?:not (?:be )?(?:count\w*|consider\w*|includ\w*|part of|deemed)|exclu\w+)|\b(?:does|do|shall) not include(?: any| the)? (?:scheduled|planned|routine|emergency) (?:maintenance|downtime)\b|\b(?:does|do|shall|will) not apply (?:to|during|for)(?: any)? (?:scheduled|planned|routine|emergency|regular) (?:maintenance|downtime|works?|changes?)\b|\b(?:suspended|not measured|disregarded|not counted) (?:during|for)(?: any)? (?:scheduled|planned|routine|emergency|regular) (?:maintenance|downtime|works?|changes?)\b|\bemergency maintenance (?:may|can|will|is)[^.;]{0,40}(?:at any time|without (?:prior |any )?notice)\b/g,
    )) {
      yield { from, to, message: 'free' };
    }
  },
});
