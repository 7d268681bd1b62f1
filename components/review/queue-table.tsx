import Link from 'next/link';
import type { ReactNode } from 'react';
import { periodName } from '@/lib/disclosure/period';
import { STATE_NAMES } from '@/lib/workflow/states';
import type { ReviewRow } from '@/lib/server/queries/workspace/list-review-queue';
import '@/components/public/document.css';

export interface QueueColumn {
  head: string;
  cell: (row: ReviewRow) => ReactNode;
}

/** Editions of the review; the first column leads to the edition and stays when the table scrolls. */
export function QueueTable({ caption, rows, columns }: { caption: string; rows: readonly ReviewRow[]; columns: readonly QueueColumn[] }) {
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
                <th key={column.head} scope="col" className="whitespace-nowrap">
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.edition.id}>
                <th scope="row" className="k">
                  <Name row={row} />
                  <span className="block text-hint text-muted">
                    {periodName(row.cycle)}
                    {row.edition.number > 1 && ` · 更正第 ${row.edition.number} 版`}
                  </span>
                </th>
                {columns.map((column) => (
                  <td key={column.head}>{column.cell(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What the department has taken on again can't be read before it comes back. */
function Name({ row: { edition, department, readable } }: { row: ReviewRow }) {
  if (readable) {
    return (
      <Link href={`/review/${edition.id}`} className="font-semibold">
        {department.shortName}
      </Link>
    );
  }
  return (
    <>
      <span className="font-semibold">{department.shortName}</span>
      <span className="block text-hint text-muted">部门办理中：{STATE_NAMES[edition.state]}</span>
    </>
  );
}
