import { beforeAll, describe, expect, it } from 'vitest';
import { listWorkbook } from '@/lib/exchange/cycle-list/list-workbook';
import { exactCsv } from '@/lib/exchange/data/exact-csv';
import { addUnit } from '@/lib/server/commands/add-unit';
import { createDivision } from '@/lib/server/commands/create-division';
import { importCycleList } from '@/lib/server/commands/import-cycle-list';
import { putCycleDepartment } from '@/lib/server/commands/put-cycle-department';
import { listedDuties } from '@/lib/server/cycle-list/duty-rows';
import { db } from '@/lib/server/db';
import { exportCycleList } from '@/lib/server/queries/workspace/export-cycle-list';
import { previewCycleList } from '@/lib/server/queries/workspace/preview-cycle-list';
import { NotFound } from '@/lib/server/refusal';
import { city, type City, cycleWith } from '../support/factory';

let here: City;
let divisionId: string;
let unitId: string;

beforeAll(async () => {
  here = await city();
  ({ divisionId } = await createDivision(here.admin, { name: '行政政法科', sections: [] }));
  ({ unitId } = await addUnit(here.admin, { departmentId: here.first.departmentId, code: '118001', name: '网信中心' }));
});

const HEAD = '部门编码,部门名称,批复日期,审核人,对口科室,免于公开依据,单位';
const fileOf = (lines: readonly string[], name = '清单.csv') => new File([[HEAD, ...lines].join('\r\n')], name);
const preview = (cycleId: string, file: File) => previewCycleList(here.admin, { cycleId, file });
const take = async (cycleId: string, file: File) => importCycleList(here.admin, { cycleId, file, seen: (await preview(cycleId, file)).seen });
const lines = (cycleId: string) => listedDuties(db, cycleId);
const events = (cycleId: string) => db.auditEvent.findMany({ where: { subjectId: cycleId, action: { in: ['importCycleList', 'putCycleDepartment'] } }, orderBy: { id: 'asc' }, select: { action: true, actorId: true, data: true } });

describe('an administrator', () => {
  it('sees what each line would do, then imports it, with what stood before on record', async () => {
    const cycleId = await cycleWith(2031, [here.first]);
    const file = fileOf([`118,,2031-02-21,${here.reviewer.name},行政政法科,,118001`, '201,教育局,2031/3/1,,,,']);
    const seen = await preview(cycleId, file);
    expect(seen).toMatchObject({ problems: [], notInFile: [], lines: [{ row: 2, code: '118', kind: 'changed', changes: [{ label: '批复日期', before: '2031-02-20', after: '2031-02-21' }, { label: '审核人' }, { label: '对口科室' }, { label: '单位', after: '118001 网信中心' }] }, { row: 3, kind: 'added' }] });
    expect((await lines(cycleId)).size).toBe(1);

    expect(await importCycleList(here.admin, { cycleId, file, seen: seen.seen })).toEqual({ added: 1, changed: 1 });
    expect((await lines(cycleId)).get(here.first.departmentId)).toEqual({ approvedOn: '2031-02-21', reviewerId: here.reviewer.userId, divisionId, exemptBasis: null, unitIds: [unitId] });
    const duty = await db.cycleDepartment.findFirstOrThrow({ where: { cycleId, departmentId: here.second.departmentId } });
    expect(duty.dueOn.toISOString().slice(0, 10)).toBe('2031-03-21');
    expect((await events(cycleId)).slice(1)).toMatchObject([
      { action: 'importCycleList', actorId: here.admin.userId, data: { fileName: '清单.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u), count: 2, added: 1, changed: 1 } },
      { action: 'putCycleDepartment', data: { departmentId: here.first.departmentId, before: { approvedOn: '2031-02-20', units: [] }, after: { approvedOn: '2031-02-21', units: ['118001'] } } },
      { action: 'putCycleDepartment', data: { departmentId: here.second.departmentId, before: null } },
    ]);
    await expect(take(cycleId, file)).rejects.toThrow('与现有清单相同');
  });

  it('imports nothing of a file with one mistake', async () => {
    const cycleId = await cycleWith(2032, [here.first]);
    const wrong = fileOf(['118,,2032-02-25,,,,', '201,,昨天,,,,', '999,,2032-02-20,,,,']);
    await expect(take(cycleId, wrong)).rejects.toMatchObject({ reasons: [expect.stringMatching(/^第 3 行：/u), expect.stringMatching(/^第 4 行：/u)] });
    expect((await lines(cycleId)).get(here.first.departmentId)).toMatchObject({ approvedOn: '2032-02-20' });
    expect(await events(cycleId)).toHaveLength(1);
  });

  it('imports only what was shown: not after somebody changed the list, nor twice', async () => {
    const cycleId = await cycleWith(2033, [here.first]);
    const file = fileOf(['118,,2033-02-25,,,,', '201,,2033-02-25,,,,']);
    const { seen } = await preview(cycleId, file);
    await putCycleDepartment(here.admin, { cycleId, departmentId: here.first.departmentId, approvedOn: '2033-02-22' });
    await expect(importCycleList(here.admin, { cycleId, file, seen })).rejects.toThrow('刚刚有改动');
    const again = (await preview(cycleId, file)).seen;
    const results = await Promise.allSettled([1, 2].map(() => importCycleList(here.admin, { cycleId, file, seen: again })));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await events(cycleId)).filter(({ action }) => action === 'importCycleList')).toHaveLength(1);
  });

  it('reads what Excel and WPS write in Chinese', async () => {
    const cycleId = await cycleWith(2034, []);
    // "部门编码,批复日期\n201,2034/2/20\n" in GBK.
    const gbk = Buffer.from('b2bfc3c5b1e0c2eb2cc5fab8b4c8d5c6da0a3230312c323033342f322f32300a', 'hex');
    expect(await take(cycleId, new File([gbk], '清单.csv'))).toEqual({ added: 1, changed: 0 });
  });

  it('exports what changes nothing when it is imported again, as CSV and as a workbook', async () => {
    const cycleId = await cycleWith(2035, [here.first, here.second]);
    await take(cycleId, fileOf([`118,,2035-02-20,${here.reviewer.username},行政政法科,,118001`, '201,,2035-02-20,,,涉及国家秘密，依据预算法第十四条,']));
    const { title, rows } = (await exportCycleList(here.admin, cycleId))!;
    expect(title).toBe('2035年部门预算应公开清单');
    for (const content of [exactCsv(rows), await listWorkbook(title, rows)]) {
      const { problems, lines: read } = await preview(cycleId, new File([content as BlobPart], '清单'));
      expect([problems, read.map(({ kind }) => kind)]).toEqual([[], ['same', 'same']]);
    }
    const edited = rows.map((row) => row.map((cell) => (cell === '2035-02-20' ? '2035-02-28' : cell)));
    expect(await take(cycleId, new File([(await listWorkbook(title, edited)) as BlobPart], '清单.xlsx'))).toEqual({ added: 0, changed: 2 });
  });
});

describe('everybody else', () => {
  it('neither previews, imports nor exports', async () => {
    const input = { cycleId: here.cycleId, file: fileOf(['118,,2020-02-25']) };
    for (const actor of [here.reviewer, here.first.drafter]) {
      await expect(previewCycleList(actor, input)).rejects.toThrow(NotFound);
      await expect(importCycleList(actor, { ...input, seen: '' })).rejects.toThrow(NotFound);
      expect(await exportCycleList(actor, here.cycleId)).toBeNull();
    }
    await expect(previewCycleList(here.admin, { ...input, cycleId: 'nothing' })).rejects.toThrow(NotFound);
  });
});
