import type { Edition } from '../../generated/prisma/client';
import type { EditionRef } from './types';

export const editionRefSelect = { id: true, number: true, state: true, stateChangedAt: true, publishedAt: true } as const;

export function editionRef(edition: Pick<Edition, keyof typeof editionRefSelect>): EditionRef {
  return {
    id: edition.id,
    number: edition.number,
    state: edition.state,
    stateChangedAt: edition.stateChangedAt.toISOString(),
    publishedAt: edition.publishedAt?.toISOString() ?? null,
  };
}

export const departmentRefSelect = { id: true, code: true, name: true, shortName: true } as const;
export const cycleRefSelect = { id: true, fiscalYear: true, kind: true, templateVersion: true } as const;
