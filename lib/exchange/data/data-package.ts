import type { DisclosureKind } from '@/lib/disclosure/kinds';
import { byPeriod, type Period, periodName, periodSegment, samePeriod } from '@/lib/disclosure/period';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { cityFileAddress, editionFileAddress, FACTS_FILE, PACKAGE_FILE, yearFileAddress, type EditionPlace } from './data-addresses';
import { DEPARTMENT, DEPARTMENT_CODE, FISCAL_YEAR, tableShapes, type DataColumn } from './table-shapes';
import { AMOUNT, ECONOMIC_CODE, FACT_COLUMNS, FUNCTION_CODE, ROW } from './tables-csv';

/** A published edition as packages list it. */
export interface PackagedEdition extends EditionPlace {
  department: { code: string; name: string };
  templateVersion: string;
  /** A moment. */
  publishedAt: string;
}

interface Portal {
  /** The portal's address, "https://budget.example.cn". */
  base: string;
  /** "廊坊市" */
  city: string;
}

/** The Fiscal Data Package of an edition: its facts and every table of `sections`, the ids of the sections that its document has. */
export function editionPackage({ base }: Portal, edition: PackagedEdition, sections: readonly string[]): object {
  const address = (file: string) => editionFileAddress(base, edition, file);
  const tables = tableShapes(templateOf(edition.templateVersion)).filter((shape) => sections.includes(shape.section.id));
  return fiscalPackage({
    kind: edition.kind,
    name: `budget-${simple(edition.department.code)}-${periodSegment(edition)}-${edition.number}`,
    title: editionTitle(edition),
    created: edition.publishedAt,
    sources: [{ title: `${editionTitle(edition)}（JSON）`, path: address('disclosure.json') }],
    resources: [
      factsResource('facts', '主要数据：全部金额', address(FACTS_FILE)),
      ...tables.map((shape) => csvResource({ name: simple(shape.name), title: shape.title, path: address(`${shape.name}.csv`), columns: shape.columns })),
    ],
  });
}

/** The package of a year's budgets or final accounts: the facts of all departments, and where each edition's own package is. */
export function yearPackage({ base, city }: Portal, period: Period, editions: readonly PackagedEdition[]): object {
  const title = `${city}${periodName(period)}`;
  return fiscalPackage({
    kind: period.kind,
    name: `budget-${periodSegment(period)}`,
    title,
    created: latest(editions),
    sources: editions.filter((edition) => samePeriod(edition, period)).map((edition) => sourceOf(base, edition)),
    resources: [factsResource('facts', `${title}：全部金额`, yearFileAddress(base, period, FACTS_FILE))],
  });
}

/** The package of the whole city: the facts of all budgets, of each year's budgets and final accounts, and where each edition's own package is. */
export function cityPackage({ base, city }: Portal, editions: readonly PackagedEdition[]): object {
  const periods = editions.filter((edition, index) => editions.findIndex((one) => samePeriod(one, edition)) === index).sort(byPeriod);
  return fiscalPackage({
    kind: 'BUDGET',
    name: 'budget',
    title: `${city}部门预决算公开数据`,
    created: latest(editions),
    sources: editions.map((edition) => sourceOf(base, edition)),
    resources: [
      factsResource('facts', `${city}部门预算：各年全部金额`, cityFileAddress(base, FACTS_FILE)),
      ...periods.map((period) => factsResource(`facts-${periodSegment(period)}`, `${city}${periodName(period)}：全部金额`, yearFileAddress(base, period, FACTS_FILE))),
    ],
  });
}

const editionTitle = ({ department, number, ...period }: PackagedEdition) => `${department.name}${periodName(period)}（第${number}版）`;
const sourceOf = (base: string, edition: PackagedEdition) => ({ title: editionTitle(edition), path: editionFileAddress(base, edition, PACKAGE_FILE) });
const latest = (editions: readonly PackagedEdition[]) => editions.map((edition) => edition.publishedAt).sort().at(-1);

/** Names of packages and resources hold small letters, digits, "." "_" and "-": "generalExpenditure.rows" → "general-expenditure.rows". */
const simple = (name: string) => name.replace(/[A-Z]/gu, (letter, at: number) => (at === 0 || !/[a-z0-9]/u.test(name[at - 1]!) ? letter : `-${letter}`)).toLowerCase().replace(/[^a-z0-9._-]/gu, '-');

interface PackageParts {
  kind: DisclosureKind;
  name: string;
  title: string;
  created: string | undefined;
  sources: readonly { title: string; path: string }[];
  resources: readonly object[];
}

/** `created` is the newest publication, so that the same editions give the same package. The licence is the city's to state: none is claimed here. */
function fiscalPackage({ kind, name, title, created, sources, resources }: PackageParts): object {
  return { profile: 'fiscal-data-package', name, title, ...(created !== undefined && { created }), countryCode: 'CN', ...(sources.length > 0 && { sources }), resources, model: modelOf(kind) };
}

const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, skipInitialSpace: false, header: true, caseSensitiveHeader: true };

type Column = Pick<DataColumn, 'header' | 'type'> & { label?: string };

const factsResource = (name: string, title: string, path: string) => csvResource({ name, title, path, columns: FACT_COLUMNS });

/** The fields' names are the CSV's heads, so that programs can compare them. */
function csvResource({ name, title, path, columns }: { name: string; title: string; path: string; columns: readonly Column[] }): object {
  const fields = columns.map(({ header, label, type }) => ({ name: header, title: label ?? header, type, ...(type === 'number' && { decimalChar: '.' }) }));
  return { profile: 'tabular-data-resource', name, title, path, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect: DIALECT, schema: { fields, missingValues: [''] } };
}

const inFacts = (source: string) => ({ source, resource: 'facts' });
const classified = (classificationType: 'functional' | 'economic', code: string) => ({
  dimensionType: 'classification',
  classificationType,
  primaryKey: 'code',
  attributes: { code: inFacts(code), name: { ...inFacts(ROW), labelfor: 'code' } },
});

/** How the facts are budget data: amounts in 万元 of the budget that the people's congress approved, or of what was spent. */
const modelOf = (kind: DisclosureKind) => ({
  measures: { amount: { ...inFacts(AMOUNT), currency: 'CNY', factor: 10_000, phase: kind === 'BUDGET' ? 'approved' : 'executed' } },
  dimensions: {
    administrative: {
      dimensionType: 'entity',
      classificationType: 'administrative',
      primaryKey: 'code',
      attributes: { code: inFacts(DEPARTMENT_CODE), name: { ...inFacts(DEPARTMENT), labelfor: 'code' } },
    },
    functional: classified('functional', FUNCTION_CODE),
    economic: classified('economic', ECONOMIC_CODE),
    date: { dimensionType: 'datetime', primaryKey: 'year', attributes: { year: inFacts(FISCAL_YEAR) } },
  },
});
