import { describe, expect, it } from 'vitest';
import { isPassing } from '@/lib/server/releases/passing-error';

/** As Prisma throws it, whichever code of its own it gives. */
const fromDatabase = (originalCode: string) => Object.assign(new Error('failed'), { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode } } } });

describe('what the database refuses', () => {
  it.each(['40001', '40P01', '55P03', '53300', '57P01', '57014'])('may pass: %s', (code) => expect(isPassing(fromDatabase(code))).toBe(true));

  it.each(['23514', '22P02', '55006', '42P01'])('comes again: %s', (code) => expect(isPassing(fromDatabase(code))).toBe(false));

  it('is nothing but what it says itself', () => {
    for (const error of [new Error('40P01'), new TypeError('x is undefined'), null, undefined, '40001', { code: '40001' }]) expect(isPassing(error)).toBe(false);
  });
});
