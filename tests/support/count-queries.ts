import pg from 'pg';
import { vi } from 'vitest';

/** How often the database is asked meanwhile; what a new connection of the pool begins with aside. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.filter(([asked]) => !String(asked).startsWith('SET TIME ZONE')).length;
  } finally {
    query.mockRestore();
  }
}
