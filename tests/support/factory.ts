// A small city for integration tests, made through the real commands.
import type { Actor, Role } from '@/lib/access/actor';
import { doubtsAt, openWarnings, placeOf } from '@/lib/checks/acceptance';
import { acceptFinding } from '@/lib/server/commands/accept-finding';
import { createDepartment } from '@/lib/server/commands/create-department';
import { createUser } from '@/lib/server/commands/create-user';
import { grantMembership } from '@/lib/server/commands/grant-membership';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { openCycle } from '@/lib/server/commands/open-cycle';
import { publishEdition } from '@/lib/server/commands/publish-edition';
import { putCycleDepartment } from '@/lib/server/commands/put-cycle-department';
import { recordSecrecyReview } from '@/lib/server/commands/record-secrecy-review';
import { saveSection } from '@/lib/server/commands/save-section';
import { startDraft } from '@/lib/server/commands/start-draft';
import { db } from '@/lib/server/db';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import type { EditionState } from '@/lib/workflow/states';
import { publishedYearBefore } from '@/lib/server/editions/edition-content';
import { withPreviousFigures } from '@/lib/disclosure/section-content';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { filledContent, TEMPLATE } from './filled-content';

export const PASSWORD = 'Langfang2020';

/** Whoever sets a test up; not a row of the database. */
export const founder: Actor = { userId: 'founder', name: '测试', memberships: [{ role: 'ADMIN', departmentId: null }] };

let counter = 0;

export async function person(role: Role, departmentId: string | null = null): Promise<Actor & { username: string }> {
  const username = `${role.toLowerCase()}${++counter}`;
  const { userId } = await createUser(founder, { username, name: `某${role}${counter}`, password: PASSWORD, mustChange: false });
  await grantMembership(founder, { userId, role, departmentId });
  return { userId, username, name: `某${role}${counter}`, memberships: [{ role, departmentId }] };
}

export async function departmentWithStaff(code: string, name: string) {
  const { departmentId } = await createDepartment(founder, { code, name: `市${name}`, shortName: name, kind: 'GOVERNMENT' });
  return { departmentId, code, drafter: await person('DRAFTER', departmentId), approver: await person('APPROVER', departmentId) };
}

export type Staffed = Awaited<ReturnType<typeof departmentWithStaff>>;

export async function cycleWith(fiscalYear: number, departments: readonly Staffed[]): Promise<string> {
  const { cycleId } = await openCycle(founder, { fiscalYear, kind: 'BUDGET', templateVersion: TEMPLATE });
  for (const { departmentId } of departments) await putCycleDepartment(founder, { cycleId, departmentId, approvedOn: `${fiscalYear}-02-20` });
  return cycleId;
}

export async function city() {
  const [first, second] = [await departmentWithStaff('118', '网信办'), await departmentWithStaff('201', '教育局')];
  const cycleId = await cycleWith(2020, [first, second]);
  const bureau = { reviewer: await person('REVIEWER'), publisher: await person('PUBLISHER'), admin: await person('ADMIN') };
  return { first, second, cycleId, ...bureau };
}

export type City = Awaited<ReturnType<typeof city>>;

export async function stateOf(editionId: string): Promise<EditionState> {
  return (await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { state: true } })).state;
}

/** Saves these sections over whatever stands there; last year's figures are the archive's, as in the form. */
export async function fill(drafter: Actor, editionId: string, content: Record<string, Record<string, unknown>> = filledContent()): Promise<void> {
  const rows = await db.sectionDraft.findMany({ where: { editionId }, select: { sectionId: true, revision: true } });
  const { disclosure, templateVersion } = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { templateVersion: true, disclosure: { select: { departmentId: true, department: { select: { name: true, shortName: true } }, cycle: { select: { fiscalYear: true, kind: true } } } } } });
  const published = await publishedYearBefore(db, { departmentId: disclosure.departmentId, ...disclosure.cycle });
  const previous = published && { department: disclosure.department, ...published, previous: null };
  for (const { sectionId, revision } of rows) {
    if (!content[sectionId]) continue;
    const section = sectionOf(templateOf(templateVersion), sectionId)!;
    await saveSection(drafter, { editionId, sectionId, content: withPreviousFigures(section, content[sectionId], previous), revision });
  }
}

/** Answers every doubtful finding, so that the edition can be submitted. */
export async function acceptWarnings(drafter: Actor, editionId: string, reason = '已核对，情况属实。'): Promise<void> {
  const { findings, acceptances } = (await getEdition(drafter, editionId))!;
  const places = new Map(openWarnings(findings, acceptances).map((finding) => [JSON.stringify(placeOf(finding)), placeOf(finding)]));
  for (const place of places.values()) await acceptFinding(drafter, { editionId, ...place, message: doubtsAt(findings, place), reason });
}

/** The secrecy review without which nobody signs off; one that was made of the same content stands. */
export async function reviewSecrecy(drafter: Actor, editionId: string, withheld: Record<string, string> = {}): Promise<void> {
  const { secrecyReview: made, contentChangedAt } = (await getEdition(drafter, editionId))!;
  if (made && !made.outdated) return;
  await recordSecrecyReview(drafter, { editionId, contentChangedAt, basis: '《中华人民共和国保守国家秘密法》', handler: '承办人甲', head: '审查负责人乙', reviewedOn: '2020-01-10', withheld: { ...made?.withheld, ...withheld } });
}

/** Takes an edition the straight way to a state. */
export async function advance(of: City, department: Staffed, editionId: string, to: EditionState): Promise<void> {
  const submit = async (expectedState: EditionState) => {
    await acceptWarnings(department.drafter, editionId);
    await moveEdition(department.drafter, { editionId, action: 'submitForSignOff', expectedState });
  };
  const way = {
    DRAFT: () => submit('DRAFT'),
    RETURNED: () => submit('RETURNED'),
    SIGN_OFF: async () => {
      await reviewSecrecy(department.drafter, editionId);
      await moveEdition(department.approver, { editionId, action: 'signOff', expectedState: 'SIGN_OFF' });
    },
    SUBMITTED: () => moveEdition(of.reviewer, { editionId, action: 'startReview', expectedState: 'SUBMITTED' }),
    IN_REVIEW: () => moveEdition(of.reviewer, { editionId, action: 'approve', expectedState: 'IN_REVIEW' }),
    APPROVED: () => publishEdition(of.publisher, { editionId, expectedState: 'APPROVED' }),
  } as const;
  for (let state = await stateOf(editionId); state !== to; state = await stateOf(editionId)) await way[state as keyof typeof way]();
}

/** A filled edition in a state. */
export async function editionIn(of: City, department: Staffed, to: EditionState, cycleId = of.cycleId, content = filledContent()): Promise<string> {
  const { editionId } = await startDraft(department.drafter, { cycleId, departmentId: department.departmentId });
  await fill(department.drafter, editionId, content);
  await advance(of, department, editionId, to);
  return editionId;
}
