/**
 * SQLSTATE of what says nothing of the data and may be gone at the next try: deadlocks and failed serialisation (40),
 * no more connections, memory or disk (53), shut down or cancelled by somebody (57), a lock that wasn't to be had (55P03).
 */
const PASSING = /^(40|53|57|55P03)/;

/** Where Prisma and its driver leave PostgreSQL's own code, whichever name they give the error themselves. */
interface FromDatabase {
  meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
}

/** Whether the database may do a moment later what it refused now. */
export function isPassing(error: unknown): boolean {
  const code = (error as FromDatabase | null)?.meta?.driverAdapterError?.cause?.originalCode;
  return typeof code === 'string' && PASSING.test(code);
}
