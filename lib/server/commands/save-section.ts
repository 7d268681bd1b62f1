import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { AnySection } from '@/lib/disclosure/define-section';
import { draftSchemaOf } from '@/lib/disclosure/section-content';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { EDITABLE_STATES, STATE_NAMES, type EditionState } from '@/lib/workflow/states';
import '../chinese-messages';
import { pool } from '../db';
import { type StoredSection, storedSection } from '../editions/stored-section';
import { NotFound, Refusal } from '../refusal';
import { storable } from '../storable';
import { type Clock, systemClock } from '../transaction';

export const saveSectionInput = z.object({
  editionId: z.string().max(64),
  sectionId: z.string().max(64),
  content: z.record(z.string(), z.unknown()),
  revision: z.number().int().nonnegative(),
});

export type SaveResult = { saved: true; revision: number; savedAt: string } | { saved: false; conflict: StoredSection };

const EDITION = {
  name: 'save-section-edition',
  text: `SELECT e.state, e.template_version, d.department_id, e.submitted_by_id, e.signed_off_by_id
    FROM edition e JOIN disclosure d ON d.id = e.disclosure_id WHERE e.id = $1`,
};

// The edition is locked FOR SHARE: a submission that runs at the same moment is either seen here or waits, and then
// checks what was saved. Without it a save could slip in after the checks.
const SAVE = {
  name: 'save-section',
  text: `WITH editable AS (SELECT id FROM edition WHERE id = $1 AND state = ANY($6::"EditionState"[]) FOR SHARE)
    UPDATE section_draft s SET content = $4::jsonb, revision = s.revision + 1, updated_at = $7::timestamp, updated_by_id = $5
    FROM editable WHERE s.edition_id = editable.id AND s.section_id = $2 AND s.revision = $3
    RETURNING s.revision`,
};

/**
 * Saves one section of a draft, from the revision that the drafter saw. The hottest path of the portal (everybody's
 * typing ends here), so plain prepared statements and no audit event: the row says who and when.
 */
export async function saveSection(actor: Actor, input: z.infer<typeof saveSectionInput>, clock: Clock = systemClock): Promise<SaveResult> {
  const { editionId, sectionId } = input;
  const edition = await editionFor(actor, editionId);
  const section = sectionOf(templateOf(edition.template_version), sectionId);
  if (!section) throw new NotFound();
  const parsed = schemaOf(section).safeParse(input.content);
  if (!parsed.success) throw new Refusal([...new Set(parsed.error.issues.map((issue) => issue.message))]);

  const at = clock().toISOString();
  const { rows } = await pool.query<{ revision: number }>({
    ...SAVE,
    values: [editionId, sectionId, input.revision, storableJson(parsed.data), actor.userId, EDITABLE_STATES, at],
  });
  if (rows[0]) return { saved: true, revision: rows[0].revision, savedAt: at };
  // Not saved: the edition has moved on meanwhile, or a colleague has saved this section.
  await editionFor(actor, editionId);
  const conflict = await storedSection(editionId, sectionId);
  if (!conflict) throw new NotFound();
  return { saved: false, conflict };
}

interface EditionRow {
  state: EditionState;
  template_version: string;
  department_id: string;
  submitted_by_id: string | null;
  signed_off_by_id: string | null;
}

async function editionFor(actor: Actor, editionId: string): Promise<EditionRow> {
  const { rows } = await pool.query<EditionRow>({ ...EDITION, values: [editionId] });
  const [row] = rows;
  if (!row) throw new NotFound();
  const subject = { departmentId: row.department_id, state: row.state, submittedById: row.submitted_by_id, signedOffById: row.signed_off_by_id };
  if (can(actor, 'editContent', subject)) return row;
  if (!can(actor, 'readEdition', subject)) throw new NotFound();
  throw new Refusal(
    EDITABLE_STATES.includes(row.state) ? '您没有修改该稿的权限，内容没有保存。' : `该稿现在的状态是“${STATE_NAMES[row.state]}”，不能修改，内容没有保存。`,
  );
}

const schemas = new WeakMap<AnySection, ReturnType<typeof draftSchemaOf>>();

function schemaOf(section: AnySection) {
  let schema = schemas.get(section);
  if (!schema) schemas.set(section, (schema = draftSchemaOf(section)));
  return schema;
}

/** Most content needs no second pass over its texts. */
function storableJson(content: unknown): string {
  const json = JSON.stringify(content);
  return /\\u(0000|d[89a-f])/.test(json) ? JSON.stringify(storable(content)) : json;
}
