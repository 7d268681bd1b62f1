import { cache } from 'react';
import { getCheckCounts } from '@/lib/server/queries/public/get-check-counts';
import { getPublicPeriods } from '@/lib/server/queries/public/get-public-periods';
import { getCityYear } from '@/lib/server/queries/public/get-city-year';
import { getDepartmentPublications } from '@/lib/server/queries/public/get-department-publications';
import { getProgress } from '@/lib/server/queries/public/get-progress';
import { getPortalSettings } from '@/lib/server/queries/public/get-portal-settings';
import { getPublishedEdition } from '@/lib/server/queries/public/get-published-edition';
import { getWithdrawal } from '@/lib/server/queries/public/get-withdrawal';

// A page and its metadata ask the same; within one rendering the database is asked once.
export const loadSettings = cache(getPortalSettings);
export const loadProgress = cache(getProgress);
export const loadCityYear = cache(getCityYear);
export const loadPeriods = cache(getPublicPeriods);
export const loadDepartment = cache(getDepartmentPublications);
export const loadEdition = cache(getPublishedEdition);
export const loadWithdrawal = cache(getWithdrawal);
export const loadCheckCounts = cache(getCheckCounts);
