import { feedResponse } from '@/lib/server/downloads/feed-response';

/** What was published, corrected and withdrawn lately. */
export function GET(request: Request): Promise<Response> {
  return feedResponse(request);
}
