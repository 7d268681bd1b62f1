/** Run by Next once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { notePeers } = await import('./lib/server/origin');
  notePeers();
}
