'use client';

import { memo, type ReactNode } from 'react';
import { formatExactIn, type Fen } from '@/lib/amount/amount';
import type { AmountField, ScalarField } from '@/lib/disclosure/field';
import type { FieldPath } from '@/lib/disclosure/path';
import { valueMessage } from '@/lib/editing/cell-text';
import { useEditor, useMarks } from './editor-context';
import { messageId } from './field-place';
import { ScalarControl } from './scalar-control';

const WIDTHS: Record<ScalarField['kind'], number> = { amount: 7, number: 6, choice: 8, date: 8.5, text: 10.5 };

/** How much room a column asks for at least, in characters. */
function charactersOf(field: ScalarField): number {
  if (field.kind === 'choice') return Math.max(WIDTHS.choice, ...field.options.map((option) => option.length + 3));
  if (field.kind !== 'text') return WIDTHS[field.kind];
  if (field.long || (field.maxLength ?? 0) >= 300) return 16;
  return (field.maxLength ?? 200) <= 30 ? 6.5 : WIDTHS.text;
}

export const columnWidth = (field: ScalarField) => ({ minWidth: `${charactersOf(field)}em` });

export const isFigure = (field: ScalarField) => field.kind === 'amount' || field.kind === 'number';

interface SheetCellProps {
  field: ScalarField;
  path: FieldPath;
  value: unknown;
  label: string;
  kept?: boolean;
  /** Shown while an amount is blank, and what it follows from: plain values, so that the cell is drawn anew only when they change. */
  derivedAmount?: Fen | null;
  derivedFrom?: string;
}

/** A cell that is filled in. Its messages stand hidden in it for screen readers; the line under the table shows them. */
export const SheetCell = memo(function SheetCell({ field, path, value, label, kept, derivedAmount, derivedFrom }: SheetCellProps) {
  const { unit } = useEditor();
  const marks = useMarks(path, valueMessage(field, value, unit));
  return (
    <td className={`${kept ? 'kept-second ' : ''}${isFigure(field) ? 'figure' : ''}`} style={columnWidth(field)} data-tone={marks.tone ?? undefined}>
      <ScalarControl field={field} path={path} value={value} label={label} cell derivedAmount={derivedAmount} derivedFrom={derivedFrom} />
      {marks.messages.length > 0 && (
        <span id={messageId(path)} className="sr-only">
          {marks.messages.join('；')}
        </span>
      )}
    </td>
  );
});

/** A cell that the portal fills: a sum, a difference, last year's published figure. */
export function ComputedCell({ field, path, amount, title, children }: { field: AmountField; path: FieldPath; amount: Fen | null; title: string; children?: ReactNode }) {
  const { unit } = useEditor();
  const marks = useMarks(path, null);
  const sign = field.signed && field.compute && amount !== null && amount > 0 ? '+' : '';
  return (
    <td className="computed" data-path={path} data-tone={marks.tone ?? undefined} tabIndex={marks.tone ? 0 : undefined} title={title}>
      {amount === null ? '' : sign + formatExactIn(amount, unit)}
      {children}
      {marks.messages.length > 0 && <span className="sr-only">（{marks.messages.join('；')}）</span>}
    </td>
  );
}

export function HeadCell({ field, children, className = '', ...spans }: { field: ScalarField; children?: ReactNode; className?: string; rowSpan?: number }) {
  return (
    <th scope="col" className={`${isFigure(field) ? 'figure' : ''} ${className}`} style={columnWidth(field)} title={field.hint} {...spans}>
      {field.label}
      {children}
    </th>
  );
}
