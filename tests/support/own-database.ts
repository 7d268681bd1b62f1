// Each integration test file has a database of its own, named before lib/server/db is first imported.
import type pg from 'pg';
import { afterAll } from 'vitest';
import { createTestDatabase } from './database';

const database = await createTestDatabase();
process.env.DATABASE_URL = database.url;
process.env.OWNER_DATABASE_URL = database.ownerUrl;
process.env.NEXTAUTH_SECRET ??= 'only-for-tests';

afterAll(async () => {
  const opened = (globalThis as { __portalDatabase?: { pool: pg.Pool } }).__portalDatabase;
  await opened?.pool.end();
  await database.drop();
});
