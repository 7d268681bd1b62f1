import { feedResponse } from '@/lib/server/downloads/feed-response';
import { fileRoute } from '@/lib/server/downloads/file-response';

/** What was published, corrected and withdrawn lately. */
export const GET = fileRoute(feedResponse);
