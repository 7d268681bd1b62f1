import { describe, expect, it } from 'vitest';
import config from '@/next.config.js';

const headers = async () => {
  const [everywhere] = await config.headers!();
  expect(everywhere!.source).toBe('/:path*');
  return new Map(everywhere!.headers.map(({ key, value }) => [key, value]));
};

describe('every answer of the portal', () => {
  it('lets nothing in from elsewhere, and no other site frame it or take its forms', async () => {
    const policy = new Map((await headers()).get('Content-Security-Policy')!.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('script-src')).toEqual(["'self'", "'unsafe-inline'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    for (const closed of ['object-src', 'base-uri', 'frame-ancestors']) expect(policy.get(closed), closed).toEqual(["'none'"]);
    for (const [name, sources] of policy) expect(sources!.every((source) => source.startsWith("'") || source === 'data:'), name).toBe(true);
  });

  it('carries the older headers too', async () => {
    const all = await headers();
    expect(all.get('X-Content-Type-Options')).toBe('nosniff');
    expect(all.get('X-Frame-Options')).toBe('DENY');
    expect(all.get('Referrer-Policy')).toBe('same-origin');
  });
});
