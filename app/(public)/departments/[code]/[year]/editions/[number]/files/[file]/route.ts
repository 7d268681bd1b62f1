import { codeOf, editionNumberOf } from '@/components/public/addresses';
import { periodOf } from '@/lib/disclosure/period';
import { editionFileResponse } from '@/lib/server/downloads/edition-response';
import { fileNotFound, fileRoute } from '@/lib/server/downloads/file-response';
import { missingFile } from '@/app/(public)/departments/missing-file';
import { loadEdition } from '@/app/(public)/load';

type Params = { params: Promise<{ code: string; year: string; number: string; file: string }> };

/** One edition as a file, whether it stands or was corrected since. */
export const GET = fileRoute(async (request: Request, { params }: Params): Promise<Response> => {
  const { code, year, number, file } = await params;
  const [period, editionNumber] = [periodOf(year), editionNumberOf(number)];
  if (period === null || editionNumber === null) return fileNotFound();
  const edition = await loadEdition(codeOf(code), period, editionNumber);
  return edition ? editionFileResponse(request, edition, file) : missingFile(codeOf(code), period, editionNumber);
});
