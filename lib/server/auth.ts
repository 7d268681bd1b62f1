import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { cache } from 'react';
import { z } from 'zod';
import type { Origin } from '@/lib/access/actor';
import { env } from './env';
import { originOf } from './origin';
import { actorOfSession, endSession, SESSION_HOURS, type SignedInActor } from './session';
import { SIGN_IN_FAILED, SIGN_IN_REFUSED, signIn } from './sign-in';

const LIFETIME = SESSION_HOURS * 3_600;

const overHttps = () => (process.env.NEXTAUTH_URL ?? '').startsWith('https://');
const cookieName = () => (overHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token');

function secret(): string {
  const value = env.authSecret();
  if (!value) throw new Error('NEXTAUTH_SECRET is not set: sessions cannot be signed. Start with `npm start`, which makes one, or set it in the environment.');
  return value;
}

const credentials = z.object({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(1_000) });

function options(origin: Origin): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: LIFETIME },
    useSecureCookies: overHttps(),
    cookies: { sessionToken: { name: cookieName(), options: { httpOnly: true, sameSite: 'lax', path: '/', secure: overHttps() } } },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      Credentials({
        credentials: { username: {}, password: {} },
        async authorize(input) {
          const parsed = credentials.safeParse(input);
          // next-auth hands the words of whatever is thrown here to the browser, an error of the database included.
          const session = parsed.success
            ? await signIn(parsed.data, origin).catch((error: unknown) => {
                console.error('sign-in failed', error);
                throw new Error(SIGN_IN_FAILED);
              })
            : null;
          if (!session) throw new Error(SIGN_IN_REFUSED);
          return { id: session.sessionId };
        },
      }),
    ],
    callbacks: {
      // The token names the session's row and nothing else: who it is and what they may do is read anew at every request.
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sub) await endSession(token.sub, origin);
      },
    },
  };
}

/** The handler of /api/auth/*. Options are made at each request: `next build` runs without a secret. */
export function handleAuth(request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  return NextAuth(options(originOf(request.headers)))(request, context) as Promise<Response>;
}

/** Who is signed in, checked against the session's row; null for nobody. Asked of the database once a request. */
export const getActor = cache(async (): Promise<SignedInActor | null> => {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const payload = await decode({ token, secret: secret() }).catch(() => null);
  const actor = payload?.sub ? await actorOfSession(payload.sub) : null;
  return actor && { ...actor, origin: originOf(await headers()) };
});

/** For pages: a signed-out visitor goes to the sign-in page, and comes back to `from` afterwards. */
export async function requireActor(from?: string): Promise<SignedInActor> {
  const actor = await getActor();
  if (!actor) redirect(from ? `/sign-in?from=${encodeURIComponent(from)}` : '/sign-in');
  return actor;
}
