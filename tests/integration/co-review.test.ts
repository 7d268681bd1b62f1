import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { bulkApprove } from '@/lib/server/commands/bulk-approve';
import { createDivision } from '@/lib/server/commands/create-division';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { saveSection } from '@/lib/server/commands/save-section';
import { setMembershipDivision } from '@/lib/server/commands/set-membership-division';
import { signOffSections } from '@/lib/server/commands/sign-off-sections';
import { withdrawSignOff } from '@/lib/server/commands/withdraw-sign-off';
import { db } from '@/lib/server/db';
import { NotFound } from '@/lib/server/refusal';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { advance, city, type City, editionIn, fill, person, stateOf } from '../support/factory';
import { filledContent, withSpending } from '../support/filled-content';

let here: City;
let divisionId: string;
let member: Actor;
let editionId: string;

beforeAll(async () => {
  here = await city();
  ({ divisionId } = await createDivision(here.admin, { name: '采购科', sections: ['procurement', 'assets'] }));
  const reviewer = await person('REVIEWER');
  const { id: membershipId } = await db.membership.findFirstOrThrow({ where: { userId: reviewer.userId }, select: { id: true } });
  await setMembershipDivision(here.admin, { membershipId, divisionId });
  member = { ...reviewer, memberships: [{ role: 'REVIEWER', departmentId: null, divisionId }] };
  editionId = await editionIn(here, here.first, 'IN_REVIEW');
});

const sign = (sectionIds: string[], actor = member, id = editionId) => signOffSections(actor, { editionId: id, divisionId, sectionIds, opinion: '同意' });
const open = async () => (await getEdition(here.reviewer, editionId))!.coReviews.flatMap(({ sections }) => sections.filter(({ signOff }) => !signOff).map(({ sectionId }) => sectionId));
const approve = () => moveEdition(here.reviewer, { editionId, action: 'approve', expectedState: 'IN_REVIEW' });

describe('co-review', () => {
  it('keeps an edition from approval until every division has signed off, also among many', async () => {
    await expect(approve()).rejects.toThrow('采购科尚未会审“');
    const [outcome] = await bulkApprove(here.reviewer, { bulkId: crypto.randomUUID(), editions: [{ editionId, expectedState: 'IN_REVIEW' }] });
    expect(outcome).toMatchObject({ done: false, message: expect.stringContaining('采购科尚未会审') });
    const button = (await getEdition(here.reviewer, editionId))!.actions.find(({ action }) => action === 'approve')!;
    expect(button.failureReasons).toEqual([expect.stringContaining('采购科尚未会审')]);
  });

  it('is for the members of the division, of its own sections, once', async () => {
    await expect(sign(['procurement'], here.reviewer)).rejects.toThrow('不属于该科室');
    await expect(sign(['overview'])).rejects.toThrow('不属于该科室会审');
    await expect(sign(['procurement'], here.publisher)).rejects.toThrow('会审');
    await expect(sign(['procurement'], here.second.drafter)).rejects.toThrow(NotFound);
    // Named twice it is signed off once.
    expect(await sign(['procurement', 'procurement'])).toEqual({ signedOff: 1 });
    await expect(sign(['procurement'])).rejects.toThrow('刚刚已经会审');
    expect(await open()).toEqual(['assets']);
    expect((await getEdition(member, editionId))!.coReviews[0]).toMatchObject({ mine: true });
    expect((await getEdition(here.reviewer, editionId))!.coReviews[0]).toMatchObject({ mine: false });
    expect((await getEdition(here.first.drafter, editionId))!.coReviews).toEqual([]);
  });

  it('is for others of the division where whoever lent the membership submitted the edition', async () => {
    const standIn: Actor = { ...(await person('REVIEWER')), memberships: [{ role: 'REVIEWER', departmentId: null }, { role: 'REVIEWER', departmentId: null, divisionId, onBehalfOf: member }] };
    const submittedBy = (userId: string) => db.edition.update({ where: { id: editionId }, data: { submittedById: userId } });
    await submittedBy(member.userId);
    await expect(sign(['assets'], standIn)).rejects.toThrow('须由该科室其他人员会审');
    expect((await getEdition(standIn, editionId))!.coReviews[0]).toMatchObject({ mine: false });
    await submittedBy(here.first.drafter.userId);
    expect((await getEdition(standIn, editionId))!.coReviews[0]).toMatchObject({ mine: true });
  });

  it('can be taken back by the division until the approval, and stays on record', async () => {
    await withdrawSignOff(member, { editionId, divisionId, sectionId: 'procurement' });
    await expect(withdrawSignOff(here.reviewer, { editionId, divisionId, sectionId: 'procurement' })).rejects.toThrow('本科室');
    expect(await open()).toEqual(['procurement', 'assets']);
    expect(await db.auditEvent.count({ where: { editionId, action: { in: ['signOffSections', 'withdrawSignOff'] } } })).toBe(2);
    await sign(['procurement', 'assets']);
  });

  it('lapses with the sections that the department changes after a return, and no others', async () => {
    await moveEdition(here.reviewer, { editionId, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请补充资产数量' });
    await expect(sign(['assets'])).rejects.toThrow('不在这一阶段');
    const { drafter } = here.first;
    const { sections, context } = (await getEdition(drafter, editionId))!;
    const { revision } = sections.find(({ sectionId }) => sectionId === 'assets')!;
    await saveSection(drafter, { editionId, sectionId: 'assets', content: { ...(context.content.assets as object), asOf: '2018-12-31' }, revision });
    await advance(here, here.first, editionId, 'IN_REVIEW');
    expect(await open()).toEqual(['assets']);
    await sign(['assets']);
    await approve();
    expect(await stateOf(editionId)).toBe('APPROVED');
  });

  it('lapses with the section that shows other figures because another section was changed', async () => {
    const budget = await createDivision(here.admin, { name: '预算科', sections: ['expenditure', 'responsibilities'] });
    const actor: Actor = { ...member, memberships: [{ role: 'REVIEWER', departmentId: null, divisionId: budget.divisionId }] };
    const id = await editionIn(here, here.second, 'IN_REVIEW', here.cycleId, withSpending(filledContent(), 10_000_000));
    await signOffSections(actor, { editionId: id, divisionId: budget.divisionId, sectionIds: ['expenditure', 'responsibilities'] });
    await moveEdition(here.reviewer, { editionId: id, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请核对人员经费' });
    // Table 03 has no rows of its own, before and after: it follows from table 05.
    await fill(here.second.drafter, id, withSpending(filledContent(), 20_000_000));
    await advance(here, here.second, id, 'IN_REVIEW');
    const { coReviews } = (await getEdition(here.reviewer, id))!;
    expect(coReviews.find(({ division }) => division.id === budget.divisionId)!.sections.map(({ sectionId, signOff }) => [sectionId, signOff !== null])).toEqual([['responsibilities', true], ['expenditure', false]]);
  });
});
