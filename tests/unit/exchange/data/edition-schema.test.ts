import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { withValueAt } from '@/lib/disclosure/path';
import { allTemplates, templateOf } from '@/lib/disclosure/templates/templates';
import { schemasAddress } from '@/lib/exchange/data/data-addresses';
import { editionSchema, schemaName } from '@/lib/exchange/data/edition-schema';
import { writeEditionJson } from '@/lib/exchange/data/write-edition-json';
import { contextOfEdition } from '@/lib/exchange/edition-json';
import { anyEdition } from './any-edition';
import { dataEditions } from './editions';

const BASE = schemasAddress('https://budget.example.cn/');

const validators = new Map(allTemplates().map((template) => [template.version, z.fromJSONSchema(editionSchema(template, BASE) as Parameters<typeof z.fromJSONSchema>[0])]));
const accepts = (version: string, value: unknown) => validators.get(version)!.safeParse(value).success;

it('is named by the template, under the base', () => {
  const template = templateOf('budget-2021');
  expect(schemaName(template)).toBe('budget-2021.json');
  expect(editionSchema(template, `${BASE}/`)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'https://budget.example.cn/data/schema/budget-2021.json', title: '部门预算（2021年版）公开数据' });
});

it.each(dataEditions)('holds %s as written', (_name, edition) => {
  const value: unknown = JSON.parse(writeEditionJson({ context: contextOfEdition(edition, null), department: edition.department }));
  const result = validators.get(edition.templateVersion)!.safeParse(value);
  expect(result.error?.issues ?? []).toEqual([]);
});

it('holds any edition that the reader takes', { timeout: 60_000 }, () => {
  fc.assert(fc.property(anyEdition, (edition) => accepts(edition.templateVersion, edition)), { numRuns: 60 });
});

it('tells units and what the rows of a grid are called', () => {
  const { properties } = editionSchema(templateOf('budget-2020'), BASE) as { properties: { content: { properties: Record<string, { properties: Record<string, unknown> }> } } };
  expect(properties.content.properties.overview!.properties.expenditure).toMatchObject({
    title: '支出预算',
    properties: { personnel: { title: '人员经费', properties: { thisYear: { title: '本年', description: expect.stringContaining('单位：分') } } } },
  });
});

describe('refuses', () => {
  const edition = dataEditions.find(([, one]) => one.templateVersion === 'budget-2021')![1];
  const changed = (section: string, path: string, value: unknown) => ({ ...edition, content: { ...edition.content, [section]: withValueAt(edition.content[section] as Record<string, unknown>, path, value) } });

  it.each<[what: string, value: unknown]>([
    ['another format', { ...edition, format: 'budget' }],
    ['another template', { ...edition, templateVersion: 'budget-2020' }],
    ['a year in words', { ...edition, fiscalYear: '2021' }],
    ['a department without a code', { ...edition, department: { name: '某局', shortName: '某局' } }],
    ['no content', { ...edition, content: undefined }],
    ['an unknown section', { ...edition, content: { ...edition.content, summary: {} } }],
    ['an unknown field', changed('otherMatters', 'text', '无')],
    ['a fraction of a 分', changed('operatingCost', 'cost/total/thisYear', 1.5)],
    ['text where rows belong', changed('procurement', 'items', '无')],
    ['an unknown column', { ...edition, content: { assets: { planned: [{ id: 'a', amuont: 5 }] } } }],
    ['an id that would be two steps of a path', { ...edition, content: { assets: { planned: [{ id: 'a/b' }] } } }],
    ['a computed amount', changed('operatingCost', 'cost/total/change', 5)],
    ['a number where words belong', changed('otherMatters', 'body', 5)],
  ])('%s', (_what, value) => {
    expect(accepts('budget-2021', edition)).toBe(true);
    expect(accepts('budget-2021', JSON.parse(JSON.stringify(value)))).toBe(false);
  });
});
