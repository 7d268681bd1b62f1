import { describe, expect, it } from 'vitest';
import type { SourceDocument, SourceTable } from '@/lib/exchange/import/source';
import { recognise } from '@/lib/exchange/import/recognise';
import { headersOf, signatureOf, withMappedPlaces, withMappings, type SheetMapping } from '@/lib/exchange/mapping/sheet-mapping';
import { templateForYear } from '@/lib/disclosure/templates/templates';

const COVERED = { text: '', covered: true as const };
const cells = (...texts: (string | null)[]) => texts.map((text) => (text === null ? COVERED : { text }));

const sheet = (year: number): SourceTable => ({
  kind: 'table',
  id: 'b1',
  place: '工作表“导出1”',
  sheet: '导出1',
  rows: [
    cells('预算系统导出', null, null, null),
    cells('KM', 'MC', `${year}年安排`, null),
    cells(null, null, '甲类', '乙类'),
    cells('2010101', '行政运行', '100', '20'),
  ],
});

describe('headers of a sheet', () => {
  it('are told with their groups, and alike in every year', () => {
    expect(headersOf(sheet(2020))).toEqual(['KM', 'MC', '本年安排/甲类', '本年安排/乙类']);
    expect(signatureOf(sheet(2020))).toBe(signatureOf(sheet(2021)));
    expect(signatureOf({ ...sheet(2020), rows: [cells('', '')] })).toBeNull();
  });
});

describe('a mapped sheet', () => {
  const template = templateForYear(2020);
  const section = template.sections.find((one) => Object.values(one.fields).some((field) => field.kind === 'table' && field.tree && field.tree.list === 'function'))!;
  const [fieldKey, field] = Object.entries(section.fields).find(([, one]) => one.kind === 'table')!;
  if (field.kind !== 'table') throw new Error('the section has a table');
  const [first, second] = Object.entries(field.columns).filter(([, column]) => column.kind === 'amount' && !column.compute).map(([key]) => key) as [string, string];
  const mapping: SheetMapping = { target: { sectionId: section.id, field: fieldKey }, columns: { KM: field.tree!.code, MC: field.tree!.name, '本年安排/甲类': first, '本年安排/乙类': second } };
  const source: SourceDocument = { format: 'xlsx', blocks: [sheet(2020)], notices: [] };
  const mappings = { [signatureOf(sheet(2020))!]: mapping };

  it('says nothing to the recogniser before, and all of it after', () => {
    const rowsOf = (document: SourceDocument) => (recognise(document, { fiscalYear: 2020 }).content[section.id] as Record<string, unknown[]> | undefined)?.[fieldKey] ?? [];
    expect(rowsOf(source)).toEqual([]);
    const mapped = withMappings(source, mappings, template);
    expect(rowsOf(mapped)).toMatchObject([{ [field.tree!.code]: '2010101', [field.tree!.name]: '行政运行' }]);
    const result = withMappedPlaces(recognise(mapped, { fiscalYear: 2020 }), source, mappings);
    expect(result.structure).toEqual(expect.arrayContaining(['b1/1/2', 'b1/2/2']));
  });

  it('leaves columns and sheets aside where the mapping says so', () => {
    const none = { [signatureOf(sheet(2020))!]: { target: null, columns: {} } };
    const result = withMappedPlaces(recognise(withMappings(source, none, template), { fiscalYear: 2020 }), source, none);
    expect([result.placements, result.unplaced.length]).toEqual([[], 10]);
    expect(result.unplaced.at(-1)).toMatchObject({ source: 'b1/3/3', text: '20', reason: '这张工作表选择了不导入' });
    const without = withMappings(source, { [signatureOf(sheet(2020))!]: { ...mapping, columns: { ...mapping.columns, '本年安排/乙类': null } } }, template);
    expect((without.blocks[0] as SourceTable).rows[2]!.at(-1)).toEqual({ text: '' });
  });
});
