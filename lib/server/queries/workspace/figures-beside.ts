import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Fen } from '@/lib/amount/amount';
import { HEADLINE } from '@/lib/comparison/headline';
import { previousContext } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { codedFigures, figuresOf } from '@/lib/review/figures';
import { among, type Among, type Figures } from '@/lib/review/medians';
import { db } from '../../db';
import type { EditionView } from './types';

/** A figure of the edition with what stands beside it. 分 */
export interface FigureBeside {
  sectionId: string;
  /** A measure's id, or the key of a row of a table of codes. */
  measure: string;
  label: string;
  /** A row of a table of codes: only departments that have the same code state it. */
  coded: boolean;
  amount: Fen;
  /** Of the year before as published; null without one. */
  previous: Fen | null;
  others: Among;
}

/**
 * The edition's figures beside last year's and the median of the other departments of the cycle, by what those submitted
 * last: a draft that wasn't submitted is its department's own. One query, however many departments.
 */
export async function figuresBeside(actor: Actor, { context, cycle, department }: Pick<EditionView, 'context' | 'cycle' | 'department'>): Promise<FigureBeside[]> {
  if (!can(actor, 'seeReviewQueue')) return [];
  const own = figuresOf(context);
  const coded = codedFigures(context);
  // Of the others only what stands in this edition too: each department has dozens of codes.
  const rows = await db.$queryRaw<{ facts: Figures }[]>`
    SELECT (SELECT coalesce(jsonb_object_agg(f.key, f.value), '{}') FROM jsonb_each(last.facts) f JOIN unnest(${Object.keys(own)}::text[]) AS wanted ON wanted = f.key) AS facts
    FROM (
      SELECT DISTINCT ON (d.department_id) s.facts
      FROM submission s JOIN edition e ON e.id = s.edition_id JOIN disclosure d ON d.id = e.disclosure_id
      WHERE d.cycle_id = ${cycle.id} AND d.department_id <> ${department.id} AND s.facts IS NOT NULL
      ORDER BY d.department_id, s.submitted_at DESC
    ) last`;
  const others = rows.map((row) => row.facts);
  const before = previousContext(context);
  const previous = before ? figuresOf(before) : {};
  const whole = own[HEADLINE.expenditure.BUDGET] === undefined ? HEADLINE.expenditure.FINAL_ACCOUNTS : HEADLINE.expenditure.BUDGET;
  const beside = (sectionId: string, key: string, label: string, total: string | null) => ({ sectionId, measure: key, label, amount: own[key]!, previous: previous[key] ?? null, others: among(key, own, others, total) });
  return templateOf(context.templateVersion).sections.flatMap(({ id: sectionId, measures = [] }) => [
    ...measures.flatMap(({ id, label, stock }) => (own[id] === undefined ? [] : [{ ...beside(sectionId, id, label, stock ? null : whole), coded: false }])),
    ...coded.filter((figure) => figure.sectionId === sectionId).map(({ key, code, name }) => ({ ...beside(sectionId, key, `${code} ${name}`, null), coded: true })),
  ]);
}
