import { formatExactWanyuan } from '@/lib/amount/amount';
import { parseDecimal } from '@/lib/amount/decimal';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Template } from '@/lib/disclosure/templates/templates';
import { exactCsv } from './exact-csv';
import { tableRows, type DataRow } from './table-rows';
import { tableShapes, type DataColumn, type TableShape } from './table-shapes';

interface Department { code: string; name: string }

export interface CsvFile {
  /** "generalExpenditure.rows.csv": stable, ASCII. */
  name: string;
  title: string;
  /** With BOM; money in exact 万元. */
  text: string;
}

/** The edition's tables, one CSV each, sums that follow filled in. Sections that the document lacks have none; a table without rows has its heads alone. */
export function tablesCsv(template: Template, context: DisclosureContext, department: Department): CsvFile[] {
  return tableShapes(template).flatMap((shape) => {
    const rows = tableRows(shape, context);
    return rows ? [{ name: `${shape.name}.csv`, title: shape.title, text: exactCsv([shape.columns.map((column) => column.header), ...rows.map((row) => csvRow(shape, row, context, department))]) }] : [];
  });
}

function csvRow(shape: TableShape, row: DataRow, context: DisclosureContext, department: Department): string[] {
  const owner = row.owner ? [row.owner.id, row.owner.name] : [];
  const label = shape.source.kind === 'grid' ? [row.label] : [];
  return [department.code, department.name, String(context.fiscalYear), ...owner, row.id, row.kind, ...label, ...shape.columns.flatMap((column) => (column.key === null ? [] : [csvValue(column, row.cells[column.key])]))];
}

function csvValue({ type }: DataColumn, value: DataRow['cells'][string] | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return formatExactWanyuan(value);
  return type === 'number' ? (parseDecimal(value) ?? value) : value;
}
