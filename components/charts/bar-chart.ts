import * as echarts from 'echarts/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { formatWanyuan, type Fen } from '@/lib/amount/amount';

echarts.use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

export interface BarSeries {
  name: string;
  /** 分; null where there is no figure: no bar, not a bar of zero. */
  values: readonly (Fen | null)[];
}

export interface BarChartInput {
  /** What the chart shows, for those who don't see it. */
  title: string;
  description: string;
  categories: readonly string[];
  series: readonly BarSeries[];
  stacked?: boolean;
  /** Drawn size; the page scales it down, never up. Narrow, so that its letters stay readable on a phone. */
  size?: { width: number; height: number };
}

// Told apart by lightness as well as by colour.
const COLOURS = ['#8197b5', '#1f4e8c', '#c9a35b'];
const STACKED_COLOURS = ['#1f4e8c', '#8fb0d8', '#c9a35b'];
const INK = '#1b2430';
const MUTED = '#5b6675';
const LINE = '#d9dee6';

/** The axis counts in 分 at steps that are round in 万元 only by chance: shown without decimals unless they matter. */
const axisLabel = (value: number) => formatWanyuan(Math.round(value)).replace(/\.00$/, '');

/** A chart as one SVG element in text, drawn on the server; no script runs for it in the browser. */
export function drawBarChart({ title, description, categories, series, stacked = false, size = { width: 480, height: 300 } }: BarChartInput): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({
      animation: false,
      color: stacked ? STACKED_COLOURS : COLOURS.slice(series.length === 1 ? 1 : 0),
      textStyle: { fontFamily: 'inherit', fontSize: 13, color: INK },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, selectedMode: false, textStyle: { fontSize: 13, color: INK } },
      grid: { left: 4, right: 12, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: { type: 'category', data: [...categories], axisTick: { show: false }, axisLine: { lineStyle: { color: LINE } }, axisLabel: { fontSize: 13, color: INK, interval: 0, width: Math.floor((size.width - 70) / Math.max(1, categories.length)) - 6, overflow: 'break', lineHeight: 17 } },
      yAxis: { type: 'value', axisLabel: { fontSize: 12, color: MUTED, formatter: axisLabel }, splitLine: { lineStyle: { color: LINE } }, splitNumber: 4 },
      series: series.map((one) => ({
        type: 'bar',
        name: one.name,
        data: one.values.map((value) => value ?? '-'),
        stack: stacked ? 'all' : undefined,
        barMaxWidth: 56,
        barGap: '12%',
        label: { show: !stacked, position: 'top', fontSize: 12, color: INK, formatter: (point: { value: unknown }) => (typeof point.value === 'number' ? formatWanyuan(point.value) : '') },
      })),
    });
    return accessible(chart.renderToSVGString(), title, description);
  } finally {
    chart.dispose();
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Gives the drawing a name and a description and takes out what only the library's browser part would read; its class
 * names count up over the life of the process and would make every rendering of a page another one.
 */
function accessible(svg: string, title: string, description: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (class|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/<svg width="\d+" height="\d+"/, '<svg role="img"')
    .replace(/>/, `><title>${escaped(title)}</title><desc>${escaped(description)}</desc>`);
}
