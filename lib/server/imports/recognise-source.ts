import { EditionJsonError } from '@/lib/exchange/edition-json';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import { recognise } from '@/lib/exchange/import/recognise';
import type { SourceDocument } from '@/lib/exchange/import/source';
import { withMappedPlaces, withMappings } from '@/lib/exchange/mapping/sheet-mapping';
import { recogniseEdition } from '@/lib/exchange/recognise-edition';
import { workbookForm } from '@/lib/exchange/workbook/read-workbook-form';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { db } from '../db';
import { importedCodes } from '../editions/code-book';
import { sheetMappingsOf } from './sheet-mappings';

export interface RecogniseHints {
  /** The year that a person said the document is of; null for the document's own. */
  fiscalYear: number | null;
  department: { id: string; name: string } | null;
}

export type RecognisedSource = { source: SourceDocument; result: ImportResult; refusal: null } | { source: null; result: null; refusal: string };

/** A document's content as the portal's sections, with the department's sheets as they were mapped before. */
export async function recogniseSource(source: SourceDocument, { fiscalYear, department }: RecogniseHints): Promise<RecognisedSource> {
  if (source.format === 'json') return recogniseData(source);
  const form = source.format === 'xlsx' ? workbookForm(source) : null;
  if (form) return { source, result: { ...form.result, notices: [...form.result.notices, ...form.problems] }, refusal: null };
  const hints = { ...(department && { departmentName: department.name }), ...(fiscalYear !== null && { fiscalYear }) };
  const first = recognise(source, hints);
  const year = fiscalYear ?? first.fiscalYear?.value ?? null;
  const codes = year === null ? undefined : await importedCodes(db, year);
  const mappings = department && source.format === 'xlsx' ? await sheetMappingsOf(db, department.id) : {};
  const mapped = withMappings(source, mappings, templateOf(first.templateVersion));
  const isMapped = mapped.blocks.some((block, index) => block !== source.blocks[index]);
  if (!codes && !isMapped) return { source, result: first, refusal: null };
  return { source, result: withMappedPlaces(recognise(mapped, { ...hints, ...(codes && { codes }) }), source, mappings), refusal: null };
}

function recogniseData(source: SourceDocument): RecognisedSource {
  try {
    return { ...recogniseEdition(source), refusal: null };
  } catch (error) {
    if (!(error instanceof EditionJsonError)) throw error;
    return { source: null, result: null, refusal: error.problems.slice(0, 3).join('；') };
  }
}
