import { templateOf } from '@/lib/disclosure/templates/templates';
import type { PublishedEdition } from '@/lib/server/queries/public/types';

/** A published edition as one side of a comparison: read with the template that it was made with. */
export const sideOf = (edition: PublishedEdition) => ({ template: templateOf(edition.templateVersion), context: edition.context });
