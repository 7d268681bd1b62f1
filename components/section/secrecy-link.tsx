import type { EditionView } from '@/lib/server/queries/workspace/types';
import { ButtonLink } from '@/components/ui/button';

/** The way to the secrecy review, for whoever can make it, while it is missing or older than the content. */
export function SecrecyLink({ view: { edition, permissions, secrecyReview } }: { view: EditionView }) {
  if (!permissions.recordSecrecyReview || (secrecyReview && !secrecyReview.outdated)) return null;
  return <ButtonLink href={`/drafts/${edition.id}/secrecy`}>{secrecyReview ? '重新确认保密审查' : '填写保密审查'}</ButtonLink>;
}
