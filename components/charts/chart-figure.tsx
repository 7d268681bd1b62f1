import { formatExactWanyuan } from '@/lib/amount/amount';
import { drawBarChart, type BarChartInput } from './bar-chart';
import './chart.css';

/** A chart and, beside it, the same figures as a table. */
export function ChartFigure({ caption, rowLabel, ...input }: BarChartInput & { caption: string; /** What the categories are: 项目, 年度. */ rowLabel: string }) {
  const empty = input.series.every((series) => series.values.every((value) => value === null));
  return (
    <section className="chart-figure" aria-label={caption}>
      {!empty && <div className="chart" style={{ maxWidth: input.size?.width ?? 480 }} dangerouslySetInnerHTML={{ __html: drawBarChart(input) }} />}
      <figure>
        <figcaption>
          <b>{caption}</b>
          <span>单位：万元</span>
        </figcaption>
        <div className="table-frame" role="group" aria-label={caption} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="k">{rowLabel}</th>
                {input.series.map((series) => (
                  <th key={series.name} scope="col" className="n">{series.name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {input.categories.map((category, index) => (
                <tr key={category}>
                  <th scope="row" className="k">{category}</th>
                  {input.series.map((series) => {
                    const value = series.values[index] ?? null;
                    return (
                      <td key={series.name} className="n">{value === null ? '——' : formatExactWanyuan(value)}</td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </figure>
    </section>
  );
}
