import { describe, expect, it } from 'vitest';
import { rulesFor } from '@/lib/checks/rules';
import { previousContext, type DisclosureContent, type DisclosureContext } from '@/lib/disclosure/context';
import { draftSchemaOf, emptyContent, withPreviousFigures } from '@/lib/disclosure/section-content';
import { findingsOfRule, template, validEdition } from '@/tests/support/edition-content';

// Rules run on whatever a draft may be saved with. A rule that throws takes the whole form down while somebody types.
const WORDS = ['', ' ', '若干', '１２', '-3', '1e9', '((((', '.*+?[', '至至至', '超100万人次', 'A', '💰'];
/** Numbers are saved as they are typed, however long. */
const QUANTITIES = [...WORDS, '9'.repeat(200), '1,2,3', '0.000001'];
const AMOUNTS = [null, 0, -5, Number.MAX_SAFE_INTEGER, '约三百', '12.', ''];

/** The same numbers for the same seed, so that a failure can be looked at. */
function randomly(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

/** The content with rows dropped or doubled, and cells blanked or filled with nonsense. */
function untidy(value: unknown, random: () => number, field = ''): unknown {
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  if (Array.isArray(value)) {
    const kept = value.flatMap((row: unknown) => (random() < 0.1 ? [] : [untidy(row, random)]));
    return random() < 0.1 ? [...kept, ...kept.map((row) => ({ ...(row as object), id: `again-${String((row as { id: string }).id)}`.slice(0, 64) }))] : kept;
  }
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'id' ? part : untidy(part, random, key)]));
  if (random() > 0.3) return value;
  return typeof value !== 'string' ? one(AMOUNTS) : one(field === 'quantity' ? QUANTITIES : WORDS);
}

function report(content: DisclosureContent, previous: DisclosureContext['previous'] = validEdition.previous) {
  const findings = rulesFor('BUDGET').flatMap((rule) => findingsOfRule(rule, { ...validEdition, content, previous }).map((finding) => ({ id: rule.id, ...finding })));
  for (const { id, message, expected = '', actual = '' } of findings) expect(`${message}${expected}${actual}`, id).not.toMatch(/undefined|null|NaN|Infinity|\[object/u);
  return findings;
}

describe.each(Array.from({ length: 40 }, (_, index) => index + 1))('untidy draft %i', (seed) => {
  const content = untidy(validEdition.content, randomly(seed)) as DisclosureContent;

  it('is one that can be saved, and is reported on in readable words', () => {
    for (const section of template.sections) expect(draftSchemaOf(section).safeParse(content[section.id]).error).toBeUndefined();
    report(content);
    report(content, { fiscalYear: 2019, templateVersion: template.version, content: untidy(content, randomly(seed + 1_000)) as DisclosureContent });
    report(content, null);
  });
});

describe.each(template.sections.map((section) => [section.id, section] as const))('without %s', (id, section) => {
  it('the other sections are reported on as they are', () => {
    const empty = withPreviousFigures(section, emptyContent(section), previousContext(validEdition));
    report({ ...validEdition.content, [id]: empty });
    report({ ...validEdition.content, [id]: empty }, null);
  });
});

it('an empty edition says nothing', () => {
  expect(report(Object.fromEntries(template.sections.map((section) => [section.id, emptyContent(section)])), null)).toEqual([]);
});
