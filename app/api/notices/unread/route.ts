import { getActor } from '@/lib/server/auth';
import { countUnreadNotices } from '@/lib/server/queries/workspace/list-notices';

/** How many notices the person hasn't read, for the count beside the bell of a page that stays open. */
export async function GET(): Promise<Response> {
  const actor = await getActor();
  if (!actor) return Response.json({ message: '登录已经失效，请重新登录。' }, { status: 401 });
  return Response.json({ count: await countUnreadNotices(actor) }, { headers: { 'Cache-Control': 'no-store' } });
}
