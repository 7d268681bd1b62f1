import { Badge } from '@/components/ui/badge';
import { dayOf, dayWords } from '@/lib/document/dates';
import type { BoardRow as Row } from '@/lib/progress/board';
import { countdownWords, daysBetween } from '@/lib/progress/days';
import { DUTY_STATE_NAMES } from '@/lib/progress/duty-state';
import { sectionMark } from '@/lib/progress/section-state';
import { STATE_NAMES } from '@/lib/workflow/states';
import { DUTY_TONES } from './state-tones';

/** A department. Called, not mounted: 300 of them are made at once. `columns`: how many sections stand in the head. */
export function boardRow(row: Row, columns: number) {
  const { department, edition } = row;
  return (
    <tr key={department.id}>
      <th scope="row" className="k">
        <label>
          <input type="checkbox" name="department" value={department.code} aria-label={`选择${department.shortName}`} />
          {edition?.readable ? (
            <a href={`/review/${edition.id}`} title={department.name}>
              {department.shortName}
            </a>
          ) : (
            <span title={department.name}>{department.shortName}</span>
          )}
        </label>
        <Badge tone={DUTY_TONES[row.state]}>{DUTY_STATE_NAMES[row.state]}</Badge>
      </th>
      <td className="w">
        {edition ? STATE_NAMES[edition.state] : row.state === 'exempt' ? '——' : '未开始'}
        {edition && edition.number > 1 && <small>更正，第 {edition.number} 版</small>}
      </td>
      <td>{waiting(row)}</td>
      <td className="w">{deadline(row)}</td>
      <td className="w">
        {row.reviewer?.name ?? '未指派'}
        <small>{row.division?.name ?? '未指定科室'}</small>
      </td>
      <td className="n">{row.submissions}</td>
      <td className="n">{row.openComments}</td>
      {row.sections.length === 0 && <td colSpan={columns} className="s" />}
      {row.sections.map((cell, index) => (
        <td key={index} className={`s ${cell.state}`}>
          {sectionMark(cell)}
        </td>
      ))}
    </tr>
  );
}

function waiting({ state, waiting: waited, exemptBasis, risk }: Row) {
  if (state === 'exempt') return exemptBasis;
  if (!waited) return '——';
  return (
    <>
      {waited.who}
      {waited.since !== null && (
        <small>
          {waited.days > 0 ? `已等 ${waited.days} 天` : '不到 1 天'}，自{dayWords(dayOf(waited.since))}
        </small>
      )}
      {risk && <small>{risk}</small>}
    </>
  );
}

/** The countdown while it runs; afterwards when it was published. */
function deadline({ state, dueOn, daysLeft, firstPublishedOn }: Row) {
  if (state === 'exempt') return '——';
  if (firstPublishedOn === null) {
    return (
      <>
        <span className={daysLeft < 0 ? 'overdue-days' : undefined}>{countdownWords(daysLeft)}</span>
        <small>{dayWords(dueOn)}</small>
      </>
    );
  }
  const late = daysBetween(dueOn, firstPublishedOn);
  return (
    <>
      {dayWords(firstPublishedOn)}公开
      <small>{state === 'publishedLate' ? `比${dayWords(dueOn)}晚 ${late} 天` : `期限${dayWords(dueOn)}`}</small>
    </>
  );
}
