import type { Unplaced } from '@/lib/exchange/import/import-result';
import type { SourceRef } from '@/lib/exchange/import/source';
import { blockOf } from './import-model';

/** What the source says and no field holds: kept and shown, so that nobody has to look for it. */
export function UnplacedList({ unplaced, elsewhere, onShow }: { unplaced: readonly Unplaced[]; elsewhere: readonly Unplaced[]; onShow: (refs: readonly SourceRef[]) => void }) {
  if (unplaced.length + elsewhere.length === 0) return <p className="text-muted">这一部分的内容都已经归入字段。</p>;
  return (
    <div className="space-y-4">
      {unplaced.length > 0 && <Entries entries={unplaced} onShow={onShow} />}
      {elsewhere.length > 0 && (
        <>
          <p className="font-semibold">不属于任何部分的内容</p>
          <Entries entries={elsewhere} onShow={onShow} />
        </>
      )}
      <p className="text-hint text-muted">这些内容不会自动进入草稿，也不会丢失：原文件和这份清单一直保留。需要的可以复制到草稿的相应字段。</p>
    </div>
  );
}

/** Cells of one table that have the same reason are one entry: a table that no section knows would be a hundred. */
function grouped(entries: readonly Unplaced[]): { key: string; refs: SourceRef[]; texts: string[]; reason: string }[] {
  const groups = new Map<string, { key: string; refs: SourceRef[]; texts: string[]; reason: string }>();
  for (const { source, text, reason } of entries) {
    const key = `${blockOf(source)} ${reason}`;
    const group = groups.get(key) ?? { key, refs: [], texts: [], reason };
    group.refs.push(source);
    group.texts.push(text);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function Entries({ entries, onShow }: { entries: readonly Unplaced[]; onShow: (refs: readonly SourceRef[]) => void }) {
  return (
    <ul className="space-y-2">
      {grouped(entries).map(({ key, refs, texts, reason }) => (
        <li key={key} className="rounded-md border border-line bg-caution-tint/60 px-3 py-2 text-sm">
          <p className="max-h-60 overflow-y-auto whitespace-pre-wrap break-words">{texts.join('｜')}</p>
          <p className="mt-1 text-hint text-muted">
            {refs.length > 1 && `${refs.length} 格。`}
            {reason}。
            <button type="button" className="cursor-pointer text-primary underline" onClick={() => onShow(refs)}>
              查看原文
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}
