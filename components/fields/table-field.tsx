'use client';

import { memo, useCallback, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { Plus } from 'lucide-react';
import { columnTotal, effectiveRows, forestOf, treeLines } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { emptyRow } from '@/lib/disclosure/field-kinds/composite';
import type { TableField as TableDefinition } from '@/lib/disclosure/field';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { formatExactIn } from '@/lib/amount/amount';
import { isBlock, parseBlock } from '@/lib/editing/clipboard';
import { newId } from '@/lib/editing/new-id';
import { zeroesInTable } from '@/lib/editing/fill-zero';
import { pasteIntoTable } from '@/lib/editing/paste';
import { copyOf, insertAt, moved, without } from '@/lib/editing/rows';
import { Button } from '@/components/ui/button';
import { editInCell, goToControl, movementOf, nextControl } from './cell-navigation';
import { derivedNote } from './derived-note';
import { DerivedRows, DerivedRowsNote } from './derived-rows';
import { useEditor, useMarks } from './editor-context';
import { pasteMessage } from './paste-message';
import { RowProposalsButton } from './row-proposals';
import { HeadCell } from './sheet-cell';
import { TableMessages, WholeMessages } from './table-messages';
import { derivedIn, isComputed, TableRow, type RowAction, type RowSums, type TableRowValue } from './table-row';
import { ZeroButton } from './zero-button';

export const TABLE_KEYS = '按 Tab、回车、方向键移动，末行回车添加一行；Alt+↑↓ 移动行；Ctrl+Z 撤销；可从 Excel、WPS 整块粘贴。';

/** Rows that the drafter adds, filled in as in a spreadsheet. */
export const TableField = memo(function TableField({ field, path, value: rows }: { field: TableDefinition; path: FieldPath; value: readonly TableRowValue[] }) {
  const editor = useEditor();
  const [focusedPath, setFocusedPath] = useState<FieldPath | null>(null);
  const firstColumn = Object.entries(field.columns).find(([, column]) => !isComputed(column))![0];

  const addRow = useCallback(
    (index: number, column = firstColumn) => {
      const row = emptyRow(field.columns, newId());
      editor.change<TableRowValue[]>(path, (list) => insertAt(list, index, [row]), { at: joinPath(path, row.id) });
      editor.goTo(joinPath(path, row.id, column));
    },
    [editor, field, path, firstColumn],
  );

  const onRow = useCallback(
    (action: RowAction, id: string) => {
      const indexIn = (list: readonly TableRowValue[]) => list.findIndex((row) => row.id === id);
      switch (action) {
        case 'above':
        case 'below': {
          const row = emptyRow(field.columns, newId());
          editor.change<TableRowValue[]>(path, (list) => insertAt(list, indexIn(list) + (action === 'below' ? 1 : 0), [row]), { at: joinPath(path, id) });
          return editor.goTo(joinPath(path, row.id, firstColumn));
        }
        case 'duplicate': {
          const copyId = newId();
          editor.change<TableRowValue[]>(path, (list) => insertAt(list, indexIn(list) + 1, [{ ...copyOf(list[indexIn(list)]!, newId), id: copyId }]));
          return editor.goTo(joinPath(path, copyId, firstColumn));
        }
        case 'up':
        case 'down':
          return editor.change<readonly TableRowValue[]>(path, (list) => moved(list, id, action === 'up' ? -1 : 1), { at: joinPath(path, id) });
        case 'delete':
          return editor.change<TableRowValue[]>(path, (list) => without(list, id), { message: { text: `已删除“${field.label}”的一行。` }, at: joinPath(path, id) });
      }
    },
    [editor, field, path, firstColumn],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>('tbody tr')?.dataset.row;
    if (!id) return;
    if (editInCell(event.nativeEvent)) return event.preventDefault();
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && !(target instanceof HTMLSelectElement)) {
      event.preventDefault();
      onRow(event.key === 'ArrowUp' ? 'up' : 'down', id);
      if (focusedPath) editor.goTo(focusedPath);
      return;
    }
    const direction = movementOf(event.nativeEvent);
    if (!direction || (target.tagName === 'BUTTON' && event.key === 'Enter')) return;
    const next = nextControl(target, direction);
    if (next) goToControl(next);
    else if (event.key === 'Enter' && direction === 'down') addRow(rows.length, focusedPath?.split('/').at(-1));
    else return;
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const text = event.clipboardData.getData('text/plain');
    const place = rows.length === 0 ? { row: '', column: Object.keys(field.columns)[0]! } : placeOf(field, path, event.target as Element);
    if (!place || (!(event.target instanceof HTMLSelectElement) && !isBlock(text, event.clipboardData.getData('text/html')))) return;
    event.preventDefault();
    const index = rows.length === 0 ? 0 : rows.findIndex((row) => row.id === place.row);
    const { rows: next, report } = pasteIntoTable(field, rows, { row: index, column: place.column }, parseBlock(text), newId, editor.unit);
    editor.change(path, () => next, { message: pasteMessage(report), at: focusedPath ?? path });
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => setFocusedPath((event.target as HTMLElement).dataset.path ?? null);
  const focused = focusedPath ? placeOfPath(field, path, focusedPath) : null;
  const context = editor.context();
  const sums = sumsOf(field, rows, context);
  const derived = rows.length === 0 ? effectiveRows(field, rows, context) : [];
  const focusedRow = focused && rows.find((row) => row.id === focused.row);
  const focusedDerived = focused && focusedRow ? derivedIn(field.columns[focused.column]!, focused.column, focusedRow, sums.get(focused.row), context) : undefined;

  return (
    <div data-path={path} onFocus={onFocus} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setFocusedPath(null)}>
      <div className="sheet-frame" role="group" aria-label={field.caption}>
        <table className="sheet" onKeyDown={onKeyDown} onPaste={onPaste}>
          <TableHead field={field} />
          <tbody>
            {rows.map((row, index) => (
              <TableRow key={row.id} field={field} path={path} row={row} index={index} count={rows.length} sums={sums.get(row.id)} onRow={onRow} />
            ))}
            {derived.length > 0 && <DerivedRows field={field} path={path} rows={derived} context={context} />}
            {rows.length === 0 && derived.length === 0 && (
              <tr>
                <td colSpan={Object.keys(field.columns).length + 1} className="!px-4 !py-6 text-muted" tabIndex={0} aria-label={`${field.caption}，还没有行，可以粘贴`}>
                  还没有行。{field.emptySentence ? `没有内容时公开稿写明：“${field.emptySentence}”` : '请添加一行，或点这里后从 Excel、WPS 整块粘贴。'}
                </td>
              </tr>
            )}
          </tbody>
          <TableTotals field={field} path={path} rows={rows.length === 0 ? derived : rows} />
        </table>
      </div>
      <TableMessages focused={focused && { path: focusedPath!, field: field.columns[focused.column]!, value: focusedRow?.[focused.column], note: focusedDerived && derivedNote(focusedDerived, focusedRow?.[focused.column], editor.unit) }} keys={TABLE_KEYS} />
      <WholeMessages path={path} />
      {derived.length > 0 && <DerivedRowsNote field={field} path={path} rows={derived} />}
      <div className="mt-1 flex flex-wrap gap-2">
        {/* One added row would take the place of all that follow: these are taken over first. */}
        {derived.length === 0 && (
          <Button onClick={() => addRow(rows.length)}>
            <Plus size={16} aria-hidden /> 添加一行
          </Button>
        )}
        {rows.length > 0 && hasTypedAmounts(field) && <ZeroButton path={path} fill={() => zeroesInTable(field, rows)} />}
        {field.proposals && <RowProposalsButton field={field} proposals={field.proposals} path={path} rows={rows} />}
      </div>
    </div>
  );
});

