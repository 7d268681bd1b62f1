'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

export interface Unread {
  count: number;
}

const address = '/api/notices/unread';

async function ask(signal: AbortSignal): Promise<Unread | null> {
  const response = await fetch(address, { signal });
  return response.ok ? ((await response.json()) as Unread) : null;
}

/** The count that came with the page, asked for anew wherever the person goes and when they come back to the window: the frame around the pages isn't. */
export function useUnread(rendered: Unread): number {
  const pathname = usePathname();
  const [known, setKnown] = useState({ rendered, count: rendered.count });
  // A page rendered anew knows better than what was asked for before.
  if (known.rendered !== rendered) setKnown({ rendered, count: rendered.count });

  const first = useRef(true);
  useEffect(() => {
    const leaving = new AbortController();
    const refresh = () => {
      // Without an answer the count stays as it was; the next page asks again.
      ask(leaving.signal).then((unread) => unread && setKnown((before) => ({ ...before, count: unread.count })), () => undefined);
    };
    if (!first.current) refresh();
    first.current = false;
    window.addEventListener('focus', refresh);
    return () => {
      leaving.abort();
      window.removeEventListener('focus', refresh);
    };
  }, [pathname]);
  return known.count;
}
