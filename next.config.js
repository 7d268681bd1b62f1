import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
const config = {
  // `npm test` checks types, tests and scripts included; a start must not fail on, or wait for, any of that.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  cacheHandler: fileURLToPath(new URL('./lib/server/page-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // Native or file-reading packages stay outside the bundle.
  serverExternalPackages: ['@node-rs/argon2', 'echarts', 'pg', '@prisma/client', '@prisma/adapter-pg'],
  // The city's front page is the page of the newest year; one page, two addresses would split the cache.
  rewrites: async () => [{ source: '/', destination: '/years/latest' }],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
};

export default config;
