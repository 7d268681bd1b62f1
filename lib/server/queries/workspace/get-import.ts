import type { Actor } from '@/lib/access/actor';
import { numbered } from '@/lib/disclosure/section-name';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import type { SourceDocument } from '@/lib/exchange/import/source';
import { headersOf, signatureOf } from '@/lib/exchange/mapping/sheet-mapping';
import { type ImportDecisions, placementsOf, undecidedIn } from '@/lib/exchange/takeover/decisions';
import { db } from '../../db';
import { checkImport, importContext } from '../../imports/import-context';
import { importDigest } from '../../imports/import-digest';
import { decisionsOf, findImport, importReading, type ImportRow, mayImport, templateOfResult } from '../../imports/import-record';
import { importTargets } from '../../imports/import-targets';
import { sheetMappingsOf } from '../../imports/sheet-mappings';
import { importSummary, uploaders } from './import-summaries';
import type { ImportSectionView, ImportView, SheetView } from './import-types';

/** One import with all that its screen shows: source, what was recognised where, decisions and drafts it can go into. Null where it isn't this person's. */
export async function getImport(actor: Actor, importId: string): Promise<ImportView | null> {
  const row = await findImport(db, importId);
  if (!row || !mayImport(actor, row)) return null;
  const { source, result } = await importReading(db, importId);
  const decisions = decisionsOf(row);
  const context = result && (await importContext(db, row, result));
  const targets = result && row.state !== 'DISCARDED' ? await importTargets(db, actor, row, result) : [];
  const open = row.state === 'READY' || (row.state === 'APPLIED' && row.batchId === null);
  return {
    ...importSummary(row, await importDigest(row), await uploaders([row])),
    source,
    result,
    decisions,
    context,
    sections: result ? sectionViews(result, decisions) : [],
    checks: result && context ? (await checkImport(db, context, result)).findings : [],
    sheets: source ? await sheetViews(row, source) : [],
    targets,
    permissions: {
      decide: open,
      apply: open && targets.length > 0,
      discard: row.state === 'READY' || row.state === 'REFUSED',
      archive: row.batchId !== null,
    },
  };
}

function sectionViews(result: ImportResult, decisions: ImportDecisions): ImportSectionView[] {
  return templateOfResult(result).sections.map((section) => {
    const placements = placementsOf(result, section.id);
    const certain = (certainty: string) => placements.filter((placement) => placement.certainty === certainty).length;
    return {
      sectionId: section.id,
      title: numbered(section.numeral, section.shortTitle),
      recognised: result.content[section.id] !== undefined,
      placements: { sure: certain('sure'), likely: certain('likely'), doubtful: certain('doubtful') },
      undecided: undecidedIn(result, decisions, section.id).length,
      unplaced: result.unplaced.filter((one) => one.sectionId === section.id).length,
      takenAt: decisions[section.id]?.takenAt ?? null,
    };
  });
}

async function sheetViews(row: ImportRow, source: SourceDocument): Promise<SheetView[]> {
  if (source.format !== 'xlsx') return [];
  const mappings = row.departmentId === null ? {} : await sheetMappingsOf(db, row.departmentId);
  return source.blocks.flatMap((block) => {
    const signature = block.kind === 'table' ? signatureOf(block) : null;
    if (block.kind !== 'table' || signature === null) return [];
    return [{ blockId: block.id, sheet: block.sheet ?? '', signature, headers: headersOf(block), mapping: mappings[signature] ?? null }];
  });
}
