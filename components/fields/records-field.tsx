'use client';

import { memo, useCallback } from 'react';
import { Plus } from 'lucide-react';
import { emptyRow } from '@/lib/disclosure/field-kinds/composite';
import type { RecordsField as RecordsDefinition } from '@/lib/disclosure/field';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { newId } from '@/lib/editing/new-id';
import { copyOf, insertAt, moved, without } from '@/lib/editing/rows';
import { Button } from '@/components/ui/button';
import { useEditor } from './editor-context';
import { RecordCard, type RecordAction, type RecordValue } from './record-card';
import { WholeMessages } from './table-messages';

/** Repeated groups of fields as cards that open one by one. */
export const RecordsField = memo(function RecordsField({ field, path, value: items }: { field: RecordsDefinition; path: FieldPath; value: readonly RecordValue[] }) {
  const editor = useEditor();
  const add = (index: number) => {
    const item = emptyRow(field.fields, newId());
    editor.change<RecordValue[]>(path, (list) => insertAt(list, index, [item]));
    editor.goTo(joinPath(path, item.id, field.nameField));
  };
  const onAction = useCallback(
    (action: RecordAction, item: RecordValue) => {
      const name = String(item[field.nameField] || `未命名${field.itemLabel}`);
      switch (action) {
        case 'duplicate': {
          const copy = { ...copyOf(item, newId), [field.nameField]: `${name}（复制）` };
          editor.change<RecordValue[]>(path, (list) => insertAt(list, list.findIndex((one) => one.id === item.id) + 1, [copy]), { message: { text: `已复制“${name}”。` } });
          return editor.goTo(joinPath(path, copy.id, field.nameField));
        }
        case 'up':
        case 'down':
          return editor.change<readonly RecordValue[]>(path, (list) => moved(list, item.id, action === 'up' ? -1 : 1));
        case 'delete':
          return editor.change<RecordValue[]>(path, (list) => without(list, item.id), { message: { text: `已删除“${name}”。` }, at: joinPath(path, item.id) });
      }
    },
    [editor, field, path],
  );
  return (
    <div data-path={path}>
      <ol className="space-y-2">
        {items.map((item, index) => (
          <RecordCard key={item.id} field={field} path={path} item={item} index={index} count={items.length} onAction={onAction} />
        ))}
      </ol>
      {items.length === 0 && field.emptySentence && <p className="text-sm text-muted">还没有{field.itemLabel}。没有内容时公开稿写明：“{field.emptySentence}”</p>}
      <WholeMessages path={path} />
      <Button className="mt-2" onClick={() => add(items.length)}>
        <Plus size={16} aria-hidden /> 添加{field.itemLabel}
      </Button>
    </div>
  );
});
