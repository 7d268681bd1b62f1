'use client';

import type { AnySection } from '@/lib/disclosure/define-section';
import { isScalarField, type Field, type FieldMap, type ScalarField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { shownValue } from '@/lib/disclosure/place-label';
import type { Placement } from '@/lib/exchange/import/import-result';
import type { SectionDecisions } from './import-model';

type Row = { id: string } & Record<string, unknown>;

interface Shared {
  placements: ReadonlyMap<FieldPath, Placement>;
  decisions: SectionDecisions;
  focused: FieldPath | null;
  onFocus: (path: FieldPath) => void;
}

/** What was recognised for a section, laid out as its definition has it: every value can be pointed at, decided and traced to its source. */
export function RecognisedFields({ section, content, ...shared }: Shared & { section: AnySection; content: Record<string, unknown> }) {
  return <Fields fields={section.fields} content={content} base="" shared={shared} />;
}

function Fields({ fields, content, base, shared }: { fields: FieldMap; content: Record<string, unknown>; base: FieldPath; shared: Shared }) {
  const entries = Object.entries(fields).filter(([, field]) => !(field.kind === 'amount' && field.compute));
  const scalars = entries.filter((entry): entry is [string, ScalarField] => isScalarField(entry[1]));
  return (
    <div className="space-y-4">
      {scalars.length > 0 && (
        <dl className="space-y-1.5">
          {scalars.map(([key, field]) => (
            <div key={key}>
              <dt className="text-hint text-muted">{field.label}</dt>
              <dd>
                <Value path={joinPath(base, key)} value={content[key]} shared={shared} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entries
        .filter(([, field]) => !isScalarField(field))
        .map(([key, field]) => (
          <Composite key={key} field={field} value={content[key]} path={joinPath(base, key)} shared={shared} />
        ))}
    </div>
  );
}

function Composite({ field, value, path, shared }: { field: Field; value: unknown; path: FieldPath; shared: Shared }) {
  if (value === undefined || kindOf(field).isEmpty(field, value)) {
    // Sentences that follow from the figures are no loss.
    return field.kind === 'wording' ? null : <p className="text-sm text-muted">{field.label}：文件中没有识别到</p>;
  }
  return (
    <section aria-label={field.label}>
      <p className="mb-1 font-semibold">{field.label}</p>
      <Inside field={field} value={value} path={path} shared={shared} />
    </section>
  );
}

function Inside({ field, value, path, shared }: { field: Field; value: unknown; path: FieldPath; shared: Shared }) {
  switch (field.kind) {
    case 'textList':
      return (
        <ol className="space-y-1">
          {(value as Row[]).map((row, index) => (
            <li key={row.id} className="flex gap-2">
              <span className="w-7 shrink-0 text-right text-sm tabular-nums text-muted">{index + 1}．</span>
              <Value path={joinPath(path, row.id, 'text')} value={row.text} shared={shared} />
            </li>
          ))}
        </ol>
      );
    case 'table':
      return (
        <ValueTable
          columns={Object.entries(field.columns).filter(([, column]) => !(column.kind === 'amount' && column.compute))}
          rows={(value as Row[]).map((row) => ({ id: row.id, label: null, cells: row }))}
          path={path}
          shared={shared}
        />
      );
    case 'grid': {
      const rows = Object.entries(field.rows).map(([id, { label }]) => ({ id, label, cells: (value as Record<string, Record<string, unknown>>)[id] ?? {}, held: gridCells(field, id) }));
      const columns = Object.entries(field.columns).filter(([key]) => rows.some((row) => key in row.held));
      return <ValueTable columns={columns} rows={rows} path={path} shared={shared} />;
    }
    case 'records':
      return (
        <ol className="space-y-3">
          {(value as Row[]).map((row, index) => (
            <li key={row.id} className="rounded-md border border-line p-3">
              <p className="mb-1 text-hint text-muted">
                {field.itemLabel} {index + 1}
              </p>
              <Fields fields={field.fields} content={row} base={joinPath(path, row.id)} shared={shared} />
            </li>
          ))}
        </ol>
      );
    case 'wording':
      return (
        <dl className="space-y-1.5">
          {Object.entries(value as Record<string, { own: string }>)
            .filter(([, { own }]) => own !== '')
            .map(([key, { own }]) => (
              <div key={key}>
                <dt className="text-hint text-muted">{field.sentences[key]?.label}（原文的写法，取用后与数额核对）</dt>
                <dd>
                  <Value path={joinPath(path, key, 'own')} value={own} shared={shared} />
                </dd>
              </div>
            ))}
        </dl>
      );
    default:
      return null;
  }
}

interface TableRow {
  id: string;
  label: string | null;
  cells: Record<string, unknown>;
  /** The columns that the row has; all where it isn't told. */
  held?: Record<string, ScalarField>;
}

/** Columns that the document has nothing for are left out: the draft's form has them all. */
function ValueTable({ columns: all, rows, path, shared }: { columns: readonly [string, ScalarField][]; rows: readonly TableRow[]; path: FieldPath; shared: Shared }) {
  const columns = all.filter(([key]) => rows.some((row) => (row.cells[key] ?? '') !== '' || shared.placements.has(joinPath(path, row.id, key))));
  return (
    <div className="overflow-x-auto rounded-md border border-line">
      <table className="w-full border-collapse text-sm leading-6">
        <thead>
          <tr className="bg-ground text-left">
            {rows.some((row) => row.label !== null) && <th className="px-2 py-1 font-semibold">项目</th>}
            {columns.map(([key, column]) => (
              <th key={key} className={`px-2 py-1 font-semibold whitespace-nowrap ${column.kind === 'amount' || column.kind === 'number' ? 'text-right' : ''}`}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-t border-line align-top">
              {row.label !== null && <th className="min-w-24 px-2 py-1 text-left font-normal">{row.label}</th>}
              {columns.map(([key, column]) => (
                <td key={key} className={`px-1 py-0.5 ${column.kind === 'amount' || column.kind === 'number' ? 'text-right tabular-nums' : 'min-w-24'}`}>
                  {(!row.held || key in row.held) && <Value path={joinPath(path, row.id, key)} value={row.cells[key]} shared={shared} compact />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TONES = { sure: '', likely: 'bg-primary-tint/70', doubtful: 'bg-caution-tint' } as const;

/** One value. Read from the source it can be pointed at; what the source doesn't have is only told. */
function Value({ path, value, shared, compact = false }: { path: FieldPath; value: unknown; shared: Shared; compact?: boolean }) {
  const placement = shared.placements.get(path);
  const decision = shared.decisions[path];
  const shown = decision?.kind === 'edited' ? shownValue(decision.value) : shownValue(value);
  if (!placement) return shown === '（空）' ? <span className="px-1 text-muted">{compact ? '' : '文件中没有'}</span> : <span className="px-1">{shown}</span>;
  const tone = decision?.kind === 'rejected' ? 'text-muted line-through' : decision ? 'bg-good-tint' : TONES[placement.certainty];
  return (
    <button
      type="button"
      data-value={path}
      aria-pressed={shared.focused === path}
      onClick={() => shared.onFocus(path)}
      className={`w-full cursor-pointer rounded px-1 whitespace-pre-wrap break-words hover:outline hover:outline-1 hover:outline-primary ${compact ? '[text-align:inherit]' : 'text-left'} ${tone} ${shared.focused === path ? 'outline outline-2 outline-primary' : ''}`}
    >
      {shown === '（空）' ? <span className="text-muted">（空）</span> : compact ? shown.replace(/ 万元$/u, '') : shown}
    </button>
  );
}
