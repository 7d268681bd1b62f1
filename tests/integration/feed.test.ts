import { DOMParser } from '@xmldom/xmldom';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCorrection } from '@/lib/server/commands/start-correction';
import { withdrawEdition } from '@/lib/server/commands/withdraw-edition';
import { feedResponse } from '@/lib/server/downloads/feed-response';
import { db } from '@/lib/server/db';
import { advance, city, type City, editionIn } from '../support/factory';

let here: City;
beforeAll(async () => {
  here = await city();
});

const ask = (held?: string) => feedResponse(new Request('http://portal.test/feed.xml', { headers: { host: 'portal.test', ...(held && { 'if-none-match': held }) } }));

afterEach(() => vi.unstubAllEnvs());

interface Entry {
  id: string;
  title: string;
  link: string;
  summary: string;
}

async function entries(): Promise<Entry[]> {
  const document = new DOMParser({ errorHandler: (_level: string, message: string) => { throw new Error(message); } }).parseFromString(await (await ask()).text(), 'text/xml');
  return Array.from(document.getElementsByTagName('entry')).map((entry) => {
    const text = (name: string) => entry.getElementsByTagName(name)[0]?.textContent ?? '';
    return { id: text('id'), title: text('title'), summary: text('summary'), link: entry.getElementsByTagName('link')[0]!.getAttribute('href')! };
  });
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
    expect((await entries()).map(({ title, summary }) => [title, summary])).toEqual([
      [expect.stringMatching(/：撤回公开$/), '撤回原因：项目名称有误，改正后重新公开'],
      [published!.title, ''],
    ]);
  });

  it('tells each step by itself, whatever came after it', async () => {
    const { disclosureId } = await db.edition.findFirstOrThrow({ where: { state: 'WITHDRAWN' } });
    const { editionId: second } = await startCorrection(here.first.drafter, { disclosureId, note: '更正<b>收入</b> & ]]>"支出"\u000b' });
    await advance(here, here.first, second, 'PUBLISHED');
    const steps = async () => (await entries()).map(({ title }) => title.split('：')[1]);
    expect(await steps()).toEqual(['更正（第 2 版）', '撤回公开', '公开']);
    // A reader's program takes both for HTML.
    expect((await entries())[0]!.summary).toBe('更正说明：更正&lt;b&gt;收入&lt;/b&gt; &amp; ]]&gt;&quot;支出&quot;');

    const { editionId: third } = await startCorrection(here.first.drafter, { disclosureId, note: '再次更正' });
    await advance(here, here.first, third, 'PUBLISHED');
    expect(await steps()).toEqual(['更正（第 3 版）', '更正（第 2 版）', '撤回公开', '公开']);
    await withdrawEdition(here.publisher, { editionId: third, expectedState: 'PUBLISHED', reason: '又有错误' });
    expect(await steps()).toEqual(['撤回公开', '更正（第 3 版）', '更正（第 2 版）', '撤回公开', '公开']);
    const told = await entries();
    expect(new Set(told.map(({ id }) => id)).size).toBe(5);
    expect(told.map(({ link }) => /editions\/(\d)$/.exec(link)![1])).toEqual(['3', '3', '2', '1', '1']);
    // Nor does it go on telling what was in the versions that are no longer public.
    expect(told.map(({ summary }) => summary)).toEqual(['撤回原因：又有错误', '', '', expect.stringContaining('项目名称有误'), '']);
  });

  it('has the address by which it was asked for, unless the operator names one', async () => {
    const base = async (headers: Record<string, string>) => new DOMParser().parseFromString(await (await feedResponse(new Request('http://x/feed.xml', { headers }))).text(), 'text/xml').getElementsByTagName('id')[0]!.textContent;
    // As a plain start assumes it.
    vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
    vi.stubEnv('AUTH_TRUST_HOST', 'true');
    expect(await base({ host: '10.1.2.3:3000' })).toBe('http://10.1.2.3:3000/feed.xml');
    expect(await base({ host: 'inner', 'x-forwarded-host': 'budget.example.gov.cn, inner', 'x-forwarded-proto': 'https,http' })).toBe('https://budget.example.gov.cn/feed.xml');
    vi.stubEnv('AUTH_TRUST_HOST', undefined);
    vi.stubEnv('NEXTAUTH_URL', 'https://ysgk.example.gov.cn/');
    expect(await base({ host: '10.1.2.3:3000' })).toBe('https://ysgk.example.gov.cn/feed.xml');
  });
});
