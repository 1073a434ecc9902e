import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../language/agreement/agreement';
import { linkFiles, type LinkedFiles } from '../../language/semantics/link';
import { NameReference } from '../../language/semantics/scope';
import { readFiles, resolveUse } from '../../language/semantics/scope-files';
import { parseSla } from '../../language/sla-module';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const agreement = fixture('complete-agreement.sla');

function link(files: Record<string, string>, main = Object.keys(files)[0]): LinkedFiles {
  return linkFiles(
    readFiles(main, (uri) => (uri in files ? parseSla(files[uri], uri) : undefined)),
    main,
  );
}

/** The complaints about sentences that are added to the complete agreement, with the words they point at. */
function complaints(added: string, before = agreement): string[] {
  const text = `${before}\n${added}`;
  return link({ 'a.sla': text }).problems.map((problem) => `${wordsOf(problem, text)}: ${problem.message}`);
}

function wordsOf({ origin }: Problem, text: string): string {
  return text.slice(origin.offset, origin.offset + origin.length);
}

function unresolved(linked: LinkedFiles): string[] {
  const visit = (node: unknown): string[] => {
    if (node instanceof NameReference) return node.ref === undefined ? [node.$refText] : [];
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, value]) =>
      key.startsWith('$') ? [] : Array.isArray(value) ? value.flatMap(visit) : visit(value),
    );
  };
  return linked.files.flatMap(({ file }) => visit(file));
}

describe('every name has its meaning', () => {
  it.each(['complete-agreement.sla', 'phrases.sla'])('in %s', (main) => {
    const linked = linkFiles(
      readFiles(main, (uri) => parseSla(fixture(uri), uri)),
      main,
    );
    expect(linked.problems).toEqual([]);
    expect(unresolved(linked)).toEqual([]);
  });

  it('before its definition as well as after it', () => {
    expect(
      complaints(
        '',
        agreement
          .split(/(?<=\.)\n(?=\S)/)
          .reverse()
          .join('\n'),
      ),
    ).toEqual([]);
  });

  it('in the singular and in the plural of records', () => {
    const records = 'records Queries means "x", with Opened, a time. records Batch means "x", with Made, a time.';
    expect(complaints(`${records} measure Age means, for each Query, the time from Opened to Opened.`)).toEqual([]);
    expect(complaints(`${records} metric Made Of means the number of Batches.`)).toEqual([]);
    expect(complaints('fee Probe Fee means GBP 1 for each Probe.')).toEqual([]);
  });

  it('again after another linking of the same trees', () => {
    const read = parseSla(agreement, 'a.sla');
    const other = parseSla('use "a.sla".\nmetric Twice means Availability times 2.', 'b.sla');
    const files = new Map([
      ['a.sla', read],
      ['b.sla', other],
    ]);
    expect(linkFiles(files, 'b.sla').problems).toEqual([]);
    expect(linkFiles(files, 'a.sla').problems).toEqual([]);
    expect(unresolved(linkFiles(files, 'b.sla'))).toEqual([]);
  });
});

