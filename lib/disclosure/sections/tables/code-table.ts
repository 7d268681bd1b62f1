import { sumOfPresent, type DraftAmount } from '@/lib/amount/amount';
import { codeName, type CodeListKind } from '@/lib/classification/code-book';
import { cell, note, type DocumentNode, type Row as DocumentRow } from '@/lib/document/tree';
import { columnTotal, effectiveRows, treeLines, type TableRow } from '../../computed';
import type { DisclosureContext } from '../../context';
import { amount, text, type AmountField, type TableField, type TextField } from '../../field';
import { amountCell, sectionHeading } from '../shared';

/** The statutory tables whose rows are codes of a classification: 类/款/项, or 类/款 of the economic one. */
export interface CodeTableShape {
  list: CodeListKind;
  caption: string;
  levels: readonly number[];
  /** Names the sums of the tree, and the row's 合计. */
  treeRule: string;
  rowRule: string;
  codeLabel: string;
  /** Published in the table's place when there is no row; "本年度" is replaced by the year. A table without it needs rows. */
  emptySentence?: string;
}

type Amounts = Record<string, DraftAmount>;

/** 合计 of a row, from its parts: shown, and checked where a clerk's system states one. */
export const rowTotal = (parts: readonly string[], rule: string): AmountField =>
  amount({ label: '合计', total: true, derive: (row: Amounts) => ({ amount: sumOfPresent(parts.map((part) => row[part])), source: '本行各栏', rule }) });

type CodeTable<Columns> = Omit<TableField, 'columns' | 'nameColumn'> & { nameColumn: 'name'; columns: { code: TextField; name: TextField; total: AmountField } & Columns };

/** The field of a table of codes with these amount columns. */
export function codeTable<Columns extends Record<string, AmountField>>(shape: CodeTableShape, amounts: Columns, more: Pick<TableField, 'budgetTable' | 'derivedRows' | 'groups'> = {}): CodeTable<Columns> {
  return {
    kind: 'table',
    label: shape.caption,
    caption: shape.caption,
    unit: '万元',
    nameColumn: 'name',
    ...(shape.emptySentence !== undefined && { emptySentence: shape.emptySentence }),
    tree: { list: shape.list, code: 'code', name: 'name', levels: shape.levels, rule: shape.treeRule },
    columns: {
      code: text({ label: shape.codeLabel, maxLength: 20, code: { list: shape.list, nameColumn: 'name' } }),
      name: text({ label: '科目名称', maxLength: 100 }),
      total: rowTotal(Object.keys(amounts).filter((key) => !amounts[key]!.derive), shape.rowRule),
      ...amounts,
    },
    ...more,
  };
}

const emptyNote = (field: TableField, context: DisclosureContext): DocumentNode => note((field.emptySentence ?? `${field.caption}尚未填写。`).replace('本年度', `${context.fiscalYear}年`), 'rows');

/** The published table: every level in the order of the codes, computed ones included, under the row of the total. */
export function codeTableNodes(section: { id: string; numeral: string; title: string }, field: TableField, entered: readonly TableRow[], context: DisclosureContext): DocumentNode[] {
  const heading = sectionHeading({ ...section, part: 'tables' });
  const rows = effectiveRows(field, entered, context);
  if (rows.length === 0) return [heading, emptyNote(field, context)];
  const { code, name, levels, list } = field.tree!;
  const columns = Object.entries(field.columns).filter(([key]) => key !== code && key !== name);
  const lines = treeLines(field, rows, context).map(({ node, amountOf }): DocumentRow => {
    // Rows that follow from other tables stand nowhere in this section's content.
    const id = entered.length > 0 ? node.row?.id : undefined;
    const at = (column: string) => id && `rows/${id}/${column}`;
    return {
      path: id && `rows/${id}`,
      emphasis: node.depth === 0 ? 'total' : node.depth === levels.length - 1 ? 'detail' : undefined,
      cells: [
        cell(node.code, { path: at(code) }),
        cell(String(node.row?.[name] ?? codeName(list, node.code, context.fiscalYear, context.codes) ?? ''), { path: at(name) }),
        ...columns.map(([column]) => amountCell(amountOf(column), at(column))),
      ],
    };
  });
  return [
    heading,
    {
      type: 'table',
      caption: `公开${section.numeral}表　${section.title}`,
      unit: '万元',
      path: 'rows',
      head: [[cell(field.columns[code]!.label), cell(field.columns[name]!.label), ...columns.map(([, column]) => cell(column.label, { align: 'right' }))]],
      rows: [{ emphasis: 'total', cells: [cell(''), cell('合计'), ...columns.map(([column]) => amountCell(columnTotal(field, rows, column, context)))] }, ...lines],
    },
  ];
}
