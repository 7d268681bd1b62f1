import { csvNotFound, csvResponse } from '@/lib/server/downloads/csv-response';
import { sideOf } from '@/components/public/edition-side';
import { codeOf } from '@/components/public/addresses';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { byPeriod, periodOf, periodSegment, periodYear } from '@/lib/disclosure/period';
import { compareYears } from '@/lib/comparison/compare-section';
import { comparisonHeader, comparisonRows } from '@/lib/comparison/csv';
import { compareExecution } from '@/lib/comparison/compare-execution';
import { EXECUTION_HEADER, executionRows } from '@/lib/comparison/execution-csv';
import { fileRoute } from '@/lib/server/downloads/file-response';
import type { PublishedEdition } from '@/lib/server/queries/public/types';
import { missingFile } from '@/app/(public)/departments/missing-file';
import { loadEdition } from '@/app/(public)/load';

function executionCsv(budget: PublishedEdition, accounts: PublishedEdition): Response {
  return csvResponse([EXECUTION_HEADER, ...executionRows(compareExecution(sideOf(budget), sideOf(accounts)))], {
    name: `${accounts.department.shortName}${periodYear(accounts)}预算与决算对比`,
    fallback: `compare-${periodSegment(budget)}-${periodSegment(accounts)}`,
  });
}

export const GET = fileRoute(async (_request: Request, { params }: { params: Promise<{ code: string; before: string; after: string }> }): Promise<Response> => {
  const segments = await params;
  const [first, second] = [periodOf(segments.before), periodOf(segments.after)];
  if (first === null || second === null || byPeriod(first, second) >= 0 || (first.kind !== second.kind && first.fiscalYear !== second.fiscalYear)) return csvNotFound();
  const code = codeOf(segments.code);
  const [before, after] = await Promise.all([loadEdition(code, first), loadEdition(code, second)]);
  if (!before || !after) return missingFile(code, before ? second : first);
  if (before.kind !== after.kind) return executionCsv(before, after);
  const labels = { before: periodYear(first), after: periodYear(second) };
  const rows = comparisonRows(compareYears(sideOf(before), sideOf(after)), labels);
  return csvResponse([comparisonHeader(labels), ...rows], {
    name: `${after.department.shortName}${labels.before}与${labels.after}${KIND_WORDS[second.kind].name}对比`,
    fallback: `compare-${periodSegment(first)}-${periodSegment(second)}`,
  });
});
