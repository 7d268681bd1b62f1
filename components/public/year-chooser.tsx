import { departmentPath } from './addresses';

/** Two years to choose; a form that works without script and leads to the address of the pair. */
export function YearChooser({ code, years, before, after }: { code: string; years: readonly number[]; before: number; after: number }) {
  const select = (name: string, label: string, value: number) => (
    <label>
      <span className="mr-2 text-sm text-muted">{label}</span>
      <select name={name} defaultValue={value}>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}年
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
