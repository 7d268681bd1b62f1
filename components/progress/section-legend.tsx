import { numbered } from '@/lib/disclosure/section-name';
import { SECTION_STATE_MARKS, SECTION_STATE_NAMES, SECTION_STATES } from '@/lib/progress/section-state';
import type { SectionColumn } from '@/lib/server/queries/workspace/progress-sections';

/** What the marks and the numerals in the board mean. */
export function SectionLegend({ sections }: { sections: readonly SectionColumn[] }) {
  return (
    <details className="mt-3 text-sm">
      <summary className="cursor-pointer leading-8">各部分的标记和名称</summary>
      <ul className="m-0 mt-1 flex list-none flex-wrap gap-x-5 gap-y-1.5 p-0">
        {SECTION_STATES.map((state) => (
          <li key={state}>
            <span className={`board-mark ${state}`}>{state === 'findings' ? '数' : SECTION_STATE_MARKS[state]}</span> {SECTION_STATE_NAMES[state]}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted">稿件报送财政局之前，只显示各部分是否已经开始填写；报送之后，按最近一次报送的校验结果和审核意见显示。</p>
      <ul className="m-0 mt-2 list-none columns-1 p-0 sm:columns-2 lg:columns-3">
        {sections.map(({ id, numeral, title }) => (
          <li key={id}>{numbered(numeral, title)}</li>
        ))}
      </ul>
    </details>
  );
}
