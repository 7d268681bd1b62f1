import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { withdrawEdition } from '@/lib/server/commands/withdraw-edition';
import { feedResponse } from '@/lib/server/downloads/feed-response';
import { city, type City, editionIn } from '../support/factory';

let here: City;
beforeAll(async () => {
  here = await city();
});

const ask = (held?: string) => feedResponse(new Request('http://portal.test/feed.xml', { headers: { host: 'portal.test', ...(held && { 'if-none-match': held }) } }));

async function entries(): Promise<{ title: string; link: string }[]> {
  const document = new DOMParser().parseFromString(await (await ask()).text(), 'text/xml');
  return Array.from(document.getElementsByTagName('entry')).map((entry) => ({ title: entry.getElementsByTagName('title')[0]!.textContent!, link: entry.getElementsByTagName('link')[0]!.getAttribute('href')! }));
}

describe('the feed', () => {
  it('is a feed also before anything is public', async () => {
    const response = await ask();
    expect(response.headers.get('content-type')).toContain('application/atom+xml');
    expect(await entries()).toEqual([]);
  });

  it('tells publications and withdrawals, and nothing that isn’t public', async () => {
    await editionIn(here, here.second, 'APPROVED');
    const editionId = await editionIn(here, here.first, 'PUBLISHED');
    const [published, ...others] = await entries();
    expect(others).toEqual([]);
    expect(published!.title).toMatch(/2020年部门预算：公开$/);
    expect(published!.link).toMatch(/\/departments\/118\/2020\/editions\/1$/);
    const tag = (await ask()).headers.get('etag')!;
    expect((await ask(tag)).status).toBe(304);

    await withdrawEdition(here.publisher, { editionId, expectedState: 'PUBLISHED', reason: '项目名称有误，改正后重新公开' });
    expect((await ask(tag)).status).toBe(200);
    expect((await entries()).map(({ title }) => title)).toEqual([expect.stringMatching(/撤回公开$/)]);
    expect(await (await ask()).text()).toContain('撤回原因：项目名称有误');
  });
});
