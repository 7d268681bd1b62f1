import type { Unplaced } from '@/lib/exchange/import/import-result';
import type { SourceRef } from '@/lib/exchange/import/source';

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

function Entries({ entries, onShow }: { entries: readonly Unplaced[]; onShow: (refs: readonly SourceRef[]) => void }) {
  return (
    <ul className="space-y-2">
      {entries.map((one) => (
        <li key={one.source} className="rounded-md border border-line bg-caution-tint/60 px-3 py-2 text-sm">
          <p className="whitespace-pre-wrap break-words">{one.text}</p>
          <p className="mt-1 text-hint text-muted">
            {one.reason}。
            <button type="button" className="cursor-pointer text-primary underline" onClick={() => onShow([one.source])}>
              查看原文
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}
