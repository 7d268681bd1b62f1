import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { PORTAL_ROLE } from '../../scripts/postgres/server';

export const TEMPLATE = 'portal_template';

/** `url` is that of the portal's role, as in use; `ownerUrl` is for what the portal itself can't do. */
export type TestDatabase = { url: string; ownerUrl: string; drop(): Promise<void> };

async function maintain(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject('maintenanceUrl') });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A migrated, empty database that nobody else uses, in about 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Test files start together, and PostgreSQL refuses to copy a database that another session copies: others wait for the lock.
  await maintain('SELECT pg_advisory_lock(1)', `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const owner = new URL(inject('maintenanceUrl'));
  owner.pathname = `/${name}`;
  const url = new URL(owner);
  url.username = PORTAL_ROLE;
  return { url: url.href, ownerUrl: owner.href, drop: () => maintain(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
