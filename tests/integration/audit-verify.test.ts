import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ChainReport } from '@/lib/audit/chain';
import { createDepartment } from '@/lib/server/commands/create-department';
import { db, pool } from '@/lib/server/db';
import { couldRewriteAuditLog } from '@/lib/server/portal-role';
import { createTestDatabase } from '../support/database';
import { founder } from '../support/factory';
import { asOwner } from '../support/owner';

const verify = (args: string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, ['scripts/audit-verify.mjs', ...args], { env: { ...process.env, ...env } }, (_error, out, err) => resolve({ code: child.exitCode, out, err }));
  });

const report = async (...args: string[]) => {
  const { code, out } = await verify(['--json', ...args]);
  return { code, ...(JSON.parse(out) as ChainReport & { intact: boolean }) };
};

let ids: string[];
let head: string;

/** What the portal never does: only who owns the table, or is superuser, can. */
const byHand = (...statements: string[]): Promise<void> =>
  asOwner(async (client) => {
    await client.query('BEGIN');
    await client.query('ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only');
    for (const sql of statements) await client.query(sql);
    await client.query('ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only');
    await client.query('COMMIT');
  });

beforeAll(async () => {
  for (let index = 0; index < 12; index++) await createDepartment(founder, { code: `9${index}`, name: `部门${index}`, shortName: `部${index}`, kind: 'MASS' });
  const { rows } = await pool.query<{ id: bigint; hash: string }>('SELECT id, hash FROM audit_event ORDER BY id');
  ids = rows.map((row) => String(row.id));
  head = rows.at(-1)!.hash;
  await asOwner((client) => client.query('CREATE TABLE untouched AS SELECT * FROM audit_event'));
});

afterEach(() => byHand('DELETE FROM audit_event', 'INSERT INTO audit_event SELECT * FROM untouched ORDER BY id'));

describe('npm run audit:verify', () => {
  it('finds an untouched log whole, and says where its end can be noted down', async () => {
    expect(await report()).toEqual({ code: 0, intact: true, rows: 12, head: { id: ids.at(-1), hash: head }, problemCount: 0, problems: [] });
    const { code, out } = await verify([]);
    expect(code).toBe(0);
    expect(out).toContain('审计日志完整：共 12 条');
    expect(out).toContain(head);
    expect(out).toContain('--expect-head');
    expect((await verify(['--expect-head', head])).out).not.toContain('--expect-head');
  });

  it.each([
    ['reason', "reason = '改写'"],
    ['time', "at = at + interval '1 millisecond'"],
    ['actor', "actor_name = '别人'"],
    ['data', `data = jsonb_set(data, '{name}', '"别的部门"')`],
  ])('names the row whose %s was changed', async (_what, change) => {
    await byHand(`UPDATE audit_event SET ${change} WHERE id = ${ids[5]}`);
    expect(await report()).toMatchObject({ code: 1, intact: false, problems: [{ kind: 'changed', id: ids[5] }] });
    const { code, out } = await verify([]);
    expect(code).toBe(1);
    expect(out).toContain(`第 ${ids[5]} 条被改动`);
  });

  it('finds a removed row, and an inserted one', async () => {
    await byHand(`DELETE FROM audit_event WHERE id = ${ids[5]}`);
    expect(await report()).toMatchObject({ code: 1, problems: [{ kind: 'removed', id: ids[6] }, { kind: 'unrecorded', id: null }] });
    // Back again, but behind the others.
    await byHand(`INSERT INTO audit_event SELECT ${Number(ids.at(-1)) + 7}, at, actor_id, actor_name, action, subject_type, subject_id, edition_id, reason, data, prev_hash, hash FROM untouched WHERE id = ${ids[5]}`);
    expect((await report()).problems.map(({ kind }) => kind)).toContain('inserted');
  });

  it('finds what was cut off at the end: by what it was about, and by the head noted down', async () => {
    await byHand(`DELETE FROM audit_event WHERE id >= ${ids[10]}`);
    expect(await report()).toMatchObject({ code: 1, intact: false, rows: 10, problems: [{ kind: 'unrecorded', id: null, message: expect.stringContaining('2 个部门') }] });
    expect(await report('--expect-head', head)).toMatchObject({ code: 1, problems: [{ kind: 'headMissing', id: null }, { kind: 'unrecorded' }] });
    const { code, out } = await verify([]);
    expect(code).toBe(1);
    expect(out).toContain('审计日志不完整：共 10 条，发现 1 处问题。');
  });

  it('finds a log that was emptied', async () => {
    await byHand('TRUNCATE audit_event');
    expect(await report()).toMatchObject({ code: 1, intact: false, rows: 0, head: null, problems: [{ kind: 'unrecorded', message: expect.stringContaining('12 个部门') }] });
    await db.user.create({ data: { username: 'zhang', name: '张三', passwordHash: '-' } });
    expect(await report()).toMatchObject({ code: 1, rows: 0, problems: [{ kind: 'emptied', message: expect.stringContaining('日志被整个清空') }] });
    await db.user.deleteMany();
  });

  it('ends with 2 where it verified nothing', async () => {
    expect(await verify(['--unknown'])).toMatchObject({ code: 2, err: expect.stringContaining('用法') });
    expect(await verify(['--expect-head', 'abc'])).toMatchObject({ code: 2, err: expect.stringContaining('64 位') });
    const empty = mkdtempSync(join(tmpdir(), 'portal-audit-'));
    expect(await verify([], { DATABASE_URL: '', DATA_DIR: empty })).toMatchObject({ code: 2, err: expect.stringContaining('没有数据库') });
    rmSync(empty, { recursive: true });
    const other = await createTestDatabase();
    const without = new URL(other.url);
    without.pathname = '/template1';
    expect(await verify([], { DATABASE_URL: without.href })).toMatchObject({ code: 2, err: expect.stringContaining('audit_event') });
    await other.drop();
  });
});

describe('the log itself', () => {
  it.each(["UPDATE audit_event SET reason = 'x'", 'DELETE FROM audit_event', 'TRUNCATE audit_event', 'TRUNCATE audit_event CASCADE', "UPDATE audit_event SET reason = 'x' WHERE false"])('refuses %s', async (sql) => {
    await expect(asOwner((client) => client.query(sql))).rejects.toThrow('append-only');
    expect(await report()).toMatchObject({ code: 0, rows: 12 });
  });

  it.each([
    "UPDATE audit_event SET reason = 'x'",
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'ALTER TABLE audit_event DISABLE TRIGGER ALL',
    'DROP TRIGGER audit_event_append_only ON audit_event',
    'DROP TABLE audit_event',
    'SET session_replication_role = replica',
    'CREATE TABLE audit_event_2 (id int)',
  ])('refuses the portal’s own role %s', async (sql) => {
    await expect(pool.query(sql)).rejects.toMatchObject({ code: '42501' });
    expect(await report()).toMatchObject({ code: 0, rows: 12 });
  });

  it('tells apart a role that could rewrite it', async () => {
    expect(await couldRewriteAuditLog(process.env.DATABASE_URL!)).toBe(false);
    expect(await couldRewriteAuditLog(process.env.OWNER_DATABASE_URL!)).toBe(true);
  });
});
