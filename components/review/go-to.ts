import { nearestShownPath } from '@/lib/document/paths';
import { lead } from './on-screen';

/** Shows the place of a field in the document on screen, and lets the keyboard go on from there. False where it isn't on screen. */
export function goTo(sectionId: string, path: string): boolean {
  const section = document.getElementById(`review-${sectionId}`);
  if (!section) return false;
  const places = [...section.querySelectorAll<HTMLElement>('[data-path]')];
  const shown = nearestShownPath(new Set(places.map((place) => place.dataset.path!)), path);
  if (shown === '') lead(section, 'start');
  else lead(places.find((one) => one.dataset.path === shown)!, 'center');
  return true;
}
