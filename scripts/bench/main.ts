import { cpus } from 'node:os';
import { benchChecks } from './checks';
import { benchDocuments } from './documents';
import { startPortal } from './portal';
import { benchReading } from './reading';
import { benchRelease } from './release';
import { benchSaving } from './saving';

/** One run of all figures that the README speaks of; the load generator shares the machine with what it measures. */
export async function main(): Promise<void> {
  console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
  benchChecks();
  await benchDocuments();
  const portal = await startPortal();
  try {
    await benchSaving(portal);
    await benchReading(portal);
    await benchRelease(portal);
  } finally {
    await portal.stop();
  }
}
