import Link from 'next/link';
import type { ReactNode } from 'react';
import { DaysLeft } from '@/components/section/due-card';
import { LocalTime } from '@/components/ui/local-time';
import { StateBadge } from '@/components/workflow/state-badge';
import { periodName } from '@/lib/disclosure/period';
import { dayWords } from '@/lib/document/dates';
import type { QueueRow } from '@/lib/server/queries/workspace/types';
import '@/components/public/document.css';

export interface QueueColumn<Row extends QueueRow = QueueRow> {
  head: string;
  /** Figures stand right-aligned. */
  figures?: boolean;
  /** Left out on a phone, where what can be done must be in sight. */
  spare?: boolean;
  cell: (row: Row) => ReactNode;
}

export const QUEUE_COLUMNS = {
  state: { head: '状态', cell: (row) => <StateBadge state={row.edition.state} /> },
  waiting: {
    head: '等待',
    cell: (row) => (
      <span className="whitespace-nowrap">
        {waitedInWords(row.waitingSince)}
        <span className="block text-hint text-muted">
          自 <LocalTime iso={row.waitingSince} withYear />
        </span>
      </span>
    ),
  },
  due: {
    head: '法定公开日',
    cell: (row) =>
      row.due ? (
        <span className="sm:whitespace-nowrap">
          <DaysLeft due={row.due} />
          <span className="block text-hint text-muted">{dayWords(row.due.dueOn)}</span>
        </span>
      ) : (
        '未列入清单'
      ),
  },
  submissions: { head: '报送次数', figures: true, cell: (row) => row.submissions },
  reviewer: { head: '审核人', cell: (row) => row.reviewer ?? <span className="text-muted">未受理</span> },
  comments: { head: '未处理意见', figures: true, cell: (row) => row.openComments },
} satisfies Record<string, QueueColumn>;

const DAY = 86_400_000;

function waitedInWords(since: string): string {
  const days = Math.floor((Date.now() - Date.parse(since)) / DAY);
  return days <= 0 ? '不到 1 天' : `${days} 天`;
}

const classOf = ({ figures, spare }: Pick<QueueColumn, 'figures' | 'spare'>) => [figures && 'n', spare && 'max-sm:hidden'].filter(Boolean).join(' ') || undefined;

/** Editions in the bureau's hands; the first column leads to the edition and stays when the table scrolls. */
export function QueueTable<Row extends QueueRow>({ caption, rows, columns, action }: { caption: string; rows: readonly Row[]; columns: readonly QueueColumn<Row>[]; action?: (row: Row) => ReactNode }) {
  return (
    <div className="card overflow-hidden">
      <div className="table-frame relative !border-0" role="group" aria-label={caption} tabIndex={0}>
        <table className="figures xl:table-fixed">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="k">
                部门
              </th>
              {columns.map((column) => (
                <th key={column.head} scope="col" className={`whitespace-nowrap ${classOf(column) ?? ''}`}>
                  {column.head}
                </th>
              ))}
              {action && (
                <th scope="col">
                  <span className="sr-only">操作</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.edition.id}>
                <th scope="row" className="k">
                  <Link href={`/review/${row.edition.id}`} className="font-semibold">
                    {row.department.shortName}
                  </Link>
                  <span className="block text-hint text-muted">
                    {periodName(row.cycle)}
                    {row.edition.number > 1 && ` · 更正第 ${row.edition.number} 版`}
                  </span>
                </th>
                {columns.map((column) => (
                  <td key={column.head} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ))}
                {action && <td className="!text-right">{action(row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
