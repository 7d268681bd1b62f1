import { beforeAll, describe, expect, it } from 'vitest';
import { auditCsv } from '@/lib/server/audit-log/audit-csv';
import { auditFilter } from '@/lib/server/audit-log/audit-filter';
import { allAudit, listAudit } from '@/lib/server/audit-log/list-audit';
import { endMembership } from '@/lib/server/commands/end-membership';
import { grantMembership } from '@/lib/server/commands/grant-membership';
import { setCheck } from '@/lib/server/commands/set-check';
import { updateDepartment } from '@/lib/server/commands/update-department';
import { db, pool } from '@/lib/server/db';
import { openSession } from '@/lib/server/session';
import { city, type City, editionIn } from '../support/factory';

let here: City;

beforeAll(async () => {
  here = await city();
  await editionIn(here, here.first, 'PUBLISHED');
  await updateDepartment({ ...here.admin, origin: { ip: '10.1.2.3', userAgent: 'Firefox/140' } }, { departmentId: here.second.departmentId, code: '201', name: '=市教体局', shortName: '教体局', kind: 'GOVERNMENT' });
});

const list = async (given: Record<string, string>) => (await listAudit(here.admin, auditFilter.parse(given)))!;
const sentences = async (given: Record<string, string>) => (await list(given)).entries.map((entry) => `${entry.actorName}${entry.sentence}`);

describe('the log on the screen', () => {
  it('is the administrator’s alone', async () => {
    for (const actor of [here.reviewer, here.publisher, here.first.drafter, here.first.approver]) {
      expect(await listAudit(actor, auditFilter.parse({}))).toBeNull();
      expect(allAudit(actor, auditFilter.parse({}))).toBeNull();
    }
  });

  it('says who did what, from where, before and after', async () => {
    const [entry] = (await list({ action: 'updateDepartment' })).entries;
    expect(entry).toMatchObject({ actorName: here.admin.name, sentence: '修改了部门教体局', changes: [{ label: '名称', before: '市教育局', after: '=市教体局' }, { label: '简称', before: '教育局', after: '教体局' }], origin: { ip: '10.1.2.3', userAgent: 'Firefox/140' } });
    expect(await sentences({ action: 'approve' })).toEqual([`${here.reviewer.name}对网信办2020年部门预算第1稿办理了“审核通过”`]);
    expect((await list({ action: 'approve' })).entries[0]!.changes).toEqual([{ label: '状态', before: '审核中', after: '已通过，待公开' }]);
  });

  it('names members, checks, sessions', async () => {
    const { membershipId } = await grantMembership(here.admin, { userId: here.reviewer.userId, role: 'DRAFTER', departmentId: here.first.departmentId });
    await endMembership(here.admin, { membershipId });
    await setCheck(here.admin, { cycleId: here.cycleId, ruleId: 'T2', severity: 'W', parameters: {}, reason: '本年度系统改造' });
    await openSession({ id: here.reviewer.userId, name: here.reviewer.name }, { ip: '10.1.2.4', userAgent: '' });
    const about = `${here.reviewer.name}（${here.reviewer.username}）的角色“网信办，部门经办人”`;
    expect(await sentences({ subject: `membership/${membershipId}` })).toEqual([`${here.admin.name}取消了${about}`, `${here.admin.name}授予了${about}`]);
    expect((await list({ action: 'setCheck' })).entries[0]).toMatchObject({ sentence: '调整了2020年部门预算的一条校验规则', reason: '本年度系统改造', details: [{ label: '规则', value: 'T2', technical: false }] });
    expect(await sentences({ action: 'signIn', who: here.reviewer.username })).toEqual([`${here.reviewer.name}登录了门户`]);
  });

  it('is filtered by person, department, period', async () => {
    const people = new Set((await list({ who: here.first.drafter.name })).entries.map((entry) => entry.actorName));
    expect([...people]).toEqual([here.first.drafter.name]);
    const actions = new Set((await list({ departmentId: here.second.departmentId })).entries.map((entry) => entry.action));
    expect([...actions].sort()).toEqual(['createDepartment', 'grantMembership', 'putCycleDepartment', 'updateDepartment']);
    expect((await list({ departmentId: here.first.departmentId, action: 'publish' })).entries).toHaveLength(1);
    const [day] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()).split(' ');
    expect((await list({ from: day!, to: day! })).entries.length).toBeGreaterThan(0);
    expect((await list({ to: '2001-01-01' })).entries).toEqual([]);
  });

  it('takes nonsense in an address as not given', async () => {
    const all = (await list({})).entries.length;
    for (const given of [{ before: '-1' }, { before: "1' OR 1=1" }, { from: '2020-13-40' }, { who: '\0' }] as Record<string, string>[]) expect((await list(given)).entries).toHaveLength(all);
    for (const given of [{ who: "%' OR true --" }, { subject: 'nothing' }, { action: 'none' }] as Record<string, string>[]) expect((await list(given)).entries).toEqual([]);
  });
});

describe('pages and the export', () => {
  it('go through every entry once, the newest first', async () => {
    const seen: string[] = [];
    for (let before: string | undefined, last = false; !last; ) {
      const page = await list(before ? { before } : {});
      seen.push(...page.entries.map((entry) => entry.id));
      before = page.older ?? undefined;
      last = page.older === null;
    }
    const ids = (await db.auditEvent.findMany({ orderBy: { id: 'desc' }, select: { id: true } })).map(({ id }) => String(id));
    expect(seen).toEqual(ids);

    const exported: string[] = [];
    for await (const batch of allAudit(here.admin, auditFilter.parse({}), 7)!) exported.push(...batch.map((entry) => entry.id));
    expect(exported).toEqual(ids);
  });

  it('write one CSV that no spreadsheet runs', async () => {
    const text = await new Response(auditCsv(allAudit(here.admin, auditFilter.parse({ departmentId: here.second.departmentId }), 2)!)).text();
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^序号,时间/);
    expect(lines).toHaveLength((await list({ departmentId: here.second.departmentId })).entries.length + 1);
    expect(text).toContain('10.1.2.3,Firefox/140');
    expect(text).toContain('名称：市教育局 → =市教体局');
    expect(text).not.toMatch(/(^|,)"?=/m);
  });
});

it('stays fast over a hundred thousand entries', async () => {
  await pool.query(`INSERT INTO audit_event (at, actor_id, actor_name, action, subject_type, subject_id, data, prev_hash, hash)
    SELECT now() - make_interval(secs => 100000 - n), 'u' || n % 200, '某人' || n % 200, 'signIn', 'session', 's' || n, '{"origin":{"ip":"10.0.0.1","userAgent":"x"}}', 'p' || n, 'h' || n FROM generate_series(1, 100000) n`);
  await pool.query('ANALYZE audit_event');
  const filters: Record<string, string>[] = [{}, { before: '50000' }, { who: '某人77' }, { who: '没有这个人' }, { action: 'publish' }, { departmentId: here.first.departmentId }, { subject: 'session/s500' }, { to: '2001-01-01' }];
  for (const given of filters) {
    await list(given);
    const started = performance.now();
    await list(given);
    const took = performance.now() - started;
    expect(took, JSON.stringify(given)).toBeLessThan(1_000);
  }
}, 60_000);
