import type { Actor, Role } from '../../../lib/access/actor';
import { type Period, periodName, samePeriod } from '../../../lib/disclosure/period';
import { templateForYear } from '../../../lib/disclosure/templates/templates';
import { addUnit } from '../../../lib/server/commands/add-unit';
import { createDepartment } from '../../../lib/server/commands/create-department';
import { createUser } from '../../../lib/server/commands/create-user';
import { grantMembership } from '../../../lib/server/commands/grant-membership';
import { openCycle } from '../../../lib/server/commands/open-cycle';
import { putCycleDepartment } from '../../../lib/server/commands/put-cycle-department';
import { setCycleSettings } from '../../../lib/server/commands/set-cycle-settings';
import type { Db } from '../../../lib/server/db';
import { hashPassword } from '../../../lib/server/password';
import { type DemoAccount, DEPARTMENT_CODES, type DepartmentKey } from '../accounts';
import type { DepartmentPlan } from '../content/plan';
import { REVIEWERS_OF_2021 } from './bureau';
import type { Stage } from './stage';
import { chinaTime } from './timeline';

/** The first administrator has nobody to create him; `npm run create-admin` writes the same two rows. */
export async function createFirstAdmin(db: Db, account: DemoAccount): Promise<Actor> {
  const createdAt = chinaTime('2018-11-05 09:00');
  const { id } = await db.user.create({
    data: { username: account.username, name: account.name, passwordHash: await hashPassword(account.password), createdAt, memberships: { create: { role: 'ADMIN', createdAt } } },
    select: { id: true },
  });
  return { userId: id, name: account.name, memberships: [{ role: 'ADMIN', departmentId: null }] };
}

export async function createDepartments(stage: Stage, admin: Actor, plans: readonly DepartmentPlan[]): Promise<void> {
  const clock = () => chinaTime('2018-11-05 10:00');
  for (const { key, name, shortName, kind, years } of plans) {
    const code = DEPARTMENT_CODES[key];
    const { departmentId } = await createDepartment(admin, { code, name, shortName, kind }, clock);
    stage.addDepartment(code, departmentId);
    for (const [index, unit] of years[0]!.institutions.entries()) {
      await addUnit(admin, { departmentId, code: `${code}${String(index + 1).padStart(3, '0')}`, name: unit.name }, clock);
    }
  }
}

export async function createPeople(stage: Stage, admin: Actor, accounts: readonly DemoAccount[]): Promise<void> {
  const clock = () => chinaTime('2018-11-06 09:00');
  for (const { username, name, password, memberships } of accounts) {
    const { userId } = await createUser(admin, { username, name, password, mustChange: false }, clock);
    const granted: { role: Role; departmentId: string | null }[] = [];
    for (const { role, departmentCode } of memberships) {
      const departmentId = departmentCode && stage.departmentIdByCode(departmentCode);
      await grantMembership(admin, { userId, role, departmentId }, clock);
      granted.push({ role, departmentId });
    }
    stage.addActor(username, { userId, name, memberships: granted });
  }
}

interface CycleOpening extends Period {
  openedAt: string;
  /** 批复 date, and the departments that got theirs on another day. */
  approvedOn: string;
  approvedOtherwise?: Partial<Record<DepartmentKey, string>>;
  /** Whether the public sees the progress. */
  progressPublic?: boolean;
  /** Departments that did not exist yet. */
  without?: readonly DepartmentKey[];
}

/** Budgets are approved each year after the city's people's congress, final accounts by its standing committee in the summer after. */
const CYCLES: readonly CycleOpening[] = [
  { fiscalYear: 2019, kind: 'BUDGET', openedAt: '2019-01-28 09:00', approvedOn: '2019-02-01', without: ['yingji'] },
  { fiscalYear: 2020, kind: 'BUDGET', openedAt: '2020-01-10 09:00', approvedOn: '2020-01-15' },
  { fiscalYear: 2019, kind: 'FINAL_ACCOUNTS', openedAt: '2020-08-24 09:00', approvedOn: '2020-09-01', without: ['yingji'] },
  {
    fiscalYear: 2021,
    kind: 'BUDGET',
    openedAt: '2021-01-28 09:00',
    approvedOn: '2021-02-01',
    progressPublic: true,
    approvedOtherwise: { jiaoyu: '2021-02-05', wenlv: '2021-02-05', wangxin: '2021-02-08' },
  },
  // 文旅 published no budget of that year, and has no accounts to render of it here.
  { fiscalYear: 2020, kind: 'FINAL_ACCOUNTS', openedAt: '2021-08-23 09:00', approvedOn: '2021-09-01', without: ['wenlv'] },
];

export async function openCycleOf(period: Period, stage: Stage, admin: Actor): Promise<void> {
  const cycle = CYCLES.find((one) => samePeriod(one, period));
  if (!cycle) throw new Error(`The demo data have no cycle of ${periodName(period)}`);
  const { fiscalYear, kind } = period;
  const clock = () => chinaTime(cycle.openedAt);
  const { cycleId } = await openCycle(admin, { fiscalYear, kind, templateVersion: templateForYear(fiscalYear, kind).version }, clock);
  stage.addCycle(period, cycleId);
  if (cycle.progressPublic) await setCycleSettings(admin, { cycleId, atRiskDays: 7, releaseOn: null, progressPublic: true }, clock);
  for (const key of Object.keys(DEPARTMENT_CODES) as DepartmentKey[]) {
    if (cycle.without?.includes(key)) continue;
    const approvedOn = cycle.approvedOtherwise?.[key] ?? cycle.approvedOn;
    const reviewer = fiscalYear === 2021 ? REVIEWERS_OF_2021[key] : undefined;
    await putCycleDepartment(admin, { cycleId, departmentId: stage.departmentId(key), approvedOn, divisionId: stage.divisionInChargeOf(key), ...(reviewer && { reviewerId: stage.actor(reviewer).userId }) }, clock);
  }
}
