import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/server/db';
import PageCache from '@/lib/server/page-cache.mjs';
import { revalidateWithin } from '@/lib/server/page-tags';
import { showAtOnce } from '@/lib/server/revalidate';
import { inTransaction } from '@/lib/server/transaction';

// Rendered pages live in each process; what makes them void stands in the database, for all processes.
const cache = new PageCache();
const page = (tag: string) => ({ kind: 'APP_PAGE', html: `<p>${tag}</p>`, headers: { 'x-next-cache-tags': `_N_T_/layout,${tag}` } });

async function render(key: string, tag: string) {
  expect(await cache.get(key)).toBeNull();
  await cache.set(key, page(tag), { cacheControl: { revalidate: 60, expire: 120 } });
}

describe('a cached page', () => {
  it('is kept, until its own tag is revalidated', async () => {
    await render('/a', '_N_T_/a');
    await render('/b', '_N_T_/b');
    await cache.revalidateTag(['_N_T_/a']);
    expect(await cache.get('/a')).toBeNull();
    expect(await cache.get('/b')).toMatchObject({ value: { html: '<p>_N_T_/b</p>' }, cacheControl: { revalidate: 60 } });
  });

  it('goes when another process revalidates, within about a second', async () => {
    await render('/c', '_N_T_/c');
    await db.$executeRaw`INSERT INTO page_revalidation (tag) VALUES ('_N_T_/c')`;
    await sleep(1_100);
    expect(await cache.get('/c')).toBeNull();
  });

  it('does not outlive a publication that came while it was being rendered', async () => {
    expect(await cache.get('/d')).toBeNull();
    await cache.revalidateTag('_N_T_/d');
    await cache.set('/d', page('_N_T_/d'), {});
    expect(await cache.get('/d')).toBeNull();
  });

  it('goes with the commit of a long transaction, also when others publish meanwhile', async () => {
    await render('/f', '_N_T_/f');
    let others: Promise<void> | undefined;
    await inTransaction(async (tx) => {
      await revalidateWithin(tx, ['/f']);
      // Would be learned first, and hide the serial that was taken before.
      others = cache.revalidateTag('_N_T_/g');
      await sleep(1_100);
      expect(await cache.get('/f')).not.toBeNull();
    });
    await others;
    await sleep(1_100);
    expect(await cache.get('/f')).toBeNull();
  });

  it('is rendered anew at once for whoever published in this process', async () => {
    await render('/h', '_N_T_/h');
    // Just asked: otherwise the next look would be a second later.
    expect(await cache.get('/h')).not.toBeNull();
    await inTransaction((tx) => revalidateWithin(tx, ['/h']));
    showAtOnce();
    expect(await cache.get('/h')).toBeNull();
  });

  it('is rendered anew after each of several revalidations', async () => {
    for (let round = 0; round < 3; round += 1) {
      await render('/e', '_N_T_/e');
      expect(await cache.get('/e')).not.toBeNull();
      await cache.revalidateTag('_N_T_/e');
    }
  });
});
