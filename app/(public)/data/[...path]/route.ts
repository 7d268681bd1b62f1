import { cityDataResponse } from '@/lib/server/downloads/data-response';

type Params = { params: Promise<{ path: string[] }> };

/** Open data of all years, and the schemas of the data files. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return cityDataResponse(request, (await params).path);
}