describe('a name that nobody knows', () => {
  it.each([
    [
      'target A: Provider must keep Availabilty at least 9% in each calendar month.',
      "Availabilty: No metric is called 'Availabilty'. Did you mean 'Availability'?",
    ],
    [
      'target A: Supplier must keep Availability at least 9% in each calendar month.',
      "Supplier: No party is called 'Supplier'. The parties are Provider, Customer, Card Network and Monitor.",
    ],
    [
      'fee Gold Fee means GBP 1 of Gold Plan.',
      "Gold Plan: No service is called 'Gold Plan'. The services are Card Rails and Payments API.",
    ],
    [
      'If T1 is missed, Provider must credit 5% of Monthly Fees.',
      "T1: No metric, measure or target is called 'T1'.",
      "Monthly Fees: No fee is called 'Monthly Fees'. Did you mean 'Monthly Fee'?",
    ],
    [
      'metric A means the percentage of time with Downtime.',
      "Downtime: No period is called 'Downtime'. The periods are Outage and Planned Maintenance.",
    ],
    [
      'measure A means, for each of Ticket Log, the time from Opened to Opened.',
      "Ticket Log: No set of records is called 'Ticket Log'. The records are Probes, Tickets and Maintenance Windows.",
    ],
    [
      'target T: Provider must keep Resolution Time at most 1 hour for each of P1 Tickets.',
      "P1 Tickets: 'P1' is a value of Priority. Write 'Tickets where Priority is P1'.",
    ],
    [
      'target T: Provider must keep Resolution Time at most 1 hour for at least 95% of P2 in each calendar month.',
      "P2: 'P2' is a value of Priority. Write 'Tickets where Priority is P2'.",
    ],
    [
      'period A means Outage, counted in Office Hours.',
      "Office Hours: No calendar is called 'Office Hours'. The only calendar is 'Support Hours'.",
    ],
  ])('%s', (sentence, ...expected) => {
    expect(complaints(sentence)).toEqual(expected);
  });

  it('when nothing of its kind is there yet', () => {
    expect(complaints('fee F means GBP 1 of Hosting.', '')).toEqual([
      "Hosting: No service is called 'Hosting'. There is none in this agreement yet.",
    ]);
  });

  it('with a value in it is suggested as those records alone', () => {
    const [problem] = link({ 'a.sla': `${agreement}\nmetric A means the number of P1 Tickets.` }).problems;
    expect([problem.message, problem.suggestion]).toEqual([
      "'P1' is a value of Priority. Write 'Tickets where Priority is P1'.",
      'Tickets where Priority is P1',
    ]);
  });

  it('of a baseline that is not known yet is told so', () => {
    expect(complaints('baseline of Portal Share is TBD.')).toEqual([
      "TBD: A baseline is a figure. One that is not known yet is written as 'is unknown, to be set after 3 months'.",
    ]);
  });

  it('is suggested, so that an editor can put it right', () => {
    const [problem] = link({ 'a.sla': `${agreement}\nsample Probs from "x.csv".` }).problems;
    expect([problem.code, problem.suggestion]).toEqual(['unknown-name', 'Probes']);
  });
});

describe('a name of another kind', () => {
  it.each([
    [
      'target A: Provider must keep Monthly Fee at least 9% in each calendar month.',
      "Monthly Fee: 'Monthly Fee' is a fee; here a metric or a measure is needed.",
    ],
    ['If Outage is missed, Customer may terminate.', "Outage: 'Outage' is a period; here a metric, a measure or a target is needed."],
    ['Availability must "report".', "Availability: 'Availability' is a metric; here a party is needed."],
    [
      'records Outages means "outages", with Begun, a time; Done, a time. measure A means, for each of Outage, the time from Begun to Done.',
      "Outage: 'Outage' is a period; here a set of records is needed. Did you mean 'Outages'?",
    ],
    [
      'metric A means the longest Tickets.',
      "Tickets: 'Tickets' is a set of records; here a period is needed. A period of them is 'the time from … to … of Tickets'.",
    ],
    [
      'metric A means Outage.',
      "Outage: 'Outage' is a period; here a metric is needed. A metric of it is 'the time in Outage' or 'the percentage of time without Outage'.",
    ],
    [
      'records Calls means "calls", with Made, a time; Wait, a duration. metric A means the 95th percentile of Calls.',
      "Calls: 'Calls' is a set of records; here a metric, a measure, a period or a field is needed. Say which figure of them: 'Wait of Calls'.",
    ],
  ])('%s', (sentence, expected) => {
    expect(complaints(sentence)).toEqual([expected]);
  });

  it('points at its definition', () => {
    const [problem] = link({ 'a.sla': `${agreement}\nAvailability must "report".` }).problems;
    expect(problem.related.map(({ message, origin }) => [message, origin.start.line])).toEqual([["'Availability' is defined here", 45]]);
  });
});

