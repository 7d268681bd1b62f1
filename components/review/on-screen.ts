// Where the reviewer is on the page, and how to get them elsewhere. The page is the document, or a comparison in its place.

/** Height of what sticks to the upper edge; what is scrolled to stands below it. */
export const HEAD_HEIGHT = 56;

/** The sections of the page from above to below. */
export const sectionsOnScreen = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-review-section], .comparing > section.comparison')];

/** Which of them the reviewer is in: the one that has the focus while it is in sight, else the one at the reading line; -1 above the first. */
export function currentSection(sections: readonly HTMLElement[]): number {
  const focused = sections.findIndex((section) => section.contains(document.activeElement));
  if (focused >= 0 && isInSight(document.activeElement!)) return focused;
  return sections.findLastIndex((section) => section.getBoundingClientRect().top <= HEAD_HEIGHT + 80);
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > HEAD_HEIGHT && top < window.innerHeight;
}

/** Scrolls there, lets the keyboard go on from there, and shows for a moment where it is. */
export function lead(place: HTMLElement, block: ScrollLogicalPosition): void {
  place.scrollIntoView({ block });
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  document.querySelectorAll('.review-here').forEach((before) => before.classList.remove('review-here'));
  place.classList.add('review-here');
  setTimeout(() => place.classList.remove('review-here'), 2_000);
}
