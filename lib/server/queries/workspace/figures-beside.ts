import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Fen } from '@/lib/amount/amount';
import { HEADLINE } from '@/lib/comparison/headline';
import { previousContext } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { figuresOf } from '@/lib/review/figures';
import { among, type Among, type Figures } from '@/lib/review/medians';
import { db } from '../../db';
import type { EditionView } from './types';

/** A figure of the edition with what stands beside it. 分 */
export interface FigureBeside {
  sectionId: string;
  measure: string;
  label: string;
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
  const rows = await db.$queryRaw<{ facts: Figures }[]>`
    SELECT DISTINCT ON (d.department_id) s.facts
    FROM submission s JOIN edition e ON e.id = s.edition_id JOIN disclosure d ON d.id = e.disclosure_id
    WHERE d.cycle_id = ${cycle.id} AND d.department_id <> ${department.id} AND s.facts IS NOT NULL
    ORDER BY d.department_id, s.submitted_at DESC`;
  const others = rows.map((row) => row.facts);
  const own = figuresOf(context);
  const before = previousContext(context);
  const previous = before ? figuresOf(before) : {};
  const whole = own[HEADLINE.expenditure.BUDGET] === undefined ? HEADLINE.expenditure.FINAL_ACCOUNTS : HEADLINE.expenditure.BUDGET;
  return templateOf(context.templateVersion).sections.flatMap((section) =>
    (section.measures ?? []).flatMap(({ id, label, stock }) => (own[id] === undefined ? [] : [{ sectionId: section.id, measure: id, label, amount: own[id], previous: previous[id] ?? null, others: among(id, own, others, stock ? null : whole) }])),
  );
}
