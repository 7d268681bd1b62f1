import { beforeAll, expect, it } from 'vitest';
import { figuresBeside } from '@/lib/server/queries/workspace/figures-beside';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { city, type City, cycleWith, departmentWithStaff, editionIn, fill, type Staffed } from '../support/factory';
import { startDraft } from '@/lib/server/commands/start-draft';
import { filledContent, withSpending } from '../support/filled-content';

let here: City;
let cycleId: string;
let editionId: string;
const spending = (fen: number) => withSpending(filledContent(), fen);

beforeAll(async () => {
  here = await city();
  await editionIn(here, here.first, 'PUBLISHED', here.cycleId, spending(90_000_000));
  const others: Staffed[] = [];
  for (const code of ['301', '302', '303', '304', '305']) others.push(await departmentWithStaff(code, `第${code}局`));
  cycleId = await cycleWith(2021, [here.first, ...others]);
  for (const [index, state] of (['SUBMITTED', 'IN_REVIEW', 'PUBLISHED'] as const).entries()) await editionIn(here, others[index]!, state, cycleId, spending((index + 1) * 10_000_000));
  const otherCode = spending(40_000_000);
  await editionIn(here, others[4]!, 'SUBMITTED', cycleId, { ...otherCode, generalExpenditure: { rows: (otherCode.generalExpenditure!.rows as object[]).map((row) => ({ ...row, code: '2010302', name: '一般行政管理事务' })) } });
  // Nobody else's business until it is submitted.
  const draft = await startDraft(others[3]!.drafter, { cycleId, departmentId: others[3]!.departmentId });
  await fill(others[3]!.drafter, draft.editionId, spending(999_000_000));
  editionId = await editionIn(here, here.first, 'IN_REVIEW', cycleId, spending(100_000_000));
});

it('stand beside last year’s and the median of what the other departments submitted', async () => {
  const view = (await getEdition(here.reviewer, editionId))!;
  const total = (await figuresBeside(here.reviewer, view)).find(({ measure }) => measure === 'overview.expenditure.total');
  expect(total).toMatchObject({ sectionId: 'overview', amount: 100_000_000, previous: 90_000_000, others: { count: 4, median: 25_000_000, share: 1_000, medianShare: 1_000 } });
  expect(await figuresBeside(here.first.drafter, view)).toEqual([]);
});

it('stand beside the rows of a code too, with how many departments have it', async () => {
  const coded = (await figuresBeside(here.reviewer, (await getEdition(here.reviewer, editionId))!)).filter((figure) => figure.coded);
  // The fourth submits another code, and so is none of those that have this one.
  expect(coded).toEqual([
    { sectionId: 'generalExpenditure', measure: 'generalExpenditure#2010301', label: '2010301 行政运行', coded: true, amount: 100_000_000, previous: 90_000_000, others: { count: 3, median: 20_000_000, share: null, medianShare: null } },
    { sectionId: 'basicExpenditure', measure: 'basicExpenditure#30101', label: '30101 基本工资', coded: true, amount: 100_000_000, previous: 90_000_000, others: { count: 4, median: 25_000_000, share: null, medianShare: null } },
  ]);
});
