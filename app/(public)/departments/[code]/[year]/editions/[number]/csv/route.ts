import { csvNotFound, factsCsv } from '@/components/public/csv-response';
import { codeOf, editionNumberOf, yearOf } from '@/components/public/addresses';
import { loadEdition } from '@/app/(public)/load';

export async function GET(_request: Request, { params }: { params: Promise<{ code: string; year: string; number: string }> }): Promise<Response> {
  const { code, year, number } = await params;
  const [fiscalYear, editionNumber] = [yearOf(year), editionNumberOf(number)];
  const edition = fiscalYear === null || editionNumber === null ? null : await loadEdition(codeOf(code), fiscalYear, editionNumber);
  return edition ? factsCsv(edition) : csvNotFound();
}
