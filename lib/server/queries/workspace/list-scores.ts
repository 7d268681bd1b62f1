import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { readCheckRecord } from '@/lib/checks/check-record';
import type { CheckSettings } from '@/lib/checks/rule';
import { runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContent } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { scoreEdition, type EditionScore } from '@/lib/scoring/score';
import { BUREAU_STATES, type EditionState } from '@/lib/workflow/states';
import { db } from '../../db';
import { checkSettings } from '../../editions/check-settings';
import { draftContext } from '../../editions/edition-content';
import { findEdition } from '../../editions/edition-record';
import { publicationOf } from '../../editions/publication-facts';
import { contextOfSnapshot, readSnapshot } from '../../editions/snapshot';
import { chosenCycle } from './bulk-cycle';
import { departmentRefSelect } from './edition-refs';
import type { CycleRef, DepartmentRef } from './types';

export interface DepartmentScore {
  department: DepartmentRef;
  /** Null: nothing has been submitted or published yet. */
  edition: { id: string; state: EditionState; score: EditionScore } | null;
}

export interface CycleScores {
  cycles: CycleRef[];
  cycle: CycleRef;
  departments: DepartmentScore[];
}

/** All departments of a cycle (see `cycleMeant`), by what stands public or else was submitted; null for others than the bureau. */
export async function listScores(actor: Actor, cycleId?: string): Promise<CycleScores | null> {
  if (!can(actor, 'seeReviewQueue')) return null;
  const chosen = await chosenCycle(cycleId);
  if (!chosen) return null;
  const { cycle } = chosen;
  const [duties, editions, settings] = await Promise.all([
    db.cycleDepartment.findMany({ where: { cycleId: cycle.id }, orderBy: { department: { code: 'asc' } }, select: { department: { select: departmentRefSelect } } }),
    // What has been taken back or replaced isn't scored.
    db.edition.findMany({
      where: { disclosure: { cycleId: cycle.id }, state: { in: BUREAU_STATES.filter((state) => state !== 'SUPERSEDED' && state !== 'WITHDRAWN') } },
      orderBy: { number: 'desc' },
      select: { id: true, state: true, disclosure: { select: { departmentId: true } } },
    }),
    checkSettings(db, cycle.id),
  ]);
  const departments = await Promise.all(
    duties.map(async ({ department }): Promise<DepartmentScore> => {
      const own = editions.filter((edition) => edition.disclosure.departmentId === department.id);
      const edition = own.find((one) => one.state === 'PUBLISHED') ?? own[0];
      const score = edition && (await scoreOf(edition.id, settings));
      return { department, edition: edition && score ? { id: edition.id, state: edition.state, score } : null };
    }),
  );
  return { ...chosen, departments };
}

/** By the snapshot that stands public, or what was submitted last: never by what the department is changing now. */
async function scoreOf(editionId: string, settings: CheckSettings): Promise<EditionScore | null> {
  const edition = await findEdition(db, editionId);
  if (!edition) return null;
  const [{ snapshot, checkRecord }, submission, publication] = await Promise.all([
    db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { snapshot: true, checkRecord: true } }),
    db.submission.findFirst({ where: { editionId }, orderBy: { number: 'desc' }, select: { content: true, checkRecord: true } }),
    publicationOf(db, edition),
  ]);
  const template = templateOf(edition.templateVersion);
  if (!snapshot && !submission) return null;
  const context = snapshot ? contextOfSnapshot(readSnapshot(snapshot)) : { ...(await draftContext(db, edition)), content: submission!.content as DisclosureContent };
  const result = readCheckRecord(snapshot ? checkRecord : submission!.checkRecord) ?? runChecks(template, context, settings);
  return scoreEdition({ template, context, result, publication });
}
