'use client';

import { memo, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { Plus } from 'lucide-react';
import type { TextField, TextItem, TextListField as TextListDefinition } from '@/lib/disclosure/field';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { newId } from '@/lib/editing/new-id';
import { splitParagraphs } from '@/lib/editing/paragraphs';
import { insertAt, moved, without } from '@/lib/editing/rows';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { useEditor } from './editor-context';
import { TableMessages, WholeMessages } from './table-messages';
import { TextInput } from './text-input';

const newItem = (text = ''): TextItem => ({ id: newId(), text });
const KEYS = '回车添加下一条，空条按退格删除；Alt+↑↓ 移动；可整段粘贴，每行一条，序号自动去掉。';

/** Paragraphs in order, each a line of its own with its number. */
export const TextListField = memo(function TextListField({ field, path, value: items }: { field: TextListDefinition; path: FieldPath; value: readonly TextItem[] }) {
  const editor = useEditor();
  const [focusedPath, setFocusedPath] = useState<FieldPath | null>(null);
  const itemField: TextField = { kind: 'text', label: field.itemLabel, maxLength: 5_000 };
  const at = (id: string) => joinPath(path, id, 'text');
  const change = (to: (list: readonly TextItem[]) => readonly TextItem[], text?: string) => editor.change<readonly TextItem[]>(path, to, text ? { message: { text } } : undefined);

  const addAfter = (id: string | null) => {
    const item = newItem();
    change((list) => insertAt(list, id === null ? list.length : list.findIndex((one) => one.id === id) + 1, [item]));
    editor.goTo(at(item.id));
  };
  const remove = (id: string) => {
    const index = items.findIndex((item) => item.id === id);
    const blank = items[index]?.text.trim() === '';
    change((list) => without(list, id), blank ? undefined : `已删除第 ${index + 1} 条${field.itemLabel}。`);
    const near = items[index - 1] ?? items[index + 1];
    if (near) editor.goTo(at(near.id));
  };
  const move = (id: string, by: -1 | 1) => {
    change((list) => moved(list, id, by));
    editor.goTo(at(id));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, item: TextItem) => {
    if (!(event.target instanceof HTMLTextAreaElement) || event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
      event.preventDefault();
      addAfter(item.id);
    } else if (event.key === 'Backspace' && item.text === '') {
      event.preventDefault();
      remove(item.id);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(item.id, event.key === 'ArrowUp' ? -1 : 1);
    }
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>, item: TextItem) => {
    const paragraphs = splitParagraphs(event.clipboardData.getData('text/plain'));
    if (paragraphs.length < 2) return;
    event.preventDefault();
    const pasted = paragraphs.map((text) => newItem(text));
    const whole = item.text.trim() === '';
    change((list) => {
      const index = list.findIndex((one) => one.id === item.id);
      return insertAt(whole ? without(list, item.id) : list, whole ? index : index + 1, pasted);
    }, `已粘贴 ${pasted.length} 条${field.itemLabel}。`);
    editor.goTo(at(pasted.at(-1)!.id));
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => setFocusedPath((event.target as HTMLElement).dataset.path ?? null);
  const focused = items.find((item) => at(item.id) === focusedPath);

  return (
    <div data-path={path} onFocus={onFocus} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setFocusedPath(null)}>
      {items.length > 0 && (
        <ol className="divide-y divide-line rounded-md border border-line bg-surface">
          {items.map((item, index) => (
            <li key={item.id} className="flex items-start focus-within:bg-primary-tint/40" onKeyDown={(event) => onKeyDown(event, item)} onPaste={(event) => onPaste(event, item)}>
              <span aria-hidden className="w-10 shrink-0 pt-2 text-right text-sm tabular-nums text-muted">
                {index + 1}．
              </span>
              <div className="min-w-0 flex-1 text-[15px] leading-relaxed focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-primary">
                <TextInput field={itemField} path={at(item.id)} value={item.text} label={`第 ${index + 1} 条${field.itemLabel}`} cell />
              </div>
              <Menu
                label={`第 ${index + 1} 条${field.itemLabel}的操作`}
                entries={[
                  { id: 'below', label: '在下方添加一条' },
                  { id: 'up', label: '上移（Alt+↑）', disabled: index === 0 },
                  { id: 'down', label: '下移（Alt+↓）', disabled: index === items.length - 1 },
                  { id: 'delete', label: '删除', danger: true },
                ]}
                onAction={(action) => {
                  if (action === 'below') addAfter(item.id);
                  else if (action === 'delete') remove(item.id);
                  else move(item.id, action === 'up' ? -1 : 1);
                }}
                className="m-0.5 flex min-h-9 shrink-0 cursor-pointer items-center rounded px-2 text-hint text-muted outline-none hover:bg-primary-tint data-[focus-visible]:outline-2 data-[focus-visible]:outline-primary"
              >
                操作
              </Menu>
            </li>
          ))}
        </ol>
      )}
      {items.length > 0 && <TableMessages focused={focused ? { path: at(focused.id), field: { ...itemField, hint: KEYS }, value: focused.text } : null} keys={KEYS} />}
      <WholeMessages path={path} />
      <Button className="mt-1" onClick={() => addAfter(null)}>
        <Plus size={16} aria-hidden /> 添加一条{field.itemLabel}
      </Button>
    </div>
  );
});
