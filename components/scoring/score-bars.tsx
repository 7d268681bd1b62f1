import { DIMENSIONS, pointsText } from '@/lib/scoring/items';
import type { EditionScore, ScoreTotals } from '@/lib/scoring/score';

/** "82.5 / 88 分" */
export const outOf = ({ earned, judged }: ScoreTotals) => `${pointsText(earned)} / ${pointsText(judged)} 分`;

/** The total and a bar for each dimension; what the program can't judge is told, not drawn. */
export function ScoreBars({ score }: { score: EditionScore }) {
  return (
    <section aria-labelledby="score-total" className="card px-4 py-4 sm:px-6">
      <h2 id="score-total" className="text-lg font-semibold">
        系统可判断部分得分 <span className="figures text-[26px] text-primary">{outOf(score.total)}</span>
      </h2>
      <p className="figures text-muted">满分100分，其中 {pointsText(score.total.notJudged)} 分程序不能判断，由财政局人工核定，不计入得分。</p>
      <dl className="mt-3 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {DIMENSIONS.map((dimension) => {
          const totals = score.dimensions[dimension];
          return (
            <div key={dimension}>
              <dt className="font-semibold">{dimension}</dt>
              <dd className="figures">
                {totals.judged > 0 && (
                  <span aria-hidden className="mb-1 block h-2.5 overflow-hidden rounded bg-ground">
                    <span className="block h-full bg-primary" style={{ width: `${Math.round((totals.earned * 100) / totals.judged)}%` }} />
                  </span>
                )}
                {totals.judged > 0 ? outOf(totals) : '程序不能判断'}
                {totals.judged > 0 && totals.notJudged > 0 && <span className="text-muted">，另有 {pointsText(totals.notJudged)} 分不能判断</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
