import { type Period, periodSegment } from '@/lib/disclosure/period';

// Addresses of the open data under the portal's own, such as "https://budget.example.cn". They are stable: data packages
// name them, and programs of others keep them.

export interface EditionPlace extends Period {
  department: { code: string };
  number: number;
}

export const PACKAGE_FILE = 'datapackage.json';
export const FACTS_FILE = 'facts.csv';

const under = (base: string, ...steps: readonly (string | number)[]) => [base.replace(/\/+$/u, ''), ...steps.map((step) => encodeURIComponent(step))].join('/');

/** A file of an edition: a table's CSV, the facts, the data package, the JSON. */
export const editionFileAddress = (base: string, { department, number, ...period }: EditionPlace, file: string): string => under(base, 'departments', department.code, periodSegment(period), 'editions', number, 'files', file);

export const yearFileAddress = (base: string, period: Period, file: string): string => under(base, 'years', periodSegment(period), 'files', file);

/** A file of all years. */
export const cityFileAddress = (base: string, file: string): string => under(base, 'data', file);

/** The folder of the JSON Schemas. */
export const schemasAddress = (base: string): string => under(base, 'data', 'schema');
