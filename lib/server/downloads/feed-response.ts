import { Feed } from 'feed';
import { periodName, periodSegment } from '@/lib/disclosure/period';
import { escaped } from '@/lib/document/docx/clean-text';
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
  const feed = new Feed({ id: `${base}/feed.xml`, title, link: `${base}/`, language: 'zh-CN', updated: changes[0]?.at ?? new Date(0), feedLinks: { atom: `${base}/feed.xml` }, generator: title, copyright: '' });
  for (const change of changes) feed.addItem(itemOf(change, base));
  const text = feed.atom1();
  const tag = entityTag(text);
  if (isHeld(request, tag)) return notModified(tag);
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': PUBLIC_CACHING, ETag: tag, 'X-Content-Type-Options': 'nosniff' } });
}

const STEPS = {
  published: () => '公开',
  corrected: (number: number) => `更正（第 ${number} 版）`,
  withdrawn: () => '撤回公开',
} as const;

const REASONS = { published: '说明', corrected: '更正说明', withdrawn: '撤回原因' } as const;

function itemOf(change: PublicChange, base: string) {
  const { step, department, number, at, note } = change;
  const link = `${base}/departments/${department.code}/${periodSegment(change)}/editions/${number}`;
  // The library sends both as HTML.
  const title = escaped(`${department.name}${periodName(change)}：${STEPS[step](number)}`);
  const description = note ? escaped(`${REASONS[step]}：${note}`) : undefined;
  // A reader keeps one entry for each id: the withdrawal is told beside the publication.
  return { id: step === 'withdrawn' ? `${link}#withdrawn` : link, link, title, date: at, published: at, description };
}
