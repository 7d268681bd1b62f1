// Where the long journey begins: people, departments, last year's disclosure of one department, and this year's list.
// Loaded through the portal's own commands, like the demo data, into the database named by DATABASE_URL.
import { demoAccounts } from '../../prisma/seed/accounts';
import { contentByYear } from '../../prisma/seed/content/build';
import { departmentPlans } from '../../prisma/seed/departments/all';
import { storiesOf2019 } from '../../prisma/seed/history/published-years';
import { createDivisions } from '../../prisma/seed/history/bureau';
import { createDepartments, createFirstAdmin, createPeople, openCycleOf } from '../../prisma/seed/history/set-up';
import { Stage } from '../../prisma/seed/history/stage';
import { runInOrder } from '../../prisma/seed/history/timeline';
import { db, pool } from '../../lib/server/db';

const stage = new Stage(db);
const admin = await createFirstAdmin(db, demoAccounts.find((account) => account.memberships.some((held) => held.role === 'ADMIN'))!);
await createDepartments(stage, admin, departmentPlans);
await createPeople(stage, admin, demoAccounts.filter((account) => account.memberships.every((held) => held.role !== 'ADMIN')));
await createDivisions(stage, admin);
const contents = new Map(departmentPlans.map((plan) => [plan.key, contentByYear(plan)]));
await openCycleOf({ fiscalYear: 2019, kind: 'BUDGET' }, stage, admin);
const [story] = storiesOf2019(stage, contents).filter((one) => one.department === 'wangxin');
await runInOrder(story!.steps);
await openCycleOf({ fiscalYear: 2020, kind: 'BUDGET' }, stage, admin);
await db.setting.create({ data: { key: 'city', value: '廊坊市' } });
await db.$disconnect();
await pool.end();
