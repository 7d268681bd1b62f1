import { formatWanyuan, formatExactWanyuan, type Fen } from '@/lib/amount/amount';
import { gridAmount } from '@/lib/disclosure/computed';
import { previousContext, type DisclosureContext } from '@/lib/disclosure/context';
import type { GridField, ScalarField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { note, type Note } from '@/lib/document/tree';

/** The cell of a grid row that says why last year's figure stands otherwise than it was published. */
const RESTATED = 'restated';

export interface Restatement {
  row: string;
  label: string;
  column: string;
  /** 分 */
  published: Fen;
  stated: Fen;
  reason: string;
}

/** The reason that a grid row gives; "" where it gives none. */
export const restatementOf = (cells: Record<string, unknown> | undefined): string => {
  const reason = cells?.[RESTATED];
  return typeof reason === 'string' ? reason.trim().replace(/[。．.；;]+$/u, '') : '';
};

type Grid = Record<string, Record<string, unknown>>;

/**
 * Last year's figure in that year's grid, read with this year's definition: sections use this file, so it can't ask for
 * the templates that are made of them. For a row that is no sum, both years' definitions read the same.
 */
function publishedIn(field: GridField, grid: Grid | undefined, row: string, definition: ScalarField, before: DisclosureContext): Fen | null {
  if (definition.kind !== 'amount' || definition.fromPrevious === undefined || !grid?.[row]) return null;
  return gridAmount(field, grid, row, definition.fromPrevious, before);
}

/** Last year's figures that a grid states otherwise than they were published, with the reason; without one it is an error, not a restatement. */
export function restatements(sectionId: string, key: string, field: GridField, grid: unknown, context: DisclosureContext): Restatement[] {
  const before = previousContext(context);
  if (!before) return [];
  const earlier = (before.content[sectionId] as Record<string, Grid> | undefined)?.[key];
  return Object.entries(field.rows).flatMap(([row, { label }]) =>
    Object.entries(gridCells(field, row)).flatMap(([column, definition]): Restatement[] => {
      const published = publishedIn(field, earlier, row, definition, before);
      const stated = published === null ? null : gridAmount(field, grid, row, column, context);
      const reason = restatementOf((grid as Grid | undefined)?.[row]);
      return published === null || stated === null || stated === published || reason === '' ? [] : [{ row, label, column, published, stated, reason }];
    }),
  );
}

/** Both figures with as many decimals as it takes to tell them apart. */
function bothFigures({ published, stated }: Restatement): [string, string] {
  const rounded: [string, string] = [formatWanyuan(published), formatWanyuan(stated)];
  return rounded[0] === rounded[1] ? [formatExactWanyuan(published), formatExactWanyuan(stated)] : rounded;
}

/** "因公出国（境）费：2019年公开数为3.00万元，调整为3.50万元，原因：机构改革划转人员。" */
export function restatementSentence(one: Restatement, lastYear: number): string {
  const [published, stated] = bothFigures(one);
  return `${one.label}：${lastYear}年公开数为${published}万元，调整为${stated}万元，原因：${one.reason}。`;
}

/** The notes that stand under a table with restated figures of last year. */
export function restatementNotes(sectionId: string, key: string, field: GridField, grid: unknown, context: DisclosureContext): Note[] {
  return restatements(sectionId, key, field, grid, context).map((one) => note(restatementSentence(one, context.fiscalYear - 1), `${key}/${one.row}/${RESTATED}`));
}
