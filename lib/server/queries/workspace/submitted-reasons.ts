import { placeLabel } from '@/lib/disclosure/place-label';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import type { SubmittedReason } from '@/lib/review/shared-reasons';
import { db } from '../../db';

interface Edition {
  id: string;
  departmentId: string;
  templateVersion: string;
}

interface Row {
  edition_id: string;
  section: string;
  field: string;
  row: string;
  column: string;
  text: string;
}

/** The reasons in the last submission of each of these editions, in their order: one query, which reads no other content. */
export async function submittedReasons(editions: readonly Edition[]): Promise<SubmittedReason[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT last.edition_id, s.key AS section, f.key AS field, r.key AS row, c.key AS column, c.value #>> '{}' AS text
    FROM (SELECT DISTINCT ON (edition_id) edition_id, content FROM submission WHERE edition_id = ANY(${editions.map(({ id }) => id)}) ORDER BY edition_id, number DESC) last
    CROSS JOIN LATERAL jsonb_each(last.content) s
    CROSS JOIN LATERAL jsonb_each(CASE jsonb_typeof(s.value) WHEN 'object' THEN s.value ELSE '{}' END) f
    CROSS JOIN LATERAL jsonb_each(CASE jsonb_typeof(f.value) WHEN 'object' THEN f.value ELSE '{}' END) r
    CROSS JOIN LATERAL jsonb_each(CASE jsonb_typeof(r.value) WHEN 'object' THEN r.value ELSE '{}' END) c
    WHERE c.key IN ('reason', 'gapReason') AND jsonb_typeof(c.value) = 'string' AND c.value <> '""'
    ORDER BY section, field, row, "column"`;
  return editions.flatMap(({ id, departmentId, templateVersion }) => {
    const template = templateOf(templateVersion);
    return rows
      .filter((one) => one.edition_id === id)
      .map(({ section, field, row, column, text }) => {
        const path = `${field}/${row}/${column}`;
        const definition = sectionOf(template, section);
        return { departmentId, sectionId: section, path, label: definition ? placeLabel(definition, undefined, path) : '', text };
      });
  });
}
