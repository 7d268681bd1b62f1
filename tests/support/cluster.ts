// Once for all integration tests: one real PostgreSQL in a temporary folder, with a migrated database to copy from.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../lib/server/migrate';
import { grantToPortal } from '../../lib/server/portal-role';
import { PORTAL_ROLE, startServer } from '../../scripts/postgres/server';
import { TEMPLATE } from './database';

declare module 'vitest' {
  export interface ProvidedContext {
    maintenanceUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-test-'));
  const server = await startServer({ folder: join(folder, 'postgres'), password: 'test', unsafeButFast: true });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const client = new pg.Client({ connectionString: server.url('postgres') });
    await client.connect();
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    await client.end();
    await migrate(server.url(TEMPLATE));
    await grantToPortal(server.url(TEMPLATE), PORTAL_ROLE, 'test');
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('maintenanceUrl', server.url('postgres'));
  return stop;
}
