import type { ReactNode } from 'react';
import type { ImportView } from '@/lib/server/queries/workspace/import-types';
import { Notice } from '@/components/ui/notice';
import type { ImportActions } from './import-actions';
import { ImportHead } from './import-head';
import { ImportScreen } from './import-screen';
import { SheetMappings } from './sheet-mappings';

/** An import as a page: of a department on its way into a draft, or of the bureau on its way into the archive. */
export function ImportPage({ view, actions, back, address, trail }: { view: ImportView; actions: ImportActions; back: string; address: string; trail: ReactNode }) {
  const { source, result } = view;
  return (
    <div className="mx-auto w-full max-w-[1760px] px-4 py-4 sm:px-6">
      <p className="mb-2 text-sm">{trail}</p>
      <ImportHead view={view} actions={actions} back={back} address={address} />
      {view.state === 'REFUSED' && <Notice tone="danger">{view.refusal}</Notice>}
      {view.sheets.length > 0 && view.permissions.apply && <SheetMappings key={JSON.stringify(view.sheets.map((sheet) => sheet.mapping))} view={view} save={actions.mapSheets} />}
      {source && result && <ImportScreen key={`${view.fiscalYear}-${view.state}-${result.placements.length}`} view={{ ...view, source, result }} actions={actions} />}
    </div>
  );
}
