import { beforeAll, describe, expect, it } from 'vitest';
import { db, pool } from '@/lib/server/db';
import type { Role } from '@/lib/server/generated/prisma/client';
import { migrate } from '@/lib/server/migrate';
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
