import { beforeAll, describe, expect, it } from 'vitest';
import { startDraft } from '@/lib/server/commands/start-draft';
import { editionScore } from '@/lib/server/queries/workspace/edition-score';
import { listScores } from '@/lib/server/queries/workspace/list-scores';
import { city, type City, editionIn } from '../support/factory';

let here: City;
let editionId: string;

beforeAll(async () => {
  here = await city();
  ({ editionId } = await startDraft(here.first.drafter, { cycleId: here.cycleId, departmentId: here.first.departmentId }));
});

describe('the score of a draft', () => {
  it('is its department’s to see', async () => {
    for (const actor of [here.first.drafter, here.first.approver]) {
      const { score, publishedOn } = (await editionScore(actor, editionId))!;
      expect(score.items).toHaveLength(32);
      expect(publishedOn).toBeNull();
      expect(score.total.judged + score.total.notJudged).toBe(10000);
    }
  });

  it('is nobody else’s', async () => {
    for (const actor of [here.second.drafter, here.second.approver, here.reviewer, here.admin]) expect(await editionScore(actor, editionId)).toBeNull();
    expect(await editionScore(here.first.drafter, '019ab000-0000-7000-8000-000000000000')).toBeNull();
  });
});

describe('the scores of the city', () => {
  it('are of what was submitted: a draft stays its department’s own', async () => {
    const submitted = await editionIn(here, here.second, 'SUBMITTED');
    const { departments, cycle } = (await listScores(here.reviewer, here.cycleId))!;
    expect(cycle.id).toBe(here.cycleId);
    expect(departments.map((one) => [one.department.code, one.edition?.id ?? null])).toEqual([
      ['118', null],
      ['201', submitted],
    ]);
    expect(departments[1]!.edition!.score.total.earned).toBeGreaterThan(0);
  });

  it('are the bureau’s to see', async () => {
    expect(await listScores(here.publisher)).not.toBeNull();
    for (const actor of [here.first.drafter, here.first.approver, here.admin]) expect(await listScores(actor, here.cycleId)).toBeNull();
    expect(await listScores(here.reviewer, '019ab000-0000-7000-8000-000000000000')).toBeNull();
  });
});
