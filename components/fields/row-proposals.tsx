'use client';

import { useState } from 'react';
import { ListPlus } from 'lucide-react';
import { emptyRow } from '@/lib/disclosure/field-kinds/composite';
import type { RowProposals, TableField } from '@/lib/disclosure/field';
import type { FieldPath } from '@/lib/disclosure/path';
import { newId } from '@/lib/editing/new-id';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useEditor } from './editor-context';
import type { TableRowValue } from './table-row';

/** Rows that the rest of the document suggests; the drafter ticks those to add. */
export function RowProposalsButton({ field, proposals, path, rows }: { field: TableField; proposals: RowProposals; path: FieldPath; rows: readonly TableRowValue[] }) {
  const editor = useEditor();
  const [offered, setOffered] = useState<Record<string, string>[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = () => {
    setLeft(new Set());
    setOffered(proposals.of(rows, editor.documentText()));
  };
  const nameOf = (row: Record<string, string>) => row[field.nameColumn] ?? '';
  const chosen = (offered ?? []).filter((row) => !left.has(nameOf(row)));
  const add = () => {
    const added = chosen.map((row) => ({ ...emptyRow(field.columns, newId()), ...row }));
    editor.change<TableRowValue[]>(path, (list) => [...list, ...added], { message: { text: `已添加 ${added.length} 行。` } });
    setOffered(null);
  };
  const toggle = (name: string) => setLeft((now) => new Set(now.has(name) ? [...now].filter((one) => one !== name) : [...now, name]));
  return (
    <>
      <Button onClick={open}>
        <ListPlus size={16} aria-hidden /> {proposals.label}
      </Button>
      <Dialog
        open={offered !== null}
        onClose={() => setOffered(null)}
        title={proposals.label}
        footer={
          <>
            <Button onClick={() => setOffered(null)}>取消</Button>
            <Button variant="primary" disabled={chosen.length === 0} onClick={add}>
              添加所选（{chosen.length}）
            </Button>
          </>
        }
      >
        {offered?.length === 0 && <p className="text-muted">正文用到的常用名词都已经列出，没有新的可以添加。</p>}
        <ul className="space-y-3">
          {offered?.map((row) => (
            <li key={nameOf(row)}>
              <label className="flex cursor-pointer gap-3">
                <input type="checkbox" className="mt-1.5 size-4 shrink-0" checked={!left.has(nameOf(row))} onChange={() => toggle(nameOf(row))} />
                <span>
                  <b>{nameOf(row)}</b>
                  <span className="block text-sm text-muted">
                    {Object.entries(row)
                      .filter(([key]) => key !== field.nameColumn)
                      .map(([, text]) => text)
                      .join(' ')}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
