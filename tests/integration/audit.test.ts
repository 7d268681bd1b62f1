import { expect, it } from 'vitest';
import { createDepartment } from '@/lib/server/commands/create-department';
import { auditHash } from '@/lib/server/audit';
import { db } from '@/lib/server/db';
import { city, editionIn, founder } from '../support/factory';

it('forms one unbroken chain, also when many act at once', async () => {
  const here = await city();
  const office = (index: number) => createDepartment(founder, { code: `9${index}`, name: `部门${index}`, shortName: `部${index}`, kind: 'MASS' });
  await Promise.all([editionIn(here, here.first, 'PUBLISHED'), editionIn(here, here.second, 'APPROVED'), ...Array.from({ length: 10 }, (_, index) => office(index))]);

  const events = await db.auditEvent.findMany({ orderBy: { id: 'asc' } });
  expect(events.length).toBeGreaterThan(30);
  let previous = '';
  for (const { prevHash, hash, at, ...event } of events) {
    expect(prevHash).toBe(previous);
    const { actorId, actorName, action, subjectType, subjectId, editionId, reason, data } = event;
    expect(hash).toBe(auditHash(prevHash, { at: at.toISOString(), actorId, actorName, action, subjectType, subjectId, editionId, reason, data }));
    previous = hash;
  }
});
