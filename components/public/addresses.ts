/** Addresses of the public pages, in one place so that no link is built by hand. */
export const cityYearPath = (year: number) => `/years/${year}`;
export const departmentPath = (code: string) => `/departments/${encodeURIComponent(code)}`;
export const disclosurePath = (code: string, year: number) => `${departmentPath(code)}/${year}`;
export const editionPath = (code: string, year: number, number: number) => `${disclosurePath(code, year)}/editions/${number}`;
export const comparePath = (code: string, before: number, after: number) => `${departmentPath(code)}/compare/${before}/${after}`;
