import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { withSchemaEngine } from './schema-engine';

export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** Any number that no other program on the same database uses. */
const ADVISORY_LOCK = 2014_08_31;

export function readMigrations(): MigrationList {
  const names = readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lockfile = join(migrationsFolder, 'migration_lock.toml');
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** Loading the engine takes longer than this question, and at most starts there is nothing to apply. */
async function isUpToDate(client: pg.Client, list: MigrationList): Promise<boolean> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present");
  if (!table.rows[0].present) return false;
  const applied = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const checksums = new Map(applied.rows.map((row) => [row.migration_name, row.finished_at && row.checksum]));
  return (
    applied.rows.length === list.migrationDirectories.length &&
    list.migrationDirectories.every(({ path, migrationFile: { content } }) => {
      const checksum = createHash('sha256').update(content.value).digest('hex');
      return checksums.get(path) === checksum;
    })
  );
}

async function unfinished(client: pg.Client): Promise<string[]> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present");
  if (!table.rows[0].present) return [];
  const begun = await client.query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
  return begun.rows.map((row) => row.migration_name);
}

/**
 * Applies the migrations that the database lacks and returns their names. Several processes may call it at once:
 * one applies, the others wait and then find nothing to do.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'budget-portal-migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const migrationsList = readMigrations();
    if (await isUpToDate(client, migrationsList)) return [];
    return await withSchemaEngine(databaseUrl, async (engine) => {
      // Begun and never noted as applied means not applied at all (see schema-engine.ts), so trying again is safe.
      for (const migrationName of await unfinished(client)) await engine.markMigrationRolledBack({ migrationName });
      const filters = { externalTables: [], externalEnums: [] };
      const output = await engine.applyMigrations({ migrationsList, filters });
      return output.appliedMigrationNames;
    });
  } finally {
    // Closing the session releases the lock too, also when the process dies in the middle.
    await client.end();
  }
}
