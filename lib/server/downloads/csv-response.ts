import { csvText } from '@/lib/comparison/csv';
import { formatExactWanyuan } from '@/lib/amount/amount';
import { periodName, periodSegment } from '@/lib/disclosure/period';
import { factsOf } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { PUBLIC_CACHING } from './file-response';
import type { PublishedEdition } from '../queries/public/types';

/** A CSV to save; the name is given twice, since old browsers read only the plain one. */
export function csvResponse(rows: readonly (readonly string[])[], { name, fallback }: { name: string; fallback: string }): Response {
  return new Response(csvText(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fallback}.csv"; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
      'Cache-Control': PUBLIC_CACHING,
    },
  });
}

export const csvNotFound = () => new Response('没有这份公开数据。', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** The figures of a published edition, one a row, with their stable ids. */
export function factsCsv(edition: PublishedEdition): Response {
  const { department, fiscalYear, editionNumber } = edition;
  const rows = factsOf(templateOf(edition.templateVersion), edition.context).map((fact) => [department.code, department.name, String(fiscalYear), String(editionNumber), fact.measure, fact.label, formatExactWanyuan(fact.amount), '万元']);
  return csvResponse([['部门代码', '部门', '年度', '版本', '指标代码', '指标', '金额', '单位'], ...rows], {
    name: `${department.shortName}${periodName(edition)}主要数据`,
    fallback: `facts-${periodSegment(edition)}-${editionNumber}`,
  });
}
