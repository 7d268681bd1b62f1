// Compares the schema with the copy of it that the newest migration keeps. Comparing with a database instead would
// propose to drop what the schema language can't say: partial indexes, checks and triggers.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrationsFolder, readMigrations } from '../../lib/server/migrate';
import { withSchemaEngine } from '../../lib/server/schema-engine';
import { startServer } from './server';

const schemaFile = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));

function asTarget(path: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content: readFileSync(path, 'utf8') }] };
}

async function difference(): Promise<string> {
  // Migrations written by hand leave the schema as it was and keep no copy.
  const copies = readMigrations().migrationDirectories.map(({ path }) => join(migrationsFolder, path, 'schema.prisma'));
  const before = copies.findLast((copy) => existsSync(copy));
  // The engine opens only with a server to talk to, though it asks it nothing here.
  const folder = mkdtempSync(join(tmpdir(), 'portal-migration-'));
  const server = await startServer({ folder: join(folder, 'postgres'), password: 'migration', unsafeButFast: true });
  try {
    const result = await withSchemaEngine(server.url('postgres'), (engine) =>
      engine.diff({
        from: before ? asTarget(before) : { tag: 'empty' },
        to: asTarget(schemaFile),
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return result.stdout ?? '';
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run migrate:diff -- name_in_lower_case');
  process.exit(1);
}
const sql = await difference();
if (!/^(CREATE|ALTER|DROP)/m.test(sql)) {
  console.log('The migrations already lead to this schema.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  copyFileSync(schemaFile, join(folder, 'schema.prisma'));
  console.log(`Written: ${join(folder, 'migration.sql')}\nRead it before it is committed.`);
}
