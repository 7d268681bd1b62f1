import { execFileSync } from 'node:child_process';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { dayOf } from '@/lib/document/dates';
import { addAttachment } from '@/lib/server/commands/add-attachment';
import { createImport } from '@/lib/server/commands/create-import';
import { endDelegation } from '@/lib/server/commands/end-delegation';
import { grantDelegation } from '@/lib/server/commands/grant-delegation';
import { planRelease } from '@/lib/server/commands/plan-release';
import { setUserDisabled } from '@/lib/server/commands/set-user-disabled';
import { signOffSections } from '@/lib/server/commands/sign-off-sections';
import { db } from '@/lib/server/db';
import { runDueReleases } from '@/lib/server/releases/run-due-releases';
import { actorOfSession, openSession } from '@/lib/server/session';
import { seed } from '@/prisma/seed';
import { readChain } from '../../scripts/audit/read-chain';
import { asOwner } from '../support/owner';

const bytes = (text: string) => new TextEncoder().encode(text);

async function signedIn(username: string): Promise<Actor> {
  const user = await db.user.findUniqueOrThrow({ where: { username }, select: { id: true, name: true } });
  return (await actorOfSession(await openSession(user, { ip: null, userAgent: '' })))!;
}

const editionIn = (state: 'DRAFT' | 'APPROVED' | 'IN_REVIEW') =>
  db.edition.findFirstOrThrow({ where: { state, disclosure: { cycle: { fiscalYear: 2021, kind: 'BUDGET' } } }, select: { id: true, disclosure: { select: { departmentId: true } } } });

/** One of everything that leaves a trace, beside what the demo data's history holds. */
async function aDay(): Promise<void> {
  execFileSync(process.execPath, ['scripts/create-admin.mjs', '--username', 'zweiter', '--name', '管理员乙'], { env: process.env });
  const [clerk, colleague, publisher, member] = [await signedIn('wangxin1'), await signedIn('wangxin2'), await signedIn('fabu'), await signedIn('caigou1')];
  const draft = await editionIn('DRAFT');
  await addAttachment(clerk, { editionId: draft.id, kind: 'SIGNED_SCAN', name: '盖章件.pdf', bytes: bytes('%PDF-1.4\n%%EOF') });
  await createImport(clerk, { departmentId: draft.disclosure.departmentId, fiscalYear: 2021, name: '预算.txt', bytes: bytes('第一部分 部门概况') });
  const days = { startsOn: dayOf(new Date()), endsOn: dayOf(new Date()) };
  const { delegationId } = await grantDelegation(clerk, { fromUserId: clerk.userId, toUserId: colleague.userId, ...days });
  await endDelegation(clerk, { delegationId });
  const { divisionId } = member.memberships[0]!;
  await signOffSections(member, { editionId: (await editionIn('IN_REVIEW')).id, divisionId: divisionId!, sectionIds: ['procurement'] });
  await planRelease(publisher, { editionIds: [(await editionIn('APPROVED')).id], when: 'now' });
  await runDueReleases(new Date());
}

beforeAll(async () => {
  await seed(db);
  await aDay();
  await asOwner((client) => client.query('CREATE TABLE untouched AS SELECT * FROM audit_event'));
}, 180_000);

/** What only the owner of the table can do. */
const byHand = (...statements: string[]): Promise<void> =>
  asOwner(async (client) => {
    await client.query('ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only');
    for (const sql of statements) await client.query(sql);
    await client.query('ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only');
  });

afterEach(async () => {
  await byHand('TRUNCATE audit_event', 'INSERT INTO audit_event SELECT * FROM untouched ORDER BY id');
  // Whoever signed in for a test.
  await asOwner((client) => client.query('DELETE FROM session WHERE id NOT IN (SELECT subject_id FROM untouched)'));
});

const read = () => readChain(process.env.OWNER_DATABASE_URL!);
const kinds = async () => new Set((await read()).problems.map(({ kind }) => kind));
const messages = async () => (await read()).problems.map(({ message }) => message).join('\n');

