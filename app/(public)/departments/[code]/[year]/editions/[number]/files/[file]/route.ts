import { codeOf, editionNumberOf, yearOf } from '@/components/public/addresses';
import { editionFileResponse } from '@/lib/server/downloads/edition-response';
import { loadEdition } from '@/app/(public)/load';

type Params = { params: Promise<{ code: string; year: string; number: string; file: string }> };

/** One edition as a file, whether it stands or was corrected since. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { code, year, number, file } = await params;
  const [fiscalYear, editionNumber] = [yearOf(year), editionNumberOf(number)];
  return editionFileResponse(request, fiscalYear === null || editionNumber === null ? null : await loadEdition(codeOf(code), fiscalYear, editionNumber), file);
}
