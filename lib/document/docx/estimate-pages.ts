/** What can't be parted by the end of a page: a line of text, a row of a table. Lengths in twentieths of a point. */
export interface Strip {
  height: number;
  /** Stays on one page with the strip below it. */
  keepNext?: boolean;
  /** Height of the head that is repeated where this row begins a page. */
  repeated?: number;
  /** Bookmark that stands here. */
  mark?: string;
}

/** Strips of pages that begin anew, with the height of their text. */
export interface Stack {
  height: number;
  strips: Strip[];
}

/**
 * The page of each bookmark, counted from 1. Word counts again when someone updates the list of contents; lines have an
 * exact distance and Chinese characters one width, so that until then the count is good to a page.
 */
export function estimatePages(stacks: readonly Stack[]): { pages: Map<string, number>; count: number } {
  const pages = new Map<string, number>();
  let page = 0;
  for (const { height, strips } of stacks) {
    page += 1;
    let used = 0;
    strips.forEach((strip, index) => {
      const together = heightTogether(strips, index);
      if (used > 0 && used + (together <= height ? together : strip.height) > height) {
        page += 1;
        used = strip.repeated ?? 0;
      }
      if (strip.mark !== undefined) pages.set(strip.mark, page);
      used += strip.height;
      // What is taller than a page runs over the next ones.
      for (; used > height; used -= height) page += 1;
    });
  }
  return { pages, count: page };
}

function heightTogether(strips: readonly Strip[], from: number): number {
  let height = strips[from]!.height;
  for (let at = from; strips[at]?.keepNext && strips[at + 1]; at += 1) height += strips[at + 1]!.height;
  return height;
}

/** Lines of a paragraph: neither its first nor its last stands alone. */
export function lineStrips(count: number, height: number, last: Pick<Strip, 'keepNext'> = {}): Strip[] {
  return Array.from({ length: count }, (_, index) => ({ height, ...(index === count - 1 ? last : (index === 0 || index === count - 2) && { keepNext: true }) }));
}
