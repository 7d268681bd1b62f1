import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literal } from '@/lib/document/typst/literal';
import { typstSource } from '@/lib/document/typst/typst-source';
import { cell, paragraph } from '@/lib/document/tree';

const document = (text: string, rest = {}) => ({
  title: '某某局2021年部门预算',
  department: '某某局',
  fiscalYear: 2021,
  number: 1,
  publishedOn: '2021-02-08' as string | null,
  draft: false,
  sections: [{ sectionId: 'a', part: 'explanation' as const, nodes: [paragraph(text), { type: 'table' as const, caption: text, head: [[cell(text)]], rows: [{ cells: [cell(text)] }] }] }],
  ...rest,
});

describe('a text as a Typst string', () => {
  it('comes back as it was, without what can’t be printed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = literal(text);
        expect(written).toMatch(/^"[^]*"$/u);
        const read = written.slice(1, -1).replace(/\\(.)/gsu, (_all, character: string) => ({ n: '\n', t: '\t' })[character] ?? character);
        expect(read).toBe(text.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/gu, ''));
      }),
    ));

  it('ends nowhere before its end', () => expect(literal('a"; #panic("x") \\')).toBe('"a\\"; #panic(\\"x\\") \\\\"'));
  it('drops halves of characters', () => expect(literal('甲\uD800乙\uDC00')).toBe('"甲乙"'));
});

describe('the Typst program of an edition', () => {
  it('marks what is not published, and only that', () => {
    expect(typstSource(document('文', { draft: true, publishedOn: null }))).toContain('background: rotate');
    expect(typstSource(document('文'))).not.toContain('background: rotate');
  });
  it('names title, author and day', () => expect(typstSource(document('文'))).toContain('#set document(title: "某某局2021年部门预算", author: "某某局", date: datetime(year: 2021, month: 2, day: 8))'));
  it('reads no file and no package', () => expect(typstSource(document('#include "x" #import "@preview/a:1.0.0" #read("/etc/passwd")'))).not.toMatch(/^\s*#?(?:include|import|read)/mu));
});
