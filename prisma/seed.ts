import { pathToFileURL } from 'node:url';
import { type Period, periodName } from '../lib/disclosure/period';
import type { Db } from '../lib/server/db';
import { demoAccounts, furtherAccounts } from './seed/accounts';
import { contentByYear } from './seed/content/build';
import { finalAccountsByYear } from './seed/content/final-accounts';
import { departmentPlans } from './seed/departments/all';
import { beginCoReview, createDivisions, keepStandardComments } from './seed/history/bureau';
import { storiesOf2021 } from './seed/history/current-year';
import { finalAccountsOf2019, finalAccountsOf2020 } from './seed/history/final-accounts';
import { storiesOf2019, storiesOf2020 } from './seed/history/published-years';
import { createDepartments, createFirstAdmin, createPeople, openCycleOf } from './seed/history/set-up';
import { Stage } from './seed/history/stage';
import type { Story } from './seed/history/story';
import { runInOrder } from './seed/history/timeline';

const CITY = '廊坊市';

/** Demo data must never be mixed with somebody's own. */
async function refuseUsedDatabase(db: Db): Promise<void> {
  const used = (await db.user.count()) + (await db.department.count()) + (await db.cycle.count());
  if (used > 0) throw new Error('数据库里已经有数据，没有载入示例数据。示例数据只能载入空的数据库。');
}

async function setting(db: Db, key: string, value: string): Promise<void> {
  await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

/**
 * Loads the demo city. Everything but the first administrator, the two settings and what people have read goes through
 * the portal's own commands, which use the database named by DATABASE_URL; `db` must be that one.
 */
export async function seed(db: Db): Promise<void> {
  await refuseUsedDatabase(db);
  const stage = new Stage(db);
  const [adminAccount] = demoAccounts.filter((account) => account.memberships.some((membership) => membership.role === 'ADMIN'));
  const admin = await createFirstAdmin(db, adminAccount!);

  console.log(`示例数据：建立 ${departmentPlans.length} 个部门和 ${demoAccounts.length + furtherAccounts.length} 个账号`);
  await createDepartments(stage, admin, departmentPlans);
  await createPeople(stage, admin, [...demoAccounts, ...furtherAccounts].filter((account) => account !== adminAccount));

  await createDivisions(stage, admin);
  await keepStandardComments(stage);

  const contents = new Map(departmentPlans.map((plan) => [plan.key, contentByYear(plan)]));
  const accounts = new Map(departmentPlans.map((plan) => [plan.key, finalAccountsByYear(plan, contents.get(plan.key)!)]));
  const periods: { period: Period; stories: Story[] }[] = [
    { period: { fiscalYear: 2019, kind: 'BUDGET' }, stories: storiesOf2019(stage, contents) },
    { period: { fiscalYear: 2020, kind: 'BUDGET' }, stories: storiesOf2020(stage, contents) },
    { period: { fiscalYear: 2019, kind: 'FINAL_ACCOUNTS' }, stories: finalAccountsOf2019(stage, accounts) },
    { period: { fiscalYear: 2021, kind: 'BUDGET' }, stories: storiesOf2021(stage, contents) },
    { period: { fiscalYear: 2020, kind: 'FINAL_ACCOUNTS' }, stories: finalAccountsOf2020(stage, accounts) },
  ];
  for (const { period, stories } of periods) {
    console.log(`示例数据：${periodName(period)}，按填报、审签、审核、公开的顺序办理 ${stories.length} 份稿件`);
    await openCycleOf(period, stage, admin);
    await runInOrder(stories.flatMap((story) => story.steps));
  }

  await beginCoReview(db, stage, admin);
  await db.$executeRaw`UPDATE notice SET read_at = notice.created_at FROM edition WHERE edition.id = notice.edition_id AND edition.state IN ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')`;
  await setting(db, 'city', CITY);
  await setting(db, 'demo', 'true');
  console.log('示例数据：完成');
}

async function main(): Promise<void> {
  const { db, pool } = await import('../lib/server/db');
  try {
    await seed(db);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await db.$disconnect();
    await pool.end();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
