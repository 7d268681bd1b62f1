'use client';

import { memo, useContext } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { RecordsField } from '@/lib/disclosure/field';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { Badge } from '@/components/ui/badge';
import { Menu } from '@/components/ui/menu';
import { FormViewContext, useIssueCount } from './editor-context';
import { FieldInput } from './registry';

export type RecordValue = { id: string } & Record<string, unknown>;
export type RecordAction = 'duplicate' | 'up' | 'down' | 'delete';

interface Props {
  field: RecordsField;
  path: FieldPath;
  item: RecordValue;
  index: number;
  count: number;
  onAction: (action: RecordAction, item: RecordValue) => void;
}

/** "绩效指标 6 条": the lists inside a record, counted. */
function contentsOf(field: RecordsField, item: RecordValue): string {
  return Object.entries(field.fields)
    .filter(([, inner]) => inner.kind === 'table' || inner.kind === 'records')
    .map(([key, inner]) => `${inner.label} ${(item[key] as unknown[] | undefined)?.length ?? 0} 条`)
    .join('，');
}

export const RecordCard = memo(function RecordCard({ field, path, item, index, count, onAction }: Props) {
  const view = useContext(FormViewContext);
  const itemPath = joinPath(path, item.id);
  const problems = useIssueCount(itemPath);
  const open = view.open.has(itemPath);
  const name = String(item[field.nameField] ?? '').trim();
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <li className="rounded-md border border-line bg-surface">
      <div className="flex items-center gap-1 pr-1">
        <button
          type="button"
          aria-expanded={open}
          data-path={open ? undefined : itemPath}
          onClick={() => view.toggle(itemPath)}
          className="flex min-h-11 min-w-0 flex-1 cursor-pointer flex-wrap items-center gap-x-3 gap-y-0.5 rounded-md px-3 py-2 text-left hover:bg-ground"
        >
          <span className="flex min-w-0 flex-1 items-start gap-1.5">
            <Chevron size={16} aria-hidden className="mt-1.5 shrink-0 text-muted" />
            <span className="min-w-0 break-words font-semibold">
              {index + 1}．{name || <span className="font-normal text-muted">未命名{field.itemLabel}</span>}
            </span>
          </span>
          <span className="text-hint text-muted">{contentsOf(field, item)}</span>
          {problems > 0 && <Badge tone="caution">{problems} 处待完善</Badge>}
        </button>
        <Menu
          label={`${field.itemLabel}“${name || index + 1}”的操作`}
          entries={[
            { id: 'duplicate', label: `复制${field.itemLabel}` },
            { id: 'up', label: '上移', disabled: index === 0 },
            { id: 'down', label: '下移', disabled: index === count - 1 },
            { id: 'delete', label: `删除${field.itemLabel}`, danger: true },
          ]}
          onAction={(action) => onAction(action as RecordAction, item)}
          className="flex min-h-10 shrink-0 cursor-pointer items-center rounded px-2 text-hint text-muted outline-none hover:bg-primary-tint data-[focus-visible]:outline-2 data-[focus-visible]:outline-primary"
        >
          操作
        </Menu>
      </div>
      {open && (
        <div className="space-y-5 border-t border-line px-4 pb-4 pt-3">
          {Object.entries(field.fields).map(([key, inner]) => (
            <FieldInput key={key} field={inner} path={joinPath(itemPath, key)} value={item[key]} />
          ))}
        </div>
      )}
    </li>
  );
});
