import { describe, expect, it } from 'vitest';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { cityPackage, editionPackage, yearPackage } from '@/lib/exchange/data/data-package';
import { factRows, factsCsv, tablesCsv } from '@/lib/exchange/data/tables-csv';
import { contextOfEdition, type EditionJson } from '@/lib/exchange/edition-json';
import { readCsv } from '@/lib/exchange/read-csv';
import { dataEditions } from './editions';

interface Resource { name: string; title: string; path: string; encoding: string; mediatype: string; schema: { fields: { name: string; title: string; type: string }[] } }
interface Attribute { source: string; resource: string }
interface Package { name: string; profile: string; created: string; resources: Resource[]; sources: { path: string }[]; model: { measures: Record<string, Attribute>; dimensions: Record<string, { attributes: Record<string, Attribute>; primaryKey: string }> } }

const portal = { base: 'https://budget.example.cn/', city: '廊坊市' };
const listed = (edition: EditionJson, number = 1) => ({ department: edition.department, fiscalYear: edition.fiscalYear, kind: edition.kind, templateVersion: edition.templateVersion, number, publishedAt: `${edition.fiscalYear}-02-0${number}T01:00:00.000Z` });
const packageOf = (edition: EditionJson) => editionPackage(portal, listed(edition), Object.keys(edition.content)) as Package;
const heads = (resource: Resource) => resource.schema.fields.map((field) => field.name);

describe.each(dataEditions)('the package of %s', (_name, edition) => {
  const made = packageOf(edition);
  const template = templateOf(edition.templateVersion);
  const context = contextOfEdition(edition, null);
  const csvs = new Map([...tablesCsv(template, context, edition.department), { name: 'facts.csv', text: factsCsv(factRows(template, context, edition.department, 1)) }].map((file) => [file.name, readCsv(file.text)]));

  it('lists every CSV with every column, and no other', () => {
    const described = Object.fromEntries(made.resources.map((resource) => [resource.path.split('/').at(-1), heads(resource)]));
    expect(described).toEqual(Object.fromEntries([...csvs].map(([name, rows]) => [name, rows[0]])));
  });

  it('names the type that each column holds', () => {
    const fits: Record<string, RegExp> = { string: /^/u, number: /^(-?\d+(\.\d+)?)?$/u, integer: /^\d+$/u, year: /^\d{4}$/u, date: /^(\d{4}-\d\d-\d\d)?$/u };
    for (const resource of made.resources) {
      const [, ...rows] = csvs.get(resource.path.split('/').at(-1)!)!;
      // The smallest edition is filled with words in every place.
      resource.schema.fields.forEach(({ name, type }, index) => rows.forEach((row) => expect([resource.name, name, row[index]]).toEqual([resource.name, name, expect.stringMatching(fits[type]!)])));
    }
  });

  it('has names as the standard wants them, each once', () => {
    const names = [made.name, ...made.resources.map((resource) => resource.name)];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+$/u);
  });
});

const editions = dataEditions.slice(0, 3).map(([, edition]) => listed(edition));

it.each([
  ['an edition', packageOf(dataEditions[0]![1])],
  ['a year', yearPackage(portal, { fiscalYear: 2020, kind: 'BUDGET' }, editions) as Package],
  ['the city', cityPackage(portal, editions) as Package],
])('the model of %s speaks of columns that are there', (_name, made) => {
  expect(made.profile).toBe('fiscal-data-package');
  const sources = [...Object.values(made.model.measures), ...Object.values(made.model.dimensions).flatMap((dimension) => Object.values(dimension.attributes))];
  for (const { source, resource } of sources) expect(heads(made.resources.find(({ name }) => name === resource)!)).toContain(source);
  for (const { attributes, primaryKey } of Object.values(made.model.dimensions)) expect(Object.keys(attributes)).toContain(primaryKey);
  expect(made.model.measures.amount).toMatchObject({ source: '金额（万元）', currency: 'CNY', factor: 10_000, phase: 'approved' });
  expect(Object.keys(made.model.dimensions)).toEqual(['administrative', 'functional', 'economic', 'date']);
});

it('paths are whole addresses', () => {
  expect(packageOf(dataEditions[0]![1]).resources[0]!.path).toBe('https://budget.example.cn/departments/131000/2019/editions/1/files/facts.csv');
  const year = yearPackage(portal, { fiscalYear: 2020, kind: 'BUDGET' }, editions) as Package;
  expect(year.resources.map(({ path }) => path)).toEqual(['https://budget.example.cn/years/2020/files/facts.csv']);
  expect(year.sources.map(({ path }) => path)).toEqual(['https://budget.example.cn/departments/131000/2020/editions/1/files/datapackage.json']);
  const city = cityPackage(portal, editions) as Package;
  expect(city.resources.map(({ path }) => path.slice(26))).toEqual(['data/facts.csv', 'years/2019/files/facts.csv', 'years/2020/files/facts.csv', 'years/2021/files/facts.csv']);
  expect(city.created).toBe('2021-02-01T01:00:00.000Z');
});

it('a city that has published nothing has an empty list', () => {
  expect(cityPackage(portal, [])).not.toHaveProperty('created');
  expect((cityPackage(portal, []) as Package).resources).toHaveLength(1);
});
