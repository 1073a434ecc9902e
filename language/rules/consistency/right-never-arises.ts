import { Ratio } from '../../quantities/ratio';
import { longestWindow, shortestWindow, windowText } from '../facts/lengths';
import { limitAmount } from '../facts/limits';
import { samePhrase } from '../facts/windows';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'consistency/right-never-arises',
  severity: 'warning',
  signing: 'error',
  docs: {
    summary: 'A condition can never be met within the term, or within the limits of the agreement.',
    why: 'The party that relies on the right believes it has one. It finds out when it needs it.',
    avoid: [
      'If Uptime Commitment is missed in 50 consecutive calendar months, Customer may terminate within 60 days.',
      'If total credits in a calendar month are above GBP 8,000, Customer may terminate within 60 days.',
    ],
    prefer: [
      'If Uptime Commitment is missed in 4 consecutive calendar months, Customer may terminate within 60 days.',
      'If total credits in a calendar month are above GBP 5,000, Customer may terminate within 60 days.',
    ],
  },
  messages: {
    windows: {
      says: 'This needs {count} windows ({window}), and the term holds at most {there}: it can never happen.',
      instead: 'Write a smaller number, or shorter windows.',
    },
    credits: {
      says: 'This needs credits {op} {value} in a {window}, and they are limited to {cap}: it can never happen.',
      instead: 'Write an amount below {cap}, or raise the limit.',
    },
  },
  *check(reading) {
    const { agreement } = reading;
    const term = longestWindow({ kind: 'term' }, agreement);
    for (const { trigger, origin } of agreement.remedies) {
      if (trigger.kind !== 'events') continue;
      for (const event of trigger.events) {
        if (event.kind === 'missed' && event.repetition !== undefined && term !== undefined) {
          const { window } = event.repetition;
          const count = event.repetition.kind === 'nth' ? event.repetition.nth : event.repetition.count;
          const length = window.kind === 'rolling' || event.repetition.kind === 'nth' ? undefined : shortestWindow(window, agreement);
          if (length === undefined || length.isZero) continue;
          // One more than fit, because the term may cut a window at each end.
          const there = term.dividedBy(length).floor() + 2n;
          if (BigInt(count) <= there) continue;
          yield {
            at: reading.at(origin, windowText(window)),
            message: 'windows',
            data: { count: count.toString(), window: windowText(window), there: there.toString() },
          };
        } else if (event.kind === 'credits') {
          const limit = agreement.limits.find(
            (each) => each.kind === 'total' && samePhrase(each.window, event.window) && each.party === undefined,
          );
          const cap = limit?.kind === 'total' ? limitAmount(agreement, limit.amount) : undefined;
          if (limit?.kind !== 'total' || cap === undefined || cap.currency !== event.value.currency) continue;
          const compared = event.value.amount.compare(cap.amount);
          if (
            compared < 0 ||
            (compared === 0 && event.op === 'at least') ||
            event.op === 'below' ||
            event.op === 'at most' ||
            Ratio.ZERO.equals(cap.amount)
          )
            continue;
          yield {
            at: reading.at(origin, event.value.lexeme),
            message: 'credits',
            data: {
              op: event.op,
              value: event.value.lexeme,
              window: windowText(event.window),
              cap:
                limit.amount.kind === 'share'
                  ? `${limit.amount.percent.lexeme} of ${limit.amount.of.kind === 'fee' ? limit.amount.of.fee : ''}`
                  : `${cap.currency} ${cap.amount.toExact()}`,
            },
            related: [{ message: 'The limit.', origin: limit.origin }],
          };
        }
      }
    }
  },
});
