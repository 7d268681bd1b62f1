import { pointsText, SCORE_ITEMS } from '@/lib/scoring/items';
import type { DepartmentScore } from '@/lib/server/queries/workspace/list-scores';

/** The items that cost the departments most, together. */
export function WeakItems({ departments }: { departments: readonly DepartmentScore[] }) {
  const weak = SCORE_ITEMS.map((item) => {
    const losing = departments.flatMap(({ department, edition }) => {
      const scored = edition?.score.items.find((one) => one.item.no === item.no);
      return scored && scored.earned !== null && scored.earned < item.points ? [{ name: department.shortName, lost: item.points - scored.earned }] : [];
    });
    return { item, losing, lost: losing.reduce((sum, one) => sum + one.lost, 0) };
  })
    .filter((one) => one.lost > 0)
    .sort((a, b) => b.lost - a.lost);
  return (
    <section aria-labelledby="weak-items">
      <h2 id="weak-items" className="mb-2 text-lg font-semibold">
        缺分最多的项目
      </h2>
      {weak.length === 0 ? (
        <p className="card px-4 py-3 text-muted">没有扣分的项目。</p>
      ) : (
        <ol className="card divide-y divide-line">
          {weak.slice(0, 10).map(({ item, losing, lost }) => (
            <li key={item.no} className="figures flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3">
              <div className="min-w-0 flex-1 basis-64">
                <p className="font-semibold">
                  {item.no}．{item.title}
                </p>
                <p className="text-hint text-muted">{losing.map((one) => one.name).join('、')}</p>
              </div>
              <p>
                {losing.length} 个部门共缺 {pointsText(lost)} 分
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
