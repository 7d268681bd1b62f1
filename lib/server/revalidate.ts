import { revalidatePath } from 'next/cache';

/**
 * After a command that publishes or withdraws, which says in its transaction what changed (see page-tags.ts): this process
 * asks the database at its next reader rather than within its second, so that whoever published finds it there.
 */
export function showAtOnce(): void {
  const { __pageCache: cache } = globalThis as { __pageCache?: { askedAt: number } };
  if (cache) cache.askedAt = 0;
}

/** For rare changes that every public page may show, such as a department's name. */
export function revalidateAllPublicPages(): void {
  revalidatePath('/', 'layout');
}
