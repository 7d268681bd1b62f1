import type { FieldPath } from '@/lib/disclosure/path';
import type { SheetMapping } from '@/lib/exchange/mapping/sheet-mapping';
import type { ActionResult } from '@/lib/server/action';
import type { Decision } from '@/lib/exchange/takeover/decisions';

/** What the import dialogue asks of the server. */
export interface ImportActions {
  decide: (input: { importId: string; decisions: Record<string, Record<FieldPath, Decision | null>> }) => Promise<ActionResult<{ undecided: number }>>;
  apply: (input: { importId: string; cycleId: string; sections: { sectionId: string; revision: number }[] }) => Promise<ActionResult<{ editionId: string }>>;
  setYear: (input: { importId: string; fiscalYear: number }) => Promise<ActionResult<unknown>>;
  mapSheets: (input: { importId: string; mappings: { signature: string; mapping: SheetMapping }[] }) => Promise<ActionResult<unknown>>;
  discard: (input: { importId: string }) => Promise<ActionResult<unknown>>;
}