const NO_SUMS: ReadonlyMap<string, RowSums> = new Map();

/** The rows of a table of codes that only sum up others, 合计 included, with what follows for each of their amounts. */
function sumsOf(field: TableDefinition, rows: readonly TableRowValue[], context: DisclosureContext): ReadonlyMap<string, RowSums> {
  if (!field.tree) return NO_SUMS;
  const amounts = Object.keys(field.columns).filter((key) => field.columns[key]!.kind === 'amount');
  const sumsBy = (amountOf: (column: string) => number | null): RowSums => Object.fromEntries(amounts.map((column) => [column, amountOf(column)]));
  const inner = treeLines(field, rows, context).flatMap(({ node, amountOf }) => (node.row && node.children.length > 0 ? [[node.row.id, sumsBy(amountOf)] as const] : []));
  const totals = forestOf(field, rows).totals.map((row) => [row.id, sumsBy((column) => columnTotal(field, rows, column, context))] as const);
  return new Map([...inner, ...totals]);
}

const hasTypedAmounts = (field: TableDefinition) => Object.values(field.columns).some((column) => column.kind === 'amount' && !column.compute && !column.derive);

interface CellPlace {
  row: string;
  column: string;
}

function placeOfPath(field: TableDefinition, path: FieldPath, cellPath: FieldPath): CellPlace | null {
  const [row, column] = cellPath.slice(path.length + 1).split('/');
  return row && column && field.columns[column] ? { row, column } : null;
}

