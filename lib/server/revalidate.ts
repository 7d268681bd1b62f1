import { revalidatePath } from 'next/cache';

/** Has the pages at these addresses rendered anew at their next reader. Only inside a request of Next. */
export function revalidatePublicPages(paths: readonly string[]): void {
  for (const path of paths) revalidatePath(path);
}

/** For rare changes that every public page may show, such as a department's name. */
export function revalidateAllPublicPages(): void {
  revalidatePath('/', 'layout');
}
