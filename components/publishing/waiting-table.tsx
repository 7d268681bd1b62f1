import Link from 'next/link';
import type { ReactNode } from 'react';
import { DaysLeft } from '@/components/section/due-card';
import { LocalTime } from '@/components/ui/local-time';
import { dayWords } from '@/lib/document/dates';
import type { QueueRow } from '@/lib/server/queries/workspace/types';
import '@/components/public/document.css';

interface Props {
  caption: string;
  rows: readonly QueueRow[];
  chosen: ReadonlySet<string>;
  onChoose: (editionIds: readonly string[], to: boolean) => void;
  action: (row: QueueRow) => ReactNode;
}

const BOX = 'size-5 shrink-0 cursor-pointer accent-primary';

/** Editions that can be chosen, one by one or all at once. */
export function WaitingTable({ caption, rows, chosen, onChoose, action }: Props) {
  const ids = rows.map(({ edition }) => edition.id);
  const all = ids.every((id) => chosen.has(id));
  const some = !all && ids.some((id) => chosen.has(id));
  return (
    <div className="card overflow-hidden !rounded-b-none">
      <div className="table-frame relative !border-0" role="group" aria-label={caption} tabIndex={0}>
        <table className="figures">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="k">
                <label className="flex cursor-pointer items-center gap-2.5">
                  <input
                    type="checkbox"
                    className={BOX}
                    checked={all}
                    ref={(box) => {
                      if (box) box.indeterminate = some;
                    }}
                    onChange={(event) => onChoose(ids, event.target.checked)}
                  />
                  全选
                </label>
              </th>
              <th scope="col" className="max-sm:hidden">
                通过后等待
              </th>
              <th scope="col">法定公开日</th>
              <th scope="col" className="max-sm:hidden">
                审核人
              </th>
              <th scope="col">
                <span className="sr-only">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.edition.id}>
                <th scope="row" className="k">
                  <div className="flex items-start gap-2.5">
                    <input type="checkbox" className={`${BOX} mt-px`} aria-label={`选择${row.department.shortName}`} checked={chosen.has(row.edition.id)} onChange={(event) => onChoose([row.edition.id], event.target.checked)} />
                    <span>
                      <Link href={`/review/${row.edition.id}`} className="font-semibold">
                        {row.department.shortName}
                      </Link>
                      {row.edition.number > 1 && <span className="block text-hint text-muted">更正第 {row.edition.number} 版</span>}
                    </span>
                  </div>
                </th>
                <td className="max-sm:hidden">
                  自 <LocalTime iso={row.waitingSince} withYear className="whitespace-nowrap" />
                </td>
                <td>
                  {row.due ? (
                    <>
                      <DaysLeft due={row.due} />
                      <span className="block text-hint text-muted">{dayWords(row.due.dueOn)}</span>
                    </>
                  ) : (
                    row.edition.number > 1 ? '更正，不计' : '未列入清单'
                  )}
                </td>
                <td className="max-sm:hidden">{row.reviewer ?? <span className="text-muted">没有记录</span>}</td>
                <td className="!text-right">{action(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
