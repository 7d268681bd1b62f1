import { describe, expect, it } from 'vitest';
import type { AmountField, Field, FieldMap, GridField, ScalarField, TableField } from '@/lib/disclosure/field';
import { previousContext, type DisclosureContext } from '@/lib/disclosure/context';
import { valueAt } from '@/lib/disclosure/path';
import { carryOverContent, draftSchemaOf, emptyContent, isEmptyContent, missingFields, withPreviousFigures } from '@/lib/disclosure/section-content';
import { allTemplates } from '@/lib/disclosure/templates/templates';
import type { DocumentNode } from '@/lib/document/tree';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { contentByYear, publishedBefore } from '@/prisma/seed/content/build';
import { finalEdition } from '@/tests/support/final-accounts';
import { wangxin } from '@/prisma/seed/departments/wangxin/years';

// The contract that every section definition keeps, in every template: what is derived from it can rely on this.
const contents = contentByYear(wangxin);
const yearOf = { 'budget-2020': 2020, 'budget-2021': 2021 } as Record<string, number>;
const accountsOf = { 'final-accounts-2019': '市委网信办 2019', 'final-accounts-2020': '市委网信办 2020' } as Record<string, string>;

/** The sample's department in a year of this template. */
const editionOf = (version: string): DisclosureContext => {
  if (accountsOf[version]) return finalEdition(accountsOf[version]);
  const fiscalYear = yearOf[version]!;
  return { department: { name: wangxin.name, shortName: wangxin.shortName }, fiscalYear, templateVersion: version, content: contents.get(fiscalYear)!, previous: publishedBefore(contents, fiscalYear) };
};

function labels(field: Field): string[] {
  switch (field.kind) {
    case 'table':
      return [field.label, field.caption, ...Object.values(field.columns).flatMap((column) => labels(column))];
    case 'grid':
      return [field.label, field.caption, ...Object.values(field.rows).map((row) => row.label), ...Object.values(field.columns).flatMap((column) => labels(column))];
    case 'records':
      return [field.label, field.itemLabel, ...Object.values(field.fields).flatMap((inner) => labels(inner))];
    default:
      return [field.label];
  }
}

function checkTable(field: TableField): void {
  expect(Object.keys(field.columns)).toContain(field.nameColumn);
  for (const group of field.groups ?? []) for (const column of group.columns) expect(Object.keys(field.columns)).toContain(column);
}

function checkGrid(field: GridField): void {
  const rows = Object.keys(field.rows);
  for (const row of Object.values(field.rows)) for (const part of row.sumOf ?? []) expect(rows).toContain(part);
  for (const column of Object.values(field.columns) as (ScalarField & { onRows?: readonly string[] })[]) {
    for (const row of column.onRows ?? []) expect(rows).toContain(row);
    if (column.kind === 'amount' && column.fromPrevious) expect(Object.keys(field.columns)).toContain(column.fromPrevious);
  }
}

function checkFields(fields: FieldMap): void {
  for (const field of Object.values(fields)) {
    if (field.kind === 'table') checkTable(field);
    if (field.kind === 'grid') checkGrid(field);
    if (field.kind === 'records') {
      expect(Object.keys(field.fields)).toContain(field.nameField);
      checkFields(field.fields);
    }
  }
}

function pathsIn(nodes: readonly DocumentNode[]): string[] {
  return nodes.flatMap((node) => [node.path, ...(node.type === 'table' ? node.rows.flatMap((row) => [row.path, ...row.cells.map((cell) => cell.path)]) : [])]).filter((path): path is string => Boolean(path));
}

/** A cell that the definition computes: shown, and stored nowhere. */
function isComputed(fields: FieldMap, path: string): boolean {
  const [key, row, column, ...rest] = path.split('/');
  const field = fields[key!];
  if (field?.kind === 'grid') return field.rows[row!] !== undefined && (column === undefined || (column in field.columns && !(column in gridCells(field, row!))));
  if (field?.kind === 'table') return (field.columns[column!] as AmountField | undefined)?.compute !== undefined;
  return field?.kind === 'records' && isComputed(field.fields, [column, ...rest].join('/'));
}

