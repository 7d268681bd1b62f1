import { factsCsv } from '@/lib/server/downloads/csv-response';
import { codeOf } from '@/components/public/addresses';
import { periodOf } from '@/lib/disclosure/period';
import { missingFile } from '@/app/(public)/departments/missing-file';
import { loadEdition } from '@/app/(public)/load';
import { fileRoute } from '@/lib/server/downloads/file-response';

export const GET = fileRoute(async (_request: Request, { params }: { params: Promise<{ code: string; year: string }> }): Promise<Response> => {
  const { code, year } = await params;
  const period = periodOf(year);
  const edition = period && (await loadEdition(codeOf(code), period));
  return edition ? factsCsv(edition) : missingFile(codeOf(code), period);
});
