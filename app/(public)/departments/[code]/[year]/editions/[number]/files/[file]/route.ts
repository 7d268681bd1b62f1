import { codeOf, editionNumberOf } from '@/components/public/addresses';
import { periodOf } from '@/lib/disclosure/period';
import { editionFileResponse } from '@/lib/server/downloads/edition-response';
import { loadEdition } from '@/app/(public)/load';

type Params = { params: Promise<{ code: string; year: string; number: string; file: string }> };

/** One edition as a file, whether it stands or was corrected since. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { code, year, number, file } = await params;
  const [period, editionNumber] = [periodOf(year), editionNumberOf(number)];
  return editionFileResponse(request, period === null || editionNumber === null ? null : await loadEdition(codeOf(code), period, editionNumber), file);
}
