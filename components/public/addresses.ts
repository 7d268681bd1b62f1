/** Addresses of the public pages, in one place so that no link is built by hand. */
export const cityYearPath = (year: number) => `/years/${year}`;
export const departmentPath = (code: string) => `/departments/${encodeURIComponent(code)}`;
export const disclosurePath = (code: string, year: number) => `${departmentPath(code)}/${year}`;
export const editionPath = (code: string, year: number, number: number) => `${disclosurePath(code, year)}/editions/${number}`;
export const comparePath = (code: string, before: number, after: number) => `${departmentPath(code)}/compare/${before}/${after}`;

/** A year as it stands in an address: "2020". Anything else is not an address of the portal. */
export function yearOf(segment: string): number | null {
  return /^(19|20)\d{2}$/.test(segment) ? Number(segment) : null;
}

export function editionNumberOf(segment: string): number | null {
  return /^[1-9]\d{0,3}$/.test(segment) ? Number(segment) : null;
}

/** Codes come out of addresses still encoded. */
export function codeOf(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
