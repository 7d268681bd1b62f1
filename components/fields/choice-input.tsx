'use client';

import { useState } from 'react';
import type { ChoiceField } from '@/lib/disclosure/field';
import { valueMessage } from '@/lib/editing/cell-text';
import { useControl, type ControlProps } from './control';
import { useEditor } from './editor-context';

/** One of a list. A word that the list lacks (pasted from elsewhere) is shown as it came, and as wrong. */
export function ChoiceInput({ field, path, value, label, cell }: ControlProps<ChoiceField, string>) {
  const editor = useEditor();
  const [focused, setFocused] = useState(false);
  const { attributes } = useControl({ path, label, cell, misread: valueMessage(field, value), focused });
  const options = (list: readonly string[]) =>
    list.map((option) => (
      <option key={option} value={option}>
        {option}
      </option>
    ));
  return (
    <select
      {...attributes}
      className={`${attributes.className} ${cell ? '' : 'max-w-[24em]'} ${value === '' ? 'text-muted' : ''}`}
      value={value}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={(event) => editor.change(path, () => event.target.value)}
    >
      <option value="">请选择</option>
      {value !== '' && !field.options.includes(value) && <option value={value}>{value}（不在选项中）</option>}
      {field.groups
        ? Object.entries(field.groups).map(([heading, list]) => (
            <optgroup key={heading} label={heading}>
              {options(list)}
            </optgroup>
          ))
        : options(field.options)}
    </select>
  );
}
