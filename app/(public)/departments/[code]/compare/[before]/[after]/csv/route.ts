import { csvNotFound, csvResponse } from '@/components/public/csv-response';
import { sideOf } from '@/components/public/edition-side';
import { codeOf } from '@/components/public/addresses';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { byPeriod, periodOf, periodSegment, periodYear } from '@/lib/disclosure/period';
import { compareYears } from '@/lib/comparison/compare-section';
import { comparisonHeader, comparisonRows } from '@/lib/comparison/csv';
import { loadEdition } from '@/app/(public)/load';

export async function GET(_request: Request, { params }: { params: Promise<{ code: string; before: string; after: string }> }): Promise<Response> {
  const segments = await params;
  const [first, second] = [periodOf(segments.before), periodOf(segments.after)];
  if (first === null || second === null || first.kind !== second.kind || byPeriod(first, second) >= 0) return csvNotFound();
  const code = codeOf(segments.code);
  const [before, after] = await Promise.all([loadEdition(code, first), loadEdition(code, second)]);
  if (!before || !after) return csvNotFound();
  const labels = { before: periodYear(first), after: periodYear(second) };
  const rows = comparisonRows(compareYears(sideOf(before), sideOf(after)), labels);
  return csvResponse([comparisonHeader(labels), ...rows], {
    name: `${after.department.shortName}${labels.before}与${labels.after}${KIND_WORDS[second.kind].name}对比`,
    fallback: `compare-${periodSegment(first)}-${periodSegment(second)}`,
  });
}
