import { namesOf } from './aliases';
import type { PrintedUnit } from './amount-text';
import { putText, type InnerTable } from './read-records';
import { placeTable } from './place-table';
import type { Reading, Row } from './reading';
import { cellRef } from './source';
import type { StatedFigure } from './stated';
import { bare, isBlankText } from './words';
import type { TableField } from '@/lib/disclosure/field';

/** Reads the table of an item: what stands over the header as labels and values of the item, then the rows. */
export function placeInnerTable(reading: Reading, match: InnerTable, item: Row, isSure: boolean, unit: PrintedUnit | null): StatedFigure[] {
  const { table, section, key, field, inner, header } = match;
  const base = `${key}/${item.id}`;
  for (let row = 0; row < header.first; row += 1) {
    let label: string | null = null;
    table.rows[row]!.forEach((cell, column) => {
      if (isBlankText(cell.text)) return;
      const ref = cellRef(table.id, row, column);
      const named = Object.entries(field.fields).find(([, one]) => namesOf(one.label).some((name) => bare(name) === bare(cell.text)));
      if (named && named[1].kind !== 'table') {
        label = named[0];
        reading.ledger.understand(ref);
      } else if (label === field.nameField && String(item[label] ?? '') !== '') {
        // The caption has named the item already.
        if (bare(String(item[label])) === bare(cell.text)) reading.ledger.understand(ref);
      } else if (label !== null) {
        putText(reading, base, section.id, item, label, field.fields[label]!, cell.text, ref);
      }
    });
  }
  const rows = field.fields[inner] as TableField;
  return placeTable(reading, table, header, { sectionId: section.id, path: `${base}/${inner}`, field: rows, list: item[inner] as Row[], certainty: isSure ? 'sure' : 'likely' }, unit);
}
