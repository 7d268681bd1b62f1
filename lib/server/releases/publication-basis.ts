import type { Db, Tx } from '../db';

/**
 * A fingerprint of all that a publication is made of: the content, what stands public beside it, names, the units on the
 * list, settings and code lists. While it stays the same, what was prepared is still what would be prepared.
 */
export async function publicationBases(client: Db | Tx, editionIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await client.$queryRaw<{ id: string; basis: string }[]>`
    SELECT e.id, md5(concat_ws('|', e.state, e.template_version, e.correction_note, e.signed_off_at,
      (SELECT u.name FROM "user" u WHERE u.id = e.signed_off_by_id), d.code, d.name, d.short_name,
      (SELECT string_agg(s.section_id || s.revision, ',' ORDER BY s.section_id) FROM section_draft s WHERE s.edition_id = e.id),
      (SELECT string_agg(concat(a::text, u.name), ',' ORDER BY a.rule_id, a.section_id, a.path) FROM finding_acceptance a LEFT JOIN "user" u ON u.id = a.accepted_by_id WHERE a.edition_id = e.id),
      (SELECT r::text FROM secrecy_review r WHERE r.edition_id = e.id),
      (SELECT string_agg(w::text, ',' ORDER BY w.section_id) FROM withheld_section w WHERE w.edition_id = e.id),
      (SELECT string_agg(other.id, ',' ORDER BY other.id) FROM edition other
        JOIN disclosure od ON od.id = other.disclosure_id JOIN cycle oc ON oc.id = od.cycle_id
        WHERE other.state = 'PUBLISHED' AND od.department_id = d.id AND oc.fiscal_year IN (c.fiscal_year - 1, c.fiscal_year)),
      (SELECT string_agg(u::text, ',' ORDER BY u.code) FROM cycle_unit cu JOIN unit u ON u.id = cu.unit_id WHERE cu.cycle_id = c.id AND u.department_id = d.id),
      (SELECT string_agg(cs::text, ',' ORDER BY cs.rule_id) FROM check_setting cs WHERE cs.cycle_id = c.id),
      (SELECT string_agg(l.kind || l.imported_at, ',' ORDER BY l.kind) FROM code_list l WHERE l.fiscal_year = c.fiscal_year)
    )) AS basis
    FROM edition e JOIN disclosure di ON di.id = e.disclosure_id JOIN department d ON d.id = di.department_id JOIN cycle c ON c.id = di.cycle_id
    WHERE e.id = ANY(${[...editionIds]})`;
  return new Map(rows.map(({ id, basis }) => [id, basis]));
}
