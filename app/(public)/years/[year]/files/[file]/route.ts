import { periodOf } from '@/lib/disclosure/period';
import { yearDataResponse } from '@/lib/server/downloads/data-response';
import { fileNotFound, fileRoute } from '@/lib/server/downloads/file-response';

type Params = { params: Promise<{ year: string; file: string }> };

/** A year as a whole, as a file. */
export const GET = fileRoute(async (request: Request, { params }: Params): Promise<Response> => {
  const { year, file } = await params;
  const period = periodOf(year);
  return period ? yearDataResponse(request, period, file) : fileNotFound();
});
