import { expect, it } from 'vitest';
import { auditHash } from '@/lib/audit/hash';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { createDepartment } from '@/lib/server/commands/create-department';
import { db } from '@/lib/server/db';
import { city, cycleWith, editionIn, founder } from '../support/factory';

it('forms one unbroken chain, also when many act at once', async () => {
  const here = await city();
  const office = (index: number) => createDepartment(founder, { code: `9${index}`, name: `部门${index}`, shortName: `部${index}`, kind: 'MASS' });
  // A reason cut in the middle of a sign outside the basic plane: stored otherwise than typed, it must not break the chain.
  const pasted = await editionIn(here, here.first, 'SIGN_OFF', await cycleWith(2031, [here.first]));
  await moveEdition(here.first.approver, { editionId: pasted, action: 'sendBack', expectedState: 'SIGN_OFF', reason: '请核对\ud840人员\0经费' });
  expect(await db.auditEvent.findFirst({ where: { editionId: pasted, action: 'sendBack' } })).toMatchObject({ reason: '请核对人员经费' });

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
