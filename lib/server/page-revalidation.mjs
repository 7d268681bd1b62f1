// What makes cached public pages void, for whoever changes what they show. Plain JavaScript: the page cache is loaded unbundled.

/**
 * Makes all pages with these tags ($1, text[]) void. A reader of the table learns the rows after the newest serial that
 * it knows, so serials must become visible in their order: whoever takes one keeps the others waiting until the commit.
 */
export const REVALIDATE = `WITH held AS MATERIALIZED (SELECT pg_advisory_xact_lock(4207003))
  INSERT INTO page_revalidation (tag) SELECT tag FROM held, (SELECT DISTINCT unnest($1::text[]) AS tag) AS tags
  ON CONFLICT (tag) DO UPDATE SET serial = nextval(pg_get_serial_sequence('page_revalidation', 'serial'))`;

/** The tag by which Next marks the page at an address. */
export const tagOfPath = (path) => `_N_T_${path}`;
