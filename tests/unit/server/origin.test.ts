import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressBehind, originOf } from '@/lib/server/origin';

afterEach(() => vi.unstubAllEnvs());

describe('the address behind proxies', () => {
  it('is the connection’s own while no proxy is trusted, whatever the client claims', () => {
    expect(addressBehind('10.0.0.7', '1.2.3.4', 0)).toBe('10.0.0.7');
    expect(addressBehind('::ffff:10.0.0.7', '', 0)).toBe('10.0.0.7');
    expect(addressBehind('::1', '', 0)).toBe('::1');
  });

  it('is what the outermost trusted proxy saw, not what stood there before', () => {
    expect(addressBehind('10.0.0.1', '6.6.6.6, 192.168.3.4', 1)).toBe('192.168.3.4');
    expect(addressBehind('10.0.0.1', '6.6.6.6, 192.168.3.4, 10.0.0.2', 2)).toBe('192.168.3.4');
  });

  it('is the farthest known where fewer proxies wrote than are trusted', () => {
    expect(addressBehind('10.0.0.1', '', 2)).toBe('10.0.0.1');
  });
});

describe('a request’s origin', () => {
  it('has no address where the server didn’t note the connection', () => {
    expect(originOf(new Headers({ 'x-forwarded-for': '1.2.3.4', 'user-agent': 'x'.repeat(400) }))).toEqual({ ip: null, userAgent: 'x'.repeat(300) });
  });

  it('trusts as many proxies as TRUSTED_PROXIES says', () => {
    const headers = new Headers({ 'x-portal-peer': '10.0.0.1', 'x-forwarded-for': '192.168.3.4' });
    expect(originOf(headers).ip).toBe('10.0.0.1');
    vi.stubEnv('TRUSTED_PROXIES', '1');
    expect(originOf(headers).ip).toBe('192.168.3.4');
    vi.stubEnv('TRUSTED_PROXIES', 'many');
    expect(() => originOf(headers)).toThrow('TRUSTED_PROXIES');
  });
});
