import { Feed } from 'feed';
import { periodName, periodSegment } from '@/lib/disclosure/period';
import { publicAddress } from '../public-address';
import { getPortalSettings } from '../queries/public/get-portal-settings';
import { latestChanges, type PublicChange } from '../queries/public/latest-changes';
import { entityTag, isHeld, notModified, PUBLIC_CACHING } from './file-response';

/** What was published, corrected and withdrawn lately, as an Atom feed (RFC 4287). Read anew each time, so that it changes with the pages. */
export async function feedResponse(request: Request): Promise<Response> {
  const changes = await latestChanges();
  const { city } = await getPortalSettings();
  const base = publicAddress(request.headers);
  const title = `${city}部门预决算公开`;
  const feed = new Feed({ id: `${base}/feed.xml`, title, link: `${base}/`, language: 'zh-CN', updated: changes[0] ? changedAt(changes[0]) : new Date(0), feedLinks: { atom: `${base}/feed.xml` }, generator: title, copyright: '' });
  for (const change of changes) feed.addItem(itemOf(change, base));
  const text = feed.atom1();
  const tag = entityTag(text);
  if (isHeld(request, tag)) return notModified(tag);
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': PUBLIC_CACHING, ETag: tag, 'X-Content-Type-Options': 'nosniff' } });
}

const changedAt = ({ withdrawn, publishedAt }: PublicChange): Date => withdrawn?.at ?? publishedAt;

function itemOf(change: PublicChange, base: string) {
  const { department, number, withdrawn, correctionNote, publishedAt } = change;
  const link = `${base}/departments/${department.code}/${periodSegment(change)}/editions/${number}`;
  const step = withdrawn ? '撤回公开' : number > 1 ? `更正（第 ${number} 版）` : '公开';
  const description = withdrawn ? `撤回原因：${withdrawn.note}` : correctionNote ? `更正说明：${correctionNote}` : undefined;
  return { id: link, link, title: `${department.name}${periodName(change)}：${step}`, date: changedAt(change), published: publishedAt, description };
}
