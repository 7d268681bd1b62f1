import { Badge } from '@/components/ui/badge';
import { dayWords } from '@/lib/document/dates';
import type { PreviewRow } from '@/lib/server/queries/workspace/preview-release';
import '@/components/public/document.css';

/** What a release will do to each edition: what can't go first, then what comes late. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  const order = (row: PreviewRow) => (row.reasons.length > 0 ? 0 : row.lateFor ? 1 : 2);
  return (
    <div className="table-frame card max-h-[45dvh] overflow-y-auto" role="group" aria-label="公开预览" tabIndex={0}>
      <table className="figures">
        <caption className="sr-only">公开预览</caption>
        <thead className="sticky top-0 z-10">
          <tr>
            <th scope="col" className="k">
              部门
            </th>
            <th scope="col">结果</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {[...rows]
            .sort((a, b) => order(a) - order(b))
            .map((row) => (
              <tr key={row.editionId}>
                <th scope="row" className="k">
                  {row.department}
                </th>
                <td>{row.reasons.length > 0 ? <Badge tone="danger">不能列入</Badge> : <Badge tone="good">将公开</Badge>}</td>
                <td>{noteOf(row)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function noteOf({ reasons, number, lateFor }: PreviewRow): string {
  if (reasons.length > 0) return reasons.join('');
  return [number > 1 && `更正第 ${number} 版，替代现在公开的版本。`, lateFor && `晚于法定公开日（${dayWords(lateFor)}）。`].filter(Boolean).join('') || '首次公开。';
}
