/** A small sound agreement in which no rule finds anything; examples of rules are read inside it. */
import { compileSla } from '../../language/compile';
import type { Finding } from '../../language/rules/finding';
import type { Example } from '../../language/rules/rule';
import { gather } from '../../language/evidence/gather';
import { runRules } from '../../language/rules/run';
import type { RuleSettings } from '../../language/rules/settings';
import { parseSla } from '../../language/sla-module';
import { openMemorySource } from '../../server/condense/memory-source';
import { observe } from '../../server/condense/observe';

export const FRAME = `# Parties and term

agreement Hosting Services is between Provider and Customer,
  from 1 January 2026 to 31 December 2028, in the time zone "Europe/London", with amounts in GBP,
  governed by "the law of England and Wales".
party Provider means "Acme Cloud Ltd".
party Customer means "Northwind Bank plc".
party Monitor means "Pingdom AB", outside this agreement.
service Web Shop means "the shop and its payment pages", supplied by Provider.
fee Monthly Fee means GBP 10,000 for each calendar month of Web Shop.
calendar Support Hours means Monday to Friday from 08:00 to 18:00, except public holidays in "GB-ENG".
goal Open At Any Hour means "shoppers can order at any hour", served by Uptime Commitment.
goal Helped Soon means "a fault is over on the same day", served by Quick Help and No Old Ticket.
term P1 means "no shopper can order".
term P2 means "at least 10 shoppers cannot pay by card".

# What is measured

records Probes means "test orders", one every 30 seconds, collected by Monitor in "Pingdom", with
  Checked, a time; Result, one of Passed or Failed.
records Notices means "announced maintenance", collected by Monitor in "the status page", with
  Given, a time set by Provider; Starts, a time set by Provider; Ends, a time set by Provider.
records Tickets means "requests for help", identified by Number, collected by Customer in "the help desk", with
  Number, a text; Opened, a time set by Customer; Answered, a time set by Provider; Resolved, a time set by Customer;
  Priority, one of P1 or P2, set by Customer; Score, a number set by Customer; Waiting On Customer, periods caused by Customer.
period Outage means any time when the Result of Probes is Failed at least 2 times in a row.
period Maintenance means the time from Starts to Ends of Notices,
  with Given at least 48 hours before Starts, up to 10 minutes in each calendar month.
metric Availability of Web Shop means the percentage of time without Outage, not counting Maintenance,
  taking missing samples as Failed.
measure Resolution Time means, for each of Tickets, the time from Opened to Resolved,
  counted in Support Hours, not counting Waiting On Customer.
metric Quick Fixes means the percentage of Tickets dated by Resolved whose Resolution Time is at most 8 hours,
  if there are at least 20 records.
metric Slowest Fix means the highest of Resolution Time of Tickets dated by Resolved.

# Service levels

target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar month.
target Quick Help: Provider must keep Quick Fixes at least 90% in each calendar month.
target No Old Ticket: Provider must keep Slowest Fix at most 100 hours in each calendar month.

# Remedies

If Availability in a calendar month is
  below 99.5%, Provider must credit 10% of Monthly Fee;
  below 99%, Provider must credit 25% of Monthly Fee;
  below 95%, Provider must credit 60% of Monthly Fee.
If Quick Fixes in a calendar month is
  below 90%, Provider must credit 2% of Monthly Fee;
  below 70%, Provider must credit 5% of Monthly Fee.
If No Old Ticket is missed, Provider must "explain each such ticket in writing" within 10 days.
If Uptime Commitment is missed in any 3 of 6 consecutive calendar months, Customer may terminate within 60 days.
Total credits in each calendar month must not exceed 60% of Monthly Fee.

# Working together

Provider must report Availability, Quick Help and No Old Ticket to Customer within 5 days after each calendar month.
Provider and Customer must review Uptime Commitment every 6 months.

clause Disputes says "
  A party that disputes a figure must say so in writing within 10 days after the report. An independent expert decides.
".
clause Amendments says "
  Both parties must sign an amendment of this agreement.
".
clause Liability says "
  Credits do not limit the liability of a party for damage that it causes on purpose.
".
clause Notices To The Parties says "
  A party must send each notice by email to the address that the other party has named.
".
`;

