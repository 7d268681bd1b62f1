'use client';

import { useEffect, useRef } from 'react';
import { formatWanyuan } from '@/lib/amount/amount';
import { numbered } from '@/lib/disclosure/section-name';
import { FEWEST } from '@/lib/review/medians';
import type { FigureBeside } from '@/lib/server/queries/workspace/figures-beside';
import type { ReviewSection } from './review-screen';
import { useSectionOnScreen } from './use-section-on-screen';

/** Tenths of a percent: "3.2%". */
const percent = (share: number) => `${Math.floor(share / 10)}.${share % 10}%`;
const shown = (amount: number | null) => (amount === null ? '——' : formatWanyuan(amount));

/** Each figure beside last year's and the other departments' median, by section; goes along with the reader. */
export function FigurePanel({ sections, figures }: { sections: readonly ReviewSection[]; figures: readonly FigureBeside[] }) {
  const panel = useRef<HTMLDivElement>(null);
  const here = useSectionOnScreen();
  useEffect(() => bringIntoSight(panel.current?.querySelector<HTMLElement>(`[data-figures-of="${here}"]`) ?? null), [here]);
  const departments = Math.max(0, ...figures.map(({ others }) => others.count));
  return (
    <div ref={panel} className="space-y-4">
      <p className="text-sm text-muted">
        单位：万元。中位数取本年度其他部门最近一次报送的数，目前有 {departments} 个部门，不足 {FEWEST} 个时不计算；“占比”为占支出合计的比重，括号内为其他部门的中位数。逐个科目列出的各行，只与有同一科目的部门比较。
      </p>
      {sections.map(({ sectionId, numeral, shortTitle }) => {
        const own = figures.filter((figure) => figure.sectionId === sectionId);
        return own.length === 0 ? null : <SectionFigures key={sectionId} sectionId={sectionId} title={numbered(numeral, shortTitle)} figures={own} here={sectionId === here} />;
      })}
    </div>
  );
}

function SectionFigures({ sectionId, title, figures, here }: { sectionId: string; title: string; figures: readonly FigureBeside[]; here: boolean }) {
  return (
    <section aria-label={title} data-figures-of={sectionId}>
      <h3 className={`mb-1 text-sm font-semibold ${here ? 'text-primary' : ''}`}>{title}</h3>
      <table className="figures w-full border-collapse text-hint">
        <thead>
          <tr className="text-muted">
            <th scope="col" className="py-1 pr-2 text-left font-normal">项目</th>
            <th scope="col" className="py-1 pr-2 text-right font-normal">本年</th>
            <th scope="col" className="py-1 pr-2 text-right font-normal">上年</th>
            <th scope="col" className="py-1 text-right font-normal">中位数</th>
          </tr>
        </thead>
        {figures.map(({ measure, label, coded, amount, previous, others }) => (
          // The name has a line of its own: beside the figures it would be broken into syllables.
          <tbody key={measure} className="border-t border-line">
            <tr>
              <th scope="rowgroup" colSpan={4} className="pt-1 text-left font-normal">
                {label}
                {others.share !== null && (
                  <span className="ml-2 inline-block text-muted">
                    占比 {percent(others.share)}
                    {others.medianShare !== null && `（${percent(others.medianShare)}）`}
                  </span>
                )}
                {coded && <span className="ml-2 inline-block text-muted">{others.count === 0 ? '其他部门没有此科目' : `其他 ${others.count} 个部门有此科目`}</span>}
              </th>
            </tr>
            <tr>
              <td />
              <td className="pr-2 pb-1 text-right whitespace-nowrap">{shown(amount)}</td>
              <td className="pr-2 pb-1 text-right whitespace-nowrap">{shown(previous)}</td>
              <td className="pb-1 text-right whitespace-nowrap">{shown(others.median)}</td>
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Within the panel's own scrolling; the page stays where the reader is. */
function bringIntoSight(group: HTMLElement | null): void {
  let frame = group?.parentElement ?? null;
  while (frame && frame.scrollHeight <= frame.clientHeight) frame = frame.parentElement;
  if (!group || !frame || frame === document.documentElement || frame === document.body) return;
  const tabs = frame.querySelector('[role=tablist]')?.getBoundingClientRect().height ?? 0;
  frame.scrollTop += group.getBoundingClientRect().top - frame.getBoundingClientRect().top - tabs - 8;
}
