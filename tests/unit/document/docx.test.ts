import fc from 'fast-check';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '@/lib/document/docx/write-docx';
import { editionDocument, type EditionDocument } from '@/lib/document/edition-document';
import { pageRuns } from '@/lib/document/page-plan';
import { cell, heading, note, paragraph, type DocumentNode, type Row } from '@/lib/document/tree';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { contextOfEdition, readEditionJson } from '@/lib/exchange/edition-json';
import { contentByYear, publishedBefore } from '@/prisma/seed/content/build';
import { wangxin } from '@/prisma/seed/departments/wangxin/years';
import { below, docxParts, textIn, valueOf, within, type DocxParts } from '../../support/docx-parts';
import { validEdition } from '../../support/edition-content';
import { largeEdition } from '../../support/large-edition';
import { sampleEdition } from '../../support/sample-edition';

const contents = contentByYear(wangxin);
const of2021: DisclosureContext = { ...validEdition, fiscalYear: 2021, templateVersion: 'budget-2021', content: contents.get(2021)!, previous: publishedBefore(contents, 2021) };
const documentOf = (context: DisclosureContext, publishedOn: string | null, number = 1) => editionDocument(templateOf(context.templateVersion), context, { number, publishedOn });

const sample = documentOf(contextOfEdition(readEditionJson(JSON.stringify(sampleEdition)), null), null);
const published = documentOf(of2021, '2021-02-08', 2);
const editions: Record<string, EditionDocument> = { sample, 'valid 2020': documentOf(validEdition, '2020-02-08'), 2021: published, large: documentOf(largeEdition, null) };

const nodesOf = (edition: EditionDocument) => edition.sections.flatMap((section) => section.nodes);
const tablesOf = (edition: EditionDocument) => nodesOf(edition).filter((node) => node.type === 'table');
const styleOf = (element: Element) => valueOf(element, 'w:pStyle');
const paragraphsOf = (root: Element, style: RegExp) => within(root, 'w:p').filter((one) => style.test(styleOf(one) ?? ''));

