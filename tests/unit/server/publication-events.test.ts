import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import type { AuditedEvent } from '@/lib/server/audit';
import { publicationEvents } from '@/lib/server/editions/make-public';

const lender = { userId: 'u2', name: '李四' };
/** An administrator who stands in for a publisher. */
const actor: Actor = { userId: 'u1', name: '张三', origin: { ip: '10.0.0.1', userAgent: '' }, memberships: [{ role: 'ADMIN', departmentId: null }, { role: 'PUBLISHER', departmentId: null, onBehalfOf: lender }] };
const publication = (action: string, more: Partial<AuditedEvent> = {}): AuditedEvent => ({ actor, action, subjectType: 'edition', subjectId: 'e2', editionId: 'e2', data: { number: 2 }, ...more });
const old = [{ id: 'e1', number: 1 }];

describe('the events of a publication', () => {
  it('are one where it replaces nothing', () => {
    expect(publicationEvents(publication('publish'), [])).toEqual([publication('publish')]);
  });

  it('name what was replaced, by the same role as the publication', () => {
    const by = { userId: 'u1', name: '张三', origin: actor.origin };
    const end = { actor: by, action: 'supersede', subjectType: 'edition', subjectId: 'e1', editionId: 'e1', data: { from: 'PUBLISHED', to: 'SUPERSEDED', number: 1 } };
    expect(publicationEvents(publication('publish'), old)).toEqual([publication('publish'), { ...end, onBehalfOf: lender }]);
    // The archive is an administrator's own.
    expect(publicationEvents(publication('publishArchived'), old)[1]).toEqual({ ...end, onBehalfOf: null });
  });

  it('of a release name it, and whom its planner stood in for', () => {
    const event = publication('publish', { actor: { userId: 'u3', name: '王五' }, onBehalfOf: lender, data: { number: 2, releaseId: 'r1' } });
    expect(publicationEvents(event, old)[1]).toMatchObject({ actor: { userId: 'u3', name: '王五' }, onBehalfOf: lender, data: { releaseId: 'r1' } });
  });
});
