import { sumOfPresent, type DraftAmount, type Fen } from '@/lib/amount/amount';
import type { DisclosureContext } from './context';
import type { AmountField, GridField, ScalarField, TableField } from './field';

type Cells = Record<string, unknown>;

const asAmount = (value: unknown): Fen | null => (typeof value === 'number' ? value : null);

/** The amount in a cell of a grid, computed rows (其中之和) and computed columns (增减额) included. 分; null when unknown. */
export function gridAmount(field: GridField, value: unknown, row: string, column: string, context: DisclosureContext): Fen | null {
  const grid = value as Record<string, Cells>;
  const definition = field.columns[column] as AmountField;
  if (definition.compute) {
    const siblings = Object.fromEntries(
      Object.entries(field.columns)
        .filter(([, other]) => other.kind === 'amount' && !other.compute)
        .map(([key]) => [key, gridAmount(field, value, row, key, context)]),
    );
    return definition.compute(siblings, context);
  }
  const parts = field.rows[row]?.sumOf;
  if (parts) return sumOfPresent(parts.map((part) => gridAmount(field, value, part, column, context)));
  return asAmount(grid?.[row]?.[column]);
}

/** The amount in a cell of a table row; computed columns included. */
export function rowAmount(columns: Record<string, ScalarField>, row: Cells, column: string, context: DisclosureContext): Fen | null {
  const definition = columns[column] as AmountField;
  return definition.compute ? definition.compute(row, context) : asAmount(row[column]);
}

/** 合计 of a table's column; null when no row has an amount there. */
export function columnTotal(field: Pick<TableField, 'columns'>, rows: readonly Cells[], column: string, context: DisclosureContext): Fen | null {
  return sumOfPresent(rows.map((row): DraftAmount => rowAmount(field.columns, row, column, context)));
}
