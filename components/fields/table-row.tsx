'use client';

import { memo } from 'react';
import type { AmountField, ScalarField, TableField } from '@/lib/disclosure/field';
import type { Fen } from '@/lib/amount/amount';
import { rowAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { Menu } from '@/components/ui/menu';
import type { Derived } from './derived-note';
import { useEditor } from './editor-context';
import { ComputedCell, SheetCell } from './sheet-cell';

export type TableRowValue = { id: string } & Record<string, unknown>;
export type RowAction = 'above' | 'below' | 'duplicate' | 'up' | 'down' | 'delete';

export const isComputed = (field: ScalarField): field is AmountField => field.kind === 'amount' && field.compute !== undefined;

const entriesAt = (index: number, count: number) => [
  { id: 'above', label: '在上方插入一行' },
  { id: 'below', label: '在下方插入一行' },
  { id: 'duplicate', label: '复制本行' },
  { id: 'up', label: '上移（Alt+↑）', disabled: index === 0 },
  { id: 'down', label: '下移（Alt+↓）', disabled: index === count - 1 },
  { id: 'delete', label: '删除本行', danger: true },
];

/** 分, by column. */
export type RowSums = Readonly<Record<string, Fen | null>>;

/** What the blank amounts of a row follow from; undefined for a cell that must be typed. */
export function derivedIn(column: ScalarField, key: string, row: TableRowValue, sums: RowSums | undefined, context: DisclosureContext): Derived | undefined {
  if (column.kind !== 'amount' || column.compute) return undefined;
  return sums ? { amount: sums[key] ?? null, source: '下级科目之和' } : column.derive?.(row, context);
}

interface Props {
  field: TableField;
  path: FieldPath;
  row: TableRowValue;
  index: number;
  count: number;
  /** For a row that only sums up others: its amounts as they follow. */
  sums?: RowSums;
  onRow: (action: RowAction, id: string) => void;
}

/** One row of a table. It is drawn anew only when its own values change, however long the table is. */
export const TableRow = memo(function TableRow({ field, path, row, index, count, sums, onRow }: Props) {
  const editor = useEditor();
  const rowPath = joinPath(path, row.id);
  const name = `第 ${index + 1} 行`;
  return (
    <tr data-row={row.id} className={sums ? 'sum' : undefined}>
      <th scope="row" className="kept !min-w-10 !p-0">
        <Menu
          label={`${name}的操作`}
          entries={entriesAt(index, count)}
          onAction={(action) => onRow(action as RowAction, row.id)}
          outOfTabOrder
          className="row-head flex h-[37px] w-10 cursor-pointer items-center justify-center text-hint text-muted outline-none hover:bg-primary-tint data-[focus-visible]:outline-2 data-[focus-visible]:-outline-offset-2 data-[focus-visible]:outline-primary"
        >
          <span aria-hidden>{index + 1} ⋮</span>
        </Menu>
      </th>
      {Object.entries(field.columns).map(([key, column], position) => {
        if (isComputed(column)) return <ComputedCell key={key} field={column} path={joinPath(rowPath, key)} amount={rowAmount(field.columns, row, key, editor.context())} title="自动计算" />;
        const derived = derivedIn(column, key, row, sums, editor.context());
        return <SheetCell key={key} field={column} path={joinPath(rowPath, key)} value={row[key]} label={`${name}，${column.label}`} kept={position === 0} derivedAmount={derived?.amount} derivedFrom={derived?.source} />;
      })}
    </tr>
  );
});