describe('fields belong to their records, values to their field', () => {
  it.each([
    [
      'metric A means the percentage of Tickets dated by Opend whose Channel is Portal.',
      "Opend: Tickets has no field 'Opend'. Did you mean 'Opened'?",
    ],
    [
      'metric A means the percentage of Tickets dated by Checked whose Channel is Portal.',
      "Checked: Tickets has no field 'Checked'. It is a field of Probes.",
    ],
    [
      'metric A means the number of Tickets where Priority is P5.',
      "P5: 'P5' is not a value of Priority. Its values are P1, P2, P3 and P4.",
    ],
    [
      'metric A means the number of Tickets where Channel is Portals.',
      "Portals: 'Portals' is not a value of Channel. Did you mean 'Portal'?",
    ],
    [
      'metric A means the number of Tickets where Channel is P1.',
      "P1: 'P1' is not a value of Channel. Its values are Portal, Email and Phone.",
    ],
    ['metric A means the number of Tickets where Opened is P1.', "P1: Opened is a time; it has no value 'P1'."],
    [
      'period A means any time when the Result of Probes is Broken.',
      "Broken: 'Broken' is not a value of Result. Its values are Passed and Failed.",
    ],
    [
      'period A means the time from Opened to Closed of Tickets.',
      "Closed: Tickets has no field 'Closed'. The fields are Opened, Responded, Resolved, Priority, Channel and Waiting On Customer.",
    ],
    [
      'Provider must provide Starts of Tickets within 1 hour after Opened.',
      "Starts: Tickets has no field 'Starts'. It is a field of Maintenance Windows.",
    ],
    ['sample Tickets from "x.csv", where Opend is "o".', "Opend: Tickets has no field 'Opend'. Did you mean 'Opened'?"],
    [
      'sample Tickets from "x.csv", taking "1" as P5.',
      "P5: 'P5' is not a value of Tickets. Its values are P1, P2, P3, P4, Portal, Email and Phone.",
    ],
    [
      'sample Tickets from "x.csv", taking "1" as Provider.',
      "Provider: 'Provider' is not a value of Tickets. Its values are P1, P2, P3, P4, Portal, Email and Phone.",
    ],
    [
      'sample Maintenance Windows from "x.csv", taking "1" as P1.',
      'P1: No field of Maintenance Windows has values that a text could stand for.',
    ],
    ['sample Availability from "x.csv", taking "1" as P1.', 'P1: The figures of a metric have no values that a text could stand for.'],
    [
      'target A: Provider must keep, for each of Tickets, | Prio | Resolution Time | | P1 | at most 1 day |.',
      "Prio: Tickets has no field 'Prio'. The fields are Opened, Responded, Resolved, Priority, Channel and Waiting On Customer.",
    ],
    [
      'target A: Provider must keep, for each of Tickets, | Priority | Resolution Time | | P9 | at most 1 day |.',
      "P9: 'P9' is not a value of Priority. Its values are P1, P2, P3 and P4.",
    ],
  ])('%s', (sentence, expected) => {
    expect(complaints(sentence)).toEqual([expected]);
  });

  it('a field of two records must say whose it is, if nothing else does', () => {
    const more = 'records Calls means "x", with Opened, a time.';
    expect(complaints(`${more} Provider must provide Opened within 1 day after Opened.`)).toEqual([
      "Opened: 'Opened' is a field of Tickets and Calls. Say which: 'Opened of Tickets'.",
    ]);
    expect(complaints(`${more} Provider must provide Opened of Calls within 1 day after Opened.`)).toEqual([]);
  });

  it('is silent about the fields of records that nobody knows, and of records that could not be read', () => {
    expect(complaints('metric A means the number of Calls where Opened is given.')).toEqual([
      "Calls: No set of records or period is called 'Calls'.",
    ]);
    expect(complaints('records Calls meens "x". metric A means the number of Calls where Opened is given.')).toEqual([]);
  });

  it('has one field, and one value, of a name', () => {
    expect(complaints('records Calls means "x", with At, a time; At, a number; Kind, one of One, Two or One.')).toEqual([
      "At: 'At' stands here twice. Take one out.",
      "One: 'One' stands here twice. Take one out.",
    ]);
  });
});

describe('a name has one meaning', () => {
  it('whatever the kind of the second sentence', () => {
    expect(complaints('metric Availability means 1. fee Outage means GBP 1.')).toEqual([
      "Availability: 'Availability' is defined twice. A name has one meaning: give one of the two another.",
      "Outage: 'Outage' is already the name of a period. A name has one meaning: give one of the two another.",
    ]);
  });

  it('and the complaint points at the first sentence', () => {
    const text = 'use "b.sla".\nparty C means "c".';
    const [{ origin, related }] = link({ 'a.sla': text, 'b.sla': '\nparty C means "d".' }).problems;
    expect([origin.uri, origin.start, related[0].origin.uri]).toEqual(['b.sla', { line: 1, character: 6 }, 'a.sla']);
  });

  it('but a clause may have the title of something else, and a wrong sentence takes no name away', () => {
    expect(complaints('clause Outage says "x". metric Slow Tail meens 1.')).toEqual([]);
  });
});

