import { beforeAll, describe, expect, it } from 'vitest';
import { openCycle } from '@/lib/server/commands/open-cycle';
import { publishEdition } from '@/lib/server/commands/publish-edition';
import { putCycleDepartment } from '@/lib/server/commands/put-cycle-department';
import { startDraft } from '@/lib/server/commands/start-draft';
import { db } from '@/lib/server/db';
import { getCityYear } from '@/lib/server/queries/public/get-city-year';
import { getDepartmentPublications } from '@/lib/server/queries/public/get-department-publications';
import { getPublishedEdition } from '@/lib/server/queries/public/get-published-edition';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { templateForYear, templateOf } from '@/lib/disclosure/templates/templates';
import { compareExecution } from '@/lib/comparison/compare-execution';
import { contentByYear } from '@/prisma/seed/content/build';
import { wangxin } from '@/prisma/seed/departments/wangxin/years';
import { finalEdition } from '../support/final-accounts';
import { advance, city, type City, editionIn, fill, founder } from '../support/factory';
import { revalidatedBy } from '../support/revalidated';

const budget = { fiscalYear: 2020, kind: 'BUDGET' } as const;
const accounts = { fiscalYear: 2020, kind: 'FINAL_ACCOUNTS' } as const;
const templateVersion = templateForYear(2020, 'FINAL_ACCOUNTS').version;
type Content = Record<string, Record<string, unknown>>;

let of: City;
let cycleId: string;
let editionId: string;

beforeAll(async () => {
  of = await city();
  await editionIn(of, of.first, 'PUBLISHED', of.cycleId, contentByYear({ ...wangxin, years: wangxin.years.filter((year) => year.fiscalYear === 2020) }).get(2020) as Content);
  ({ cycleId } = await openCycle(founder, { ...accounts, templateVersion }));
  await putCycleDepartment(founder, { cycleId, departmentId: of.first.departmentId, approvedOn: '2021-09-01' });
});

describe('final accounts', () => {
  it('are a cycle of their own beside the year’s budgets, with a template of their own', async () => {
    await expect(openCycle(founder, { ...accounts, templateVersion })).rejects.toThrow('2020年度部门决算');
    await expect(openCycle(of.reviewer, { ...accounts, fiscalYear: 2021, templateVersion })).rejects.toThrow('找不到');
  });

  it('are drafted beside the budget as it was published', async () => {
    ({ editionId } = await startDraft(of.first.drafter, { cycleId, departmentId: of.first.departmentId }));
    const view = (await getEdition(of.first.drafter, editionId))!;
    expect(view.context.budget).toMatchObject({ templateVersion: 'budget-2020' });
    expect(view.context.previous).toBeNull();
    expect(view.sections.map(({ sectionId }) => sectionId)).toEqual(templateOf(templateVersion).sections.map(({ id }) => id));
  });

  it('are published beside the budget, whose place they leave alone', async () => {
    await fill(of.first.drafter, editionId, finalEdition('市委网信办 2020').content as Content);
    await advance(of, of.first, editionId, 'APPROVED');
    const { paths } = await revalidatedBy(() => publishEdition(of.publisher, { editionId, expectedState: 'APPROVED' }));
    expect(paths).toEqual(expect.arrayContaining(['/departments/118/2020-final-accounts', '/departments/118/compare/2020/2020-final-accounts', '/years/2020-final-accounts', '/departments/118/2020']));
    const published = (await getPublishedEdition('118', accounts))!;
    expect(published).toMatchObject({ kind: 'FINAL_ACCOUNTS', periods: [budget], context: { budget: { templateVersion: 'budget-2020' } } });
    const standing = (await getPublishedEdition('118', budget))!;
    expect(standing).toMatchObject({ kind: 'BUDGET', editionNumber: 1, periods: [accounts] });
    const side = ({ templateVersion: version, context }: typeof published) => ({ template: templateOf(version), context });
    expect(compareExecution(side(standing), side(published)).measures.find(({ key }) => key === 'finalExpenditure.total')).toMatchObject({ figure: { before: 2_216_200_000 } });
  });

  it('stand on pages of their own, and in the totals of no budget', async () => {
    expect(await getDepartmentPublications('118')).toMatchObject({ publications: [accounts, budget], missing: [] });
    expect((await getCityYear(accounts))!.rows).toMatchObject([{ department: { code: '118' }, published: { editionNumber: 1 } }]);
    expect((await getCityYear(accounts))!.counterpart).toBe(true);
    expect((await getCityYear('latest'))!.kind).toBe('BUDGET');
    const measures = await db.fact.findMany({ where: { kind: 'BUDGET' }, select: { measure: true } });
    expect(measures.some(({ measure }) => measure.startsWith('final'))).toBe(false);
  });
});
