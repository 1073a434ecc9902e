/** Parties, services, goals, terms and clauses as contracts word them, and prose where a sentence of the language belongs. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { readTable } from './word-tables';
import { findWording, wordings } from './wordings';

const serviceWords = wordings(String.raw`
[service]
  (?:which is |and )?(?:offered|operated|hosted|run|owned|managed|maintained|performed|rendered|delivered|provided|provisioned) by(?= [A-Z]) → supplied by
  from(?= (?!Monday)[A-Z][A-Za-z]+(,|$)) → supplied by
  (?:and |which )?(?:is )?(?:relies (?:up)?on|dependent on|depends (?:up)?on|depending (?:up)?on|using|uses|built (?:up)?on|requires|requiring|based on|needs|needing|consuming|running on|hosted on|supported by)(?= [A-Z]) → relying on
  (?:provider|supplier|operator|vendor)(?: is|:)?(?= [A-Z]) → supplied by
  (?:which relies on|using|based on|relying on|depending on)(?= [A-Z]) → , relying on
  and on(?= [A-Z]) → and
  supplied (?:jointly )?by [A-Z]\w*(?: [A-Z]\w*)* and [A-Z]\w*(?: [A-Z]\w*)*
    : One party supplies a service. Name it, and define the part of the other as a service of its own.
  supplied to [A-Z]\w*
    : Say who supplies it: 'supplied by Provider'.
  to (?:the )?[A-Z][\w]*(?: [A-Z]\w*)*(?=,|$| and) →
    : A service names who supplies it, and nobody else. Take '$&' out.
  (?:available|in|during|on (?:weekdays|Mon)|open|24|from Monday|(?:around|round) the clock|with support)\b.*
    : When a service is given is a calendar: calendar Service Hours means 24 hours every day. How well it works is promised in a target.
  (?:for|at|costing|priced at|charged at)\b.*\d.*
    : What a service costs is a fee: 'fee Monthly Fee means GBP 42,000 for each calendar month of Hosting'.
`);

const outside =
  /^(?:,? ?(?:who|which) is )?(?:an? )?(?:external|third[- ]party|independent|sub-?contractor|sub-?processor|not (?:a )?(?:party|part)|(?:outside|beyond) (?:of )?(?:the|this))\b.*/;

const goalWords = wordings(String.raw`
[goal]
  (?:and |as |which is )?(?:measured|shown|supported|achieved|evidenced|assessed|tracked|met|reached|ensured|monitored|demonstrated|indicated|proven|delivered|backed|secured) (?:by|through|with|in)(?= [A-Z]) → served by
  or(?= [A-Z]) → and
`);

/** Parties, services, goals, terms and clauses. */
export const findDefinition: Detector = (doubt) => {
  switch (doubt.kind(0)) {
    case 'party':
      return findPartyTitle(doubt) ?? findOutside(doubt) ?? findMeans(doubt) ?? findMoreInText(doubt);
    case 'service':
      return findWording(doubt, serviceWords, 3) ?? findMeans(doubt);
    case 'goal':
      return findGoalName(doubt) ?? findPromise(doubt) ?? findWording(doubt, goalWords, 3) ?? findMeans(doubt);
    case 'term':
      return findHours(doubt) ?? findMeans(doubt) ?? findMoreInText(doubt);
    case 'clause':
      return findNumberedClause(doubt) ?? findMeans(doubt) ?? findMoreInText(doubt);
    case 'records':
      return findMeans(doubt);
    default:
      return findKindWord(doubt) ?? findBareParty(doubt) ?? findDefinedTitle(doubt) ?? findProse(doubt);
  }
};

/** `party Acme Cloud Ltd (Provider)`, `party "Acme Cloud Ltd" (the "Provider")`. */
function findPartyTitle(doubt: Doubt): Advice | undefined {
  const text = doubt.ahead(0);
  const [, title, name] = /^(?:party )?"?([^"()]+?)"? ?\((?:the )?"?([A-Z][\w ]*)"?\)$/.exec(text) ?? [];
  if (name === undefined || title === undefined) return undefined;
  const written = `party ${name} means "${title}"`;
  return advise('definition', `Write: ${written}.`, 0, doubt.tokens.length - 1, written);
}

