'use client';

import { useRef, useState } from 'react';
import { CalendarDays } from 'lucide-react';
import type { DateField } from '@/lib/disclosure/field';
import { readDate, valueMessage } from '@/lib/editing/cell-text';
import { useControl, type ControlProps } from './control';
import { useEditor } from './editor-context';

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** A day, typed in any usual form or chosen from the browser's calendar. */
export function DateInput({ field, path, value, label, cell }: ControlProps<DateField, string>) {
  const editor = useEditor();
  const calendar = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  const { attributes } = useControl({ path, label, cell, misread: valueMessage(field, value), focused });
  const leave = () => {
    setFocused(false);
    const read = readDate(field.label, value.trim());
    if (read.message === null && read.value !== value) editor.type(path, read.value);
  };
  return (
    <span className={cell ? 'contents' : 'flex items-center gap-2'}>
      <input
        {...attributes}
        className={`${attributes.className} tabular-nums ${cell ? '' : 'max-w-[12em]'}`}
        autoComplete="off"
        placeholder="2019-12-31"
        value={value}
        onFocus={() => setFocused(true)}
        onBlur={leave}
        onChange={(event) => editor.type(path, event.target.value)}
      />
      {!cell && (
        <span className="relative">
          {/* Only for its calendar: its own text would stand in the browser's language. */}
          <input ref={calendar} type="date" tabIndex={-1} aria-hidden className="pointer-events-none absolute inset-0 opacity-0" value={ISO.test(value) ? value : ''} onChange={(event) => event.target.value && editor.change(path, () => event.target.value)} />
          <button type="button" onClick={() => calendar.current?.showPicker()} className="relative inline-flex min-h-10 cursor-pointer items-center gap-1 rounded-md px-2 text-sm text-primary hover:bg-primary-tint">
            <CalendarDays size={16} aria-hidden /> 选日期
          </button>
        </span>
      )}
    </span>
  );
}
