// Prisma's migration engine as WebAssembly: Prisma's own binary can't be downloaded in a closed network.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

type Bindings = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: typeof SchemaEngine;
};

let loaded: Promise<Bindings> | undefined;

/** The engine never clears the timer of its ten seconds' wait for a lock, and would hold up every exit that long. */
function patientTimers(): WebAssembly.ModuleImports {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout_'));
  const start = (work: () => void, milliseconds: number) => setTimeout(work, milliseconds >>> 0).unref();
  return Object.fromEntries(names.map((name) => [name, start]));
}

async function load(): Promise<Bindings> {
  // Not the package's entry: it imports the .wasm file as a module, which Node 20 can't.
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const { instance } = await WebAssembly.instantiate(readFileSync(entry.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': { ...bindings, ...patientTimers() } as unknown as WebAssembly.ModuleImports,
  });
  const module = bindings as unknown as Bindings;
  module.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return module;
}

/**
 * The adapter's own way splits a script at every semicolon, which breaks functions and applies half a migration when
 * the other half fails. Sent whole, the server runs it as one transaction, and the last statement of the same
 * transaction notes that it was applied: a process killed here leaves a migration applied and noted, or neither.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      const checksum = createHash('sha256').update(script).digest('hex');
      const note = `UPDATE _prisma_migrations SET finished_at = now()
        WHERE checksum = '${checksum}' AND finished_at IS NULL AND rolled_back_at IS NULL`;
      const isMigration = !/CREATE TABLE _prisma_migrations/.test(script);
      await adapter.underlyingDriver().query(isMigration ? `${script}\n;${note}` : script);
    };
    return adapter;
  }
}

/** The engine for one piece of work; its connections are closed with it, which the engine alone would not do. */
export async function withSchemaEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load();
  const { SchemaEngine: Engine } = await loaded;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
    const engine = await Engine.new({ datamodels: undefined }, () => undefined, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}