/** `Northwind Bank plc (the "Customer")`. */
function findBareParty(doubt: Doubt): Advice | undefined {
  return companies.test(doubt.words(0, 2)) && doubt.at <= 2 ? findPartyTitle(doubt) : undefined;
}

/** `…, a third party`, `outside of the agreement`. */
function findOutside(doubt: Doubt): Advice | undefined {
  const from = doubt.kinds.indexOf('STRING') + 1;
  if (from === 0 || doubt.at < from) return undefined;
  const at = doubt.image(from) === ',' ? from + 1 : from;
  const words = doubt.ahead(at);
  if (!outside.test(words) || /^outside (of this|the) agreement$/.test(words) || doubt.at > at + 5 || words === 'outside this agreement')
    return undefined;
  const to = doubt.tokens.length - 1;
  const written = `${at === from ? ', ' : ''}outside this agreement`;
  return doubt.fits(at, to, [...(at === from ? [','] : []), 'outside', 'this', 'agreement'])
    ? advise('definition', "Write 'outside this agreement'.", at, to, written)
    : undefined;
}

/** `"Acme Cloud Ltd", a company registered in England`: all that is said of it stands in the quotes. */
function findMoreInText(doubt: Doubt): Advice | undefined {
  const first = doubt.kinds.indexOf('STRING');
  if (first < 0 || doubt.at <= first || doubt.at > first + 2 || /^[.;]$/.test(doubt.kind(doubt.at))) return undefined;
  const to = doubt.tokens.length - 1;
  const rest = doubt.ahead(first + 1);
  if (to <= first + 1 || /^,? ?outside this agreement/.test(rest) || !doubt.fits(first, to, ['STRING'])) return undefined;
  const whole = `${doubt.image(first).slice(1, -1)}${/^[,;:]/.test(rest) ? '' : ' '}${rest.replace(/["“”]/g, '')}`;
  const written = `"${whole}"`;
  const shown = written.length > 60 ? `${written.slice(0, 50).trimEnd()} …"` : written;
  return advise('definition', `Put it all into one pair of quotes: ${shown}.`, first, to, written);
}

/** `service Payments API supplied by Provider`, `records Tickets has Opened`: it is not said what it is. */
function findMeans(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const verb = doubt.kind(0) === 'clause' ? 'says' : 'means';
  if (at !== 2 || !doubt.expects(verb) || doubt.kind(1) !== 'TERM') return undefined;
  if (!doubt.isWord(at) && !/^[:=–—-]$/.test(doubt.image(at))) return undefined;
  if (/^(of|and|or|for|the|to|by|&)$/.test(doubt.image(at)) || (doubt.kind(at + 1) === 'STRING' && doubt.kind(0) !== 'records'))
    return undefined;
  const [kind, name] = [doubt.image(0), doubt.image(1)];
  if (doubt.image(at) === verb || doubt.kinds.slice(at, at + 4).includes(verb)) return undefined;
  const isSaying = /^(is|are|states|reads|provides|shall|means|says|refers|[:=–—-])$/.test(doubt.image(at));
  const such = kind === 'records' ? ', with Opened, a time' : kind === 'service' ? ', supplied by Provider' : '';
  const said = `${kind} ${name} ${verb} "…"${such}`;
  const text = isSaying ? doubt.ahead(at + 1).replace(/^(that|to mean|mean|to) /, '') : '';
  if (text === '' || /^(records|service)$/.test(kind) || text.includes('"') || doubt.kinds.includes(',', at))
    return advise('definition', `Say in quotes what ${name} is: ${said}.`, at, at);
  const written = `${verb} "${text}"`;
  const shown = written.length > 60 ? `${written.slice(0, 50).trimEnd()} …"` : written;
  return advise('definition', `Write: ${shown}.`, at, doubt.tokens.length - 1, written);
}

/** `goal "Checkout is fast" served by Availability`. */
function findGoalName(doubt: Doubt): Advice | undefined {
  if (doubt.at !== 1 || doubt.kind(1) !== 'STRING' || doubt.image(2) === 'means') return undefined;
  const written = `goal Purpose means ${doubt.image(1)}`;
  return advise('definition', `A goal has a name before its words: ${written}.`, 0, 1, written);
}

