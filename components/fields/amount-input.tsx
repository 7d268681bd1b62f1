'use client';

import { useState } from 'react';
import { formatExactIn, type AmountUnit, type DraftAmount } from '@/lib/amount/amount';
import type { AmountField } from '@/lib/disclosure/field';
import { readAmount, valueMessage } from '@/lib/editing/cell-text';
import { derivedTitle } from './derived-note';
import { useControl, type ControlProps } from './control';
import { useEditor } from './editor-context';

const amountAsText = (value: DraftAmount | undefined, unit: AmountUnit): string => (typeof value === 'number' ? formatExactIn(value, unit) : (value ?? ''));

/**
 * An amount in the department's unit. A blank one that follows from others shows what follows. While it is typed it stands as typed; afterwards as the portal understood it. What wasn't understood
 * stays in the draft word for word, with the reason beside it.
 */
export function AmountInput({ field, path, value, label, cell, derivedAmount, derivedFrom }: ControlProps<AmountField, DraftAmount>) {
  const editor = useEditor();
  const { unit } = editor;
  const [typing, setTyping] = useState<{ text: string; means: DraftAmount } | null>(null);
  const [focused, setFocused] = useState(false);
  const { attributes } = useControl({ path, label, cell, misread: valueMessage(field, value, unit), focused });
  // Undoing or pasting changes the value under the text being typed: then the value counts.
  const shown = typing && typing.means === value ? typing.text : amountAsText(value, unit);
  const change = (text: string) => {
    const means = readAmount(text.trim(), unit).value as DraftAmount;
    setTyping({ text, means });
    editor.type(path, means);
  };
  return (
    <span className={cell ? 'contents' : 'flex items-center gap-2'}>
      <input
        {...attributes}
        className={`${attributes.className} figure text-right tabular-nums ${cell ? '' : 'max-w-[14em]'}`}
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        placeholder={typeof derivedAmount === 'number' ? formatExactIn(derivedAmount, unit) : undefined}
        title={derivedFrom && derivedTitle({ source: derivedFrom })}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          setTyping(null);
        }}
        onChange={(event) => change(event.target.value)}
      />
      {!cell && <span>{unit}</span>}
    </span>
  );
}
