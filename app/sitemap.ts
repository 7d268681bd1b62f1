import type { MetadataRoute } from 'next';
import { headers } from 'next/headers';
import { cityYearPath, departmentPath, disclosurePath, progressPath } from '@/components/public/addresses';
import { publicAddress } from '@/lib/server/public-address';
import { loadCityYear, loadPeriods } from '@/app/(public)/load';

export const dynamic = 'force-dynamic';

/** All published pages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = publicAddress(await headers());
  const years = await Promise.all((await loadPeriods()).map((period) => loadCityYear(period)));
  const departments = new Set<string>();
  const pages = years.flatMap((city) => {
    if (!city) return [];
    const published = city.rows.flatMap((row) => (row.published ? [{ code: row.department.code, at: row.published.publishedAt }] : []));
    published.forEach((one) => departments.add(one.code));
    return [{ url: origin + cityYearPath(city) }, ...(city.progressPublic ? [{ url: origin + progressPath(city) }] : []), ...published.map((one) => ({ url: origin + disclosurePath(one.code, city), lastModified: one.at }))];
  });
  return [{ url: `${origin}/` }, ...pages, ...[...departments].map((code) => ({ url: origin + departmentPath(code) })), { url: `${origin}/checks` }];
}
