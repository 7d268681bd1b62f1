'use client';

import { useEditor, useMarks } from './editor-context';
import { isScalarField, type Field } from '@/lib/disclosure/field';
import type { FieldPath } from '@/lib/disclosure/path';
import { valueMessage } from '@/lib/editing/cell-text';

interface FocusedCell {
  path: FieldPath;
  field: Field;
  value: unknown;
  /** What the cell follows from. */
  note?: string;
}

/** The line under a table while one is in it: what is wrong in the cell in focus, else how the keys work. It keeps its place, so nothing jumps. */
export function TableMessages({ focused, keys }: { focused: FocusedCell | null; keys: string }) {
  return <p className="mt-1 min-h-[1.75em] text-hint text-muted">{focused && <CellMessages {...focused} keys={keys} />}</p>;
}

function CellMessages({ path, field, value, note, keys }: FocusedCell & { keys: string }) {
  const { unit } = useEditor();
  const own = isScalarField(field) ? valueMessage(field, value, unit) : null;
  const marks = useMarks(path, own);
  if (marks.messages.length > 0) return <span className={marks.tone === 'error' ? 'text-seal' : 'text-caution'}>{[...marks.messages, ...(note ? [note] : [])].join('；')}</span>;
  return <>{note ?? field.hint ?? keys}</>;
}

/** Findings about a table as a whole, such as a sum that doesn't agree with another section. */
export function WholeMessages({ path }: { path: FieldPath }) {
  const marks = useMarks(path, null);
  if (marks.messages.length === 0) return null;
  return (
    <ul className={`mt-1 text-hint ${marks.tone === 'error' ? 'text-seal' : 'text-caution'}`}>
      {marks.messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}