describe.each(Object.entries(editions))('the Word document of an edition: %s', (_name, edition) => {
  let parts: DocxParts;
  let document: Element;
  beforeAll(async () => {
    parts = await docxParts(await writeDocx(edition));
    document = parts.root('word/document.xml');
  });

  it('has a real heading for each of the tree', () => {
    const headings = nodesOf(edition).filter((node) => node.type === 'heading');
    const written = paragraphsOf(document, /^Heading[2-4]$/u);
    expect(written.map((one) => [styleOf(one), textIn(one)])).toEqual(headings.map(({ level, text }) => [`Heading${level}`, text]));
    const levels = within(parts.root('word/styles.xml'), 'w:style').flatMap((style) => (/^Heading/u.test(style.getAttribute('w:styleId')!) ? [[valueOf(style, 'w:name'), valueOf(style, 'w:outlineLvl'), within(style, 'w:keepNext').length]] : []));
    expect(levels).toEqual([1, 2, 3, 4].map((level) => [`heading ${level}`, String(level - 1), 1]));
  });

  it('repeats every row of a head, and keeps it with two rows', () => {
    const written = within(document, 'w:tbl');
    tablesOf(edition).forEach((table, index) => {
      const rows = below(written[index]!, 'w:tr');
      expect(rows).toHaveLength(table.head.length + table.rows.length);
      expect(rows.map((row) => within(row, 'w:tblHeader').length === 1)).toEqual(rows.map((_, at) => at < table.head.length));
      const first = rows[table.head.length];
      if (first && table.rows.length > 1) for (const one of within(first, 'w:p')) expect(within(one, 'w:keepNext')).toHaveLength(1);
    });
    for (const style of within(parts.root('word/styles.xml'), 'w:style').filter((one) => /^TableHead/u.test(one.getAttribute('w:styleId')!))) expect(within(style, 'w:keepNext')).toHaveLength(1);
  });

  it('spans whole columns and goes on only under what it began', () => {
    const tables = within(document, 'w:tbl');
    expect(tables).toHaveLength(tablesOf(edition).length);
    for (const table of tables) {
      const columns = within(table, 'w:gridCol').map((one) => Number(one.getAttribute('w:w')));
      expect(Math.min(...columns)).toBeGreaterThan(0);
      let above = new Map<number, number>();
      for (const row of below(table, 'w:tr')) {
        const merged = new Map<number, number>();
        let column = 0;
        for (const one of below(row, 'w:tc')) {
          const span = Number(valueOf(one, 'w:gridSpan') ?? 1);
          const merge = valueOf(one, 'w:vMerge');
          if (merge === 'continue') expect(above.get(column)).toBe(span);
          if (merge) merged.set(column, span);
          expect(Number(within(one, 'w:tcW')[0]!.getAttribute('w:w'))).toBe(columns.slice(column, column + span).reduce((sum, width) => sum + width, 0));
          expect(one.lastChild!.nodeName).toBe('w:p');
          column += span;
        }
        expect(column).toBe(columns.length);
        above = merged;
      }
    }
  });

  it('turns the paper where the plan of the pages says so', () => {
    const landscapes = edition.sections.flatMap(({ nodes, part }) => pageRuns(nodes).map((run) => ({ ...run, part })));
    // Text follows text on a page; a table of the law begins one.
    const expected = landscapes.reduce<boolean[]>((pages, run, index) => (run.part === 'explanation' && landscapes[index - 1]?.landscape === run.landscape ? pages : [...pages, run.landscape]), [false]);
    const pages = within(document, 'w:pgSz').map((size) => {
      const landscape = size.getAttribute('w:orient') === 'landscape';
      expect(Number(size.getAttribute('w:w')) > Number(size.getAttribute('w:h'))).toBe(landscape);
      return landscape;
    });
    expect(pages).toEqual(expected);
  });

  it('names statutory tables once, and numbers the captions of all others', () => {
    const others = edition.sections.filter(({ part }) => part === 'explanation').flatMap(({ nodes }) => nodes.filter((node) => node.type === 'table'));
    expect(paragraphsOf(document, /^Caption$/u).map(textIn)).toEqual(others.map(({ caption }, index) => `表${index + 1}　${caption}`));
    expect(parts.text('word/document.xml').match(/ SEQ 表 /gu) ?? []).toHaveLength(others.length);
    const lines = paragraphsOf(document, /^TableLine$/u).map(textIn);
    const statutory = edition.sections.filter(({ part }) => part === 'tables').flatMap(({ nodes }) => nodes.filter((node) => node.type === 'table'));
    expect(lines.filter((line) => line.startsWith('编制部门'))).toHaveLength(statutory.length);
    expect(lines.filter((line) => line.endsWith('单位：万元'))).toHaveLength([...others, ...statutory].filter(({ unit }) => unit).length);
  });

  it('lists its contents with pages and leads to them', () => {
    const headings = nodesOf(edition).filter((node) => node.type === 'heading' && node.level === 2);
    const entries = paragraphsOf(document, /^TOC2$/u);
    const pages = entries.map((entry) => Number(textIn(entry).match(/\d+$/u)![0]));
    expect(entries.map((entry) => textIn(entry).replace(/\d+$/u, ''))).toEqual(headings.map((node) => (node.type === 'heading' ? node.text : '')));
    expect(pages).toEqual([...pages].sort((one, other) => one - other));
    expect(pages[0]).toBeGreaterThan(1);
    const bookmarks = new Set(within(document, 'w:bookmarkStart').map((one) => one.getAttribute('w:name')));
    for (const entry of entries) expect(bookmarks).toContain(within(entry, 'w:hyperlink')[0]!.getAttribute('w:anchor'));
    const fields = within(document, 'w:fldChar').map((one) => one.getAttribute('w:fldCharType'));
    for (const type of ['separate', 'end']) expect(fields.filter((one) => one === type)).toHaveLength(fields.filter((one) => one === 'begin').length);
    // Word would ask whether it may update them.
    expect(parts.text('word/settings.xml')).not.toContain('updateFields');
  });

  it('carries the watermark on every page of a draft, and nowhere else', () => {
    const headers = within(document, 'w:headerReference').length;
    expect(headers).toBe(edition.draft ? within(document, 'w:sectPr').length : 0);
    expect(parts.names.some((name) => /header/u.test(name))).toBe(edition.draft);
    if (edition.draft) expect(parts.text('word/header.xml')).toContain('string="草稿"');
    else expect([...parts.names].map(parts.text).join('')).not.toContain('草稿');
    expect(within(document, 'w:footerReference')).toHaveLength(within(document, 'w:sectPr').length);
  });

  it('uses no style, relation or part that is not there', () => {
    const styles = new Set(within(parts.root('word/styles.xml'), 'w:style').map((one) => one.getAttribute('w:styleId')));
    for (const name of ['w:pStyle', 'w:tblStyle']) for (const one of within(document, name)) expect(styles).toContain(one.getAttribute('w:val'));
    const relations = within(parts.root('word/_rels/document.xml.rels'), 'Relationship');
    for (const one of relations) expect(parts.names).toContain(`word/${one.getAttribute('Target')}`);
    const ids = relations.map((one) => one.getAttribute('Id'));
    for (const name of ['w:headerReference', 'w:footerReference']) for (const one of within(document, name)) expect(ids).toContain(one.getAttribute('r:id'));
    for (const one of within(parts.root('[Content_Types].xml'), 'Override')) expect(parts.names).toContain(one.getAttribute('PartName')!.slice(1));
  });
});

