/** Top and bottom of something on the screen, in px from the top of the window. */
export interface Span {
  top: number;
  bottom: number;
}

/** How far a section was read. */
export interface Attention {
  /** How long it was in sight, in ms. */
  ms: number;
  endSeen: boolean;
}

export const UNATTENDED: Attention = { ms: 0, endSeen: false };

/** Shorter than this somebody only passed by. */
export const READ_MS = 2_000;

/** Less of a section than this, in px, isn't in sight. */
const LEAST = 48;

/** What another moment of `ms` with the section at `section` in the window adds. */
export function attended(before: Attention, section: Span, window: Span, ms: number): Attention {
  const seen = Math.min(section.bottom, window.bottom) - Math.max(section.top, window.top);
  if (seen < Math.min(LEAST, section.bottom - section.top) || seen <= 0) return before;
  return { ms: before.ms + ms, endSeen: before.endSeen || section.bottom <= window.bottom };
}

/** Looked at for a while, down to its end. */
export const isRead = ({ ms, endSeen }: Attention): boolean => endSeen && ms >= READ_MS;
