import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/server/auth';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { templateOf } from '@/lib/disclosure/templates/templates';

/** Who asks and the edition that they may see; anybody else's is not found. */
export async function editionPage(editionId: string, from: string) {
  const actor = await requireActor(from);
  const view = await getEdition(actor, editionId);
  if (!view) notFound();
  return { actor, view, template: templateOf(view.context.templateVersion) };
}
