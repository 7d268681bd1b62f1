import type { DraftAmount } from '@/lib/amount/amount';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { ScalarField } from '@/lib/disclosure/field';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import type { FieldPath } from '@/lib/disclosure/path';
import { Ledger } from '../import/ledger';
import { amountInCell, showsStill } from './cell-values';
import type { FormRow } from './form-sheet';

type Cells = Record<string, unknown>;

/** A figure that nobody had entered, which now stands otherwise: entered over, or added up anew by the spreadsheet. */
export interface ChangedFigure {
  section: AnySection;
  path: FieldPath;
  holder: Cells;
  key: string;
  /** The row's columns, where it is a row of a table. */
  columns: Record<string, ScalarField> | null;
}

/** What a workbook's cells become, sheet by sheet. */
export class FormReading {
  readonly ledger = new Ledger();
  readonly content: Record<string, Cells> = {};
  readonly changed: ChangedFigure[] = [];
  readonly problems: string[] = [];
  readonly notices: string[] = [];

  constructor(readonly identity: Pick<DisclosureContext, 'department' | 'fiscalYear' | 'templateVersion'>) {}

  context(): DisclosureContext {
    return { ...this.identity, content: this.content, previous: null };
  }

  /** The section's content; asked for once a sheet of it is there. */
  contentOf(section: AnySection): Cells {
    return (this.content[section.id] ??= {});
  }

  /**
   * Reads a cell into its holder. What follows from other figures stays blank where it stands as it was written; where
   * it changed it is looked at once everything is read.
   */
  take(section: AnySection, path: FieldPath, holder: Cells, key: string, field: ScalarField, row: FormRow, columns: ChangedFigure['columns'] = null): void {
    const cell = row.cell(key);
    const written = row.memo.follows?.[key];
    holder[key] = kindOf(field).empty(field);
    if (written !== undefined && (cell.text === '' || showsStill(cell, written))) return this.ledger.understand(row.ref(key));
    const read = valueInCell(field, row, key);
    if (read.refused !== undefined) return this.refuse(section, row, key, read.refused);
    holder[key] = read.value;
    if (cell.text === '') return;
    this.ledger.place(section.id, path, [row.ref(key)], read.problem === undefined ? 'sure' : read.problem.certainty, read.problem?.note);
    if (read.problem) this.problems.push(`${row.place(key)}：${read.problem.note}`);
    if (written !== undefined && field.kind === 'amount') this.changed.push({ section, path, holder, key, columns });
  }

  private refuse(section: AnySection, row: FormRow, key: string, reason: string): void {
    this.ledger.leave(reason, row.ref(key));
    this.problems.push(`${row.place(key)}：${reason}`);
  }
}

interface ValueRead {
  value: DraftAmount;
  problem?: { certainty: 'likely' | 'doubtful'; note: string };
  /** Why no draft can hold it. */
  refused?: string;
}

/** The value of a cell as drafts hold it. */
export function valueInCell(field: ScalarField, row: FormRow, key: string): ValueRead {
  const cell = row.cell(key);
  const { amount, problem } = field.kind === 'amount' ? amountInCell(cell) : { amount: field.kind === 'number' ? (cell.number ?? cell.text) : cell.text, problem: undefined };
  const held = kindOf(field).draftSchema(field).safeParse(amount);
  if (!held.success) return { value: kindOf(field).empty(field) as DraftAmount, refused: held.error.issues.map(({ message }) => message).join('；') };
  if (problem === 'unreadable') return { value: amount, problem: { certainty: 'doubtful', note: `“${cell.text}”不是金额，请填写数字，例如 1234.56` } };
  if (problem === 'rounded') return { value: amount, problem: { certainty: 'likely', note: `“${cell.number ?? cell.text}”超过 6 位小数，已四舍五入到分` } };
  return { value: amount };
}
