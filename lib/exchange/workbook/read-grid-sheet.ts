import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { COLUMN_MARKS } from './form-marks';
import type { FormReading } from './form-reading';
import type { FormSheet } from './form-sheet';
import type { GridPlan } from './sheet-plan';

/** Reads a sheet of fixed rows into the content. */
export function readGridSheet(reading: FormReading, { section, key, field }: GridPlan, sheet: FormSheet): void {
  const grid: Record<string, Record<string, unknown>> = {};
  reading.contentOf(section)[key] = grid;
  for (const row of sheet.rows) {
    const own = row.id !== null && field.rows[row.id] && !grid[row.id] ? row.id : null;
    if (own === null) {
      if (row.mark !== '') reading.ledger.leave('这一行与上面的一行重复，没有导入', ...row.refs);
      continue;
    }
    grid[own] = {};
    reading.ledger.understand(...row.hiddenRefs, row.ref(COLUMN_MARKS.label));
    const cells = gridCells(field, own);
    for (const column of Object.keys(field.columns)) {
      if (cells[column]) reading.take(section, `${key}/${own}/${column}`, grid[own], column, cells[column], row);
      else if (row.memo.follows?.[column] !== undefined) reading.ledger.understand(row.ref(column));
    }
  }
  const missing = Object.entries(field.rows).filter(([row]) => !grid[row]).map(([, { label }]) => `“${label}”`);
  if (missing.length > 0) reading.notices.push(`${sheet.block.place}里没有${missing.join('、')}，按空白导入。`);
}
