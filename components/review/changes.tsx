import type { ComparisonWords } from '@/components/public/comparison-parts';
import { SectionComparisonView } from '@/components/public/section-comparison';
import { EmptyState } from '@/components/ui/notice';
import { onlyInText, sectionTitle } from '@/lib/comparison/words';
import type { SectionComparison } from '@/lib/comparison/types';

/** How a correction is told apart from what it corrects. */
export const CORRECTION_WORDS = {
  words: { before: '更正前', after: '更正后', gone: '删除', versions: true },
  intro: '与更正前公开的版本相比，以下部分不同：',
  nothing: '与更正前公开的版本没有差异',
} as const;

/** Two versions or two years, section by section; sections without a change are only named. */
export function Changes({ comparisons, words, intro, nothing }: { comparisons: readonly SectionComparison[]; words: ComparisonWords; intro: string; nothing: string }) {
  const changed = comparisons.filter((comparison) => comparison.changes > 0);
  const onlyIn = comparisons.filter((comparison) => comparison.onlyIn !== null);
  if (changed.length === 0 && onlyIn.length === 0) return <EmptyState title={nothing} />;
  const same = comparisons.filter((comparison) => comparison.changes === 0 && comparison.onlyIn === null);
  return (
    <article className="card comparing px-4 py-6 sm:px-8">
      <p>{intro}</p>
      <ul className="mt-2 flex flex-wrap gap-x-5 text-[15px]">
        {changed.map((comparison) => (
          <li key={comparison.sectionId}>
            <a href={`#compare-${comparison.sectionId}`}>
              {sectionTitle({ ...comparison, title: comparison.shortTitle })}
            </a>{' '}
            <span className="text-muted">{comparison.changes} 处</span>
          </li>
        ))}
      </ul>
      {same.length > 0 && <p className="mt-1 text-sm text-muted">没有变化：{same.map((comparison) => comparison.shortTitle).join('、')}。</p>}
      {onlyIn.map((comparison) => (
        <p key={comparison.sectionId} className="mt-1 text-sm text-muted">
          {sectionTitle({ ...comparison, title: comparison.shortTitle })}：{onlyInText(comparison.onlyIn!, words, comparison.withheld)}。
        </p>
      ))}
      <p className="mt-1 mb-6 text-sm text-muted">
        <ins>新增的文字</ins>加下划线，<del>删去的文字</del>加删除线；没有变化的内容已折叠。
      </p>
      {changed.map((comparison) => (
        <SectionComparisonView key={comparison.sectionId} comparison={comparison} words={words} />
      ))}
    </article>
  );
}
