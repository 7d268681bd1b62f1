import { cache } from 'react';
import { getCityYear } from '@/lib/server/queries/public/get-city-year';
import { getDepartmentPublications } from '@/lib/server/queries/public/get-department-publications';
import { getPortalSettings } from '@/lib/server/queries/public/get-portal-settings';
import { getPublishedEdition } from '@/lib/server/queries/public/get-published-edition';

// A page and its metadata ask the same; within one rendering the database is asked once.
export const loadSettings = cache(getPortalSettings);
export const loadCityYear = cache(getCityYear);
export const loadDepartment = cache(getDepartmentPublications);
export const loadEdition = cache(getPublishedEdition);

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
