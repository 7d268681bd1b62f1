import { beforeAll, describe, expect, it } from 'vitest';
import { ownCodeList } from '@/lib/classification/code-book';
import { importCodeList } from '@/lib/server/commands/import-code-list';
import { removeCodeList } from '@/lib/server/commands/remove-code-list';
import { startDraft } from '@/lib/server/commands/start-draft';
import { db } from '@/lib/server/db';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { getCodeList, listCodeLists } from '@/lib/server/queries/workspace/list-code-lists';
import { previewCodeList } from '@/lib/server/queries/workspace/preview-code-list';
import { searchCodeList } from '@/lib/server/queries/workspace/search-code-list';
import { NotFound } from '@/lib/server/refusal';
import { city, type City } from '../support/factory';

let here: City;

beforeAll(async () => {
  here = await city();
});

const LIST = { kind: 'function', fiscalYear: 2020 } as const;
const fileOf = (lines: readonly string[], name = '2020年支出功能分类.csv') => new File([`科目编码,科目名称\r\n${lines.join('\r\n')}`], name);
const OFFICIAL = ['201,一般公共服务支出', '20101,人大事务', '2010101,行政运行', '20198,新设款'];
const put = (lines: readonly string[], replaces: string | null, actor = here.admin, clock?: () => Date) => importCodeList(actor, { ...LIST, file: fileOf(lines), replaces }, clock);
const standing = async () => (await getCodeList(here.admin, LIST.kind, LIST.fiscalYear))!;
const events = () => db.auditEvent.findMany({ where: { subjectType: 'codeList' }, orderBy: { id: 'asc' }, select: { action: true, actorId: true, subjectId: true, data: true } });
const clear = () => removeCodeList(here.admin, LIST).catch(() => undefined);

describe('an administrator', () => {
  it('sees what a file would change, imports it, and takes it back', async () => {
    const own = ownCodeList('function', 2020);
    const preview = await previewCodeList(here.admin, { ...LIST, file: fileOf(OFFICIAL) });
    expect(preview).toMatchObject({ count: 4, stops: false, same: 3, added: { count: 1, first: [{ code: '20198', name: '新设款' }] }, renamed: { count: 0 }, removed: { count: own.length - 3 }, problems: { count: 0 }, replaces: null });
    expect(preview.removed.first.length).toBeLessThanOrEqual(300);
    expect(await standing()).toMatchObject({ count: own.length, imported: null });

    expect(await put(OFFICIAL, preview.replaces)).toEqual({ count: 4 });
    expect(await standing()).toMatchObject({ count: 4, imported: { fileName: '2020年支出功能分类.csv', by: here.admin.name } });
    expect(await searchCodeList(here.admin, 'function', 2020, 'xzyx')).toEqual([{ code: '2010101', name: '行政运行', path: '一般公共服务支出 › 人大事务 › 行政运行' }]);
    expect(await searchCodeList(here.admin, 'function', 2020, '')).toHaveLength(4);
    // Other years and lists stay the portal's own.
    expect((await listCodeLists(here.admin)).filter((list) => list.imported)).toHaveLength(1);

    await removeCodeList(here.admin, LIST);
    expect(await standing()).toMatchObject({ count: own.length, imported: null });
    await expect(removeCodeList(here.admin, LIST)).rejects.toThrow(NotFound);
    expect(await events()).toMatchObject([
      { action: 'importCodeList', actorId: here.admin.userId, subjectId: 'function/2020', data: { count: 4, added: 1, renamed: 0, fileName: '2020年支出功能分类.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) } },
      { action: 'removeCodeList', subjectId: 'function/2020', data: { count: 4 } },
    ]);
  });

  it('lists the years that have a cycle or an imported list', async () => {
    await importCodeList(here.admin, { kind: 'procurement', fiscalYear: 2031, file: new File(['品目编码,品目名称\nA02,设备'], 'a.csv'), replaces: null });
    const lists = await listCodeLists(here.admin);
    expect([...new Set(lists.map((list) => list.fiscalYear))]).toEqual([2031, 2020]);
    expect(lists.filter((list) => list.fiscalYear === 2031).map((list) => `${list.kind} ${list.imported !== null}`)).toEqual(['function false', 'deptEconomic false', 'govEconomic false', 'procurement true']);
    await removeCodeList(here.admin, { kind: 'procurement', fiscalYear: 2031 });
  });

  it('imports nothing of a file with mistakes, and is told where they are', async () => {
    const wrong = [...OFFICIAL, '201,另一个名称', '30201,办公费'];
    expect(await previewCodeList(here.admin, { ...LIST, file: fileOf(wrong) })).toMatchObject({ stops: true, problems: { count: 2, first: [{ row: 6, stops: true }, { row: 7, stops: true }] } });
    await expect(put(wrong, null)).rejects.toMatchObject({ reasons: [expect.stringMatching(/^第 6 行：201 出现两次/u), expect.stringMatching(/^第 7 行：“30201”不是支出功能分类科目的编码/u)] });
    await expect(importCodeList(here.admin, { ...LIST, file: new File(['x'], 'a.csv'), replaces: null })).rejects.toThrow('没有找到表头');
    expect((await standing()).imported).toBeNull();
  });

  it('replaces only the list that was compared with', async () => {
    await put(OFFICIAL, null, here.admin, () => new Date('2020-01-02T00:00:00Z'));
    await expect(put(['201,一般公共服务支出'], null)).rejects.toThrow('刚刚被其他人改动');
    const { replaces, same } = await previewCodeList(here.admin, { ...LIST, file: fileOf(['201,一般公共服务支出']) });
    expect([replaces, same]).toEqual(['2020-01-02T00:00:00.000Z', 1]);
    const results = await Promise.allSettled([put(['201,一般公共服务支出'], replaces), put(['202,外交支出'], replaces)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await standing()).count).toBe(1);
    await clear();
    const first = await Promise.allSettled([put(OFFICIAL, null), put(OFFICIAL, null)]);
    expect(first.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    await clear();
  });
});

it('drafts are checked by the imported lists of their year', async () => {
  const { editionId } = await startDraft(here.first.drafter, { cycleId: here.cycleId, departmentId: here.first.departmentId });
  const codes = async () => (await getEdition(here.first.drafter, editionId))!.context.codes;
  expect(await codes()).toBeUndefined();
  await put(['201,一般公共服务支出'], null);
  expect(await codes()).toEqual({ function: [{ code: '201', name: '一般公共服务支出' }] });
  await put(['202,外交支出'], (await standing()).imported!.at);
  expect(await codes()).toEqual({ function: [{ code: '202', name: '外交支出' }] });
  await clear();
  expect(await codes()).toBeUndefined();
});

it('everybody else finds no lists to administer', async () => {
  const before = await db.auditEvent.count();
  for (const actor of [here.first.drafter, here.first.approver, here.reviewer, here.publisher]) {
    await expect(put(OFFICIAL, null, actor)).rejects.toThrow(NotFound);
    await expect(previewCodeList(actor, { ...LIST, file: fileOf(OFFICIAL) })).rejects.toThrow(NotFound);
    await expect(removeCodeList(actor, LIST)).rejects.toThrow(NotFound);
    expect([await listCodeLists(actor), await getCodeList(actor, 'function', 2020), await searchCodeList(actor, 'function', 2020, '')]).toEqual([[], null, null]);
  }
  expect([await db.codeList.count(), await db.auditEvent.count()]).toEqual([0, before]);
});
