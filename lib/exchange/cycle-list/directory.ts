import type { EditionState } from '@/lib/workflow/states';

export interface DirectoryUnit {
  id: string;
  code: string;
  name: string;
  closed: boolean;
}

export interface DirectoryDepartment {
  id: string;
  code: string;
  name: string;
  shortName: string;
  closed: boolean;
  units: readonly DirectoryUnit[];
  /** Of its editions in the cycle. */
  states: readonly EditionState[];
}

/** Somebody or something that a line can name; not `available` where it only stands there from before. */
export interface DirectoryReviewer {
  id: string;
  username: string;
  name: string;
  available: boolean;
}
export interface DirectoryDivision {
  id: string;
  name: string;
  available: boolean;
}

/** All that a cycle's list can speak of. */
export interface Directory {
  departments: readonly DirectoryDepartment[];
  reviewers: readonly DirectoryReviewer[];
  divisions: readonly DirectoryDivision[];
}

/** Wide and narrow forms and spaces are the same to a reader. */
export const normal = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

export const sameName = (a: string, b: string): boolean => normal(a) === normal(b);

/** The name, with the user name behind it where two have the same. */
export function reviewerWords(id: string | null, { reviewers }: Directory): string {
  const found = reviewers.find((one) => one.id === id);
  if (!found) return '';
  return reviewers.filter(({ name }) => sameName(name, found.name)).length > 1 ? `${found.name}（${found.username}）` : found.name;
}

export const divisionWords = (id: string | null, { divisions }: Directory): string => divisions.find((one) => one.id === id)?.name ?? '';

/** "118001 网信中心；118002 …", in the order of the codes. */
export const unitWords = (ids: readonly string[], { units }: DirectoryDepartment): string =>
  units
    .filter(({ id }) => ids.includes(id))
    .map(({ code, name }) => `${code} ${name}`)
    .join('；');
