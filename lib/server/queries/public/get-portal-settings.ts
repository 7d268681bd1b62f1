import { db } from '../../db';
import { env } from '../../env';

/** The city's name and whether the data are only an example. `next build` asks without a database. */
export async function getPortalSettings(): Promise<{ city: string; demo: boolean }> {
  if (!env.databaseUrl()) return { city: '', demo: false };
  const rows = await db.setting.findMany({ where: { key: { in: ['city', 'demo'] } } });
  const of = (key: string) => rows.find((row) => row.key === key)?.value ?? '';
  return { city: of('city'), demo: of('demo') === 'true' };
}
