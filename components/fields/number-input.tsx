'use client';

import { useState } from 'react';
import { parseDecimal } from '@/lib/amount/decimal';
import type { NumberField } from '@/lib/disclosure/field';
import { valueMessage } from '@/lib/editing/cell-text';
import { useControl, type ControlProps } from './control';
import { useEditor } from './editor-context';

/** A plain number, kept as text. On leaving, full-width digits and separators are folded. */
export function NumberInput({ field, path, value, label, cell }: ControlProps<NumberField, string>) {
  const editor = useEditor();
  const [focused, setFocused] = useState(false);
  const { attributes } = useControl({ path, label, cell, misread: valueMessage(field, value), focused });
  const leave = () => {
    setFocused(false);
    const folded = parseDecimal(value);
    if (folded !== null && folded !== value) editor.type(path, folded);
  };
  return (
    <input
      {...attributes}
      className={`${attributes.className} figure text-right tabular-nums ${cell ? '' : 'max-w-[10em]'}`}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onFocus={() => setFocused(true)}
      onBlur={leave}
      onChange={(event) => editor.type(path, event.target.value)}
    />
  );
}
