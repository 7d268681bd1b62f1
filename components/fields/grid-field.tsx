'use client';

import { memo, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { gridAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import type { AmountField, GridField as GridDefinition, ScalarField } from '@/lib/disclosure/field';
import { joinPath, valueAt, type FieldPath } from '@/lib/disclosure/path';
import type { Fen } from '@/lib/amount/amount';
import { isBlock, parseBlock } from '@/lib/editing/clipboard';
import { pasteIntoGrid } from '@/lib/editing/paste';
import { editInCell, goToControl, movementOf, nextControl } from './cell-navigation';
import { useEditor, type Editor } from './editor-context';
import { pasteMessage } from './paste-message';
import { ComputedCell, HeadCell, SheetCell } from './sheet-cell';
import { TableMessages, WholeMessages } from './table-messages';

type GridValue = Record<string, Record<string, unknown>>;

const GRID_KEYS = '按 Tab、回车、方向键移动；Ctrl+Z 撤销；可从 Excel、WPS 整块粘贴。灰底的数自动算出或取自上年公开稿。';

/** Last year's figure as the archive has it; null where it has none and the cell is typed. */
function publishedAmount(context: DisclosureContext, sectionId: string, path: FieldPath, row: string, field: ScalarField): Fen | null {
  if (field.kind !== 'amount' || field.fromPrevious === undefined) return null;
  const amount = valueAt(context.previous?.content[sectionId], joinPath(path, row, field.fromPrevious));
  return typeof amount === 'number' ? amount : null;
}

/** Fixed rows and columns; sums, differences and last year's published figures fill themselves. */
export const GridField = memo(function GridField({ field, path, value }: { field: GridDefinition; path: FieldPath; value: GridValue }) {
  const editor = useEditor();
  const [focusedPath, setFocusedPath] = useState<FieldPath | null>(null);
  const context = editor.context();
  const columns = Object.entries(field.columns);
  const hasArchive = columns.some(([, column]) => column.kind === 'amount' && column.fromPrevious !== undefined) && Object.keys(field.rows).some((row) => columns.some(([, column]) => publishedAmount(context, editor.sectionId, path, row, column) !== null));

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (editInCell(event.nativeEvent)) return event.preventDefault();
    const direction = movementOf(event.nativeEvent);
    if (!direction) return;
    const next = nextControl(event.target as Element, direction);
    if (next) goToControl(next);
    // In a form a stray Enter must not break a line in a cell of one line.
    if (next || event.key === 'Enter') event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const text = event.clipboardData.getData('text/plain');
    const place = placeOf(field, path, (event.target as Element).closest<HTMLElement>('[data-path]')?.dataset.path);
    if (!place || !isBlock(text, event.clipboardData.getData('text/html'))) return;
    event.preventDefault();
    const isReadOnly = (row: string, column: string) => publishedAmount(context, editor.sectionId, path, row, field.columns[column]!) !== null;
    const { value: next, report } = pasteIntoGrid(field, value, place, parseBlock(text), isReadOnly);
    editor.change(path, () => next, { message: pasteMessage(report), at: focusedPath ?? path });
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => setFocusedPath((event.target as HTMLElement).dataset.path ?? null);
  const focused = placeOf(field, path, focusedPath);

  return (
    <div data-path={path} onFocus={onFocus} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setFocusedPath(null)}>
      <div className="sheet-frame" role="group" aria-label={field.caption}>
        <table className="sheet" onKeyDown={onKeyDown} onPaste={onPaste}>
          <thead>
            <tr>
              <th scope="col" className="kept">
                项目
              </th>
              {columns.map(([key, column]) => (
                <HeadCell key={key} field={column}>
                  {column.kind === 'amount' && column.fromPrevious !== undefined && <span className="block text-hint font-normal text-muted">{hasArchive ? '取自上年公开稿' : '按上年公开稿填写'}</span>}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(field.rows).map(([row, definition]) => (
              <tr key={row} className={definition.sumOf ? 'sum' : definition.detail ? 'part' : undefined} data-path={joinPath(path, row)}>
                <th scope="row" className="kept">
                  {definition.label}
                </th>
                {columns.map(([key]) => (
                  <GridCell key={key} field={field} path={path} value={value} row={row} column={key} editor={editor} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableMessages focused={focused && { path: focusedPath!, field: field.columns[focused.column]!, value: value[focused.row]?.[focused.column] }} keys={GRID_KEYS} />
      <WholeMessages path={path} />
    </div>
  );
});

function GridCell({ field, path, value, row, column, editor }: { field: GridDefinition; path: FieldPath; value: GridValue; row: string; column: string; editor: Editor }) {
  const definition = field.columns[column]!;
  const cellPath = joinPath(path, row, column);
  const context = editor.context();
  const own = gridCells(field, row)[column];
  if (own && publishedAmount(context, editor.sectionId, path, row, own) === null) {
    return <SheetCell field={own} path={cellPath} value={value[row]?.[column]} label={`${field.rows[row]!.label}，${definition.label}`} />;
  }
  if (definition.kind === 'amount' && (own || definition.compute || field.rows[row]!.sumOf)) {
    return <ComputedCell field={definition as AmountField} path={cellPath} amount={gridAmount(field, value, row, column, context)} title={own ? '取自上年公开稿' : '自动计算'} />;
  }
  return <td className="absent" />;
}

function placeOf(field: GridDefinition, path: FieldPath, cellPath: FieldPath | null | undefined): { row: string; column: string } | null {
  if (!cellPath?.startsWith(`${path}/`)) return null;
  const [row, column] = cellPath.slice(path.length + 1).split('/');
  return row && column && field.rows[row] && field.columns[column] ? { row, column } : null;
}
