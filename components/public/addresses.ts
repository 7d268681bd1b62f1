import { type Period, periodSegment } from '@/lib/disclosure/period';

/** Addresses of the public pages, in one place so that no link is built by hand. */
export const cityYearPath = (period: Period) => `/years/${periodSegment(period)}`;
export const progressPath = (period: Period) => `${cityYearPath(period)}/progress`;
export const departmentPath = (code: string) => `/departments/${encodeURIComponent(code)}`;
export const disclosurePath = (code: string, period: Period) => `${departmentPath(code)}/${periodSegment(period)}`;
export const editionPath = (code: string, period: Period, number: number) => `${disclosurePath(code, period)}/editions/${number}`;
/** What a correction changed in the edition before. */
export const changesPath = (code: string, period: Period, number: number) => `${editionPath(code, period, number)}/changes`;
export const comparePath = (code: string, before: Period, after: Period) => `${departmentPath(code)}/compare/${periodSegment(before)}/${periodSegment(after)}`;

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
