'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { numbered } from '@/lib/disclosure/section-name';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { GridField, TableField } from '@/lib/disclosure/field';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { SheetMapping } from '@/lib/exchange/mapping/sheet-mapping';
import type { ImportView, SheetView } from '@/lib/server/queries/workspace/import-types';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ImportActions } from './import-actions';

const ASIDE = '';
const targetKey = (target: SheetMapping['target']) => (target === null ? ASIDE : `${target.sectionId}/${target.field}`);

interface Target {
  key: string;
  label: string;
  target: NonNullable<SheetMapping['target']>;
  field: TableField;
}

/** The tables that a sheet can be. */
function targetsOf(sections: readonly AnySection[]): Target[] {
  return sections.flatMap((section) =>
    Object.entries(section.fields).flatMap(([key, field]) =>
      field.kind === 'table'
        ? [{ key: `${section.id}/${key}`, label: section.part === 'tables' ? `公开${section.numeral}表　${section.title}` : `${numbered(section.numeral, section.shortTitle)} · ${field.label}`, target: { sectionId: section.id, field: key }, field: field as TableField }]
        : [],
    ),
  );
}

/** What the sheets of a budget system are and what their columns are: said once, remembered for the department. */
export function SheetMappings({ view, save }: { view: ImportView; save: ImportActions['mapSheets'] }) {
  const router = useRouter();
  const [mappings, setMappings] = useState<Record<string, SheetMapping>>(() => Object.fromEntries(view.sheets.flatMap((sheet) => (sheet.mapping ? [[sheet.signature, sheet.mapping]] : []))));
  const [message, setMessage] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const targets = targetsOf(view.result ? templateOf(view.result.templateVersion).sections : []);
  const unknown = view.sheets.filter((sheet) => !sheet.mapping).length;

  const keep = () =>
    start(async () => {
      const answer = await save({ importId: view.id, mappings: Object.entries(mappings).map(([signature, mapping]) => ({ signature, mapping })) }).catch(() => null);
      setMessage(answer?.ok ? null : (answer?.message ?? '没有保存，请检查网络后再试。'));
      if (answer?.ok) router.refresh();
    });

  return (
    <details className="card mb-4" open={unknown > 0}>
      <summary className="cursor-pointer px-4 py-3 font-semibold">
        工作表与栏目的对应（{view.sheets.length} 张表{unknown > 0 ? `，${unknown} 张没有指定` : ''}）
      </summary>
      <div className="space-y-4 border-t border-line px-4 py-3">
        <p className="text-hint text-muted">没有指定的表按标题和表头自动识别。指定一次后，本部门下次导入同样表头的文件时自动采用。保存后重新识别，已作的决定会清除。</p>
        {view.sheets.map((sheet) => (
          <Sheet key={sheet.blockId} sheet={sheet} targets={targets} mapping={mappings[sheet.signature] ?? null} disabled={busy} onChange={(mapping) => setMappings({ ...mappings, [sheet.signature]: mapping })} />
        ))}
        {message && (
          <Notice tone="danger" live>
            {message}
          </Notice>
        )}
        <Button variant="primary" disabled={busy || Object.keys(mappings).length === 0} onClick={keep}>
          {busy ? '正在重新识别…' : '保存对应关系并重新识别'}
        </Button>
      </div>
    </details>
  );
}

interface SheetProps {
  sheet: SheetView;
  targets: readonly Target[];
  mapping: SheetMapping | null;
  disabled: boolean;
  onChange: (mapping: SheetMapping) => void;
}

const SELECT = 'min-h-9 max-w-full rounded-md border border-line bg-surface px-2 text-sm';

function Sheet({ sheet, targets, mapping, disabled, onChange }: SheetProps) {
  const target = targets.find((one) => mapping && one.key === targetKey(mapping.target));
  const choose = (key: string) => {
    const next = targets.find((one) => one.key === key);
    onChange({ target: next?.target ?? null, columns: Object.fromEntries(sheet.headers.map((header) => [header, next ? sameLabel(next.field, header) : null])) });
  };
  return (
    <fieldset disabled={disabled} className="rounded-md border border-line px-3 py-2">
      <legend className="px-1 font-semibold">
        {sheet.sheet} {sheet.mapping && <Badge tone="good">已记住</Badge>}
      </legend>
      <label className="flex flex-wrap items-center gap-2">
        这张表是
        <select value={mapping ? targetKey(mapping.target) : 'unset'} onChange={(event) => choose(event.target.value)} className={SELECT}>
          {!mapping && <option value="unset">自动识别</option>}
          <option value={ASIDE}>不导入</option>
          {targets.map((one) => (
            <option key={one.key} value={one.key}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {target && mapping && (
        <ul className="mt-2 grid gap-x-6 gap-y-1.5 sm:grid-cols-2 xl:grid-cols-3">
          {sheet.headers.map((header) => (
            <li key={header}>
              <label className="flex flex-wrap items-center justify-between gap-2 text-sm">
                <span className="min-w-0 break-words">{header}</span>
                <select value={mapping.columns[header] ?? ASIDE} onChange={(event) => onChange({ ...mapping, columns: { ...mapping.columns, [header]: event.target.value || null } })} className={SELECT}>
                  <option value={ASIDE}>不导入</option>
                  {Object.entries(target.field.columns)
                    .filter(([, column]) => !(column.kind === 'amount' && column.compute))
                    .map(([key, column]) => (
                      <option key={key} value={key}>
                        {column.label}
                      </option>
                    ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

/** A first proposal: the column that is called like the header. */
function sameLabel(field: TableField | GridField, header: string): string | null {
  const last = header.split('/').at(-1)!;
  return Object.entries(field.columns).find(([, { label }]) => label === last || label === header)?.[0] ?? null;
}
