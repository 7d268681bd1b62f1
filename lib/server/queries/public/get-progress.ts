import type { Period } from '@/lib/disclosure/period';
import { publicDutyState, type PublicDutyState } from '@/lib/progress/duty-state';
import { db } from '../../db';
import { dateText, dayInChina } from '../../due-date';
import { publicDepartmentSelect } from './published-rows';
import type { PublicDepartment } from './types';

/** A department of the year's list as the public is told of it: nothing of how far an unpublished edition is. */
export interface PublicDuty {
  department: PublicDepartment;
  state: PublicDutyState;
  /** yyyy-MM-dd */
  dueOn: string;
  /** The day of the first publication, yyyy-MM-dd; null before it. */
  publishedOn: string | null;
  /** Why it publishes nothing; null for a department that must. */
  exemptBasis: string | null;
}

export interface PublicProgress extends Period {
  /** China's day on which it was read. */
  today: string;
  duties: PublicDuty[];
}

/** Who must publish in a year and who has, by the departments' codes; null unless the bureau has switched it on for the year. */
export async function getProgress({ fiscalYear, kind }: Period, now = new Date()): Promise<PublicProgress | null> {
  const cycle = await db.cycle.findFirst({ where: { fiscalYear, kind, progressPublic: true }, select: { id: true } });
  if (!cycle) return null;
  const today = dayInChina(now);
  const [duties, disclosures] = await Promise.all([
    db.cycleDepartment.findMany({
      where: { cycleId: cycle.id },
      orderBy: { department: { code: 'asc' } },
      select: { dueOn: true, exemptBasis: true, departmentId: true, department: { select: publicDepartmentSelect } },
    }),
    db.disclosure.findMany({
      where: { cycleId: cycle.id },
      select: { departmentId: true, editions: { where: { publishedAt: { not: null } }, orderBy: { number: 'asc' }, select: { state: true, origin: true, publishedAt: true } } },
    }),
  ]);
  const editions = new Map(disclosures.map((disclosure) => [disclosure.departmentId, disclosure.editions]));
  return {
    fiscalYear,
    kind,
    today,
    duties: duties.map(({ dueOn, exemptBasis, departmentId, department }) => {
      const published = editions.get(departmentId) ?? [];
      const duty = {
        dueOn: dateText(dueOn),
        exemptBasis,
        firstPublishedOn: published[0] ? dayInChina(published[0].publishedAt!) : null,
        fromArchive: published[0]?.origin === 'ARCHIVE',
        isPublic: published.some((edition) => edition.state === 'PUBLISHED'),
      };
      return { department, state: publicDutyState(duty, today), dueOn: duty.dueOn, publishedOn: duty.firstPublishedOn, exemptBasis };
    }),
  };
}
