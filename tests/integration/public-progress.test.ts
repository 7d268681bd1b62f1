import { beforeAll, describe, expect, it } from 'vitest';
import { setCycleSettings } from '@/lib/server/commands/set-cycle-settings';
import { withdrawEdition } from '@/lib/server/commands/withdraw-edition';
import { db } from '@/lib/server/db';
import { getCityYear } from '@/lib/server/queries/public/get-city-year';
import { getProgress } from '@/lib/server/queries/public/get-progress';
import { city, type City, departmentWithStaff, cycleWith, editionIn } from '../support/factory';

const period = { fiscalYear: 2031, kind: 'BUDGET' } as const;
const inTime = new Date('2031-03-01T04:00:00Z');
const late = new Date('2031-04-01T04:00:00Z');

let here: City;
let cycleId: string;
let publishedId: string;

beforeAll(async () => {
  here = await city();
  cycleId = await cycleWith(2031, [here.first, here.second, await departmentWithStaff('301', '水务局'), await departmentWithStaff('302', '国安局')]);
  await db.cycleDepartment.updateMany({ where: { cycleId, department: { code: '302' } }, data: { exemptBasis: '涉密部门' } });
  publishedId = await editionIn(here, here.first, 'PUBLISHED', cycleId);
  await editionIn(here, here.second, 'IN_REVIEW', cycleId);
});

const states = async (now: Date) => Object.fromEntries((await getProgress(period, now))!.duties.map(({ department, state }) => [department.code, state]));

describe('the public progress of a year', () => {
  it('is nobody’s to see until the bureau switches it on', async () => {
    expect(await getProgress(period)).toBeNull();
    expect((await getCityYear(period))!.progressPublic).toBe(false);
    await expect(setCycleSettings(here.reviewer, { cycleId, atRiskDays: 7, releaseOn: null, progressPublic: true })).rejects.toThrow();
    await setCycleSettings(here.admin, { cycleId, atRiskDays: 7, releaseOn: null, progressPublic: true });
    expect((await getCityYear(period))!.progressPublic).toBe(true);
  });

  it('tells who has published, who is late and who needn’t, and nothing of what happens inside', async () => {
    expect(await states(inTime)).toEqual({ 118: 'published', 201: 'due', 301: 'due', 302: 'exempt' });
    expect(await states(late)).toMatchObject({ 201: 'overdue', 301: 'overdue' });
    const [second, third] = (await getProgress(period, inTime))!.duties.filter(({ department }) => ['201', '301'].includes(department.code));
    // In review or not begun: the public can't tell them apart.
    expect({ ...second, department: null }).toEqual({ ...third, department: null });
  });

  it('tells a withdrawal, and leaves exempt departments out of the year’s list', async () => {
    await withdrawEdition(here.publisher, { editionId: publishedId, expectedState: 'PUBLISHED', reason: '内容有误' });
    expect(await states(inTime)).toMatchObject({ 118: 'withdrawn' });
    expect((await getCityYear(period))!.rows.map(({ department }) => department.code)).toEqual(['118', '201', '301']);
  });
});
