import { csvNotFound, factsCsv } from '@/components/public/csv-response';
import { codeOf, yearOf } from '@/components/public/addresses';
import { loadEdition } from '@/app/(public)/load';

export async function GET(_request: Request, { params }: { params: Promise<{ code: string; year: string }> }): Promise<Response> {
  const { code, year } = await params;
  const fiscalYear = yearOf(year);
  const edition = fiscalYear === null ? null : await loadEdition(codeOf(code), fiscalYear);
  return edition ? factsCsv(edition) : csvNotFound();
}
