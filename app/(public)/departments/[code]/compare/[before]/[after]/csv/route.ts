import { csvNotFound, csvResponse } from '@/components/public/csv-response';
import { sideOf } from '@/components/public/edition-side';
import { codeOf, yearOf } from '@/components/public/addresses';
import { compareYears } from '@/lib/comparison/compare-section';
import { comparisonHeader, comparisonRows } from '@/lib/comparison/csv';
import { loadEdition } from '@/app/(public)/load';

export async function GET(_request: Request, { params }: { params: Promise<{ code: string; before: string; after: string }> }): Promise<Response> {
  const segments = await params;
  const [first, second] = [yearOf(segments.before), yearOf(segments.after)];
  if (first === null || second === null || first >= second) return csvNotFound();
  const code = codeOf(segments.code);
  const [before, after] = await Promise.all([loadEdition(code, first), loadEdition(code, second)]);
  if (!before || !after) return csvNotFound();
  const labels = { before: `${first}年`, after: `${second}年` };
  const rows = comparisonRows(compareYears(sideOf(before), sideOf(after)), labels);
  return csvResponse([comparisonHeader(labels), ...rows], {
    name: `${after.department.shortName}${first}年与${second}年预算对比`,
    fallback: `compare-${first}-${second}`,
  });
}
