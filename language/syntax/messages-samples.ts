/** Sample data and other files as people name them: paths without quotes, columns mapped by arrows, separators. */
import { type Advice, advise, type Detector, type Doubt } from './doubt';
import { findWording, wordings } from './wordings';

const NAME = String.raw`([A-Z][\w-]*(?: [A-Z][\w-]*)*)`;

const samples = wordings(String.raw`
[sample]
  ,? ?(?:with|mapping|where|mapped|using|and|renaming|reading)(?: the)?(?: column| field)? ${NAME} (?:as|to|mapped to|->|→) (?:column )?"([^"]*)" → , where $1 is "$2"
  ${NAME} (?:maps to|is mapped to|comes from|corresponds to|is in|stands in|is read from|is from|is taken from|equals|->|→|to|as)(?: the)?(?: column)? "([^"]*)" → $1 is "$2"
  (?:the )?(?:column )?"([^"]*)" (?:is|as|means|maps to|to|contains|holds|->|→) ${NAME}(?=$|[,;]| and) → $2 is "$1"
  ([a-z]\w*) (?:is|as|=|maps to|to) ${NAME}(?=$|[,;]| and) → $2 is "$1"
  (?:is )?(?:in )?(?:the )?column (?=") →
  (?:the )?column \d+|^\d+(?=$|,| and)
    : A column is named as in the first line of the file: where Opened is "opened_at".
  (?:formatted as|in the format|in format|with format|in|with the format) "([^"]*[yMdHms][^"]*)" → as "$1"
  in (ms|milliseconds|s|secs|mins?)(?=$|,| and) → in {unit $1}
  ,? ?(?:all )?(?:(?:times|dates|timestamps)(?: are)? )?in (?:the timezone |timezone )?"?(UTC|GMT|[A-Z]{1,4}T|[A-Z][A-Za-z]+\/[A-Za-z/_]+)"?(?: time)?(?=$|,| and) → , in the time zone "$1"
  ,? ?(?:with |using )?(?:an? |the )?(?:"?[,;|]"? )?(?:semicolon|comma|tab|pipe|separated|separator|delimited|delimiter|with header|header|encoding|encoded|quoted)\b.* →
    : How a file is separated is seen from its first line. Take this out.
  ,? ?(?:with |from |in )?(?:the )?(?:sheet|tab|worksheet)\b.*
    : A sheet is saved as a file of its own, such as "tickets.csv".
  ,? ?(?:and|or|,) "[^"]*"(?:(?:,| and) "[^"]*")*$
    : A sample names one file. One name stands for several with a star: from "data/tickets-*.csv".
  (?:in|as) (?:an? )?(?:unix|epoch|Unix|UNIX)(?: time| timestamps?| seconds)?\b → as "epoch seconds"
  (?:to mean|to be|for|means|is|=)(?= [A-Z]) → as
  taking (\d[\w.]*|[a-z]\w*)(?= as) → taking "$1"
  as (?:missing|empty|null|NULL|blank|none|unknown|absent)\b → as not given
  (?:from )?(?:the )?(?:file|csv|path|CSV)(?: file)? (?=") →
  (?:the )?(?:[A-Z]+ )?(?:file|export)(?= [\w/]+\.) →
  (?:the )?(?:database|table|spreadsheet|API|query)\b[^,]*
    : Data are read from files beside the agreement: from "data/tickets.csv".
  ,? ?(?:only|excluding|except|for|from \d|between|since|without|limited|filtered)\b.*
    : A sample is the whole file. Which records count is said where they are counted: of Tickets where Priority is P1.
  (?:with )?(?:dates|times|timestamps) (?:written |formatted )?(?:as|in) "[^"]*"
    : How times are written stands behind their column: where Opened is "opened" as "dd/MM/yyyy".
`);

export const findSample: Detector = (doubt) => {
  const kind = doubt.kind(0);
  if (kind === 'use') return findFiles(doubt) ?? findPath(doubt);
  if (kind !== 'sample') return findBareSample(doubt);
  return findSampleStart(doubt) ?? findCondition(doubt) ?? findBareColumns(doubt) ?? findWording(doubt, samples, 3) ?? findPath(doubt);
};

