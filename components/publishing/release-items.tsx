import Link from 'next/link';
import { editionPath } from '@/components/public/addresses';
import { Badge } from '@/components/ui/badge';
import type { ReleaseItemView, ReleaseView } from '@/lib/server/queries/workspace/releases';
import { RemoveFromRelease } from './remove-from-release';
import '@/components/public/document.css';

const RESULTS = {
  WAITING: { tone: 'primary', word: '待公开' },
  PUBLISHED: { tone: 'good', word: '已公开' },
  FAILED: { tone: 'danger', word: '未公开' },
} as const;

/** What becomes or became of each edition of a release. */
export function ReleaseItems({ release }: { release: ReleaseView }) {
  return (
    <div className="card overflow-hidden">
      <div className="table-frame relative !border-0" role="group" aria-label="各部门" tabIndex={0}>
        <table className="figures">
          <caption className="sr-only">各部门</caption>
          <thead>
            <tr>
              <th scope="col" className="k">
                部门
              </th>
              <th scope="col">结果</th>
              <th scope="col">说明</th>
              {release.state === 'PLANNED' && (
                <th scope="col">
                  <span className="sr-only">操作</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {release.items.map((item) => (
              <tr key={item.editionId}>
                <th scope="row" className="k">
                  <Link href={`/review/${item.editionId}`} className="font-semibold">
                    {item.department.shortName}
                  </Link>
                  {item.number > 1 && <span className="block text-hint text-muted">更正第 {item.number} 版</span>}
                </th>
                <td>
                  <Badge tone={RESULTS[item.state].tone}>{RESULTS[item.state].word}</Badge>
                </td>
                <td>
                  <Message release={release} item={item} />
                </td>
                {release.state === 'PLANNED' && <td className="!text-right">{item.state === 'WAITING' && <RemoveFromRelease releaseId={release.id} item={item} />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Message({ release, item }: { release: ReleaseView; item: ReleaseItemView }) {
  if (item.state !== 'PUBLISHED') return item.message;
  return (
    <>
      {item.message}
      <a href={editionPath(item.department.code, release.period, item.number)} className="ml-2 whitespace-nowrap">
        查看公开页面
      </a>
    </>
  );
}
