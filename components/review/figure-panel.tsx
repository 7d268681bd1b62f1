import { formatWanyuan } from '@/lib/amount/amount';
import { numbered } from '@/lib/disclosure/section-name';
import { FEWEST } from '@/lib/review/medians';
import type { FigureBeside } from '@/lib/server/queries/workspace/figures-beside';
import type { ReviewSection } from './review-screen';

/** Tenths of a percent: "3.2%". */
const percent = (share: number) => `${Math.floor(share / 10)}.${share % 10}%`;
const shown = (amount: number | null) => (amount === null ? '——' : formatWanyuan(amount));

/** Each figure beside last year's and the other departments' median, by section. */
export function FigurePanel({ sections, figures }: { sections: readonly ReviewSection[]; figures: readonly FigureBeside[] }) {
  const departments = Math.max(0, ...figures.map(({ others }) => others.count));
  return (
    <div className="space-y-4">
      <p className="text-sm text-muted">
        单位：万元。中位数取本年度其他部门最近一次报送的数，目前有 {departments} 个部门{departments < FEWEST ? `，不足 ${FEWEST} 个时不计算` : ''}；“占比”为占支出合计的比重，括号内为其他部门的中位数。
      </p>
      {sections.map((section) => {
        const own = figures.filter((figure) => figure.sectionId === section.sectionId);
        return own.length === 0 ? null : <SectionFigures key={section.sectionId} title={numbered(section.numeral, section.shortTitle)} figures={own} />;
      })}
    </div>
  );
}

function SectionFigures({ title, figures }: { title: string; figures: readonly FigureBeside[] }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      <table className="figures w-full border-collapse text-hint">
        <thead>
          <tr className="text-muted">
            <th scope="col" className="py-1 pr-2 text-left font-normal">项目</th>
            <th scope="col" className="py-1 pr-2 text-right font-normal">本年</th>
            <th scope="col" className="py-1 pr-2 text-right font-normal">上年</th>
            <th scope="col" className="py-1 text-right font-normal">中位数</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ measure, label, amount, previous, others }) => (
            <tr key={measure} className="border-t border-line align-top">
              <th scope="row" className="py-1 pr-2 text-left font-normal">
                {label}
                {others.share !== null && (
                  <span className="block text-muted">
                    占比 {percent(others.share)}
                    {others.medianShare !== null && `（${percent(others.medianShare)}）`}
                  </span>
                )}
              </th>
              <td className="py-1 pr-2 text-right whitespace-nowrap">{shown(amount)}</td>
              <td className="py-1 pr-2 text-right whitespace-nowrap">{shown(previous)}</td>
              <td className="py-1 text-right whitespace-nowrap">{shown(others.median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
