/** Times as the city's clerks read them, whatever zone the server or the browser is set to: "11月23日 16:20", with the year unless it is this one. */
const PARTS = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function partsOf(iso: string): Record<string, string> {
  return Object.fromEntries(PARTS.formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
}

export function clockTime(iso: string): string {
  const { hour, minute } = partsOf(iso);
  return `${hour}:${minute}`;
}

export function LocalTime({ iso, withYear = false, className }: { iso: string; withYear?: boolean; className?: string }) {
  const { year, month, day } = partsOf(iso);
  return (
    <time dateTime={iso} className={className}>
      {withYear || year !== partsOf(new Date().toISOString()).year ? `${year}年` : ''}
      {month}月{day}日 {clockTime(iso)}
    </time>
  );
}
