import { codeOf, yearOf } from '@/components/public/addresses';
import { editionFileResponse } from '@/lib/server/downloads/edition-response';
import { loadEdition } from '@/app/(public)/load';

type Params = { params: Promise<{ code: string; year: string; file: string }> };

/** The edition that stands today, as a file. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { code, year, file } = await params;
  const fiscalYear = yearOf(year);
  return editionFileResponse(request, fiscalYear === null ? null : await loadEdition(codeOf(code), fiscalYear), file);
}
