import { type Period, periodSegment, periodYear } from '@/lib/disclosure/period';
import { departmentPath } from './addresses';

/** Two years to choose; a form that works without script and leads to the address of the pair. */
export function YearChooser({ code, periods, before, after }: { code: string; periods: readonly Period[]; before: Period; after: Period }) {
  const select = (name: string, label: string, value: Period) => (
    <label>
      <span className="mr-2 text-sm text-muted">{label}</span>
      <select name={name} defaultValue={periodSegment(value)}>
        {periods.map((period) => (
          <option key={periodSegment(period)} value={periodSegment(period)}>
            {periodYear(period)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form className="choose" action={`${departmentPath(code)}/compare`}>
      {select('before', '从', before)}
      {select('after', '到', after)}
      <button type="submit">对比</button>
    </form>
  );
}
