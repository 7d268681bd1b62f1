import { dayWords } from '@/lib/document/dates';
import type { DueDate } from '@/lib/server/queries/workspace/types';

/** Days to the legal date of publication, in words. */
export function DaysLeft({ due }: { due: DueDate }) {
  if (due.daysLeft < 0) {
    return (
      <>
        已超过法定公开日{' '}
        <span className="whitespace-nowrap">
          <b className="text-seal">{-due.daysLeft}</b> 天
        </span>
      </>
    );
  }
  if (due.daysLeft === 0) return <b className="text-seal">今天是法定公开日</b>;
  return (
    <>
      距法定公开日还有{' '}
      <span className="whitespace-nowrap">
        <b className={due.daysLeft <= 14 ? 'text-seal' : ''}>{due.daysLeft}</b> 天
      </span>
    </>
  );
}

export function DueCard({ title, due }: { title: string; due: DueDate | null }) {
  return (
    <div className="card px-3.5 py-3">
      <p className="text-sm text-muted">{title}</p>
      {due && (
        <>
          <p className="figures mt-1">
            <DaysLeft due={due} />
          </p>
          <p className="text-hint text-muted">法定公开日：{dayWords(due.dueOn)}</p>
        </>
      )}
    </div>
  );
}