function placeOf(field: TableDefinition, path: FieldPath, target: Element): CellPlace | null {
  const cellPath = target.closest<HTMLElement>('[data-path]')?.dataset.path;
  return cellPath ? placeOfPath(field, path, cellPath) : null;
}

function TableHead({ field }: { field: TableDefinition }) {
  const columns = Object.entries(field.columns);
  const groupOf = (key: string) => field.groups?.find((group) => group.columns.includes(key));
  const firstOf = (key: string) => groupOf(key)?.columns[0] === key;
  const rowSpan = field.groups ? 2 : undefined;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={rowSpan} className="kept !px-1 text-center">
          序号
        </th>
        {columns.map(([key, column], position) => {
          const group = groupOf(key);
          if (!group) return <HeadCell key={key} field={column} rowSpan={rowSpan} className={position === 0 ? 'kept-second' : ''} />;
          if (!firstOf(key)) return null;
          return (
            <th key={key} scope="colgroup" colSpan={group.columns.length} className="group">
              {group.label}
            </th>
          );
        })}
      </tr>
      {field.groups && (
        <tr>
          {columns.map(([key, column], position) => groupOf(key) && <HeadCell key={key} field={column} className={position === 0 ? 'kept-second' : ''} />)}
        </tr>
      )}
    </thead>
  );
}

/** The running total of every column that has one. */
function TableTotals({ field, path, rows }: { field: TableDefinition; path: FieldPath; rows: readonly TableRowValue[] }) {
  const columns = Object.entries(field.columns);
  const hasTotal = (key: string) => field.columns[key]!.kind === 'amount' && (field.columns[key] as { total?: boolean }).total === true;
  if (rows.length === 0 || !columns.some(([key]) => hasTotal(key))) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" className="kept text-center">
          <span className="sr-only">合计</span>
        </th>
        {columns.map(([key], position) =>
          hasTotal(key) ? <TotalCell key={key} path={joinPath(path, 'total', key)} field={field} rows={rows} column={key} /> : <td key={key} className={position === 0 ? 'kept-second' : ''}>{position === 0 ? '合计' : ''}</td>,
        )}
      </tr>
    </tfoot>
  );
}

function TotalCell({ path, field, rows, column }: { path: FieldPath; field: TableDefinition; rows: readonly TableRowValue[]; column: string }) {
  const editor = useEditor();
  const marks = useMarks(path, null);
  const total = columnTotal(field, rows, column, editor.context());
  return (
    <td className="figure tabular-nums" data-tone={marks.tone ?? undefined}>
      {total === null ? '' : formatExactIn(total, editor.unit)}
    </td>
  );
}
