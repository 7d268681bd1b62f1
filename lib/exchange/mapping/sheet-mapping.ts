import { z } from 'zod';
import type { TableField } from '@/lib/disclosure/field';
import { sectionOf, type Template } from '@/lib/disclosure/templates/templates';
import type { ImportResult } from '../import/import-result';
import { cellRef, type SourceCell, type SourceDocument, type SourceRef, type SourceTable } from '../import/source';

/** What a sheet of a budget system is, and what its columns are; null leaves it aside. */
export const sheetMapping = z.object({
  target: z.object({ sectionId: z.string().max(64), field: z.string().max(64) }).nullable(),
  /** By header as `headersOf` gives it: the key of the field's column. */
  columns: z.record(z.string().max(300), z.string().max(64).nullable()),
});

export type SheetMapping = z.infer<typeof sheetMapping>;

const MOST_HEADER_ROWS = 6;
const MOST_ROWS_ABOVE = 10;

const isNumber = (cell: SourceCell): boolean => cell.number !== undefined || /^[-+]?[\d,，.]+%?$/u.test(cell.text.trim());
const isBlank = (cell: SourceCell): boolean => cell.text.trim() === '';

interface HeaderRows {
  first: number;
  last: number;
}

/** The rows of labels above the first row of figures; null where a sheet has none. */
function headerRows({ rows }: SourceTable): HeaderRows | null {
  const first = rows.slice(0, MOST_ROWS_ABOVE).findIndex((row) => row.filter((cell) => !isBlank(cell)).length >= 2 && !row.some(isNumber));
  if (first === -1) return null;
  let last = first;
  while (last + 1 < rows.length && last - first + 1 < MOST_HEADER_ROWS && !rows[last + 1]!.some(isNumber) && rows[last + 1]!.some((cell) => !isBlank(cell))) last += 1;
  return { first, last };
}

/** Each column's label, groups before what stands in them: "一般公共预算/基本支出". Years are told as this or last year's, so that next year's export has the same. */
export function headersOf(table: SourceTable): string[] {
  const found = headerRows(table);
  if (!found) return [];
  const rows = table.rows.slice(found.first, found.last + 1);
  const paths = (rows[0] ?? []).map((_, column) => pathOf(rows, column));
  const latest = Math.max(0, ...paths.flat().flatMap((label) => [...label.matchAll(/20\d{2}/gu)].map(([year]) => Number(year))));
  return paths.map((path) => path.map((label) => inOwnYears(label, latest)).join('/'));
}

function pathOf(rows: readonly (readonly SourceCell[])[], column: number): string[] {
  const path: string[] = [];
  rows.forEach((row, depth) => {
    const own = row[column]!.text.replace(/\s/gu, '');
    // Under a label of its own a covered cell says nothing new; beside one it belongs to the group.
    const reached = own === '' && row[column]!.covered && !(depth > 0 && !isBlank(rows[depth - 1]![column]!));
    const label = reached ? (row.slice(0, column).findLast((cell) => !isBlank(cell))?.text.replace(/\s/gu, '') ?? '') : own;
    if (label !== '' && label !== path.at(-1)) path.push(label);
  });
  return path;
}

const inOwnYears = (label: string, latest: number): string => label.replace(/(20\d{2})年?度?/gu, (said, year: string) => (Number(year) === latest ? '本年' : Number(year) === latest - 1 ? '上年' : said));

/** What sheets of the same export have in common, year after year; null for a sheet without headers. */
export function signatureOf(table: SourceTable): string | null {
  const headers = headersOf(table);
  return headers.some((header) => header !== '') ? headers.join('|').slice(0, 1_000) : null;
}

/** By signature. */
export type SheetMappings = Readonly<Record<string, SheetMapping>>;

/** The document with its mapped sheets named and headed in the definitions' own words, which any recogniser understands. Places stay where they are. */
export function withMappings(source: SourceDocument, mappings: SheetMappings, template: Template): SourceDocument {
  return { ...source, blocks: source.blocks.map((block) => (block.kind === 'table' ? mapped(block, mappings[signatureOf(block) ?? ''], template) : block)) };
}

function mapped(table: SourceTable, mapping: SheetMapping | undefined, template: Template): SourceTable {
  if (mapping?.target === null) return { ...table, rows: table.rows.map((row) => row.map(() => ({ text: '' }))) };
  const found = mapping && targetOf(mapping.target, template);
  if (!found) return table;
  const { first, last } = headerRows(table)!;
  const labels = headersOf(table).map((header) => {
    const key = mapping.columns[header];
    return key ? (found.field.columns[key]?.label ?? '') : '';
  });
  const rows = table.rows.map((row, at) => {
    if (at < first || at > last) return row;
    return row.map((cell, column): SourceCell => ({ text: at === last ? labels[column]! : '', ...(cell.hidden && { hidden: true }) }));
  });
  return { ...table, rows, sheet: found.title };
}

function targetOf(target: Exclude<SheetMapping['target'], null>, template: Template): { title: string; field: TableField } | null {
  const section = sectionOf(template, target.sectionId);
  const field = section?.fields[target.field];
  return section && field?.kind === 'table' ? { title: section.title, field } : null;
}

const SET_ASIDE = '这张工作表选择了不导入';

/** What the mapping hid from the recogniser is accounted for too: headers were understood, sheets left aside found no place. */
export function withMappedPlaces(result: ImportResult, source: SourceDocument, mappings: SheetMappings): ImportResult {
  const told = new Set<SourceRef>([...result.structure, ...result.placements.flatMap((placement) => placement.source), ...result.unplaced.map((one) => one.source)]);
  const structure = [...result.structure];
  const unplaced = [...result.unplaced];
  for (const block of source.blocks) {
    const mapping = block.kind === 'table' ? mappings[signatureOf(block) ?? ''] : undefined;
    if (block.kind !== 'table' || !mapping) continue;
    const headers = headerRows(block)!;
    block.rows.forEach((row, at) => {
      const places = row.flatMap((cell, column) => (isBlank(cell) ? [] : [{ ref: cellRef(block.id, at, column), text: cell.text }])).filter(({ ref }) => !told.has(ref));
      if (mapping.target === null) unplaced.push(...places.map(({ ref, text }) => ({ source: ref, text, sectionId: null, reason: SET_ASIDE })));
      else if (at >= headers.first && at <= headers.last) structure.push(...places.map(({ ref }) => ref));
    });
  }
  return { ...result, structure, unplaced };
}