describe('an amendment', () => {
  const words = 'amendment from 1 July 2026:';
  it('needs something to amend', () => {
    expect(complaints(`${words} target Speed: Provider must keep Availability at least 9% in each calendar month.`)).toEqual([
      "Speed: There is no 'Speed' to amend: a target of this name must stand in the agreement first.",
    ]);
    expect(complaints(`${words} metric Monthly Fee means 1.`)).toEqual([
      "Monthly Fee: 'Monthly Fee' is a fee, so it cannot be amended as a metric.",
    ]);
    expect(complaints(`${words} fee Monthly Fee means GBP 1.`)).toEqual([]);
  });
});

describe('used files', () => {
  it('share their names, directly or not, in both directions', () => {
    const files = {
      'main.sla': 'use "parts/definitions.sla".\nparty A means "a".\nmetric M means N times 2.',
      'parts/definitions.sla': 'use "more.sla".\nmetric N means O.\nA must "report".',
      'parts/more.sla': 'metric O means 3.',
      'other.sla': 'metric O means 4.',
    };
    const linked = link(files);
    expect(linked.problems).toEqual([]);
    expect(unresolved(linked)).toEqual([]);
    expect(linked.files.map(({ uri }) => uri)).toEqual(['main.sla', 'parts/definitions.sla', 'parts/more.sla']);
    expect([...linked.trees.get('main.sla')!.uses]).toEqual([['parts/definitions.sla', 'parts/definitions.sla']]);
  });

  it('are gathered once, however they are reached', () => {
    const linked = link({ a: 'use "b". use "c".', b: 'use "d".', c: 'use "d".', d: 'term X means "x".' });
    expect(linked.problems).toEqual([]);
    expect(linked.files.map(({ uri }) => uri)).toEqual(['a', 'b', 'd', 'c']);
  });

  it('do not go round in circles', () => {
    const linked = link({ 'x/a.sla': 'use "b.sla".\nmetric M means N.', 'x/b.sla': 'metric N means 1.\nuse "a.sla".' });
    expect(linked.problems.map(({ message, origin }) => [origin.uri, origin.start.line, message])).toEqual([
      ['x/b.sla', 1, "These files use one another in a circle: a.sla → b.sla → a.sla. Take one 'use' out."],
    ]);
    expect(unresolved(linked)).toEqual([]);
    expect(link({ 'a.sla': 'use "a.sla".' }).problems.map(({ message }) => message)).toEqual([
      "'a.sla' uses itself. Take this sentence out.",
    ]);
  });

  it('are missed when they are not there', () => {
    expect(
      link({ 'a.sla': 'term A means "x".\nuse "b.sla".' }).problems.map(({ message, origin }) => [message, origin.start.line]),
    ).toEqual([["The file 'b.sla' cannot be found.", 1]]);
  });

  it.each([
    ['agreement.sla', 'b.sla', 'b.sla'],
    ['x/y/a.sla', '../b.sla', 'x/b.sla'],
    ['a.sla', '../b.sla', '../b.sla'],
    ['a.sla', '../../b.sla', '../../b.sla'],
    ['/x/a.sla', '../../b.sla', '/b.sla'],
    ['/x/a.sla', './c/./b.sla', '/x/c/b.sla'],
    ['/x/a.sla', '/y/b.sla', '/y/b.sla'],
    ['x\\a.sla', 'c\\b.sla', 'c/b.sla'],
    ['file:///x/my%20files/a.sla', 'shared terms.sla', 'file:///x/my%20files/shared%20terms.sla'],
    ['file:///x/a.sla', '../b.sla', 'file:///b.sla'],
    ['vscode-vfs://github/o/r/a.sla', 'd/b.sla', 'vscode-vfs://github/o/r/d/b.sla'],
    ['untitled:a.sla', 'b.sla', 'untitled:b.sla'],
  ])('%s uses %s: %s', (from, path, expected) => {
    expect(resolveUse(from, path)).toBe(expected);
  });
});
