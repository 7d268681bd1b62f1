import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions, compareYears } from '@/lib/comparison/compare-section';
import { compareExecution } from '@/lib/comparison/compare-execution';
import { comparisonRows } from '@/lib/comparison/csv';
import { editionDocument } from '@/lib/document/edition-document';
import type { DisclosureContent, DisclosureContext } from '@/lib/disclosure/context';
import { publicContent } from '@/lib/disclosure/public-content';
import { factsOf, renderSections } from '@/lib/disclosure/render';
import { allTemplates, kindOfTemplate, templateForYear, type Template, templateOf } from '@/lib/disclosure/templates/templates';
import { tablesCsv } from '@/lib/exchange/data/tables-csv';
import { writeEditionJson } from '@/lib/exchange/data/write-edition-json';
import { writeWorkbook } from '@/lib/exchange/workbook/write-workbook';
import { anyContent } from '@/tests/support/any-content';

const BASIS = '保密法第十三条第四项';
const MARK = '青松';
const names = { name: '某市保密局', shortName: '市保密局' };
const department = { code: '118', ...names };

const sampleOf = (template: Template): DisclosureContent => fc.sample(anyContent(template, { style: 'printed', mostRows: 3 }), { numRuns: 1, seed: 7 })[0]!;

/** Every text of a section that a clerk writes freely, with the mark. Tables of figures alone have none: that they aren't there at all is all that can be said of them. */
const marked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(marked);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, typeof held === 'string' && /[\u4e00-\u9fff]/u.test(held) && key !== 'id' ? held + MARK : marked(held)]));
};

/** Published with that section withheld, all else as it was. */
function publishedWithout(template: Template, sectionId: string, fiscalYear = 2020): DisclosureContext {
  const content = sampleOf(template);
  const drafted: DisclosureContext = { department: names, fiscalYear, templateVersion: template.version, content: { ...content, [sectionId]: marked(content[sectionId]) }, previous: null };
  return { ...drafted, content: publicContent(template, drafted, [sectionId]), withheld: { [sectionId]: BASIS } };
}

const everySection = allTemplates().flatMap((template) => template.sections.map((section) => [template.version, section.id] as const));

describe.each(everySection)('%s without %s', (version, sectionId) => {
  const template = templateOf(version);
  const edition = publishedWithout(template, sectionId);

  it('is written in every form, the section by its basis', async () => {
    expect(edition.content[sectionId]).toBeUndefined();
    const document = editionDocument(template, edition, { number: 1, publishedOn: '2020-02-20' });
    const json = writeEditionJson({ context: edition, department });
    expect(JSON.stringify(document)).toContain(BASIS);
    expect(JSON.stringify(renderSections(template, edition).find((one) => one.sectionId === sectionId))).toContain(BASIS);
    expect(json).toContain(BASIS);
    expect(JSON.parse(json).content[sectionId]).toBeUndefined();
    const workbook = await writeWorkbook(template, edition, '118');
    expect(workbook.byteLength).toBeGreaterThan(0);
    for (const text of [JSON.stringify(document), json, JSON.stringify(tablesCsv(template, edition, department)), JSON.stringify(factsOf(template, edition))]) expect(text).not.toContain(MARK);
  });

  it('stands before the year after, a correction and the final accounts, and tells them nothing', () => {
    const whole: DisclosureContext = { ...edition, fiscalYear: 2021, content: sampleOf(template), withheld: undefined, previous: { fiscalYear: 2020, templateVersion: version, content: edition.content } };
    const [before, after] = [edition, whole].map((context) => ({ template, context }));
    const labels = { before: '2020年', after: '2021年' };
    const years = compareYears(before!, after!);
    const texts = [renderSections(template, whole), factsOf(template, whole), years, comparisonRows(years, labels), compareEditions(before!, after!), compareEditions(after!, before!)];
    if (kindOfTemplate(version) === 'BUDGET') {
      const accounts = templateForYear(2020, 'FINAL_ACCOUNTS');
      const context: DisclosureContext = { ...whole, fiscalYear: 2020, templateVersion: accounts.version, content: sampleOf(accounts), previous: null, budget: { templateVersion: version, content: edition.content } };
      texts.push(renderSections(accounts, context), factsOf(accounts, context) as never, compareExecution(before!, { template: accounts, context }) as never);
    }
    expect(JSON.stringify(comparisonRows(years, labels))).toContain('2020年依法不予公开，不可比');
    for (const text of texts) expect(JSON.stringify(text)).not.toContain(MARK);
  });
});
