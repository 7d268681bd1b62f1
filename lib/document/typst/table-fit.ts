import { lengthOf, type TablePlan } from '../page-plan';
import { placeCells, type PlacedCell } from '../table-layout';
import type { Cell, Table } from '../tree';

/** How a table meets the end of a page; in pt. */
export interface TableFit {
  /** Above and below the text of a cell. */
  margin: number;
  /** No page ends within it. */
  whole: boolean;
}

/** Distance of a cell's lines beyond the size of its text, as the preamble sets it; with a row's border. */
const [LEADING, BORDER] = [2.5, 0.5];
const [MARGIN, CLOSE_MARGIN] = [2.5, 1];
/** Width of a page's text and of a cell's margins. */
const [PORTRAIT_WIDTH, LANDSCAPE_WIDTH, SIDES] = [442, 717, 8];
/** What a page leaves to a table under its heading and the line of its unit. */
const [PORTRAIT_ROOM, LANDSCAPE_ROOM] = [600, 390];
/** By how much of a line a text is taken to be longer than it is: figures are narrower than `lengthOf` has them. */
const GENEROUS = 0.1;
/** About a fifth of a page: more white than that at a page's end looks like a mistake. */
const LOW = 130;

/** A low table stays whole; one that would leave a few rows for another page has its rows closer together. */
export function tableFit(table: Table, plan: TablePlan): TableFit {
  const rows = [...rowLines(table.head, plan), ...rowLines(table.rows.map((row) => row.cells), plan)];
  const heightWith = (margin: number) => rows.reduce((sum, lines) => sum + lines * (plan.size + LEADING) - LEADING + 2 * margin + BORDER, 0);
  const room = plan.landscape ? LANDSCAPE_ROOM : PORTRAIT_ROOM;
  const closer = heightWith(MARGIN) > room && heightWith(CLOSE_MARGIN) <= room;
  return { margin: closer ? CLOSE_MARGIN : MARGIN, whole: heightWith(MARGIN) <= LOW };
}

/** Lines that each row takes. */
function rowLines(rows: readonly (readonly Cell[])[], { widths, size, landscape }: TablePlan): number[] {
  const width = landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH;
  const all = widths.reduce((sum, share) => sum + share, 0);
  const linesOf = ({ cell, column }: PlacedCell) => {
    const share = widths.slice(column, column + (cell.colSpan ?? 1)).reduce((sum, one) => sum + one, 0);
    const room = Math.max(1, ((share / all) * width - SIDES) / size);
    return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / room - GENEROUS)), 0);
  };
  // A cell that reaches down over rows has its room there.
  return placeCells(rows).map((cells) => Math.max(1, ...cells.map((one) => Math.ceil(linesOf(one) / (one.cell.rowSpan ?? 1)))));
}
