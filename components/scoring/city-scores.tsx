import Link from 'next/link';
import { StateBadge } from '@/components/workflow/state-badge';
import { DIMENSIONS, type Dimension } from '@/lib/scoring/items';
import type { EditionScore, ScoreTotals } from '@/lib/scoring/score';
import type { CycleScores, DepartmentScore } from '@/lib/server/queries/workspace/list-scores';
import { outOf } from './score-bars';
import '@/components/public/document.css';

const SORTS = ['code', 'total', ...DIMENSIONS] as const;
export type SortKey = (typeof SORTS)[number];
export const isSortKey = (key: unknown): key is SortKey => (SORTS as readonly unknown[]).includes(key);

const totalsOf = (score: EditionScore, key: 'total' | Dimension): ScoreTotals => (key === 'total' ? score.total : score.dimensions[key]);

/** Highest share of the judged points first; departments without any come last. Compared crosswise: no fractions. */
function sorted(departments: readonly DepartmentScore[], key: SortKey): readonly DepartmentScore[] {
  if (key === 'code') return departments;
  const totals = (one: DepartmentScore) => (one.edition && totalsOf(one.edition.score, key).judged > 0 ? totalsOf(one.edition.score, key) : null);
  return [...departments].sort((a, b) => {
    const [left, right] = [totals(a), totals(b)];
    if (!left || !right) return Number(!left) - Number(!right);
    return right.earned * left.judged - left.earned * right.judged;
  });
}

/** All departments of a cycle: total and dimensions, sorted by the heading that was followed. */
export function CityScores({ scores, sort }: { scores: CycleScores; sort: SortKey }) {
  const columns = ['total', ...DIMENSIONS] as const;
  const head = (key: SortKey, label: string, figures: boolean) => (
    <th key={key} scope="col" className={figures ? 'n' : 'k'} aria-sort={key === sort ? (figures ? 'descending' : 'ascending') : undefined}>
      <Link href={`/review/scores?${new URLSearchParams({ cycle: scores.cycle.id, sort: key })}`}>{label}</Link>
    </th>
  );
  return (
    <div className="card overflow-hidden">
      <div className="table-frame relative !border-0" role="group" aria-label="各部门透明度得分" tabIndex={0}>
        <table className="figures">
          <caption className="sr-only">各部门透明度得分</caption>
          <thead>
            <tr>
              {head('code', '部门', false)}
              <th scope="col">状态</th>
              {columns.map((key) => head(key, key === 'total' ? '总分' : key, true))}
            </tr>
          </thead>
          <tbody>
            {sorted(scores.departments, sort).map(({ department, edition }) => (
              <tr key={department.id}>
                <th scope="row" className="k">
                  {edition ? <Link href={`/review/${edition.id}`}>{department.shortName}</Link> : department.shortName}
                </th>
                <td>{edition ? <StateBadge state={edition.state} /> : <span className="text-muted">尚未报送</span>}</td>
                {columns.map((key) => (
                  <td key={key} className="n">
                    {!edition ? '——' : totalsOf(edition.score, key).judged > 0 ? outOf(totalsOf(edition.score, key)) : '不能判断'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
