/**
 * Sign-in and sign-out as plain requests to next-auth's addresses. Its own browser client leaves the page when the
 * network fails, and takes what was typed with it.
 */
async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as { csrfToken: string };
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  });
}

/** Null when signed in, otherwise what to tell the person. */
export async function requestSignIn(username: string, password: string): Promise<string | null> {
  try {
    const response = await post('callback/credentials', { username, password });
    const { url } = (await response.json()) as { url?: string };
    if (response.ok) return null;
    return (url && new URL(url, location.href).searchParams.get('error')) || '登录没有成功，请稍后再试。';
  } catch {
    return '没有连上服务器，登录没有成功。请检查网络后再试。';
  }
}

/** True when the session has ended on the server. */
export async function requestSignOut(): Promise<boolean> {
  try {
    return (await post('signout', {})).ok;
  } catch {
    return false;
  }
}
