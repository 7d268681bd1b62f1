import Link from 'next/link';
import type { AuditEntry } from '@/lib/server/audit-log/list-audit';
import { LocalTime } from '@/components/ui/local-time';
import { deviceInWords } from '@/components/workflow/device';

/** Entries of the log as sentences, the newest on top: who, when, what, why, before and after, from where. */
export function AuditList({ entries, hrefOf }: { entries: readonly AuditEntry[]; hrefOf: (subject: string) => string }) {
  return (
    <ol className="card divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="px-4 py-2.5 text-[15px]">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="min-w-0 break-words">
              {entry.actorName ? <b className="font-semibold">{entry.actorName}</b> : <span className="text-muted">（未登录）</span>} {entry.sentence}
            </span>
            <LocalTime iso={entry.at} withYear className="figures ml-auto text-hint text-muted" />
          </p>
          {entry.reason && <p className="mt-1 max-w-[60em] whitespace-pre-wrap break-words border-l-2 border-line pl-3 text-muted">理由：{entry.reason}</p>}
          <Particulars entry={entry} />
          <Changes entry={entry} />
          <Trace entry={entry} href={hrefOf(entry.subject)} />
        </li>
      ))}
    </ol>
  );
}

/** What the sentence doesn't say already. */
function Particulars({ entry: { details, sentence } }: { entry: AuditEntry }) {
  const said = details.filter(({ technical, value }) => !technical && !sentence.includes(value));
  if (said.length === 0) return null;
  return <p className="mt-1 max-w-[60em] break-words">{said.map(({ label, value }) => `${label}：${value}`).join('；')}</p>;
}

function Changes({ entry: { changes } }: { entry: AuditEntry }) {
  if (changes.length === 0) return null;
  return (
    <ul className="mt-1">
      {changes.map(({ label, before, after }) => (
        <li key={label} className="break-words">
          <span className="text-muted">{label}：</span>
          <span className="sr-only">原为</span>
          {before}
          <span aria-hidden="true"> → </span>
          <span className="sr-only">，改为</span>
          {after}
        </li>
      ))}
    </ul>
  );
}

function Trace({ entry: { id, details, origin, hash, subjectName }, href }: { entry: AuditEntry; href: string }) {
  const from = origin ? [origin.ip ?? '地址不明', origin.userAgent && deviceInWords(origin.userAgent)].filter(Boolean).join(' · ') : '来源没有记录';
  return (
    <details className="mt-1 text-sm text-muted">
      <summary className="cursor-pointer leading-6">
        第 {id} 条 · {from}
      </summary>
      <dl className="mt-1 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-0.5 [&_dd]:break-all">
        {details.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {origin?.userAgent && (
          <div className="contents">
            <dt>浏览器</dt>
            <dd>{origin.userAgent}</dd>
          </div>
        )}
        <dt>散列</dt>
        <dd>{hash}</dd>
      </dl>
      <p className="mt-1">
        <Link href={href} className="underline">
          只看这一对象的记录<span className="sr-only">：{subjectName}</span>
        </Link>
      </p>
    </details>
  );
}
