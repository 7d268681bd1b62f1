import { nearestShownPath } from '@/lib/document/paths';

const sectionElement = (sectionId: string) => document.getElementById(`review-${sectionId}`);

/** Shows the place of a field in the document on screen, and lets the keyboard go on from there. False where it isn't on screen. */
export function goTo(sectionId: string, path: string): boolean {
  const section = sectionElement(sectionId);
  if (!section) return false;
  const places = [...section.querySelectorAll<HTMLElement>('[data-path]')];
  const shown = nearestShownPath(new Set(places.map((place) => place.dataset.path!)), path);
  const place = shown === '' ? section : places.find((one) => one.dataset.path === shown)!;
  place.scrollIntoView({ block: shown === '' ? 'start' : 'center' });
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.classList.add('review-here');
  setTimeout(() => place.classList.remove('review-here'), 2_000);
  return true;
}