describe('the log held against what it is about', () => {
  it('is whole for the demo data and a day after them', async () => {
    expect(await read()).toMatchObject({ problemCount: 0, problems: [] });
  });

  it('is found emptied, by whoever may', async () => {
    await byHand('TRUNCATE audit_event');
    expect((await read()).problems).toMatchObject([{ kind: 'emptied', id: null }]);
    // Whoever then signs in begins a new chain, which is whole in itself.
    await signedIn('guanli');
    expect(await kinds()).toEqual(new Set(['unrecorded', 'publicationMissing']));
  });

  it('is found cut off at the end, at every place behind which something left a trace', async () => {
    const { rows: events } = await asOwner((client) => client.query<{ id: bigint; action: string }>('SELECT id, action FROM untouched ORDER BY id DESC LIMIT 25'));
    for (const { id, action } of events) {
      await byHand(`DELETE FROM audit_event WHERE id >= ${id}`);
      expect((await read()).problemCount, action).toBeGreaterThan(0);
    }
  });

  it('is found cut off also when it went on afterwards', async () => {
    const { rows: [last] } = await asOwner((client) => client.query<{ id: bigint }>("SELECT id FROM audit_event WHERE action = 'planRelease'"));
    await byHand(`DELETE FROM audit_event WHERE id >= ${last!.id}`);
    await signedIn('guanli');
    expect(await kinds()).toEqual(new Set(['unrecorded', 'publicationMissing']));
    const told = await messages();
    for (const what of ['1 项公开计划（', '1 项公开计划的执行或取消', '份稿件的办理状态', '应急管理局2021年部门预算第 1 稿']) expect(told).toContain(what);
  });

  it.each([
    ['signIn', '次登录'],
    ['createUser', '个账号'],
    ['createDepartment', '10 个部门'],
    ['grantMembership', '项角色'],
    ['startDraft', '份稿件的建立'],
    ['startCorrection', '1 份稿件的建立'],
    ['submitForSignOff', '份稿件的办理状态'],
    ['signOff', '次报送'],
    ['addComment', '条审核意见或回复'],
    ['acceptFinding', '项核对说明'],
    ['recordSecrecyReview', '次保密审查'],
    ['signOffSections', '1 次会审'],
    ['planRelease', '1 项公开计划（'],
    ['runRelease', '1 项公开计划的执行或取消'],
    ['grantDelegation', '1 项代办委托（'],
    ['endDelegation', '1 项代办委托的提前结束'],
    ['createImport', '1 次文件上传'],
    ['addAttachment', '1 个附件'],
    ['publish', '在日志中没有公开的记录'],
  ])('misses every %s', async (action, words) => {
    await byHand(`DELETE FROM audit_event WHERE action = '${action}'`);
    expect(await messages()).toContain(words);
  });

  it('tells a publication whose content is another than the log says', async () => {
    await byHand(`UPDATE audit_event SET data = jsonb_set(data, '{sha256}', '"${'f'.repeat(64)}"') WHERE id = (SELECT max(id) FROM audit_event WHERE action = 'publish')`);
    expect(await kinds()).toEqual(new Set(['changed', 'publicationDiffers']));
  });

  it('remains to be held against a noted head where what it was about went with its end', async () => {
    const { head } = await read();
    const admin = await signedIn('guanli');
    const { id } = await db.user.findUniqueOrThrow({ where: { username: 'gonghui1' }, select: { id: true } });
    await setUserDisabled(admin, { userId: id, disabled: true });
    await db.session.deleteMany({ where: { userId: admin.userId } });
    const after = (await read()).head!;
    await byHand(`DELETE FROM audit_event WHERE id > ${head!.id}`);
    expect(await read()).toMatchObject({ problemCount: 0 });
    expect(await readChain(process.env.OWNER_DATABASE_URL!, after.hash)).toMatchObject({ problems: [{ kind: 'headMissing' }] });
  });

  it('is read in a database that an older version of the portal left', async () => {
    await asOwner(async (client) => {
      for (const table of ['section_sign_off', 'release', 'delegation', 'secrecy_review', 'import', 'attachment', 'finding_acceptance']) await client.query(`ALTER TABLE ${table} RENAME TO later_${table}`);
    });
    expect(await read()).toMatchObject({ problemCount: 0 });
  });
});
