'use client';

import { useState } from 'react';
import type { TextField } from '@/lib/disclosure/field';
import { useControl, type ControlProps } from './control';
import { useEditor } from './editor-context';
import { fieldId } from './field-place';

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, '');

export const tooLong = (field: TextField, value: string): string | null =>
  field.maxLength !== undefined && value.length > field.maxLength ? `最多 ${field.maxLength} 字，现有 ${value.length} 字` : null;

/** Text of one line or several. Where words are offered they can be chosen or overwritten. */
export function TextInput({ field, path, value, label, cell }: ControlProps<TextField, string>) {
  const editor = useEditor();
  const [focused, setFocused] = useState(false);
  const { attributes } = useControl({ path, label, cell, misread: tooLong(field, value), focused });
  const change = (text: string) => editor.type(path, field.long ? text : oneLine(text));
  const common = { ...attributes, value, onFocus: () => setFocused(true), onBlur: () => setFocused(false), autoComplete: 'off', spellCheck: false };
  if (field.suggestions) {
    const list = `${fieldId(path)}-list`;
    return (
      <>
        <input {...common} list={list} onChange={(event) => change(event.target.value)} />
        <datalist id={list}>
          {field.suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      </>
    );
  }
  if (!cell && !field.long && (field.maxLength ?? 0) <= 120) return <input {...common} onChange={(event) => change(event.target.value)} />;
  return (
    <div className={`growing ${cell ? 'in-cell' : 'in-field'} ${field.long && !cell ? 'tall' : ''}`} data-text={value}>
      <textarea {...common} rows={1} data-lines={field.long ? 'many' : 'one'} onChange={(event) => change(event.target.value)} />
    </div>
  );
}
