'use client';

import { useEffect } from 'react';

/** Marks the section being read in the list of contents. Without script the list works just as well, unmarked. */
export function CurrentSection({ contents }: { contents: string }) {
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(`#${contents} a[href^="#"]`)];
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const mark = () => {
      // The last section whose heading has passed the upper third of the window; the first one above all of them.
      const line = window.innerHeight / 3;
      const passed = headings.filter((heading) => heading && heading.getBoundingClientRect().top <= line).length;
      links.forEach((link, index) => {
        if (index === Math.max(0, passed - 1)) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      });
    };
    // Reaches far above the window, so that a jump past a heading counts as crossing the line as well.
    const observer = new IntersectionObserver(mark, { rootMargin: '1000000px 0px -66% 0px' });
    headings.forEach((heading) => heading && observer.observe(heading));
    mark();
    return () => observer.disconnect();
  }, [contents]);
  return null;
}
