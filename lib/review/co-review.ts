/** A division (科室) of the bureau that reviews certain sections of every edition beside the reviewer (会审). */
export interface CoReviewer {
  id: string;
  name: string;
  /** Section ids. */
  sections: readonly string[];
}

/** A division's consent to a section as it is now. */
export interface SectionSignOff {
  divisionId: string;
  sectionId: string;
  opinion: string;
  by: string;
  /** ISO moment. */
  at: string;
}

/** What a division has to do with an edition. */
export interface CoReview {
  division: { id: string; name: string };
  /** Its sections in the order of the document. */
  sections: { sectionId: string; signOff: SectionSignOff | null }[];
}

/** By division; one that has no section in the document has nothing to do with it. `signOffs` are those that stand. */
export function coReviewsOf(divisions: readonly CoReviewer[], sectionIds: readonly string[], signOffs: readonly SectionSignOff[]): CoReview[] {
  return divisions
    .map(({ id, name, sections }) => ({
      division: { id, name },
      sections: sectionIds
        .filter((sectionId) => sections.includes(sectionId))
        .map((sectionId) => ({ sectionId, signOff: signOffs.find((one) => one.divisionId === id && one.sectionId === sectionId) ?? null })),
    }))
    .filter(({ sections }) => sections.length > 0);
}

/** Sections that the division hasn't signed off yet. */
export const openSections = ({ sections }: CoReview): string[] => sections.filter(({ signOff }) => signOff === null).map(({ sectionId }) => sectionId);

/** "绩效科尚未会审“绩效预算信息”" for each division that hasn't signed off all; empty when all have. */
export function openCoReviews(reviews: readonly CoReview[], titleOf: (sectionId: string) => string): string[] {
  return reviews.flatMap((review) => {
    const open = openSections(review);
    return open.length === 0 ? [] : [`${review.division.name}尚未会审${open.map((sectionId) => `“${titleOf(sectionId)}”`).join('')}`];
  });
}

/** Which sign-offs don't stand any more once the edition is submitted anew: those of sections that differ from what was signed off. */
export function lapsedSignOffs<One extends { sectionId: string }>(signOffs: readonly One[], isChanged: (sectionId: string) => boolean): One[] {
  return signOffs.filter(({ sectionId }) => isChanged(sectionId));
}
