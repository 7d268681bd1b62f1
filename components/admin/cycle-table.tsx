import { DUTY_TONES } from '@/components/progress/state-tones';
import { Badge } from '@/components/ui/badge';
import { dayWords } from '@/lib/document/dates';
import { countdownWords } from '@/lib/progress/days';
import { DUTY_STATE_NAMES } from '@/lib/progress/duty-state';
import type { CycleRow } from '@/lib/server/queries/workspace/get-cycle';
import { STATE_NAMES } from '@/lib/workflow/states';
import { AdminTable } from './admin-page';
import { DutyActions } from './cycle-duty-forms';

/** The list of who must publish, each with what can be done to its line. */
export function CycleTable({ rows }: { rows: readonly CycleRow[] }) {
  return (
    <AdminTable caption={`应公开清单，${rows.length} 个部门`} head={['部门', '公开情况', '批复日期', '法定公开日', '审核人', '对口科室', '单位', '操作']}>
      {rows.map((row) => (
        <DutyRow key={row.department.id} row={row} />
      ))}
    </AdminTable>
  );
}

function DutyRow({ row }: { row: CycleRow }) {
  const { department, approvedOn, dueOn, reviewer, division, units, exemptBasis, removable, whyNotExempt } = row;
  const listed = units.filter((unit) => unit.listed);
  return (
    <tr>
      <th scope="row" className="k">
        {department.shortName}
        <span className="block text-hint text-muted">{department.code}</span>
      </th>
      <td>
        <Standing row={row} />
      </td>
      <td className="!whitespace-nowrap">{dayWords(approvedOn)}</td>
      <td className="!whitespace-nowrap">
        {dayWords(dueOn)}
        <Countdown row={row} />
      </td>
      <td>{reviewer?.name ?? <span className="text-muted">未指派</span>}</td>
      <td>{division?.name ?? <span className="text-muted">未指定</span>}</td>
      <td>
        {listed.length === 0 ? (
          <span className="text-muted">无</span>
        ) : (
          <details>
            <summary className="cursor-pointer whitespace-nowrap text-primary">{listed.length} 个</summary>
            <ul className="min-w-[12em] whitespace-normal">
              {listed.map(({ id, code, name }) => (
                <li key={id}>
                  {code} {name}
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td>
        <DutyActions duty={{ department, approvedOn, reviewer, division, units, exemptBasis, removable, whyNotExempt }} />
      </td>
    </tr>
  );
}

function Standing({ row: { state, exemptBasis, edition, risk } }: { row: CycleRow }) {
  const more = exemptBasis ?? risk ?? (edition && state !== 'published' && state !== 'publishedLate' ? STATE_NAMES[edition.state] : null);
  return (
    <>
      <Badge tone={DUTY_TONES[state]}>{DUTY_STATE_NAMES[state]}</Badge>
      {more && <span className="mt-0.5 block max-w-[22em] text-hint whitespace-normal text-muted">{more}</span>}
    </>
  );
}

/** Of no use once it is public, or where nothing is due. */
function Countdown({ row: { state, firstPublishedOn, daysLeft } }: { row: CycleRow }) {
  if (state === 'exempt' || firstPublishedOn !== null) return null;
  return <span className={`block text-hint ${daysLeft < 0 ? 'text-seal' : 'text-muted'}`}>{countdownWords(daysLeft)}</span>;
}