describe.each(allTemplates().map((template) => [template.version, template] as const))('template %s', (version, template) => {
  const context = editionOf(version);
  const full = context.content;

  it('names each section once, with measures of its own', () => {
    const ids = template.sections.map((section) => section.id);
    expect(new Set(ids).size).toBe(ids.length);
    const numerals = (part: 'explanation' | 'tables') => template.sections.filter((section) => section.part === part).map((section) => section.numeral);
    expect(numerals('explanation').join('')).toBe(template.kind === 'BUDGET' ? '一二三四五六七八九' : '一二三四五六七八九十');
    expect(numerals('tables')).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09'].slice(0, numerals('tables').length));
    const measures = template.sections.flatMap((section) => (section.measures ?? []).map((measure) => [section.id, measure.id] as const));
    expect(new Set(measures.map(([, id]) => id)).size).toBe(measures.length);
    for (const [section, id] of measures) expect(id.startsWith(`${section}.`)).toBe(true);
  });

  const emptyEdition = Object.fromEntries(template.sections.map((section) => [section.id, emptyContent(section)]));

  describe.each(template.sections.map((section) => [section.id, section] as const))('%s', (id, section) => {
    const content = full[id] as Record<string, unknown>;

    it('asks for every field exactly once', () => {
      const asked = section.form.flatMap((block) => block.fields);
      expect([...asked].sort()).toEqual(Object.keys(section.fields).sort());
    });

    it('refers only to rows and columns that it has, and speaks Chinese', () => {
      checkFields(section.fields);
      for (const label of Object.values(section.fields).flatMap((field) => labels(field))) expect(label).toMatch(/^[^a-zA-Z]+$/u);
    });

    it('begins empty, and an empty draft may be saved but not submitted', () => {
      const empty = emptyContent(section);
      expect(draftSchemaOf(section).parse(empty)).toEqual(empty);
      expect(isEmptyContent(section, empty)).toBe(true);
      const mayBeEmpty = Object.values(section.fields).every((field) => field.optional || 'emptySentence' in field);
      expect(missingFields(section, { ...context, content: emptyEdition }).length === 0).toBe(mayBeEmpty);
    });

    it('survives saving as JSON, and is complete when it is filled in', () => {
      const parsed = draftSchemaOf(section).parse(JSON.parse(JSON.stringify(content)));
      expect(draftSchemaOf(section).parse(parsed)).toEqual(parsed);
      expect(missingFields(section, { ...context, content: { ...full, [id]: parsed } })).toEqual([]);
    });

    it('refuses keys that it does not know', () => {
      expect(draftSchemaOf(section).safeParse({ ...content, injected: 'x' }).success).toBe(false);
    });

    it('renders empty and full, beginning with its heading', () => {
      for (const one of [emptyContent(section), content]) {
        const [first] = section.output(one, { ...context, content: { ...full, [id]: one } });
        const title = section.part === 'tables' ? `公开${section.numeral}表　${section.title}` : `${section.numeral}、${section.title}`;
        expect(first).toMatchObject({ type: 'heading', level: 2, id, text: title });
      }
    });

    it('points only at what is there, or at a sum of it', () => {
      for (const path of pathsIn(section.output(content, context))) expect(valueAt(content, path) !== undefined || isComputed(section.fields, path), path).toBe(true);
    });

    it('carries over structure and wording, and leaves the figures of the year open', () => {
      const carried = carryOverContent(section, content);
      expect(draftSchemaOf(section).safeParse(carried).success).toBe(true);
      expect(JSON.stringify(carried)).not.toMatch(/:\d{4,}[,}]/u);
    });
  });
});

it('takes last year’s figures from the archive, and leaves them open without one', () => {
  const overview = allTemplates()[0]!.sections.find((section) => section.id === 'overview')!;
  const filled = withPreviousFigures(overview, emptyContent(overview), previousContext(editionOf('budget-2020')));
  expect(valueAt(filled, 'expenditure/projects/lastYear')).toBe(1_023_200_000);
  expect(valueAt(withPreviousFigures(overview, emptyContent(overview), null), 'expenditure/projects/lastYear')).toBeNull();
});

it('says what is expected where a value was not understood', () => {
  const cost = allTemplates()[0]!.sections.find((section) => section.id === 'operatingCost')!;
  const draft = { ...emptyContent(cost), cost: { total: { lastYear: null, thisYear: '约50', reason: '', restated: '' } } };
  expect(missingFields(cost, { ...editionOf('budget-2020'), content: { operatingCost: draft } })).toContainEqual({ path: 'cost/total/thisYear', message: expect.stringContaining('“约50”，不是金额') });
});

it('names once the table that others wait for, not once for every cell', () => {
  const edition = editionOf('budget-2021');
  const { sections } = allTemplates().find((template) => template.version === 'budget-2021')!;
  const content = Object.fromEntries(sections.map((section) => [section.id, emptyContent(section)]));
  const missing = missingFields(sections.find((section) => section.id === 'revenueExpenditure')!, { ...edition, content });
  expect(missing.map(({ path }) => path).sort()).toEqual(['expenditure', 'expenditure/carriedForward/amount', 'income']);
  expect(missing.find(({ path }) => path === 'income')!.message).toBe('“收入”取自公开02表，请先填写公开02表');
});
