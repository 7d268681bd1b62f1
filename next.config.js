import { fileURLToPath } from 'node:url';

// Everything comes from the portal itself. Scripts inside the page stay allowed: Next writes them, and cached public
// pages are the same for all readers, so they can hold no nonce of a single request.
const contentSecurityPolicy = [
  "default-src 'self'",
  // React's development build evaluates code to show the stacks of server errors.
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** @type {import('next').NextConfig} */
const config = {
  // `npm test` checks types, tests and scripts included; a start must not fail on, or wait for, any of that.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // An official code list of 2 MB is uploaded whole, with what an upload adds to it.
  experimental: { serverActions: { bodySizeLimit: '3mb' } },
  cacheHandler: fileURLToPath(new URL('./lib/server/page-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // The pages' own minute and no more: by default a cache before the portal might show what was withdrawn for a year.
  expireTime: 60,
  // Native or file-reading packages stay outside the bundle.
  serverExternalPackages: ['@node-rs/argon2', 'echarts', 'pg', '@prisma/client', '@prisma/adapter-pg'],
  // The city's front page is the page of the newest year; one page, two addresses would split the cache.
  rewrites: async () => [{ source: '/', destination: '/years/latest' }],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: contentSecurityPolicy },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
};

export default config;
