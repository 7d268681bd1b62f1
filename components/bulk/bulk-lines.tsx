import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { BulkDepartment } from '@/lib/server/queries/workspace/list-bulk-departments';
import { type BulkLine, isWithBureau } from './bulk-run';
import '@/components/public/document.css';

interface Props {
  caption: string;
  lines: readonly BulkLine[];
  departments: readonly BulkDepartment[];
  /** "将退回" or "已退回", and what it is called where it isn't. */
  words: { ok: string; not: string };
  /** Editions can be opened from here. */
  links: boolean;
}

/** What will become of each department, or became: those that something speaks against first. */
export function BulkLines({ caption, lines, departments, words, links }: Props) {
  const sorted = [...lines].sort((a, b) => Number(a.ok) - Number(b.ok));
  return (
    <div className="card overflow-hidden">
      <div className="table-frame relative !border-0" role="group" aria-label={caption} tabIndex={0}>
        <table className="figures">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="k">
                部门
              </th>
              <th scope="col">结果</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((line) => {
              const of = departments.find((one) => one.department.id === line.departmentId);
              const name = of?.department.shortName ?? line.departmentId;
              return (
                <tr key={line.departmentId}>
                  <th scope="row" className="k">
                    {links && of && isWithBureau(of) ? <Link href={`/review/${of.edition!.id}`}>{name}</Link> : name}
                  </th>
                  <td>
                    <Badge tone={line.ok ? 'good' : 'danger'}>{line.ok ? words.ok : words.not}</Badge>
                  </td>
                  <td className="!max-w-[40em]">{line.message}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
