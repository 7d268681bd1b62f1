import type { ReactNode } from 'react';
import type { CodeListPreview } from '@/lib/server/queries/workspace/types';
import { Notice } from '@/components/ui/notice';

/** What a file would make of a list: what is wrong in it, then every entry that comes, goes or is renamed. */
export function CodeListChanges({ preview, fileName, before }: { preview: CodeListPreview; fileName: string; before: string }) {
  const { problems, added, renamed, removed, same } = preview;
  const unchanged = added.count + renamed.count + removed.count === 0;
  return (
    <section aria-label="导入前核对" className="space-y-3">
      <p>
        “<span className="break-all">{fileName}</span>”中有 <b>{preview.count}</b> 条。与{before}相比：新增 <b>{added.count}</b> 条，改名 <b>{renamed.count}</b> 条，删去 <b>{removed.count}</b> 条，不变 <b>{same}</b> 条。
        {unchanged && preview.count > 0 && '内容没有变化。'}
      </p>
      {problems.count > 0 && (
        <Notice tone={preview.stops ? 'danger' : 'caution'} title={preview.stops ? '文件中有错误，改正后才能导入' : '请注意'}>
          <ul className="max-h-72 list-disc overflow-y-auto pl-5" tabIndex={0} aria-label="文件中的问题">
            {problems.first.map(({ row, message }) => (
              <li key={`${row} ${message}`}>
                {row !== null && `第 ${row} 行：`}
                {message}
              </li>
            ))}
          </ul>
          <Rest {...problems} />
        </Notice>
      )}
      <Changes label="新增" {...added}>
        {added.first.map((entry) => (
          <Line key={entry.code} code={entry.code}>
            {entry.name}
          </Line>
        ))}
      </Changes>
      <Changes label="改名" {...renamed}>
        {renamed.first.map((entry) => (
          <Line key={entry.code} code={entry.code}>
            <del className="text-muted">{entry.before}</del> → {entry.after}
          </Line>
        ))}
      </Changes>
      <Changes label="删去" {...removed}>
        {removed.first.map((entry) => (
          <Line key={entry.code} code={entry.code}>
            {entry.name}
          </Line>
        ))}
      </Changes>
    </section>
  );
}

interface Shown {
  count: number;
  first: readonly unknown[];
}

function Changes({ label, count, first, children }: Shown & { label: string; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <details open={count <= 20} className="rounded-card border border-line">
      <summary className="cursor-pointer px-4 py-2 font-semibold">
        {label} {count} 条
      </summary>
      <ul className="max-h-80 overflow-y-auto border-t border-line px-4 py-2 text-sm" tabIndex={0} aria-label={`${label}的科目`}>
        {children}
      </ul>
      <Rest count={count} first={first} />
    </details>
  );
}

function Line({ code, children }: { code: string; children: ReactNode }) {
  return (
    <li className="flex gap-3 py-0.5">
      <span className="w-28 shrink-0 tabular-nums">{code}</span>
      <span className="min-w-0 break-words">{children}</span>
    </li>
  );
}

function Rest({ count, first }: Shown) {
  if (count <= first.length) return null;
  return (
    <p className="px-4 py-1 text-hint text-muted">
      只列出前 {first.length} 条，共 {count} 条。
    </p>
  );
}
