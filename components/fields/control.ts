import type { Fen } from '@/lib/amount/amount';
import type { FieldPath } from '@/lib/disclosure/path';
import { useMarks, type Marks } from './editor-context';
import { fieldId, messageId } from './field-place';

/** What every input of one value is given. `cell` is the bare form that stands in a table. */
export interface ControlProps<F, V> {
  field: F;
  path: FieldPath;
  value: V;
  /** What a screen reader calls it, where no visible label belongs to it: row and column. */
  label?: string;
  cell?: boolean;
  /** An amount that follows from others while it is blank. */
  derivedAmount?: Fen | null;
  /** What it follows from. */
  derivedFrom?: string;
}

const FRAMES: Record<NonNullable<Marks['tone']> | 'none', string> = {
  none: 'border-[#b9c2cf]',
  error: 'border-seal ring-1 ring-seal',
  warning: 'border-caution ring-1 ring-caution',
  missing: 'border-caution border-dashed',
};

/** The common attributes of an input: its name in the page, how it is marked, and where its messages stand. */
export function useControl({ path, label, cell, misread, focused }: { path: FieldPath; label?: string; cell?: boolean; misread: string | null; focused: boolean }) {
  // Nothing is called wrong while it is still being typed.
  const marks = useMarks(path, focused ? null : misread);
  const frame = cell
    ? 'cell-input'
    : `w-full rounded-md border bg-surface px-3 py-1.5 text-base leading-7 ${FRAMES[marks.tone ?? 'none']}`;
  return {
    marks,
    attributes: {
      id: fieldId(path),
      'data-path': path,
      'aria-label': label,
      'aria-invalid': marks.tone === 'error' || undefined,
      'aria-describedby': marks.messages.length > 0 ? messageId(path) : undefined,
      className: frame,
    },
  };
}