describe('a published edition', () => {
  it('tells its title, author, language and day', async () => {
    const core = (await docxParts(await writeDocx(published))).root('docProps/core.xml');
    const told = ['dc:title', 'dc:creator', 'dc:language', 'dcterms:created', 'dcterms:modified'].map((name) => within(core, name)[0]!.textContent);
    expect(told).toEqual([published.title, published.department, 'zh-CN', '2021-02-08T00:00:00Z', '2021-02-08T00:00:00Z']);
  });

  it('says under its title which one it is and of which day', async () => {
    const document = (await docxParts(await writeDocx(published))).root('word/document.xml');
    expect(paragraphsOf(document, /^UnderTitle$/u).map(textIn)).toEqual(['（第2版）', `编制部门：${published.department}`, '2021年2月8日公开']);
  });

  it('is the same file whenever it is written', async () => {
    const first = await writeDocx(published);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await writeDocx(published)).equals(Buffer.from(first))).toBe(true);
  });

  it('names what stands in for the official fonts', async () => {
    const fonts = within((await docxParts(await writeDocx(published))).root('word/fontTable.xml'), 'w:font');
    for (const name of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体']) expect(valueOf(fonts.find((font) => font.getAttribute('w:name') === name)!, 'w:altName')).toContain('Noto');
  });
});

const withNodes = (nodes: DocumentNode[], rest: Partial<EditionDocument> = {}): EditionDocument => ({ ...sample, sections: [{ sectionId: 'a', part: 'tables', nodes }, { sectionId: 'b', part: 'explanation', nodes }], ...rest });

describe('what a department typed', () => {
  it('is text, odd characters left out', async () => {
    const odd = 'a\u0000\u000b\ud800<b>&"\'\u{20000}\ufffe\r\n乙\t丙';
    const edition = withNodes([heading(2, odd), paragraph(odd), note(odd), { type: 'table', caption: odd, unit: '万元', head: [[cell(odd)]], rows: [{ cells: [cell(odd)] }] }], { title: odd, department: odd });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(edition)) });
    expect(value).toContain('a<b>&"\'\u{20000} 乙\t丙');
    await docxParts(await writeDocx(edition));
  });

  it('has a line for the unit where a department has a long name', async () => {
    const table: DocumentNode = { type: 'table', caption: '表', unit: '万元', head: [[cell('一')]], rows: [{ cells: [cell('二')] }] };
    const lines = async (department: string) => paragraphsOf((await docxParts(await writeDocx(withNodes([table], { department })))).root('word/document.xml'), /^TableLine$/u).map(textIn).slice(0, 2);
    expect(await lines('某'.repeat(60))).toEqual([`编制部门：${'某'.repeat(60)}`, '单位：万元']);
    expect((await lines('某局'))[0]).toBe('编制部门：某局单位：万元');
  });

  it('may be longer than a page: such a row breaks', async () => {
    const table: DocumentNode = { type: 'table', caption: '表', head: [[cell('一')]], rows: [{ cells: [cell('长'.repeat(5000))] }, { cells: [cell('短')] }] };
    const rows = within((await docxParts(await writeDocx(withNodes([table])))).root('word/document.xml'), 'w:tr').slice(0, 3);
    expect(rows.map((row) => within(row, 'w:cantSplit').length)).toEqual([1, 0, 1]);
  });

  const text = fc.string({ unit: 'binary', maxLength: 30 });
  const spans = fc.record({ text, align: fc.constantFrom('left' as const, 'center' as const, 'right' as const), colSpan: fc.integer({ min: 1, max: 4 }), rowSpan: fc.integer({ min: 1, max: 4 }) });
  const cells = fc.array(spans, { maxLength: 5 });
  const row: fc.Arbitrary<Row> = fc.record({ cells, emphasis: fc.constantFrom(undefined, 'total' as const, 'detail' as const) });
  const node: fc.Arbitrary<DocumentNode> = fc.oneof(
    text.map((one) => paragraph(one)),
    text.map((one) => note(one)),
    fc.tuple(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), text).map(([level, one]) => heading(level, one)),
    fc.record({ type: fc.constant('table' as const), caption: text, unit: fc.option(text, { nil: undefined }), head: fc.array(cells, { maxLength: 3 }), rows: fc.array(row, { maxLength: 6 }) }),
  );

  it('never stops the writing, whatever it is', () =>
    fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 8 }), text, fc.boolean(), async (nodes, words, draft) => {
        const parts = await docxParts(await writeDocx(withNodes(nodes, { title: words, department: words, draft, publishedOn: draft ? null : '2021-02-08' })));
        for (const table of within(parts.root('word/document.xml'), 'w:tbl')) {
          const columns = within(table, 'w:gridCol').length;
          for (const one of below(table, 'w:tr')) expect(below(one, 'w:tc').reduce((sum, of) => sum + Number(valueOf(of, 'w:gridSpan') ?? 1), 0)).toBe(columns);
        }
      }),
      { numRuns: 150 },
    ));
});
