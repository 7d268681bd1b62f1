import { codeOf } from '@/components/public/addresses';
import { periodOf } from '@/lib/disclosure/period';
import { editionFileResponse } from '@/lib/server/downloads/edition-response';
import { missingFile } from '@/app/(public)/departments/missing-file';
import { loadEdition } from '@/app/(public)/load';
import { fileRoute } from '@/lib/server/downloads/file-response';

type Params = { params: Promise<{ code: string; year: string; file: string }> };

/** The edition that stands today, as a file. */
export const GET = fileRoute(async (request: Request, { params }: Params): Promise<Response> => {
  const { code, year, file } = await params;
  const period = periodOf(year);
  const edition = period && (await loadEdition(codeOf(code), period));
  return edition ? editionFileResponse(request, edition, file) : missingFile(codeOf(code), period);
});
