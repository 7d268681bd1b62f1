'use client';

import { memo } from 'react';
import type { AmountField, ScalarField, TableField } from '@/lib/disclosure/field';
import { rowAmount } from '@/lib/disclosure/computed';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { Menu } from '@/components/ui/menu';
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

interface Props {
  field: TableField;
  path: FieldPath;
  row: TableRowValue;
  index: number;
  count: number;
  onRow: (action: RowAction, id: string) => void;
}

/** One row of a table. It is drawn anew only when its own values change, however long the table is. */
export const TableRow = memo(function TableRow({ field, path, row, index, count, onRow }: Props) {
  const editor = useEditor();
  const rowPath = joinPath(path, row.id);
  const name = `第 ${index + 1} 行`;
  return (
    <tr data-row={row.id}>
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
      {Object.entries(field.columns).map(([key, column], position) =>
        isComputed(column) ? (
          <ComputedCell key={key} field={column} path={joinPath(rowPath, key)} amount={rowAmount(field.columns, row, key, editor.context())} title="自动计算" />
        ) : (
          <SheetCell key={key} field={column} path={joinPath(rowPath, key)} value={row[key]} label={`${name}，${column.label}`} kept={position === 0} />
        ),
      )}
    </tr>
  );
});