/** The frame with the example's sentences in it: one of the same kind and name is replaced, others come behind. */
export function inFrame(example: Example, prose: boolean): string {
  const { text, without } = typeof example === 'string' ? { text: example, without: [] } : example;
  const added = prose ? `clause Example says "\n  ${text.replaceAll('\n', '\n  ')}\n".` : text;
  const heads = new Set([...sentencesOf(added).flatMap(headOf), ...without]);
  const kept = sentencesOf(FRAME).filter((sentence) => ![...heads].some((head) => startsLike(sentence, head)));
  return `${kept.join('\n')}\n${added}\n`;
}

export function findingsIn(text: string, settings: RuleSettings = {}): readonly Finding[] {
  const texts = new Map([['agreement.sla', text]]);
  const { agreement, problems } = compileSla({ files: texts, main: 'agreement.sla' });
  return runRules({ agreement, texts, problems, settings });
}

/** The same with what these sample data show. */
export async function findingsOn(
  text: string,
  data: Readonly<Record<string, string>>,
  settings: RuleSettings = {},
): Promise<readonly Finding[]> {
  const texts = new Map([['agreement.sla', text]]);
  const { agreement, problems } = compileSla({ files: texts, main: 'agreement.sla' });
  const source = openMemorySource(agreement, {
    list: (name) => Promise.resolve(data[name] === undefined ? [] : [name]),
    read: (name) => Promise.resolve(new TextEncoder().encode(data[name])),
  });
  const { outcome: evidence } = await observe(agreement, source, gather);
  return runRules({ agreement, texts, problems, settings, evidence });
}

export function problemsIn(text: string): string[] {
  const { problems } = compileSla({ files: new Map([['agreement.sla', text]]), main: 'agreement.sla' });
  return problems.map(({ severity, message }) => `${severity}: ${message}`);
}

/** Applies the repairs' edits, the last in the text first. */
export function repaired(text: string, edits: readonly Finding['fixes'][number]['edits'][number][]): string {
  const inOrder = edits.toSorted((left, right) => right.at.offset - left.at.offset);
  return inOrder.reduce((all, { at, text: words }) => all.slice(0, at.offset) + words + all.slice(at.offset + at.length), text);
}

/** Each sentence with the notes before it. */
function sentencesOf(text: string): string[] {
  const stops = parseSla(text, 'a').tokens.filter(({ tokenType }) => tokenType.name === '.' || tokenType.name === 'HEADING');
  let start = 0;
  const sentences: string[] = [];
  for (const { endOffset = 0 } of stops) {
    sentences.push(text.slice(start, endOffset + 1).trim());
    start = endOffset + 1;
  }
  return sentences;
}

/** `metric Availability`, `target Uptime Commitment`: what tells a definition from the others. */
function headOf(sentence: string): string[] {
  const words = sentence.replace(/^(\s*\/\/[^\n]*\n)*/, '');
  const match =
    /^(?:party|service|fee|calendar|goal|records|measure|period|metric|term|clause|benchmark|target)\s+((?:[A-Z0-9][\w\-'’]*\s*)+)/.exec(
      words,
    );
  return match === null ? [] : [match[0].trim()];
}

function startsLike(sentence: string, head: string): boolean {
  const words = sentence.replace(/^(\s*\/\/[^\n]*\n)*/, '').replace(/\s+/g, ' ');
  // A name that goes on is another name: `goal Open` is not `goal Open At Any Hour`.
  const goesOn = /^[A-Za-z]|^ [A-Z]/.test(words.slice(head.length)) && /^[a-z]+ [A-Z]/.test(head);
  return words.startsWith(head) && !goesOn;
}
