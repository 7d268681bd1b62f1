/** 预算法 art. 14: within 20 days of the approval; calendar days. */
const DAYS_TO_PUBLISH = 20;
const DAY = 86_400_000;

export const dueDateOf = (approvedOn: Date): Date => new Date(approvedOn.getTime() + DAYS_TO_PUBLISH * DAY);

/** A calendar date as the database keeps it (midnight UTC) → yyyy-MM-dd. */
export const dateText = (date: Date): string => date.toISOString().slice(0, 10);

/** The law's day is China's, wherever the server's clock is set. */
export const dayInChina = (now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);

export function dueDate({ approvedOn, dueOn }: { approvedOn: Date; dueOn: Date }, now = new Date()) {
  return { approvedOn: dateText(approvedOn), dueOn: dateText(dueOn), daysLeft: (dueOn.getTime() - Date.parse(dayInChina(now))) / DAY };
}
