import { cpus } from 'node:os';
import { z } from 'zod';
import { benchBoard } from './board';
import { benchChecks } from './checks';
import { benchDocuments } from './documents';
import { type Portal, startPortal } from './portal';
import { benchReading } from './reading';
import { benchRelease } from './release';
import { benchSaving } from './saving';

const ALONE = { checks: benchChecks, documents: benchDocuments };
/** In this order: the board's large city would weigh on all others. */
const ON_PORTAL: Record<'saving' | 'reading' | 'release' | 'board', (portal: Portal) => Promise<void>> = { saving: benchSaving, reading: benchReading, release: benchRelease, board: benchBoard };

const NAMES = ['checks', 'documents', 'saving', 'reading', 'release', 'board'] as const;
const chosenNames = z.array(z.enum(NAMES, `Choose of: ${NAMES.join(', ')}.`));

/** The figures that the README speaks of: all, or those that are named. The load generator shares the machine with what it measures. */
export async function main(names: readonly string[]): Promise<void> {
  const chosen = chosenNames.parse(names);
  const wanted = (name: string) => chosen.length === 0 || (chosen as string[]).includes(name);
  console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
  for (const [name, bench] of Object.entries(ALONE)) if (wanted(name)) await bench();
  const onPortal = Object.entries(ON_PORTAL).filter(([name]) => wanted(name));
  if (onPortal.length === 0) return;
  const portal = await startPortal();
  try {
    for (const [, bench] of onPortal) await bench(portal);
  } finally {
    await portal.stop();
  }
}
