import type { MetadataRoute } from 'next';

const SIGNED_IN = ['/sign-in', '/workspace', '/drafts', '/review', '/publishing', '/archive', '/progress', '/notices', '/admin', '/account', '/api/'];

/** Everything published may be indexed; what needs a sign-in, and endless searches, may not. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: [...SIGNED_IN, '/search'] } };
}