/** `goal Fast means Availability at least 99%`: in quotes it would promise nothing. */
function findPromise(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const words = doubt.ahead(at);
  if (doubt.image(at - 1) !== 'means' || !/\b(at least|at most|above|below|>=?|<=?|no (more|less) than)\b.*\d/.test(words))
    return undefined;
  const metric = /[A-Z]\w*(?: [A-Z]\w*)*/.exec(words)?.[0] ?? 'Availability';
  const message = `A goal is words alone. A promise of a figure is a target: 'target ${doubt.image(1)}: Provider must keep ${metric} …'.`;
  return advise('definition', message, at, doubt.tokens.length - 1);
}

/** `term Business Hours means Monday to Friday from 09:00 to 17:00`: in quotes nothing could be counted in them. */
function findHours(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  const words = doubt.ahead(at);
  const isHours = /^(from )?(Mon|weekdays|every day|daily|24 ?(hours|[/x])|\d{1,2}(:\d\d|[ap]m))/i.test(words) && /\d/.test(words);
  if (doubt.image(at - 1) !== 'means' || !isHours || doubt.kind(at) === 'STRING') return undefined;
  return advise('definition', `Hours that time is counted in are a calendar. Write 'calendar' instead of 'term'.`, 0, 0, 'calendar');
}

/** `clause 5 says`. */
function findNumberedClause(doubt: Doubt): Advice | undefined {
  if (doubt.at !== 1 || !/^\d/.test(doubt.image(1))) return undefined;
  const message = "A clause has a name, as in 'clause Confidentiality says'. sla export numbers the clauses.";
  return advise('definition', message, 1, 1);
}

const kindWords = readTable(`supplier | vendor | provider | customer | client | subcontractor | contractor | company → party
  objective | aim | purpose → goal
  definition | define | expression → term
  provision → clause`);

