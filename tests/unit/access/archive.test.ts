import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { EDITION_STATES } from '@/lib/workflow/states';
import { edition, person } from './expectations';

const archived = (state: (typeof EDITION_STATES)[number]) => ({ ...edition(state), origin: 'ARCHIVE' as const });

describe('files of an edition from the archive', () => {
  it.each<[Role, boolean]>([['PUBLISHER', true], ['ADMIN', true], ['REVIEWER', false], ['DRAFTER', false], ['APPROVER', false]])('%s', (role, may) => {
    expect(can(person(role), 'addAttachment', archived('PUBLISHED'))).toBe(may);
    expect(can(person(role), 'addAttachment', archived('SUPERSEDED'))).toBe(may);
  });

  it('stay once they are published, whoever asks', () => {
    for (const role of ['PUBLISHER', 'ADMIN', 'REVIEWER', 'DRAFTER', 'APPROVER'] as const) expect(can(person(role), 'removeAttachment', archived('PUBLISHED')), role).toBe(false);
  });
});
