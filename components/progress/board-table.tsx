import type { ReactNode } from 'react';
import '@/components/public/document.css';
import { numbered } from '@/lib/disclosure/section-name';
import { type BoardRow as Row, groupedByDivision, isAscending, type SortKey } from '@/lib/progress/board';
import { boardAddress, type BoardQuery } from '@/lib/progress/board-query';
import type { SectionColumn } from '@/lib/server/queries/workspace/progress-sections';
import { boardRowsHtml, groupRowHtml } from './board-rows';
import './progress.css';
import { SelectAll } from './selection';

/** How many columns stand before the sections. */
const COLUMNS = 7;
const PARTS = { explanation: '情况说明', tables: '公开表格' } as const;

/** Departments down, states and sections across. */
export function BoardTable({ caption, rows, sections, query }: { caption: string; rows: readonly Row[]; sections: readonly SectionColumn[]; query: BoardQuery }) {
  return (
    <div className="table-frame board card" role="group" aria-label={caption} tabIndex={0}>
      <table className="figures">
        <caption className="sr-only">{caption}</caption>
        <BoardHead sections={sections} query={query} />
        {query.group === undefined ? (
          <Body html={boardRowsHtml(rows, sections.length)} />
        ) : (
          groupedByDivision(rows).map(({ division, rows: own }) => (
            <Body key={division?.id ?? ''} html={groupRowHtml(division?.name ?? '未指定对口科室', own.length, COLUMNS + sections.length) + boardRowsHtml(own, sections.length)} />
          ))
        )}
      </table>
    </div>
  );
}

const Body = ({ html }: { html: string }) => <tbody dangerouslySetInnerHTML={{ __html: html }} />;

function BoardHead({ sections, query }: { sections: readonly SectionColumn[]; query: BoardQuery }) {
  const parts = (['explanation', 'tables'] as const).map((part) => ({ part, count: sections.filter((section) => section.part === part).length })).filter(({ count }) => count > 0);
  return (
    <thead>
      <tr>
        <SortedHead query={query} by="code" className="k" before={<SelectAll />}>
          部门
        </SortedHead>
        <SortedHead query={query} by="urgency">办理环节</SortedHead>
        <SortedHead query={query} by="waiting">等待</SortedHead>
        <SortedHead query={query} by="due">法定公开日</SortedHead>
        <SortedHead query={query} by="reviewer">审核人、科室</SortedHead>
        <SortedHead query={query} by="submissions" className="n">报送</SortedHead>
        <SortedHead query={query} by="comments" className="n">意见</SortedHead>
        {parts.map(({ part, count }) => (
          <th key={part} scope="colgroup" colSpan={count} className="c">
            {PARTS[part]}
          </th>
        ))}
      </tr>
      <tr>
        {sections.map(({ id, numeral, title }) => (
          <th key={id} scope="col" className="s" title={numbered(numeral, title)}>
            {numeral}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A head by which the board can be sorted; chosen again, the other way round. */
function SortedHead({ query, by, className, before, children }: { query: BoardQuery; by: SortKey; className?: string; before?: ReactNode; children: string }) {
  const chosen = (query.sort ?? 'urgency').replace('-', '') === by;
  const reversed = query.sort === `-${by}`;
  const ascending = isAscending(by, reversed);
  const name = `${children}${chosen ? (ascending ? ' ▲' : ' ▼') : ''}`;
  const link = (
    <a href={boardAddress('/progress', { ...query, sort: chosen && !reversed ? `-${by}` : by })} title={`按${by === 'urgency' ? '紧急程度' : children}排序`}>
      {name}
    </a>
  );
  return (
    <th scope="col" rowSpan={2} className={className} aria-sort={chosen ? (ascending ? 'ascending' : 'descending') : undefined}>
      {before ? (
        <span className="flex items-center gap-2">
          {before} {link}
        </span>
      ) : (
        link
      )}
    </th>
  );
}
