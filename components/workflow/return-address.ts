const HERE = 'http://portal.invalid';

/** Where a person goes after signing in: only a page of this portal, or a link to the sign-in page could send them anywhere. */
export function returnAddress(from: unknown): string {
  if (typeof from !== 'string' || !from.startsWith('/')) return '/workspace';
  try {
    const url = new URL(from, HERE);
    // "/.//host" becomes "//host" when its dots are resolved: another site's address to a browser.
    const isPage = url.origin === HERE && !url.pathname.startsWith('//') && !/^\/(api|sign-in)(\/|$)/.test(url.pathname);
    return isPage ? `${url.pathname}${url.search}${url.hash}` : '/workspace';
  } catch {
    return '/workspace';
  }
}
