import { formatExactWanyuan, type Fen } from '@/lib/amount/amount';
import { parseDecimal } from '@/lib/amount/decimal';
import type { CodeListKind } from '@/lib/classification/code-book';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Template } from '@/lib/disclosure/templates/templates';
import { exactCsv } from './exact-csv';
import { tableRows, type DataRow, type RowKind } from './table-rows';
import { DEPARTMENT, DEPARTMENT_CODE, FISCAL_YEAR, ROW_KIND, sectionTitle, tableShapes, type DataColumn, type TableShape } from './table-shapes';

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

/** One amount of an edition, with everything that says what it is. */
export interface FactRow {
  departmentCode: string;
  department: string;
  fiscalYear: number;
  /** The edition's number. */
  number: number;
  section: string;
  table: string;
  /** The code of a classification, else the row's id; "" for sums that nobody entered. */
  rowCode: string;
  row: string;
  rowKind: RowKind;
  /** What the code is a code of; null where it is a row's id. */
  classification: CodeListKind | null;
  column: string;
  /** 分 */
  amount: Fen;
}

/** Every amount of the edition's tables, those that follow included; cells without a figure have no row. */
export function factRows(template: Template, context: DisclosureContext, department: Department, number: number): FactRow[] {
  return tableShapes(template).flatMap((shape) =>
    (tableRows(shape, context) ?? []).flatMap((row) =>
      shape.columns.flatMap(({ key, label, field }) => {
        const amount = key !== null && field?.kind === 'amount' ? row.cells[key] : null;
        if (typeof amount !== 'number') return [];
        return [
          {
            departmentCode: department.code,
            department: department.name,
            fiscalYear: context.fiscalYear,
            number,
            section: sectionTitle(shape.section),
            table: shape.source.label,
            rowCode: row.code || row.id,
            row: row.owner ? `${row.owner.name}：${row.label}` : row.label,
            rowKind: row.kind,
            classification: row.code === '' ? null : shape.classification,
            column: label,
            amount,
          },
        ];
      }),
    ),
  );
}

export const AMOUNT = '金额（万元）';
export const FUNCTION_CODE = '功能分类科目编码';
export const ECONOMIC_CODE = '经济分类科目编码';
export const ROW = '行';

const codeIn = ({ classification, rowCode }: FactRow, list: CodeListKind) => (classification === list ? rowCode : '');

/** The columns of the long table, in order, with what a fact says in each. Money in exact 万元. */
const COLUMNS: readonly { header: string; type: DataColumn['type']; of: (fact: FactRow) => string }[] = [
  { header: DEPARTMENT_CODE, type: 'string', of: (fact) => fact.departmentCode },
  { header: DEPARTMENT, type: 'string', of: (fact) => fact.department },
  { header: FISCAL_YEAR, type: 'year', of: (fact) => String(fact.fiscalYear) },
  { header: '版本', type: 'integer', of: (fact) => String(fact.number) },
  { header: '部分', type: 'string', of: (fact) => fact.section },
  { header: '表', type: 'string', of: (fact) => fact.table },
  { header: '行代码', type: 'string', of: (fact) => fact.rowCode },
  { header: ROW, type: 'string', of: (fact) => fact.row },
  { header: ROW_KIND, type: 'string', of: (fact) => fact.rowKind },
  { header: FUNCTION_CODE, type: 'string', of: (fact) => codeIn(fact, 'function') },
  { header: ECONOMIC_CODE, type: 'string', of: (fact) => codeIn(fact, 'deptEconomic') },
  { header: '栏', type: 'string', of: (fact) => fact.column },
  { header: AMOUNT, type: 'number', of: (fact) => formatExactWanyuan(fact.amount) },
];

export const FACT_COLUMNS: readonly Pick<DataColumn, 'header' | 'type'>[] = COLUMNS;

/** The facts of an edition, of a year or of all years as one long CSV. */
export const factsCsv = (rows: readonly FactRow[]): string => exactCsv([COLUMNS.map((column) => column.header), ...rows.map((row) => COLUMNS.map((column) => column.of(row)))]);
