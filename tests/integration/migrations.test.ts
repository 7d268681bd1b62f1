import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { db, pool } from '@/lib/server/db';
import type { Role } from '@/lib/server/generated/prisma/client';
import { migrate, readMigrations } from '@/lib/server/migrate';
import { asOwner } from '../support/owner';

let disclosureId: string;
let userId: string;
let departmentId: string;
let nextNumber = 1;

beforeAll(async () => {
  const department = await db.department.create({
    data: { code: '101', name: '市发展和改革局', shortName: '发改局', kind: 'GOVERNMENT' },
  });
  const cycle = await db.cycle.create({ data: { fiscalYear: 2020, kind: 'BUDGET', templateVersion: '2020' } });
  const user = await db.user.create({ data: { username: 'zhang', name: '张三', passwordHash: '-' } });
  departmentId = department.id;
  userId = user.id;
  disclosureId = (await db.disclosure.create({ data: { cycleId: cycle.id, departmentId } })).id;
});

const publicContent = () => ({ snapshot: '{}', snapshotSha256: 'a'.repeat(64), publishedAt: new Date() });

function edition(data: object) {
  return db.edition.create({ data: { disclosureId, number: nextNumber++, templateVersion: '2020', ...data } });
}

describe('migrations', () => {
  it('find nothing to do a second time, also when started together', async () => {
    const url = process.env.DATABASE_URL as string;
    expect(await Promise.all([migrate(url), migrate(url), migrate(url)])).toEqual([[], [], []]);
  });

  it('keep times in UTC for both ways to the database', async () => {
    const event = await db.user.findUniqueOrThrow({ where: { id: userId } });
    expect(Math.abs(Date.now() - event.createdAt.getTime())).toBeLessThan(60_000);
    const { rows } = await pool.query('SELECT created_at FROM "user" WHERE id = $1', [userId]);
    expect(rows[0].created_at).toEqual(event.createdAt);
  });
});

describe('editions', () => {
  it('are open one at a time and public one at a time', async () => {
    const draft = await edition({});
    await expect(edition({ state: 'IN_REVIEW' })).rejects.toThrow(/Unique constraint/);
    await db.edition.update({ where: { id: draft.id }, data: { state: 'PUBLISHED', ...publicContent() } });
    await expect(edition({ state: 'PUBLISHED', ...publicContent() })).rejects.toThrow(/Unique constraint/);
    const correction = await edition({ state: 'SCHEDULED' });
    await db.edition.delete({ where: { id: correction.id } });
  });

  it('are not public without content', async () => {
    await expect(edition({ state: 'SUPERSEDED' })).rejects.toThrow(/edition_public_is_complete/);
  });

  it('never change or go once published, but may be superseded', async () => {
    const { id } = await edition({ state: 'SUPERSEDED', ...publicContent() });
    const where = { id };
    for (const data of [{ snapshot: '{"a":1}' }, { snapshotSha256: null }, { publishedAt: new Date(0) }, { number: 99 }]) {
      await expect(db.edition.update({ where, data })).rejects.toThrow(/never changes/);
    }
    await expect(db.edition.delete({ where })).rejects.toThrow(/can not be deleted/);
    await expect(pool.query('TRUNCATE edition CASCADE')).rejects.toThrow(/permission denied/);
    await expect(asOwner((client) => client.query('TRUNCATE edition CASCADE'))).rejects.toThrow(/can not be deleted/);
    const withdrawn = await db.edition.update({ where, data: { state: 'WITHDRAWN', withdrawalNote: '数据有误' } });
    expect(withdrawn.state).toBe('WITHDRAWN');
  });
});

describe('memberships', () => {
  const grant = (role: Role, department: string | null) =>
    db.membership.create({ data: { userId, role, departmentId: department } });

  it.each<Role>(['DRAFTER', 'APPROVER'])('%s needs a department', async (role) => {
    await expect(grant(role, null)).rejects.toThrow(/membership_department_fits_role/);
  });

  it.each<Role>(['REVIEWER', 'PUBLISHER', 'ADMIN'])('%s has none', async (role) => {
    await expect(grant(role, departmentId)).rejects.toThrow(/membership_department_fits_role/);
  });

  it('are held once until they end', async () => {
    for (const [role, department] of [['DRAFTER', departmentId], ['REVIEWER', null]] as const) {
      const first = await grant(role, department);
      await expect(grant(role, department)).rejects.toThrow(/Unique constraint/);
      await db.membership.update({ where: { id: first.id }, data: { endedAt: new Date() } });
      await grant(role, department);
    }
  });
});

describe('audit events', () => {
  it('are only ever added', async () => {
    const event = await db.auditEvent.create({
      data: { actorName: '张三', action: 'test', subjectType: 'user', subjectId: userId, data: {}, prevHash: '', hash: 'x' },
    });
    const where = { id: event.id };
    await expect(db.auditEvent.update({ where, data: { reason: '改写' } })).rejects.toThrow(/permission denied/);
    await expect(db.auditEvent.delete({ where })).rejects.toThrow(/permission denied/);
    for (const sql of ["UPDATE audit_event SET reason = '改写'", 'DELETE FROM audit_event', 'TRUNCATE audit_event']) {
      await expect(pool.query(sql)).rejects.toThrow(/permission denied/);
      await expect(asOwner((client) => client.query(sql))).rejects.toThrow(/append-only/);
    }
  });
});

