'use client';

import { memo, useMemo, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { derivedGridFigure, gridAmount } from '@/lib/disclosure/computed';
import { previousContext, type DisclosureContext } from '@/lib/disclosure/context';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import type { AmountField, GridField as GridDefinition, ScalarField } from '@/lib/disclosure/field';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { publishedFigure } from '@/lib/disclosure/section-content';
import type { AmountUnit, Fen } from '@/lib/amount/amount';
import { isBlock, parseBlock } from '@/lib/editing/clipboard';
import { zeroesInGrid } from '@/lib/editing/fill-zero';
import { pasteIntoGrid } from '@/lib/editing/paste';
import { editInCell, goToControl, movementOf, nextControl } from './cell-navigation';
import { derivedNote } from './derived-note';
import { useEditor } from './editor-context';
import { pasteMessage } from './paste-message';
import { ComputedCell, HeadCell, SheetCell } from './sheet-cell';
import { TableMessages, WholeMessages } from './table-messages';
import { ZeroButton } from './zero-button';

type GridValue = Record<string, Record<string, unknown>>;

const GRID_KEYS = '按 Tab、回车、方向键移动；Ctrl+Z 撤销；可从 Excel、WPS 整块粘贴。灰底的数自动算出或取自上年公开稿。';

/** The cell that says why last year's figure stands otherwise than it was published. */
const RESTATED = 'restated';

/** Fixed rows and columns; sums, differences, figures of other tables and last year's published ones fill themselves. */
export const GridField = memo(function GridField({ field: declared, path, value }: { field: GridDefinition; path: FieldPath; value: GridValue }) {
  const editor = useEditor();
  const field = useMemo(() => withReasonBesideLastYear(declared), [declared]);
  const [focusedPath, setFocusedPath] = useState<FieldPath | null>(null);
  const [unlocked, setUnlocked] = useState<ReadonlySet<string>>(new Set());
  const context = editor.context();
  const before = previousContext(context);
  const archive = archiveOf(field, (row, column) => publishedFigure({ id: editor.sectionId }, path, row, column, before));
  const isOpen = (row: string) => unlocked.has(row) || isRestated(value[row], archive[row]);
  const isReadOnly = (row: string, column: string) => archive[row]?.[column] !== undefined && !isOpen(row);
  const showsReasons = Object.keys(field.rows).some((row) => archive[row] && isOpen(row));
  const columns = Object.entries(field.columns).filter(([key]) => key !== RESTATED || showsReasons);
  const unlock = (row: string, column: string) => {
    setUnlocked((now) => new Set([...now, row]));
    editor.goTo(joinPath(path, row, column));
  };

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
    const { value: next, report } = pasteIntoGrid({ ...field, columns: Object.fromEntries(columns) }, value, place, parseBlock(text), isReadOnly, editor.unit);
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
                  {column.kind === 'amount' && column.fromPrevious !== undefined && <span className="block text-hint font-normal text-muted">{Object.keys(archive).length > 0 ? '取自上年公开稿' : '按上年公开稿填写'}</span>}
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
                  <GridCell key={key} field={field} path={path} value={value} row={row} column={key} context={context} readOnly={isReadOnly(row, key) || (key === RESTATED && !(archive[row] && isOpen(row)))} onUnlock={unlock} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableMessages focused={focused && { path: focusedPath!, field: field.columns[focused.column]!, value: value[focused.row]?.[focused.column], note: noteOf(field, value, focused, context, editor.unit) }} keys={GRID_KEYS} />
      <WholeMessages path={path} />
      {hasBlanks(field) && (
        <div className="mt-1">
          <ZeroButton path={path} fill={() => zeroesInGrid(field, value, editor.context())} />
        </div>
      )}
    </div>
  );
});

interface CellProps {
  field: GridDefinition;
  path: FieldPath;
  value: GridValue;
  row: string;
  column: string;
  context: DisclosureContext;
  /** Shown, not entered: last year's figure as published. */
  readOnly: boolean;
  onUnlock: (row: string, column: string) => void;
}

function GridCell({ field, path, value, row, column, context, readOnly, onUnlock }: CellProps) {
  const definition = field.columns[column]!;
  const cellPath = joinPath(path, row, column);
  const cells = gridCells(field, row);
  const own = cells[column];
  if (own && !readOnly) {
    const derived = own.kind === 'amount' ? derivedGridFigure(field, value, row, column, context) : null;
    return <SheetCell field={own} path={cellPath} value={value[row]?.[column]} label={`${field.rows[row]!.label}，${definition.label}`} derivedAmount={derived?.amount} derivedFrom={derived?.source} />;
  }
  if (definition.kind === 'amount' && (own || definition.compute || field.rows[row]!.sumOf)) {
    return (
      <ComputedCell field={definition as AmountField} path={cellPath} amount={gridAmount(field, value, row, column, context)} title={own ? '取自上年公开稿' : '自动计算'}>
        {own && cells[RESTATED] && (
          <button type="button" className="unlock" onClick={() => onUnlock(row, column)} aria-label={`${field.rows[row]!.label}的上年数有调整`}>
            上年数有调整
          </button>
        )}
      </ComputedCell>
    );
  }
  return <td className="absent" />;
}

/** The reason for another figure of last year stands beside that figure, not behind this year's. */
function withReasonBesideLastYear(field: GridDefinition): GridDefinition {
  const { [RESTATED]: reason, ...others } = field.columns;
  if (!reason) return field;
  return { ...field, columns: Object.fromEntries(Object.entries(others).flatMap(([key, column]) => (column.kind === 'amount' && column.fromPrevious !== undefined ? [[key, column], [RESTATED, reason]] : [[key, column]]))) };
}

type Archive = Record<string, Record<string, Fen>>;

/** Last year's figures as published, by row and column; rows without one are left out. */
function archiveOf(field: GridDefinition, published: (row: string, column: ScalarField) => Fen | null): Archive {
  const found: Archive = {};
  for (const row of Object.keys(field.rows)) {
    for (const [key, column] of Object.entries(gridCells(field, row))) {
      const amount = published(row, column);
      if (amount !== null) found[row] = { ...found[row], [key]: amount };
    }
  }
  return found;
}

/** Stated otherwise than published, or with a reason: open for correction without asking. */
function isRestated(cells: Record<string, unknown> | undefined, published: Record<string, Fen> | undefined): boolean {
  if (typeof cells?.[RESTATED] === 'string' && cells[RESTATED].trim() !== '') return true;
  return Object.entries(published ?? {}).some(([column, amount]) => cells?.[column] !== amount);
}

function noteOf(field: GridDefinition, value: GridValue, { row, column }: { row: string; column: string }, context: DisclosureContext, unit: AmountUnit): string | undefined {
  if (gridCells(field, row)[column]?.kind !== 'amount') return undefined;
  const derived = derivedGridFigure(field, value, row, column, context);
  return derived ? derivedNote(derived, value[row]?.[column], unit) : undefined;
}

/** Are there amounts of this year to type? */
const hasBlanks = (field: GridDefinition) => Object.keys(field.rows).some((row) => Object.values(gridCells(field, row)).some((column) => column.kind === 'amount' && column.fromPrevious === undefined));

function placeOf(field: GridDefinition, path: FieldPath, cellPath: FieldPath | null | undefined): { row: string; column: string } | null {
  if (!cellPath?.startsWith(`${path}/`)) return null;
  const [row, column] = cellPath.slice(path.length + 1).split('/');
  return row && column && field.rows[row] && field.columns[column] ? { row, column } : null;
}
