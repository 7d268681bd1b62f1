import { csvNotFound, factsCsv } from '@/lib/server/downloads/csv-response';
import { codeOf, editionNumberOf } from '@/components/public/addresses';
import { periodOf } from '@/lib/disclosure/period';
import { missingFile } from '@/app/(public)/departments/missing-file';
import { loadEdition } from '@/app/(public)/load';
import { fileRoute } from '@/lib/server/downloads/file-response';

export const GET = fileRoute(async (_request: Request, { params }: { params: Promise<{ code: string; year: string; number: string }> }): Promise<Response> => {
  const { code, year, number } = await params;
  const [period, editionNumber] = [periodOf(year), editionNumberOf(number)];
  if (period === null || editionNumber === null) return csvNotFound();
  const edition = await loadEdition(codeOf(code), period, editionNumber);
  return edition ? factsCsv(edition) : missingFile(codeOf(code), period, editionNumber);
});
