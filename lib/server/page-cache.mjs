// Next's cache of rendered public pages: kept in memory, made void through the database. So several app processes show
// the same after a publication, a fresh database never shows another one's pages, and nothing is written beside the
// build. Plain JavaScript, since Next loads it by path and unbundled.
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { REVALIDATE } from './page-revalidation.mjs';

const MAX_BYTES = 256 * 1024 * 1024;
/** How long another process's publication may go unnoticed here. */
const POLL_MILLISECONDS = 1_000;

/** Shared by all instances, since Next makes a handler for each request. */
const shared = (globalThis.__pageCache ??= {
  pages: new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: (entry) => entry.size }),
  /** tag → serial of its last revalidation */
  serials: new Map(),
  newest: 0,
  askedAt: 0,
  asking: null,
  /** key → newest serial known when its rendering began; a page begun before a publication must not outlive it. */
  begun: new LRUCache({ max: 10_000 }),
  pool: null,
});

function pool() {
  if (!process.env.DATABASE_URL) return null;
  // Two connections: readers go on while a publication waits for another's commit.
  shared.pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2, allowExitOnIdle: true });
  // An idle connection that the server ends must not end this process.
  if (shared.pool.listenerCount('error') === 0) shared.pool.on('error', () => {});
  return shared.pool;
}

/** All that was revalidated since it was asked last, by any process: a serial that was passed over would never be asked for again. */
async function learn() {
  const { rows } = (await pool()?.query('SELECT tag, serial FROM page_revalidation WHERE serial > $1', [shared.newest])) ?? { rows: [] };
  for (const { tag, serial } of rows) {
    shared.serials.set(tag, Number(serial));
    shared.newest = Math.max(shared.newest, Number(serial));
  }
}

async function refresh() {
  if (Date.now() - shared.askedAt < POLL_MILLISECONDS) return;
  shared.asking ??= (async () => {
    try {
      await learn();
    } catch {
      // While the database is away, readers keep the pages that stand here.
    } finally {
      shared.askedAt = Date.now();
      shared.asking = null;
    }
  })();
  await shared.asking;
}

const tagsOf = (value) => (value?.headers?.['x-next-cache-tags'] ?? '').split(',').filter(Boolean);

function sizeOf(value) {
  const parts = [value?.html, value?.rscData, value?.body, ...(value?.segmentData?.values() ?? [])];
  return parts.reduce((total, part) => total + (part?.length ?? 0), 1_000);
}

export default class PageCache {
  async get(key) {
    await refresh();
    const entry = shared.pages.get(key);
    const outdated = entry && tagsOf(entry.value).some((tag) => (shared.serials.get(tag) ?? 0) > entry.serial);
    if (entry && !outdated) return entry;
    shared.pages.delete(key);
    shared.begun.set(key, shared.newest);
    return null;
  }

  async set(key, value, context) {
    if (!value) return void shared.pages.delete(key);
    const serial = shared.begun.get(key) ?? 0;
    shared.pages.set(key, { value, lastModified: Date.now(), cacheControl: context?.cacheControl, serial, size: sizeOf(value) });
  }

  async revalidateTag(tags) {
    await pool()?.query(REVALIDATE, [[tags].flat()]);
    await learn();
  }

  resetRequestCache() {}
}
