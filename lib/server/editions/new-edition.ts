import type { DisclosureContent } from '@/lib/disclosure/context';
import type { Tx } from '../db';
import type { Prisma } from '../generated/prisma/client';

export interface NewEdition {
  disclosureId: string;
  templateVersion: string;
  correctionNote: string | null;
  origin?: 'PORTAL' | 'ARCHIVE';
  content: DisclosureContent;
}

/** Creates the disclosure's next edition with a row for every section. The caller holds a lock on the disclosure. */
export async function createEdition(tx: Tx, edition: NewEdition, at: Date): Promise<string> {
  const last = await tx.edition.findFirst({ where: { disclosureId: edition.disclosureId }, orderBy: { number: 'desc' }, select: { number: true } });
  const { content, ...fields } = edition;
  const { id } = await tx.edition.create({ data: { ...fields, number: (last?.number ?? 0) + 1, createdAt: at, stateChangedAt: at }, select: { id: true } });
  await tx.sectionDraft.createMany({
    data: Object.entries(content).map(([sectionId, section]) => ({ editionId: id, sectionId, content: section as Prisma.InputJsonObject })),
  });
  return id;
}
