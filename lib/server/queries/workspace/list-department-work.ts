import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { OPEN_STATES } from '@/lib/workflow/states';
import { db } from '../../db';
import { dueDate } from '../../due-date';
import { cycleRefSelect, departmentRefSelect, editionRef, editionRefSelect } from './edition-refs';
import type { DepartmentWorkRow } from './types';
import { waitingFor } from './waiting-for';

/** What the person's departments have to publish, year by year, newest first. */
export async function listDepartmentWork(actor: Actor): Promise<DepartmentWorkRow[]> {
  const held = new Set(actor.memberships.flatMap(({ departmentId }) => departmentId ?? []));
  const departmentIds = [...held].filter((departmentId) => can(actor, 'readDepartment', { departmentId }));
  const duties = await db.cycleDepartment.findMany({
    where: { departmentId: { in: departmentIds } },
    orderBy: [{ cycle: { fiscalYear: 'desc' } }, { cycle: { kind: 'asc' } }, { department: { code: 'asc' } }],
    select: {
      approvedOn: true,
      exemptBasis: true,
      dueOn: true,
      cycle: { select: { ...cycleRefSelect, closedAt: true } },
      department: { select: { ...departmentRefSelect, closedAt: true } },
    },
  });
  const disclosures = await db.disclosure.findMany({
    where: { departmentId: { in: departmentIds } },
    select: {
      id: true,
      cycleId: true,
      departmentId: true,
      editions: { where: { state: { in: [...OPEN_STATES, 'PUBLISHED', 'WITHDRAWN'] } }, orderBy: { number: 'desc' }, select: { ...editionRefSelect, reviewerId: true } },
    },
  });
  const names = await reviewerNames(disclosures.flatMap((disclosure) => disclosure.editions.flatMap((edition) => edition.reviewerId ?? [])));

  return duties.map(({ department: { closedAt: departmentClosed, ...department }, cycle: { closedAt: cycleClosed, ...cycle }, exemptBasis, ...dates }) => {
    const disclosure = disclosures.find((one) => one.cycleId === cycle.id && one.departmentId === department.id);
    const open = disclosure?.editions.find((edition) => OPEN_STATES.includes(edition.state));
    const published = disclosure?.editions.find((edition) => edition.state === 'PUBLISHED') ?? disclosure?.editions.find((edition) => edition.state === 'WITHDRAWN');
    const shown = open ?? published;
    return {
      department,
      cycle,
      due: dueDate(dates),
      openEdition: open ? editionRef(open) : null,
      publicEdition: published ? editionRef(published) : null,
      disclosureId: disclosure?.id ?? null,
      canStartDraft: !shown && exemptBasis === null && !departmentClosed && !cycleClosed && can(actor, 'startDraft', { departmentId: department.id }),
      canStartCorrection: !open && !!published && exemptBasis === null && can(actor, 'startCorrection', { departmentId: department.id }),
      exempt: exemptBasis !== null,
      waitingFor: exemptBasis !== null ? `免于公开：${exemptBasis}` : shown ? waitingFor(shown.state, names.get(shown.reviewerId ?? '')) : '尚未开始填报',
    };
  });
}

async function reviewerNames(ids: string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map((user) => [user.id, user.name]));
}