/** `sample data for Tickets from "tickets.csv"`, `sample "tickets.csv" for Tickets`. */
function findSampleStart(doubt: Doubt): Advice | undefined {
  if (doubt.at > 2) return undefined;
  const words = doubt.ahead(0);
  const [all, name, file] =
    new RegExp(
      `^sample (?:data |file |records )?(?:for |of )?${NAME} (?:from|in|is|at|comes? from|taken from|read from|is from|loaded from|=) "([^"]*)"`,
    ).exec(words) ??
    swap(new RegExp(`^sample "([^"]*)" (?:for|of|is|as|holds|contains) ${NAME}`).exec(words)) ??
    [];
  if (all === undefined) return undefined;
  const to = doubt.kinds.findIndex((kind, index) => index > 0 && (kind === 'STRING' || kind === 'TERM') && doubt.words(0, index) === all);
  const written = `sample ${name} from "${file}"`;
  return to > 0 && doubt.fits(0, to, ['sample', 'TERM', 'from', 'STRING']) && words !== written
    ? advise('sample', `Write: ${written}.`, 0, to, written)
    : undefined;
}

function swap(found: RegExpExecArray | null): string[] | undefined {
  return found ? [found[0], found[2], found[1]] : undefined;
}

/** `Tickets are in "tickets.csv"`. */
function findBareSample(doubt: Doubt): Advice | undefined {
  const found = new RegExp(`^(?:The )?${NAME} (?:is |are )?(?:taken |read |loaded |stored )?(?:from|in) "([^"]*\\.\\w+)"$`).exec(
    doubt.ahead(0),
  );
  if (!found || doubt.at > 2 || /^Samples? /.test(found[1])) return undefined;
  const written = `sample ${found[1]} from "${found[2]}"`;
  return advise('sample', `Write: ${written}.`, 0, doubt.tokens.length - 1, written);
}

const bareColumns = wordings(String.raw`
[sample]
  ,? ?(?:columns? )?${NAME} (?:is|as|=|in|in column|is in column|to)? ?(?:the )?(?:column )?"([^".]*)"(?=$|,| and) → , where $1 is "$2"
  ,? ?"[^"]*" (?:is|=|means|to) [A-Z]\w*
    : Say which is meant: where Opened is "opened_at" for a column, taking "1" as P1 for a value.
`);

/** `sample Tickets from "tickets.csv", Opened is "opened_at"`. */
function findBareColumns(doubt: Doubt): Advice | undefined {
  if (doubt.kinds.includes('where')) return undefined;
  return findWording(doubt, bareColumns, 3);
}

/** `where Priority is P1`: in quotes it would be the name of a column. */
function findCondition(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (
    doubt.kind(at) !== 'TERM' ||
    doubt.image(at - 1) !== 'is' ||
    doubt.kind(at - 2) !== 'TERM' ||
    !doubt.kinds.slice(0, at).includes('where')
  )
    return undefined;
  const field = doubt.image(at - 2);
  const message = `Here 'where' says in which column a field is found: where ${field} is "${field.toLowerCase().replace(/ /g, '_')}". Which records count is said where they are counted.`;
  return advise('sample', message, at - 2, at);
}

/** `use "a.sla" and "b.sla"`. */
function findFiles(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (doubt.kind(at + 1) === 'STRING' && /^(and|,|&)$/.test(doubt.image(at)) && doubt.kind(at - 1) === 'STRING')
    return advise('sample', `Each file has a sentence of its own: use ${doubt.image(at + 1)}.`, at, at, '. use');
  if (at === doubt.tokens.length && doubt.image(at - 1) === 'prevails')
    return advise('sample', "Write 'prevails over this agreement'.", at - 1, at - 1, 'prevails over this agreement');
  return undefined;
}

/** `from ./data/tickets.csv`, `from C:\data\tickets.csv`, `from ServiceNow`. */
function findPath(doubt: Doubt): Advice | undefined {
  const { at } = doubt;
  if (!/^(from|use)$/.test(doubt.image(at - 1)) || doubt.kind(at) === 'STRING') return undefined;
  const words = doubt.ahead(at);
  if (/^(https?|ftp|s3|file):/.test(words))
    return advise('sample', 'Data are read from files beside the agreement: from "data/tickets.csv".', at, at);
  if (/^([.~/\\]|[A-Za-z]:)/.test(words)) {
    return advise('sample', 'A file is named in quotes, as it is found from the agreement: "data/tickets.csv".', at, at);
  }
  if (doubt.kind(0) === 'sample' && /^[A-Za-z]+$/.test(words))
    return advise('sample', 'Name a file, in quotes: from "data/tickets.csv".', at, at);
  return undefined;
}
