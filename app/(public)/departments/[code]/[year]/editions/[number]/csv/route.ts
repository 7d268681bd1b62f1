import { csvNotFound, factsCsv } from '@/components/public/csv-response';
import { codeOf, editionNumberOf } from '@/components/public/addresses';
import { periodOf } from '@/lib/disclosure/period';
import { loadEdition } from '@/app/(public)/load';

export async function GET(_request: Request, { params }: { params: Promise<{ code: string; year: string; number: string }> }): Promise<Response> {
  const { code, year, number } = await params;
  const [period, editionNumber] = [periodOf(year), editionNumberOf(number)];
  const edition = period === null || editionNumber === null ? null : await loadEdition(codeOf(code), period, editionNumber);
  return edition ? factsCsv(edition) : csvNotFound();
}
