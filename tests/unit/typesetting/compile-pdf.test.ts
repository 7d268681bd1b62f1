import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { editionDocument } from '@/lib/document/edition-document';
import { cell, heading, paragraph, type DocumentNode } from '@/lib/document/tree';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { compilePdf } from '@/lib/typesetting/compile-pdf';
import { validEdition } from '@/tests/support/edition-content';

const squeezed = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
const readBack = async (bytes: Uint8Array) => {
  const pdf = await getDocumentProxy(bytes);
  const { text } = await extractText(pdf, { mergePages: true });
  return { pdf, text: squeezed(text) };
};

const edition = editionDocument(templateOf(validEdition.templateVersion), validEdition, { number: 1, publishedOn: '2020-02-08' });
const own = (nodes: DocumentNode[]) => ({ ...edition, sections: [{ sectionId: 'a', part: 'explanation' as const, nodes }] });

describe('an edition as PDF', () => {
  it('holds every heading, sentence and figure as text, with its metadata', async () => {
    const { pdf, text } = await readBack(await compilePdf(edition));
    const { info } = await getMeta(pdf);
    expect(info).toMatchObject({ Title: edition.title, Author: edition.department });
    const nodes = edition.sections.flatMap((section) => section.nodes);
    for (const node of nodes) if (node.type === 'heading') expect(text).toContain(squeezed(node.text));
    const figures = nodes.flatMap((node) => (node.type === 'table' ? node.rows.flatMap((row) => row.cells.filter((one) => one.align === 'right').map((one) => one.text)) : []));
    for (const figure of new Set(figures.filter((one) => one !== ''))) expect(text).toContain(squeezed(figure));
    // Structure for screen readers.
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getOutline()).length).toBe(edition.sections.length);
  }, 30_000);

  it('marks every page of a draft, and no page of what is published', async () => {
    const pagesOf = async (document: typeof edition) => (await extractText(await getDocumentProxy(await compilePdf(document)), { mergePages: false })).text;
    for (const page of await pagesOf({ ...edition, draft: true, publishedOn: null })) expect(page).toContain('草稿');
    for (const page of await pagesOf(edition)) expect(page).not.toContain('草稿');
  }, 30_000);

  it('has 28 points between the lines of its text', async () => {
    const { pdf } = await readBack(await compilePdf(own([paragraph('公开的预算应当真实完整。'.repeat(20))])));
    const { items } = await (await pdf.getPage(2)).getTextContent();
    const heights = [...new Set(items.flatMap((item) => ('str' in item && item.str.includes('预算') ? [Math.round(item.transform[5] as number)] : [])))];
    expect(heights.length).toBeGreaterThan(3);
    heights.slice(1).forEach((height, index) => expect(heights[index]! - height).toBe(28));
  }, 30_000);

  it('sets whatever was typed as text', async () => {
    const nasty = ['#panic("x") $x^2$ *b* _i_ `c` @ref <label> // 注释 /* x */ \\ "引号" [括号] = 标题', '-- --- ... ~ http://example.com', '\u0000\u0008甲\uD800乙'];
    const { text } = await readBack(await compilePdf(own(nasty.map((one) => paragraph(one)))));
    expect(text).toContain(squeezed('#panic("x") $x^2$ *b* _i_ `c` @ref <label> // 注释 /* x */ \\ "引号" [括号] = 标题'));
    expect(text).toContain('甲乙');
  }, 30_000);

  it('sets what no page was made for', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => ({ cells: [cell(`第${index}行`), cell('长'.repeat(index === 3 ? 4_000 : 2)), cell('W'.repeat(index === 4 ? 300 : 1)), cell('', { rowSpan: index === 10 ? 3 : 1 })].slice(0, index === 11 || index === 12 ? 3 : 4) }));
    const { pdf, text } = await readBack(await compilePdf(own([heading(2, ''), paragraph(''), { type: 'table', caption: '', head: [], rows: [] }, { type: 'table', caption: '长表', head: [[cell('甲'), cell('乙'), cell('丙'), cell('丁')]], rows }])));
    expect(text).toContain('第599行');
    expect(pdf.numPages).toBeGreaterThan(10);
  }, 30_000);
});
