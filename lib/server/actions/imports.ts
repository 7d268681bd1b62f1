'use server';

import { action } from '../action';
import { applyImport, applyImportInput } from '../commands/apply-import';
import { decideImport, decideImportInput } from '../commands/decide-import';
import { discardImport, discardImportInput } from '../commands/discard-import';
import { mapSheets, mapSheetsInput } from '../commands/map-sheets';
import { setImportYear, setImportYearInput } from '../commands/set-import-year';

export const decideImportAction = action(decideImportInput, (actor, input) => decideImport(actor, input));
export const applyImportAction = action(applyImportInput, (actor, input) => applyImport(actor, input));
export const setImportYearAction = action(setImportYearInput, (actor, input) => setImportYear(actor, input));
export const mapSheetsAction = action(mapSheetsInput, (actor, input) => mapSheets(actor, input));
export const discardImportAction = action(discardImportInput, (actor, input) => discardImport(actor, input));
