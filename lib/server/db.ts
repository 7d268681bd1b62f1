import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from './env';
import { type Prisma, PrismaClient } from './generated/prisma/client';

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

const TIMESTAMP = 1114;
const INT8 = 20;

/** Columns are `timestamp` in UTC; node-postgres would read them in the server's own time zone. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === TIMESTAMP && format !== 'binary') return (text: string) => new Date(`${text.replace(' ', 'T')}Z`);
    if (oid === INT8 && format !== 'binary') return (text: string) => BigInt(text);
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

function createPool(): pg.Pool {
  const created = new pg.Pool({
    // `next build` imports this file without a database. Nothing connects before the first query,
    // and a query without DATABASE_URL must not wander to whatever server PGHOST names.
    connectionString: env.databaseUrl() ?? 'postgresql://database-url-is-not-set.invalid/none',
    max: env.databasePoolMax(),
    application_name: 'budget-portal',
    types,
    // DEFAULT CURRENT_TIMESTAMP is written in the session's time zone, and everything else assumes UTC.
    onConnect: async (client: pg.ClientBase) => {
      await client.query("SET TIME ZONE 'UTC'");
    },
  } as pg.PoolConfig);
  // A connection lost while idle (database restarted) is replaced at its next use; unhandled it would end the process.
  created.on('error', (error) => console.error(`database connection lost: ${error.message}`));
  return created;
}

function create() {
  const created = createPool();
  return { pool: created, db: new PrismaClient({ adapter: new PrismaPg(created) }) };
}

// Next reloads modules in development and bundles this file more than once; one pool for all of them.
const store = globalThis as { __portalDatabase?: ReturnType<typeof create> };
store.__portalDatabase ??= create();

export const db: Db = store.__portalDatabase.db;

/** The pool under `db`, for the few hot paths where one plain statement is enough. */
export const pool: pg.Pool = store.__portalDatabase.pool;
