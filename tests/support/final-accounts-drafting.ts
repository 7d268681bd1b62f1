// A section typed and pasted as a clerk would who has its figures in a spreadsheet; what follows from elsewhere is left alone.
import { expect, type Page } from '@playwright/test';
import { formatExactWanyuan } from '../../lib/amount/amount';
import type { AnySection } from '../../lib/disclosure/define-section';
import type { Field, GridField, TableField } from '../../lib/disclosure/field';
import { gridCells } from '../../lib/disclosure/field-kinds/composite';
import { emptyTable, fill, paste, saved } from './browser';

type Cells = Record<string, unknown>;
type Row = { id: string } & Cells;

const typed = (value: unknown): string => (typeof value === 'number' ? formatExactWanyuan(value) : typeof value === 'string' ? value : '');

/** A page that was just loaded hears nothing yet; once its tabs do, its fields do. */
async function listens(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: /^意见/ });
  await expect(async () => {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true', { timeout: 1_000 });
  }).toPass();
}

/** Cells of a grid that the content has and nobody published before. */
function gridValues(key: string, field: GridField, grid: Record<string, Cells>): Record<string, string> {
  const cells = Object.keys(field.rows).flatMap((row) =>
    Object.entries(gridCells(field, row))
      .filter(([, cell]) => cell.kind !== 'amount' || cell.fromPrevious === undefined)
      .map(([column]): [string, string] => [`${key}/${row}/${column}`, typed(grid[row]?.[column])]),
  );
  return Object.fromEntries(cells.filter(([, value]) => value !== ''));
}

async function pasteTable(page: Page, key: string, field: TableField, rows: readonly Row[]): Promise<void> {
  await paste(page, emptyTable(page, key), rows.map((row) => Object.keys(field.columns).map((column) => typed(row[column]))));
  await expect(page.locator(`[data-path="${key}"] tbody tr[data-row]`)).toHaveCount(rows.length);
}

async function draftField(page: Page, key: string, field: Field, value: unknown): Promise<void> {
  switch (field.kind) {
    case 'grid':
      return fill(page, gridValues(key, field, value as Record<string, Cells>));
    case 'table':
      return (value as Row[]).length === 0 ? undefined : pasteTable(page, key, field, value as Row[]);
    case 'text':
    case 'date':
      return fill(page, { [key]: String(value) });
    default:
      // Sentences are worded as usual.
      expect(field.kind).toBe('wording');
  }
}

/** Fills in the section that is open. */
export async function draftSection(page: Page, section: AnySection, content: Cells): Promise<void> {
  await listens(page);
  for (const [key, field] of Object.entries(section.fields as Record<string, Field>)) await draftField(page, key, field, content[key]);
  await page.keyboard.press('Tab');
  await saved(page);
}
