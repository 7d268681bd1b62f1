import { cityDataResponse } from '@/lib/server/downloads/data-response';
import { fileRoute } from '@/lib/server/downloads/file-response';

type Params = { params: Promise<{ path: string[] }> };

/** Open data of all years, and the schemas of the data files. */
export const GET = fileRoute(async (request: Request, { params }: Params): Promise<Response> => {
  return cityDataResponse(request, (await params).path);
});
