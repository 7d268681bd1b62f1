'use client';

import { codeName } from '@/lib/classification/code-book';
import { treeLines, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { emptyRow } from '@/lib/disclosure/field-kinds/composite';
import type { AmountField, TableField } from '@/lib/disclosure/field';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { newId } from '@/lib/editing/new-id';
import { Button } from '@/components/ui/button';
import { useEditor } from './editor-context';
import { ComputedCell } from './sheet-cell';

/** The rows that follow from other tables, as they will be published: every level with its sums. */
export function DerivedRows({ field, path, rows, context }: { field: TableField; path: FieldPath; rows: readonly TableRow[]; context: DisclosureContext }) {
  const columns = Object.entries(field.columns);
  const lines = field.tree ? treeLines(field, rows, context) : [];
  const source = `按${field.derivedRows!.source}`;
  return lines.map(({ node, amountOf }, index) => (
    <tr key={node.row?.id ?? node.code} className={node.children.length > 0 ? 'sum' : undefined}>
      <th scope="row" className="kept !min-w-10 text-center text-hint text-muted">
        {index + 1}
      </th>
      {columns.map(([key, column], position) => {
        if (column.kind === 'amount') return <ComputedCell key={key} field={column as AmountField} path={joinPath(path, node.row?.id ?? node.code, key)} amount={amountOf(key)} title={source} />;
        const name = key === field.tree!.name ? (codeName(field.tree!.list, node.code, context.fiscalYear, context.codes) ?? '') : '';
        return (
          <td key={key} className={`derived-text ${position === 0 ? 'kept-second' : ''}`} title={source}>
            {key === field.tree!.code ? node.code : String(node.row?.[key] ?? name)}
          </td>
        );
      })}
    </tr>
  ));
}

/** Says where the rows come from, and lets the drafter take them over to complete them. One step of undoing. */
export function DerivedRowsNote({ field, path, rows }: { field: TableField; path: FieldPath; rows: readonly TableRow[] }) {
  const editor = useEditor();
  const copy = () => {
    // What follows within a row stays to follow: it is not copied.
    const entered = rows.map((row) => {
      const id = newId();
      const empty = emptyRow(field.columns, id);
      return { ...empty, ...Object.fromEntries(Object.keys(empty).map((key) => [key, key === 'id' ? id : (row[key] ?? empty[key as keyof typeof empty])])) };
    });
    editor.change<TableRow[]>(path, () => entered, { message: { text: `已转为逐行填写，共 ${entered.length} 行。` } });
  };
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="text-hint text-muted">根据{field.derivedRows!.source}自动生成；有其他资金安排的支出时，转为逐行填写</p>
      <Button onClick={copy}>转为逐行填写</Button>
    </div>
  );
}