/** A database as an older version of the portal left it, with what stood in it then, brought to today. */
async function upgraded(before: string, rows: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const name = `old_${randomBytes(6).toString('hex')}`;
  const url = new URL(process.env.OWNER_DATABASE_URL!);
  url.pathname = `/${name}`;
  await asOwner((client) => client.query(`CREATE DATABASE ${name}`));
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const migrations = readMigrations().migrationDirectories.map(({ path, migrationFile: { content } }) => ({ path, sql: content.value }));
    const from = migrations.findIndex(({ path }) => path === before);
    for (const { sql } of migrations.slice(0, from)) await client.query(sql);
    await client.query(rows);
    for (const { sql } of migrations.slice(from)) await client.query(sql);
    await work(client);
  } finally {
    await client.end();
    await asOwner((owner) => owner.query(`DROP DATABASE ${name}`));
  }
}

describe('an older database', () => {
  const people = `INSERT INTO "user" (id, username, name, password_hash) VALUES ('u', 'zhang', '张三', '-');`;
  const edition = (id: string, state: string, signedOff: boolean, published = false) => `
    INSERT INTO department (id, code, name, short_name, kind) VALUES ('${id}', '${id}', '${id}', '${id}', 'GOVERNMENT');
    INSERT INTO disclosure (id, cycle_id, department_id) VALUES ('${id}', 'c', '${id}');
    INSERT INTO edition (id, disclosure_id, number, state, template_version, signed_off_by_id${published ? ', snapshot, snapshot_sha256, published_at' : ''})
      VALUES ('${id}', '${id}', 1, '${state}', '2020', ${signedOff ? "'u'" : 'NULL'}${published ? ", '{}', '', '2020-02-20 01:00'" : ''});`;
  const signOff = (editionId: string, at: string, action = 'signOff') =>
    `INSERT INTO audit_event (at, actor_name, action, subject_type, subject_id, edition_id, data, prev_hash, hash) VALUES ('${at}', '张三', '${action}', 'edition', '${editionId}', '${editionId}', '{}', '', '${editionId}${at}${action}');`;

  it('keeps the sign-off of what is on its way to the public, with its day as the log has it', async () => {
    const rows = [
      people,
      "INSERT INTO cycle (id, fiscal_year, kind, template_version) VALUES ('c', 2020, 'BUDGET', '2020');",
      ...[edition('submitted', 'SUBMITTED', true), edition('reviewed', 'IN_REVIEW', true), edition('approved', 'APPROVED', true), edition('again', 'SIGN_OFF', false), edition('public', 'PUBLISHED', true, true)],
      ...[signOff('submitted', '2020-02-10 01:00:00.123'), signOff('reviewed', '2020-02-11 01:00'), signOff('reviewed', '2020-02-14 01:00'), signOff('reviewed', '2020-02-15 01:00', 'startReview')],
      ...[signOff('approved', '2020-02-12 01:00'), signOff('again', '2020-02-13 01:00'), signOff('public', '2020-02-13 01:00')],
    ];
    await upgraded('20261123111546_bureau_day', rows.join('\n'), async (client) => {
      const { rows: found } = await client.query<{ id: string; at: string | null }>("SELECT id, to_char(signed_off_at, 'YYYY-MM-DD HH24:MI:SS.MS') AS at FROM edition");
      expect(Object.fromEntries(found.map(({ id, at }) => [id, at]))).toEqual({
        submitted: '2020-02-10 01:00:00.123',
        reviewed: '2020-02-14 01:00:00.000',
        approved: '2020-02-12 01:00:00.000',
        // Put forward anew, and to be signed off anew.
        again: null,
        // It never changes.
        public: null,
      });
    });
  });

  it('has closed the mails that nobody wanted any more, and no other', async () => {
    const mail = (id: string, state: string, error: string | null) => `INSERT INTO mail (id, user_id, "to", subject, text, html, state, last_error) VALUES ('${id}', 'u', '', '', '', '', '${state}', ${error === null ? 'NULL' : `'${error}'`});`;
    const rows = [people, mail('off', 'FAILED', '收件人不再接收邮件，没有发送。'), mail('disabled', 'FAILED', '收件人的账号已停用，没有发送。'), mail('refused', 'FAILED', '邮件服务器答复：550'), mail('sent', 'SENT', null), mail('uncertain', 'UNCERTAIN', '没有收到答复')];
    await upgraded('20261130015000_closed_mail', rows.join('\n'), async (client) => {
      const { rows: closed } = await client.query<{ id: string }>('SELECT id FROM mail WHERE closed_at IS NOT NULL ORDER BY id');
      expect(closed.map(({ id }) => id)).toEqual(['disabled', 'off']);
    });
  });
});