/** `vendor Acme means "Acme Ltd"`, `define Force Majeure as "…"`, `parties Provider and Customer`. */
function findKindWord(doubt: Doubt): Advice | undefined {
  const word = doubt.image(0);
  const text = doubt.ahead(0);
  if (/^(The )?[Pp]arties (are |to this agreement are )?[A-Z"]/.test(text)) {
    return advise('definition', 'Each party has a sentence of its own: party Provider means "Acme Cloud Ltd".', 0, doubt.tokens.length - 1);
  }
  if (/^(third|external|other)$/.test(word) && doubt.kind(1) === 'party')
    return advise('definition', `Write 'party' instead of '${doubt.words(0, 1)}'.`, 0, 1, 'party');
  const kind = kindWords.get(word)?.[0];
  if (doubt.at > 1 || kind === undefined) return undefined;
  if (doubt.kind(1) === 'TERM') {
    const written = `${kind} ${doubt.image(1)} means`;
    return /^(means|is|as|are)$/.test(doubt.image(2)) && doubt.reach(0, 2, [kind, 'TERM', 'means']) > 0
      ? advise('definition', `Write '${written}' instead of '${doubt.words(0, 2)}'.`, 0, 2, written)
      : advise('definition', `Write '${kind}' instead of '${word}'.`, 0, 0, kind);
  }
  if (kind !== 'party' || !/^(means|is)$/.test(doubt.image(1))) return undefined;
  const written = `party ${word[0].toUpperCase()}${word.slice(1)} means`;
  return advise('definition', `Write '${written}' instead of '${doubt.words(0, 1)}'.`, 0, 1, written);
}

const verbs = /^(?:shall mean|means|is defined as|is|are|refers to|has the meaning(?: of)?|will mean|=|:)/;
const parties =
  /^(Provider|Customer|Supplier|Vendor|Client|Host|Contractor|Service Provider|Buyer|Seller|Licensor|Licensee|Company|Subcontractor)$/;
const companies = /\b(Ltd|Limited|plc|Inc|LLC|LLP|GmbH|AG|BV|Corp|S\.?A)\b/;

/** `"Incident" means a fault`, `Provider is Acme Cloud Ltd`, `The Monthly Fee is GBP 42,000`: a definition without its kind. */
function findDefinedTitle(doubt: Doubt): Advice | undefined {
  const comma = /^(In|For)\b[^,"]*\b[Aa]greement$/.test(doubt.words(0, doubt.kinds.indexOf(',') - 1)) ? doubt.kinds.indexOf(',') : 0;
  const start = comma > 0 ? comma + 1 : doubt.image(0) === 'The' ? 1 : 0;
  if (!/^(TERM|STRING)$/.test(doubt.kind(start)) || doubt.at > start + 2) return undefined;
  if (/^(Agreement|Party|Service|Fee|Calendar|Goal|Records|Measure|Period|Metric|Term|Clause|Target) [A-Z]/.test(doubt.image(start)))
    return undefined;
  const verb = verbs.exec(doubt.ahead(start + 1))?.[0];
  if (verb === undefined) return undefined;
  const behind = start + 1 + verb.split(' ').length;
  const name = doubt.image(start).replace(/["“”]/g, '');
  const text = doubt.ahead(behind);
  if (!/^[A-ZÀ-Þ]/.test(name) || text === '' || /^(in|from|not|no|responsible|liable|required|entitled|obliged|missed|met|to)\b/.test(text))
    return undefined;
  if (verb === ':' && /\b(must|may|shall|will|should)\b/.test(text)) return findTitledProse(doubt, name, text);
  if (text.startsWith('|')) return undefined;
  const kind = kindOf(doubt, start, behind, name, text);
  // `Support is available` describes; `means` defines.
  if (kind === 'term' && /^(is|are)$/.test(verb) && start === 0 && /^[a-z]/.test(text) && !/^(the|an?|any|all|each) /.test(text))
    return undefined;
  if (kind === undefined) return undefined;
  const isText = /^(party|service|goal|term)$/.test(kind) && doubt.kind(behind) !== 'STRING';
  const shown = text.length > 30 ? `${text.slice(0, 26).trimEnd()} …` : text;
  const said = `${kind} ${name} means ${isText ? `"${shown}"` : doubt.kind(behind) === 'STRING' ? '"…"' : '…'}`;
  const message = `Say first what kind of thing ${name} is${said.includes('"') ? `: ${said}.` : `, as in '${said}'.`}`;
  const canWrite = !isText || !text.includes('"');
  const written = `${kind} ${name} means${isText ? ` "${text}"` : ''}`;
  const to = isText ? doubt.tokens.length - 1 : behind - 1;
  return advise('kind-missing', message, 0, to, canWrite ? written : undefined);
}

/** `Confidentiality: Each party must keep secrets.` */
function findTitledProse(doubt: Doubt, name: string, text: string): Advice | undefined {
  if (!/^[A-Z]/.test(text) || /\bmust keep [A-Z]|^If\b/.test(text) || parties.test(name) || sums.test(text)) return undefined;
  const written = `clause ${name} says "${text.replace(/["“”]/g, '')}"`;
  return advise('prose', `Words under a title are a clause: clause ${name} says "…".`, 0, doubt.tokens.length - 1, written);
}

function kindOf(doubt: Doubt, start: number, behind: number, name: string, text: string): string | undefined {
  if (parties.test(name) || companies.test(text)) return 'party';
  const fits = (kind: string): boolean => doubt.reach(0, behind - 1, [kind, 'TERM', 'means']) === Infinity;
  const plain = ['fee', 'calendar', 'metric', 'period', 'measure'].find(fits);
  // A definition that is right but for its kind is found elsewhere.
  if (plain === 'metric' && doubt.image(start + 1) !== 'means' && /^[A-Z][\w ]*$/.test(text)) return 'term';
  if (plain !== undefined)
    return start === 0 && verbs.exec(doubt.ahead(1))?.[0] === 'means' && doubt.kind(0) === 'TERM' ? undefined : plain;
  if (/^([A-Z]{3} ?|[£€$¥] ?)?\d[\d,.]*/.test(text) && /(Fee|Charge|Price|Rate|Cost)s?$/.test(name)) return 'fee';
  if (/(Hours|Calendar)$/.test(name) && /\d/.test(text)) return 'calendar';
  if (/(Hours|Days?|Calendar)$/.test(name) && /^(Mon|weekdays|every day|daily)/.test(text)) return 'calendar';
  if (/^(the )?(percentage|average|number|median|total|share|ratio)\b|%.*[-+*/]|\b(divided|minus)\b/.test(text)) return 'metric';
  if (/^(any|the|all) times? (when|during|in which|that|at which)\b/.test(text)) return 'period';
  if (/^the (time|difference) (from|between)\b/.test(text)) return 'measure';
  if (/\bwith [A-Z]\w*( [A-Z]\w*)*, (a|an|one)\b/.test(text)) return undefined;
  if (doubt.kind(behind) === 'STRING' && !fits('term')) return undefined;
  return /Services?$/.test(name) ? 'service' : 'term';
}

const proseStart =
  /^(The|This|These|All|Any|Each|Either|Neither|Both|No|None|Nothing|In|For|Subject|Notwithstanding|Where|WHEREAS|Whereas|Unless|During|Upon|Except|Nor|Such|It|Without|To|As|After|Before|Save|Failure|By|On|At)$/;

const sums = /\d ?%|\bpercent\b|[£€$] ?\d|\b[A-Z]{3} \d|\b(within|at least|at most|less than|more than) \d/;

/** `Subject to clause 5, Provider must …`, but not what would be a remedy. */
const fronted =
  /^(?:As|Except|Subject|Notwithstanding|Without|On|By|At|Upon|After|Before|During|To|In|Unless)\b(?! case| the event)[^,]*, (?:the )?[A-Z]\w*(?: [A-Z]\w*)* (?:must|shall|will|may)\b/;

/** `monthly fee = GBP 5,000`, as a price list has it. */
const bareFee = /^(?:[a-z]+ )?(?:fee|charge|price|subscription)\b(?! [A-Z])/;

/** `Neither party is liable for indirect losses.` */
function findProse(doubt: Doubt): Advice | undefined {
  const text = doubt.ahead(0);
  if ((!/^(TERM|The)$/.test(doubt.kind(0)) && !bareFee.test(text)) || doubt.tokens.length < 3) return undefined;
  const kind = findKindOfProse(doubt, text);
  if (kind !== undefined) return kind;
  if (doubt.kind(0) === 'TERM' && fronted.test(text)) {
    const message = "A duty begins with the party: 'Provider must …'. What stands before it here stands behind it.";
    return advise('definition', message, 0, doubt.kinds.indexOf(','));
  }
  // A promise of a figure would promise nothing in a clause.
  if (sums.test(text)) return undefined;
  const isPresent =
    /^(warrants?|represents?|waives?|acknowledges?|accepts?|confirms?|is (not )?(liable|responsible|entitled)|does not|retains?|owns?|reserves?)\b/;
  const isStatement = doubt.at === 1 && isPresent.test(doubt.ahead(1));
  const isLower = doubt.isWord(1) && !/^(must|may)$/.test(doubt.image(1));
  const isProse =
    proseStart.test(doubt.image(0).split(' ')[0]) && (isLower || doubt.kind(1) === ',') && doubt.at <= 3 && doubt.tokens.length > 3;
  if (!isStatement && !isProse) return findPresent(doubt);
  const isDefinition =
    /^(The|This|A|An) (agreement|party|service|fee|calendar|goal|records|measure|period|metric|target|remedy|sample|baseline)\b/.test(text);
  if (isDefinition && !isStatement && doubt.kind(2) === 'TERM') return undefined;
  if (/^The (amount at risk|total credits)|prevails?\b|precedence|\bcredits?\b|\bmissed\b|supersede/.test(text)) return undefined;
  const written = `clause General says "${bare(text)}"`;
  const message = 'Words that nothing is measured by stand in a clause, under a name of your choice: clause General says "…".';
  return advise('prose', message, 0, doubt.tokens.length - 1, written);
}

/** Prose for which there is a sentence: `The goal is …`, `The monthly fee is …`, `Tickets have …`. */
function findKindOfProse(doubt: Doubt, text: string): Advice | undefined {
  const last = doubt.tokens.length - 1;
  const aim = /^(?:The|Our) (?:goal|purpose|objective|aim)s?\b.{0,40}\b(?:is|are) (?:that |to )?(.+)/.exec(text)?.[1];
  if (aim !== undefined)
    return advise('definition', 'What the parties want is a goal: goal Purpose means "…".', 0, last, `goal Purpose means "${bare(aim)}"`);
  if (/^(The )?[A-Z]\w*( [A-Z]\w*)* must\b/.test(text)) return undefined;
  const owner =
    /^(?:(?:Each|Every|A|The) )?([A-Za-z]\w*) (?:has|have|contains?|consists? of) (?!to\b|no\b|(?:the|a|an) (?:right|duty|obligation))/.exec(
      text,
    )?.[1];
  if (owner !== undefined && doubt.at <= 2 && !parties.test(owner)) {
    const name = /s$/.test(owner) ? owner : `${owner}s`;
    return advise(
      'definition',
      `What data hold is said of records: records ${name[0].toUpperCase()}${name.slice(1)} means "…", with Opened, a time.`,
      0,
      last,
    );
  }
  if (
    /\b(fees?|charges?|prices?|costs?|subscription|pays)\b.{0,40}\b([A-Z]{3} ?|[£€$] ?)\d/.test(text) &&
    !/\bmust\b|\bmiss|\bpenalt|\bif\b|\bcredit|damages/.test(text)
  )
    return advise(
      'definition',
      `What a service costs is a fee: 'fee Monthly Fee means ${amountIn(text)} for each calendar month'.`,
      0,
      last,
    );
  if (
    /^(?:The )?(?:[A-Za-z]+ )?(?:response|resolution|answer|repair|reaction|recovery) times?\b.*\d+ ?(?:min|hour|h\b|day)/i.test(text) &&
    !/\b(must|may|if)\b/i.test(text)
  )
    return advise(
      'definition',
      'Times for each priority are a target with a table: target Support Times: Provider must keep, for at least 95% of Tickets in each calendar month, | Priority | Response Time |, and below it a row for each, | P1 | at most 15 minutes |.',
      0,
      last,
    );
  if (/\b(hours|support|open|available|staffed)\b/i.test(text) && weekdayHours.test(text) && !/\b(must|may)\b/.test(text))
    return advise(
      'definition',
      "Hours are a calendar: 'calendar Support Hours means Monday to Friday from 09:00 to 17:00'. What is measured in them says so.",
      0,
      last,
    );
  if (/\b(24 ?[/x×] ?7|24 hours|(a?round) the clock)\b/.test(text) && /\b(support|help|service|available|open|hours)\b/i.test(text))
    return advise(
      'definition',
      "Hours are a calendar: 'calendar Support Hours means 24 hours every day'. What is measured in them says so.",
      0,
      last,
    );
  return undefined;
}

function bare(text: string): string {
  return text.replace(/["“”]/g, '');
}

/** `Provider supplies Payments API`, `Customer pays the fee`. */
function findPresent(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (at !== 1 || doubt.kind(at) !== 'WORD' || doubt.tokens.length < 3) return undefined;
  const [party, verb] = [doubt.image(0), doubt.image(1)];
  const last = doubt.tokens.length - 1;
  const service = doubt.tokens.find(({ tokenType }, index) => index > 1 && tokenType.name === 'TERM')?.image;
  if (/^(supplies|provides|delivers|operates|hosts|runs)$/.test(verb) && service !== undefined)
    return advise('definition', `What is supplied is a service: service ${service} means "…", supplied by ${party}.`, 0, last);
  if (!/[^s]s$/.test(verb) || /^(is|was|has|does|means|says)$/.test(verb) || /^(must|may|are|is|shall|will|should)$/.test(doubt.image(2)))
    return undefined;
  const infinitive = verb.replace(/(?<=[a-z])ies$/, 'y').replace(/(?<=(?:ch|sh|ss|x))es$|s$/, '');
  // Words of the language stay outside of quotes.
  if (/^(report|review|claim|keep|provide|return|reach)$/.test(infinitive))
    return advise('modal', `Write 'must ${infinitive}' instead of '${verb}'.`, 1, 1, `must ${infinitive}`);
  if (/\b(credits?|penalty|missed|met|refund|fees?|charges?|invoices?|amounts?)\b|Fee\b/.test(doubt.ahead(2))) return undefined;
  const written = `must "${infinitive} ${bare(doubt.ahead(2))}"`;
  return advise('modal', `What a party has to do is said with 'must', in quotes: ${party} must "${infinitive} …".`, 1, last, written);
}

const weekdayHours =
  /\b(?:Mon(?:day)?|weekdays?|working days?|business days?)\b.*\d{1,2}(?::\d\d)? ?(?:am|pm)? ?(?:-|–|to|and|until) ?\d{1,2}/i;

/** The first sum of money in a sentence. */
function amountIn(text: string): string {
  return /(?:[A-Z]{3} ?|[£€$] ?)\d(?:[\d.,]*\d)?/.exec(text)?.[0] ?? 'GBP 42,000';
}
