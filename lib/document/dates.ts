const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in China of a moment, yyyy-MM-dd. */
export const dayOf = (moment: string | Date): string => DAY.format(typeof moment === 'string' ? new Date(moment) : moment);

/** "2020-02-08" or a moment → "2020年2月8日", as documents write it. */
export function dayWords(value: string): string {
  const [year, month, day] = (value.length === 10 ? value : dayOf(value)).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
