import { useEffect, useState } from 'react';
import { currentSection, sectionsOnScreen } from './on-screen';

/** The id of the section that the reviewer is in; null above the first. Told again and again rather than by every scrolled pixel. */
export function useSectionOnScreen(): string | null {
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      const sections = sectionsOnScreen();
      setHere(sections[currentSection(sections)]?.dataset.reviewSection ?? null);
    }, 300);
    return () => clearInterval(timer);
  }, []);
  return here;
}
