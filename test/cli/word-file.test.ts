import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordFile, type WordFile } from '../../server/cli/word-file';
import { inFolder, sla } from '../support/command-line';
import { packed, run, wordDocument, wordMarkup } from '../support/word-document';

/** Its lines, and its notes without the name of the file. */
async function read(document: Buffer): Promise<{ readonly lines: readonly string[]; readonly notes: readonly string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'sla-'));
  const path = join(folder, 'a.docx');
  try {
    await writeFile(path, document);
    const { text, notes }: WordFile = await readWordFile(path);
    return { lines: text.split('\n'), notes: notes.map((note) => note.replaceAll(path, 'a.docx')) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const p = (inside: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const note = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const drawing = (inside: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const box = (text: string): string => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;

const FOOTNOTES = {
  'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p(
    `<w:r><w:footnoteRef/></w:r>${run(' This does not hold in August.')}`,
  )}</w:footnote></w:footnotes>`,
};
const PROMISE = p(`${run('The Service shall be available 99.9%')}${note(2)}${run(' of each calendar month.')}`);

describe('the words of a Word document', () => {
  it('have footnotes and endnotes behind the paragraph that refers to them', async () => {
    const endnotes = {
      'word/endnotes.xml': `<w:endnotes><w:endnote w:id="2">${p(run('Germany.'))}${p(run('Austria.'))}</w:endnote></w:endnotes>`,
    };
    const { lines } = await read(
      wordMarkup(`${PROMISE}${p(`${run('Holidays are public.')}${note(2, 'endnote')}`)}${p(run('Next.'))}`, { ...FOOTNOTES, ...endnotes }),
    );
    expect(lines).toEqual([
      'The Service shall be available 99.9%[^1] of each calendar month.',
      '[^1]: This does not hold in August.',
      'Holidays are public.[^2]',
      '[^2]: Germany.',
      '[^2]: Austria.',
      'Next.',
    ]);
  });

  it('have the footnotes of a table behind it, so that its rows stay together', async () => {
    const table = `<w:tbl>${row(cell(p(`${run('P1')}${note(2)}`)), cell(p(run('1 hour'))))}${row(cell(p(run('P2'))), cell(p(run('2 hours'))))}</w:tbl>`;
    const { lines } = await read(wordMarkup(table, FOOTNOTES));
    expect(lines).toEqual(['| P1[^1] | 1 hour |', '| P2 | 2 hours |', '[^1]: This does not hold in August.']);
  });

  it('are those that are seen: hidden text is left out, which is said', async () => {
    const styles = {
      'word/styles.xml': `<w:styles><w:style w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Child"><w:basedOn w:val="Gone"/></w:style></w:styles>`,
    };
    const body = [
      p(`${run('The Supplier shall ')}${run('not ', '<w:vanish/>')}${run('answer.', '<w:vanish w:val="0"/>')}`),
      p(run('By style.'), '<w:pStyle w:val="Child"/>'),
      p(run('Shown after all.', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Gone"/>'),
      p(run('By letters.', '<w:rStyle w:val="Gone"/>')),
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>${cell(p(run('A row.')))}</w:tr>${row(cell(p(run('Seen.'))))}</w:tbl>`,
    ];
    expect(await read(wordMarkup(body.join(''), styles))).toEqual({
      lines: ['The Supplier shall answer.', '', 'Shown after all.', '', '| Seen. |'],
      notes: ['a.docx has hidden text ("not" and more), which was left out.'],
    });
  });

  it('are those that stand when all changes are accepted, which is said', async () => {
    const body = [
      p(
        `${run('In ')}<w:del><w:r><w:delText>2</w:delText></w:r></w:del><w:ins>${run('4')}</w:ins>${run(' hours')}<w:moveFrom>${run(' gone')}</w:moveFrom>.`,
      ),
      p(run('Joined '), '<w:rPr><w:del/></w:rPr>'),
      p(run('with the next.')),
      `<w:tbl>${row(cell(p(run('A'))), cell(p(run('B')), '<w:cellDel/>'))}</w:tbl>`,
      p(run('Last.'), '<w:rPr><w:del/></w:rPr>'),
    ];
    expect(await read(wordMarkup(body.join('')))).toEqual({
      lines: ['In 4 hours', 'Joined with the next.', '| A |', 'Last.'],
      notes: ['a.docx has tracked changes; it was read as if all of them were accepted.'],
    });
  });

  it('are without comments, which is said', async () => {
    const comments = { 'word/comments.xml': `<w:comments><w:comment w:id="1">${p(run('Is that enough?'))}</w:comment></w:comments>` };
    expect(await read(wordMarkup(p(`${run('In 2 hours.')}<w:r><w:commentReference w:id="1"/></w:r>`), comments))).toEqual({
      lines: ['In 2 hours.'],
      notes: ['a.docx has comments, which were left out.'],
    });
  });

  it('have boxes behind the paragraph that they hang on, once', async () => {
    const modern = drawing(`<wps:wsp><wps:txbx>${box('In a box.')}</wps:txbx></wps:wsp>`);
    const old = `<w:pict><v:oval><v:textbox>${box('In a box.')}</v:textbox></v:oval></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${modern}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`;
    const body = [both, modern, old].map((each) => p(`${run('Before')}<w:r>${each}</w:r>${run(' and after.')}`)).join('');
    const { lines } = await read(wordMarkup(body));
    expect(lines).toEqual(['Before and after.', 'In a box.', 'Before and after.', 'In a box.', 'Before and after.', 'In a box.']);
  });

  it('have headers and footers last, once and without numbers of pages', async () => {
    const edge = (root: string, ...texts: readonly string[]): string =>
      `<w:${root}>${texts.map((text) => p(run(text))).join('')}</w:${root}>`;
    const { lines } = await read(
      wordMarkup(p(run('Service Terms')), {
        'word/header1.xml': edge('hdr', 'Service Terms', 'Subject to contract'),
        'word/header2.xml': edge('hdr', 'Subject to contract'),
        'word/footer1.xml': edge('ftr', 'Page 1 of 7'),
      }),
    );
    expect(lines).toEqual(['Service Terms', '# Headers and footers', 'Subject to contract']);
  });

  it('have the results of fields and not their codes', async () => {
    const nested = `${field('begin')}${code('IF ')}${field('begin')}${code('MERGEFIELD t')}${field('separate')}${run('GOLD')}${field('end')}${code('= "GOLD"')}${field('separate')}${run('EUR 500')}${field('end')}`;
    const body = [
      p(`${run('The fee is ')}<w:fldSimple w:instr="DOCPROPERTY Fee">${run('EUR 400')}</w:fldSimple>${run(' a month.')}`),
      p(`${run('Or ')}${nested}${run('.')}`),
      p(`${run('A code without an end ')}${field('begin')}`),
      p(run('swallows nothing.')),
    ];
    const { lines } = await read(wordMarkup(body.join('')));
    expect(lines).toEqual(['The fee is EUR 400 a month.', 'Or EUR 500.', 'A code without an end', 'swallows nothing.']);
  });

  it('have each cell in its column, also where cells are joined', async () => {
    const body = `<w:tbl>${row(cell(p(run('Tier'))), cell(p(run('Answer')), '<w:gridSpan w:val="2"/>'), cell(p(run('Fee'))))}${row(
      cell(p(run('Gold')), '<w:vMerge w:val="restart"/>'),
      cell(p(run('P1'))),
      cell(p(run('15 minutes'))),
      cell(p(run('EUR 1'))),
    )}${row(cell(p(''), '<w:vMerge/>'), cell(p(run('P2'))), cell(p(run('1 hour'))), cell(p(run('EUR 2'))))}</w:tbl>`;
    const { lines } = await read(wordMarkup(body));
    expect(lines).toEqual(['| Tier | Answer |  | Fee |', '| Gold | P1 | 15 minutes | EUR 1 |', '| Gold | P2 | 1 hour | EUR 2 |']);
  });

  it('have formulas, boxes to tick and words that run the other way', async () => {
    const tick = (is: number): string =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${is}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('x')}</w:sdtContent></w:sdt>`;
    const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const body = [
      p(`${run('It is ')}<m:oMath><m:f><m:num>${t('up')}</m:num><m:den>${t('all')}</m:den></m:f>${t('×100')}</m:oMath>${run('.')}`),
      p(`${tick(1)}${run(' Gold ')}${tick(0)}${run(' Silver')}`),
      p(`<w:dir w:val="rtl">${run('Read me.')}</w:dir>`),
      p('<w:r><w:t>one</w:t><w:cr/><w:t>30</w:t><w:noBreakHyphen/><w:t>day avail</w:t><w:softHyphen/><w:t>ability</w:t></w:r>'),
    ];
    const { lines } = await read(wordMarkup(body.join('')));
    expect(lines).toEqual(['It is (up) / (all)×100.', '☒ Gold ☐ Silver', 'Read me.', 'one 30-day availability']);
  });

  it('have clauses that are numbered with the styles of headings as clauses', async () => {
    const styles = {
      'word/styles.xml': '<w:styles><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>',
    };
    const body = [p(run('What is measured'), '<w:pStyle w:val="H2"/>'), p(run('The Supplier shall answer.'), '<w:pStyle w:val="H2"/>')];
    expect((await read(wordMarkup(body.join(''), styles))).lines).toEqual(['## What is measured', 'The Supplier shall answer.']);
  });

  it('lack those of pictures and files inside, which is said; nothing outside is opened', async () => {
    const picture = '<pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic>';
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      'image',
      'footnotes',
      'styles',
    ]
      .map(
        (kind, index) =>
          `<Relationship Id="rId${9 - index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" TargetMode="External" Target="file:///etc/passwd"/>`,
      )
      .join('')}</Relationships>`;
    const body = p(`${run('As drawn.')}<w:r>${drawing(picture)}</w:r><w:r><w:object/></w:r>`);
    expect(await read(wordMarkup(body, { 'word/_rels/document.xml.rels': relations }))).toEqual({
      lines: ['As drawn.'],
      notes: [
        'a.docx has a file, a chart or a diagram inside; words in it were not read.',
        'a.docx has pictures; words in them were not read.',
      ],
    });
  });

  it('are found where the document says that they are, but only in parts that were counted', async () => {
    const relations = (target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(run('Here.'))}</w:body></w:document>`;
    expect((await read(packed({ '_rels/.rels': relations('word/document2.xml'), 'word/document2.xml': document }))).lines).toEqual([
      'Here.',
    ]);
    const elsewhere = packed({
      '_rels/.rels': relations('word/document.bin'),
      'word/document.xml': document,
      'word/document.bin': Buffer.alloc(1_000, ' '),
    });
    expect((await read(elsewhere)).lines).toEqual(['Here.']);
  });

  it('are refused where there are too many, where they never end, and where they ask for other files', async () => {
    const damaged = 'is damaged: its text cannot be read. Open it, save it again as .docx, and check that.';
    const outside =
      '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>';
    await expect(read(wordMarkup('<w:p/>'.repeat(600_000)))).rejects.toThrow(
      'is too large for a contract. Save its parts as documents of their own.',
    );
    await expect(read(wordMarkup(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`))).rejects.toThrow(damaged);
    await expect(read(packed({ 'word/document.xml': outside }))).rejects.toThrow(damaged);
  });
});

describe('a Word document with footnotes and hidden text', () => {
  it('is checked in all its words, and what was left out is said', async () => {
    await inFolder({}, async (cwd) => {
      const footnotes = {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p(run('The Supplier must answer promptly.'))}</w:footnote></w:footnotes>`,
      };
      await writeFile(join(cwd, 'a.docx'), wordMarkup(`${PROMISE}${p(run('Or never.', '<w:vanish/>'))}`, footnotes));
      const { out, err } = await sla(['check', 'a.docx'], { cwd });
      expect(err).toBe('a.docx has hidden text ("Or never."), which was left out.\n');
      expect(out).toContain('a.docx:2:32  warning  "promptly" names no time');
    });
  });

  it('is imported with both in notes', async () => {
    await inFolder({}, async (cwd) => {
      await writeFile(join(cwd, 'a.docx'), wordMarkup(`${PROMISE}${p(run('Or never.', '<w:vanish/>'))}`, FOOTNOTES));
      const { out } = await sla(['import', 'a.docx'], { cwd });
      expect(out).toContain('// Review: a.docx has hidden text ("Or never."), which was left out.\n');
      expect(out).toContain(
        '// From line 1: The Service shall be available 99.9% of each calendar month.\n// Review: A footnote (line 2) is not in the sentence: "This does not hold in August."\n',
      );
      expect(out).toContain('clause General says "\n  Footnote 1: This does not hold in August.\n".');
    });
  });

  it('needs no marks to be one of plain words', async () => {
    expect(await read(wordDocument(['One.', 'Two.']))).toEqual({ lines: ['One.', 'Two.'], notes: [] });
  });
});
