import { applyImportAction, decideImportAction, discardImportAction, mapSheetsAction, setImportYearAction } from '@/lib/server/actions/imports';

/** What the dialogue of an import may ask for, in a draft and in the archive alike. */
export const importActions = { decide: decideImportAction, apply: applyImportAction, setYear: setImportYearAction, mapSheets: mapSheetsAction, discard: discardImportAction };
