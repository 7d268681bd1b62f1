import type { MetadataRoute } from 'next';

/** Everything published may be indexed; what needs a sign-in, and endless searches, may not. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/sign-in', '/workspace', '/drafts', '/review', '/publishing', '/admin', '/account', '/api/', '/search'] } };
}
