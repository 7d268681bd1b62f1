import { describe, expect, it } from 'vitest';
import { typeset } from '@/lib/typesetting/typeset';

const TEXT = new TextDecoder('latin1');
const startsAsPdf = (bytes: Uint8Array) => TEXT.decode(bytes.subarray(0, 5)) === '%PDF-';
/** Takes minutes. */
const ENDLESS = '#let x = 0\n#for i in range(30000) { for j in range(30000) { x = x + calc.rem(i * j, 7) } }\n#x';

describe('the typesetting thread', () => {
  it('reads no file, neither of the portal nor of the machine', async () => {
    for (const path of ['package.json', '/package.json', '../package.json', '/etc/passwd']) await expect(typeset(`#read("${path}")`), path).rejects.toThrow('Typst: ');
    await expect(typeset('#include "/README.md"')).rejects.toThrow('Typst: ');
  }, 30_000);

  it('fetches no package', () => expect(typeset('#import "@preview/cetz:0.3.0"')).rejects.toThrow('Typst: '), 30_000);

  it('says what the compiler says', () => expect(typeset('#panic("因此")')).rejects.toThrow('因此'));

  it('gives up what takes too long, and only that', async () => {
    const [endless, next] = await Promise.allSettled([typeset(ENDLESS, 1_000), typeset('文')]);
    expect(endless).toMatchObject({ status: 'rejected', reason: { message: 'Setting the PDF took too long' } });
    expect(next.status === 'fulfilled' && startsAsPdf(next.value)).toBe(true);
  }, 30_000);

  it('counts no waiting time', async () => {
    const slow = '#for i in range(400) [#lorem(60) #parbreak()]';
    const all = await Promise.all(Array.from({ length: 6 }, (_, index) => typeset(`${slow} ${index}`, 20_000)));
    expect(all.every(startsAsPdf)).toBe(true);
  }, 60_000);
});
