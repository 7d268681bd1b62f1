import { pool } from '../db';

export interface StoredSection {
  content: Record<string, unknown>;
  revision: number;
  updatedAt: string | null;
  updatedBy: string | null;
}

const STORED = {
  name: 'stored-section',
  text: `SELECT s.content, s.revision, s.updated_at, u.name AS updated_by FROM section_draft s
    LEFT JOIN "user" u ON u.id = s.updated_by_id WHERE s.edition_id = $1 AND s.section_id = $2`,
};

/** A section as saved last. */
export async function storedSection(editionId: string, sectionId: string): Promise<StoredSection | null> {
  const { rows } = await pool.query<{ content: Record<string, unknown>; revision: number; updated_at: Date | null; updated_by: string | null }>({
    ...STORED,
    values: [editionId, sectionId],
  });
  const [row] = rows;
  return row ? { content: row.content, revision: row.revision, updatedAt: row.updated_at?.toISOString() ?? null, updatedBy: row.updated_by } : null;
}
