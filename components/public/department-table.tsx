import type { ReactNode } from 'react';
import { formatWanyuan, type Fen } from '@/lib/amount/amount';
import { barShare } from '@/lib/comparison/city-totals';
import { headlineAmount, headlineFigure, type HeadlineKey, headlineLabel } from '@/lib/comparison/headline';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { type Period, periodYear } from '@/lib/disclosure/period';
import { dayOf, dayWords } from '@/lib/document/dates';
import type { CityYearRow } from '@/lib/server/queries/public/types';
import { disclosurePath, departmentPath } from './addresses';
import { Change } from './change';

const expenditureOf = (row: CityYearRow): Fen => headlineAmount(row.published?.facts ?? null, 'expenditure') ?? -1;

/** Published departments by amount, then the others by due date: who is missing stands together. */
const inOrder = (rows: readonly CityYearRow[]) =>
  [...rows].sort((a, b) => Number(b.published !== null) - Number(a.published !== null) || (a.published ? expenditureOf(b) - expenditureOf(a) : a.dueOn.localeCompare(b.dueOn)));

/** Who must publish in a year, how much, what changed; and for those that haven't, by when. */
export function DepartmentTable({ rows, period }: { rows: readonly CityYearRow[]; period: Period }) {
  const greatest = Math.max(0, ...rows.map(expenditureOf));
  const caption = `${periodYear(period)}各部门${KIND_WORDS[period.kind].name}`;
  return (
    <figure className="departments box" id="departments">
      <figcaption>
        <b>{caption}</b>
        <span>单位：万元</span>
      </figcaption>
      <div className="table-frame" role="group" aria-label={caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="k">部门</th>
              <th scope="col" className="n">{headlineLabel('expenditure', period.kind)}</th>
              <td className="bars" aria-hidden />
              <th scope="col">比上年</th>
              <th scope="col" className="n">“三公”经费</th>
              <th scope="col">公开情况</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(rows).map((row) => (
              <DepartmentRow key={row.department.code} row={row} period={period} greatest={greatest} />
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function DepartmentRow({ row, period, greatest }: { row: CityYearRow; period: Period; greatest: Fen }) {
  const { department, published } = row;
  const amount = (key: HeadlineKey): ReactNode => {
    const figure = headlineAmount(published?.facts ?? null, key);
    return figure === undefined ? '——' : formatWanyuan(figure);
  };
  return (
    <tr>
      <th scope="row" className="k">
        <a href={published ? disclosurePath(department.code, period) : departmentPath(department.code)}>{department.shortName}</a>
      </th>
      <td className="n">{amount('expenditure')}</td>
      <td className="bars" aria-hidden>{published && <Bar share={barShare(expenditureOf(row), greatest)} />}</td>
      <td>{published ? <Change figure={headlineFigure('expenditure', row.previousFacts, published.facts)} labels={{ before: '上年', after: '本年' }} /> : '——'}</td>
      <td className="n">{amount('threePublic')}</td>
      <td className="whitespace-nowrap">{published ? <Published {...published} dueOn={row.dueOn} /> : <Waiting address={disclosurePath(department.code, period)} duty={row} />}</td>
    </tr>
  );
}

/** When it was published first, whether that was in time, and when what stands now took its place. */
function Published({ publishedAt, firstPublishedAt, origin, dueOn }: NonNullable<CityYearRow['published']> & { dueOn: string }) {
  if (origin === 'ARCHIVE') return `${dayWords(publishedAt)}历史补录`;
  const late = dueOn !== '' && dayOf(firstPublishedAt) > dueOn;
  return (
    <>
      {dayWords(firstPublishedAt)}公开
      {late && <span className="change overdue ml-2">逾期</span>}
      {firstPublishedAt !== publishedAt && <small className="meta block">{dayWords(publishedAt)}更正</small>}
    </>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <span className="bar">
      <i style={{ width: `${share / 10}%` }} />
    </span>
  );
}

export const isOverdue = (dueOn: string): boolean => dueOn < dayOf(new Date());

/** Why there is nothing to read at the address yet, or any more. */
export function Waiting({ address, duty }: { address: string; duty: { withdrawn: true } | { withdrawn: boolean; dueOn: string } }) {
  if (duty.withdrawn || !('dueOn' in duty)) return <a className="change" href={address}>已撤回公开</a>;
  const { dueOn } = duty;
  return isOverdue(dueOn) ? (
    <span className="change overdue">逾期未公开（应于{dayWords(dueOn)}前）</span>
  ) : (
    <span className="change">应于{dayWords(dueOn)}前公开</span>
  );
}
