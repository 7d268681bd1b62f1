'use client';

import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { CODE_LIST_NAMES } from '@/lib/classification/code-book';
import { bareCode } from '@/lib/classification/code-path';
import { readsAsCode, searchCodes, type CodeHit } from '@/lib/classification/search';
import type { TextField } from '@/lib/disclosure/field';
import { joinPath } from '@/lib/disclosure/path';
import { CandidateList, optionId } from './candidate-list';
import { fetchCodeList, useCodeIndex } from './code-lists';
import { useControl, type ControlProps } from './control';
import { useEditor } from './editor-context';
import { fieldId } from './field-place';
import { tooLong } from './text-input';

export type CodeField = TextField & { code: NonNullable<TextField['code']> };

const NOTHING: readonly CodeHit[] = [];

/**
 * A code, found by its digits, its name or the pinyin initials of the name. Choosing one fills in the name too. While
 * nothing is offered every key does what it does in the cells around it.
 */
export function CodePicker({ field, path, value, label, cell }: ControlProps<CodeField, string>) {
  const editor = useEditor();
  const { list, nameColumn } = field.code;
  const index = useCodeIndex(list, editor.context());
  const input = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  const [offering, setOffering] = useState(false);
  const [active, setActive] = useState(-1);
  const typed = useRef(false);
  const { attributes } = useControl({ path, label, cell, misread: tooLong(field, value), focused });

  const hits = useMemo(() => (offering ? searchCodes(index, value) : NOTHING), [offering, index, value]);
  const open = offering && hits.length > 0;
  const last = hits.length - 1;
  const at = Math.min(active, last);
  const listId = `${fieldId(path)}-list`;
  const row = joinPath(...path.split('/').slice(0, -1));
  const column = path.split('/').at(-1)!;

  const close = () => {
    setOffering(false);
    setActive(-1);
  };
  const change = (text: string) => {
    typed.current = true;
    editor.type(path, text);
    void fetchCodeList(list, editor.context().fiscalYear);
    setOffering(true);
    // Digits may be a code that the list lacks: only what can't be one is taken for the first candidate on Enter.
    setActive(text.trim() === '' || readsAsCode(text) ? -1 : 0);
  };
  const fill = (code: string, name: string) => editor.change<Record<string, unknown>>(row, (cells) => ({ ...cells, [column]: code, [nameColumn]: name }), { at: path });
  const pick = (hit: CodeHit) => {
    typed.current = false;
    fill(hit.code, hit.name);
    close();
  };
  /** A known code that was typed to its end brings its name along, where none stands there. */
  const leave = () => {
    setFocused(false);
    close();
    if (!typed.current) return;
    typed.current = false;
    const known = index.byCode.get(bareCode(value));
    if (known) editor.change<Record<string, unknown>>(row, (cells) => (String(cells[nameColumn] ?? '').trim() === '' ? { ...cells, [column]: known[0], [nameColumn]: known[1] } : cells), { at: path });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own (229 is how some of them report it).
    if (!open || event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'ArrowDown') setActive(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setActive(at <= 0 ? last : at - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && hits[at]) pick(hits[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <input
        {...attributes}
        ref={input}
        value={value}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && at >= 0 ? optionId(listId, at) : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => change(event.target.value)}
        onFocus={() => setFocused(true)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {open && <CandidateList id={listId} label={CODE_LIST_NAMES[list]} hits={hits} active={at} anchor={input} onPick={pick} />}
      {focused && (
        <span role="status" className="sr-only">
          {open ? `${hits.length} 个候选，按上下键选择，回车填入。` : ''}
        </span>
      )}
    </>
  );
}
