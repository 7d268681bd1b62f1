import { type Period, periodName } from '@/lib/disclosure/period';
import { dayWords } from '@/lib/document/dates';
import { daysBetween } from '@/lib/progress/days';
import { PUBLIC_DUTY_STATE_NAMES, PUBLIC_DUTY_STATES, type PublicDutyState } from '@/lib/progress/duty-state';
import type { PublicDuty, PublicProgress } from '@/lib/server/queries/public/get-progress';
import { cityYearPath, departmentPath, disclosurePath } from './addresses';
import { Breadcrumb } from './public-frame';
import './document.css';

/** States in which there is something to read at the department's address of the year. */
const READABLE: readonly PublicDutyState[] = ['published', 'publishedLate', 'withdrawn'];

const MARKS: Partial<Record<PublicDutyState, string>> = { overdue: 'overdue', published: 'done' };

/** Who must publish in a year, who has and who is late: counts, then every department by state. */
export function Progress({ progress, city }: { progress: PublicProgress; city: string }) {
  const { duties, today } = progress;
  const inState = (...states: PublicDutyState[]) => duties.filter(({ state }) => states.includes(state));
  const exempt = inState('exempt').length;
  const counts = [
    ['应公开', duties.length - exempt],
    ['已公开', inState('published', 'publishedLate').length],
    ['逾期未公开', inState('overdue').length],
  ] as const;
  const caption = `${periodName(progress)}各部门公开情况`;
  return (
    <>
      <Breadcrumb items={[{ label: periodName(progress), href: cityYearPath(progress) }, { label: '公开进度' }]} />
      <h1 className="page-title">
        {city}
        {periodName(progress)}公开进度
      </h1>
      <p className="meta mt-1">截至{dayWords(today)}。各部门应在财政部门批复后二十日内公开（《中华人民共和国预算法》第十四条）。{exempt > 0 && `另有${exempt}个部门依法免于公开。`}</p>
      <div className="totals mt-4">
        {counts.map(([label, count]) => (
          <section key={label} className="box">
            <h2>{label}</h2>
            <p className="key-figure">
              {count}
              <small>个部门</small>
            </p>
          </section>
        ))}
      </div>
      <figure className="departments box mt-4">
        <figcaption>
          <b>{caption}</b>
        </figcaption>
        <div className="table-frame" role="group" aria-label={caption} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="k">部门</th>
                <th scope="col">公开情况</th>
                <th scope="col">法定公开日</th>
                <th scope="col">公开日期</th>
              </tr>
            </thead>
            <tbody>
              {PUBLIC_DUTY_STATES.flatMap((state) => inState(state)).map((duty) => (
                <Row key={duty.department.code} duty={duty} period={progress} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      </figure>
    </>
  );
}

function Row({ duty, period, today }: { duty: PublicDuty; period: Period; today: string }) {
  const { department, state, dueOn, publishedOn, exemptBasis } = duty;
  return (
    <tr>
      <th scope="row" className="k">
        <a href={READABLE.includes(state) ? disclosurePath(department.code, period) : departmentPath(department.code)}>{department.shortName}</a>
      </th>
      <td>
        <span className={`change ${MARKS[state] ?? ''}`.trim()}>{PUBLIC_DUTY_STATE_NAMES[state]}</span>
        {state === 'overdue' && <span className="whitespace-nowrap">（已逾期{daysBetween(dueOn, today)}天）</span>}
        {state === 'exempt' && `（${exemptBasis?.replace(/。$/u, '')}）`}
      </td>
      <td className="whitespace-nowrap">{state === 'exempt' ? '——' : dayWords(dueOn)}</td>
      <td className="whitespace-nowrap">{publishedOn ? dayWords(publishedOn) : '——'}</td>
    </tr>
  );
}
