import type { Rule } from '@/lib/checks/rule';
import type { CheckCount, CheckCounts } from '@/lib/server/queries/public/get-check-counts';

/** How often each rule fired in what stands public, a column a year; where it didn't run is told apart from where it found nothing. */
export function CheckCountsTable({ name, rules, counts }: { name: string; rules: readonly Pick<Rule, 'id' | 'title'>[]; counts: CheckCounts }) {
  const years = counts.years.filter((year) => year.kept > 0);
  const without = counts.years.filter((year) => year.kept < year.published);
  if (years.length === 0) {
    return <p className="lead">还没有留存校验结果的公开文本。{name}公开时，当时的校验结果一并留存，这里按年度统计每条规则发现问题的次数。</p>;
  }
  return (
    <>
      <p className="lead">
        统计现在公开的{name}在公开时的校验结果。“处”是发现的问题数，“份”是有问题的文本数。阻止提交的问题在报送前都已改正；需要核对的，部门已向财政部门说明理由。
        {without.length > 0 && `另有${without.map((year) => `${year.fiscalYear}年${year.published - year.kept}份`).join('、')}在留存校验结果之前公开，没有计入。`}
      </p>
      <figure className="box departments mt-3">
        <figcaption>
          <b>{name}各年度发现问题的次数</b>
          <span>截至目前公开的文本</span>
        </figcaption>
        <div className="table-frame" role="group" aria-label={`${name}各年度发现问题的次数`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="k min-w-0">规则</th>
                {years.map((year) => (
                  <th key={year.fiscalYear} scope="col" className="n">
                    {year.fiscalYear}年<br />
                    <span className="font-normal">（{year.kept}份）</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.id}>
                  <th scope="row" className="k min-w-0">
                    <a href={`#${rule.id}`}>{rule.id}</a> {rule.title}
                  </th>
                  {years.map((year) => (
                    <td key={year.fiscalYear} className="n">
                      <Cell count={counts.rules[rule.id]?.[year.fiscalYear]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </figure>
    </>
  );
}

function Cell({ count }: { count: CheckCount | undefined }) {
  if (!count) return <span className="meta">当时没有此规则</span>;
  return (
    <>
      {count.ran > 0 && (count.findings > 0 ? <b>{count.findings}处（{count.editions}份）</b> : '0')}
      {count.notRun > 0 && <span className="meta block">{count.ran > 0 ? `未运行 ${count.notRun}份` : '未运行'}</span>}
    </>
  );
}
