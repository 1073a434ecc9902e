import { describe, expect, it } from 'vitest';
import { openCsv } from '../../server/condense/read-csv';

/** All rows of a file: line and cells. */
async function rowsOf(bytes: Uint8Array): Promise<string[]> {
  const file = openCsv('a.csv', bytes);
  const rows: string[] = [];
  if (file === undefined) return rows;
  const wanted = file.columns.map((_, column) => column);
  for await (const batch of file.batches(wanted)) {
    for (let row = 0; row < batch.count; row++)
      rows.push([batch.line(row), batch.problem(row) ?? '', ...wanted.map((column) => batch.cell(row, column))].join('|'));
  }
  return rows;
}

describe('CSV', () => {
  it('is read the same in pieces: letters, line ends and quotes that a piece cuts', async () => {
    // Six megabytes are read in two pieces; the cut falls wherever it falls.
    const count = 90_000;
    const filler = 'é'.repeat(20);
    const lines = Array.from({ length: count }, (_, i) => `${i},"${filler} ""${i}"",\r\nnext",${i % 7 === 0 ? '' : 'x'}`);
    const rows = await rowsOf(new TextEncoder().encode(`\uFEFFn,text,x\r\n${lines.join('\r\n')}\r\n`));
    expect(rows.length).toBe(count);
    const wrong = rows.findIndex((row, i) => row !== `${2 + i * 2}||${i}|${filler} "${i}",\nnext|${i % 7 === 0 ? '' : 'x'}`);
    expect(rows[wrong]).toBeUndefined();
  });

  it('counts a line end once that lies on both sides of a cut', async () => {
    const cut = 1 << 22;
    const bytes = new TextEncoder().encode(`a\r\n${'x'.repeat(cut - 4)}\r\ny\r\n`);
    expect([bytes[cut - 1], bytes[cut]]).toEqual([13, 10]);
    expect((await rowsOf(bytes)).map((row) => row.slice(0, 4))).toEqual(['2||x', '3||y']);
  });

  it('is read in UTF-16 as some spreadsheets write it', async () => {
    const text = '\uFEFFa;b\r\n1;ü\r\n';
    expect(await rowsOf(new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer))).toEqual(['2||1|ü']);
  });

  it('finds its sign outside of quotes, and takes one column for one column', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    expect(await rowsOf(encode('"a,b,c";d\n1;2\n'))).toEqual(['2||1|2']);
    expect(await rowsOf(encode('only\n1\n\n2\n'))).toEqual(['2||1', '4||2']);
    expect(await rowsOf(encode('\n\na,b\n1,2\n'))).toEqual(['4||1|2']);
  });

  it('of nothing but lines is empty', async () => {
    expect(openCsv('a.csv', new TextEncoder().encode('\r\n \n\n'))).toBeUndefined();
    expect(await rowsOf(new Uint8Array())).toEqual([]);
  });

  it('says how far a quotation mark without a partner reaches', async () => {
    expect((await rowsOf(new TextEncoder().encode('a,b\n1,"x\n2,y\n3,z\n'))).map((row) => row.split('|').slice(0, 2))).toEqual([
      ['2', 'A quotation mark in this row has no partner, so everything to line 4 was taken for its text'],
    ]);
  });
});
