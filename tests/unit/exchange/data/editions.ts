import type { DisclosureContent } from '@/lib/disclosure/context';
import { templateForYear } from '@/lib/disclosure/templates/templates';
import { EDITION_FORMAT, readEditionJson, type EditionJson } from '@/lib/exchange/edition-json';
import { contentByYear } from '@/prisma/seed/content/build';
import { wangxin } from '@/prisma/seed/departments/wangxin/years';
import { filledContent } from '@/tests/support/filled-content';
import { sampleEdition } from '@/tests/support/sample-edition';

const department = { code: '131000', name: wangxin.name, shortName: wangxin.shortName };
const complete = (fiscalYear: number, content: DisclosureContent): EditionJson =>
  readEditionJson(JSON.stringify({ format: EDITION_FORMAT, templateVersion: templateForYear(fiscalYear).version, fiscalYear, kind: 'BUDGET', department, content: stored(content) }));

/** What a draft stores: the demo city's content has computed changes as null. */
const stored = (content: DisclosureContent): unknown => JSON.parse(JSON.stringify(content), function (this: unknown, key: string, value: unknown) { return key === 'change' && value === null ? undefined : value; });

/** Editions of both templates with every section, the sample's explanation, and the smallest one. */
export const dataEditions: readonly (readonly [name: string, edition: EditionJson])[] = [
  ...[...contentByYear(wangxin)].map(([year, content]) => [`the demo city's ${year}`, complete(year, content)] as const),
  ['the sample', readEditionJson(JSON.stringify(sampleEdition))],
  ['the smallest', complete(2020, filledContent())],
];
