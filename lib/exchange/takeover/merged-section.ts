import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { Field, FieldMap, GridField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import { valueAt, withValueAt, type FieldPath } from '@/lib/disclosure/path';
import { carryOverContent, withPreviousFigures } from '@/lib/disclosure/section-content';
import type { ImportResult } from '../import/import-result';
import { decidedSection } from './decided-content';
import { decisionOf, placementsOf, type ImportDecisions } from './decisions';

type Content = Record<string, unknown>;

/**
 * A draft's section after the document's was taken over. The draft keeps what the document says nothing of: fields that
 * it leaves blank, reasons that it doesn't give, last year's figures from the portal's archive, and every value whose
 * recognition was rejected. Rows of the document stand in place of the draft's.
 */
export function mergedSection(section: AnySection, draft: Content, result: ImportResult, decisions: ImportDecisions): Content {
  const document = decidedSection(section, result, decisions);
  const merged = Object.fromEntries(Object.entries(section.fields as FieldMap).map(([key, field]) => [key, mergedField(field, draft[key], document[key])]));
  const kept = placementsOf(result, section.id).filter(({ path }) => decisionOf(decisions, section.id, path)?.kind === 'rejected');
  return kept.reduce<Content>((content, { path }) => {
    const own = isSentence(section, path) ? undefined : valueAt(draft, path);
    return own === undefined ? content : withValueAt(content, path, own);
  }, merged);
}

/** Sentences are merged whole. */
const isSentence = (section: AnySection, path: FieldPath): boolean => (section.fields as FieldMap)[path.split('/')[0]!]?.kind === 'wording';

function mergedField(field: Field, draft: unknown, document: unknown): unknown {
  if (field.kind === 'grid') return mergedGrid(field, draft as Record<string, Content>, document as Record<string, Content>);
  if (field.kind === 'wording') return { ...(draft as Content), ...(document as Content) };
  return kindOf(field).isEmpty(field, document) ? draft : document;
}

/** Blank figures of this year follow from others in the document: a figure that the draft still has would contradict them. */
function mergedGrid(field: GridField, draft: Record<string, Content>, document: Record<string, Content>): Record<string, Content> {
  return Object.fromEntries(
    Object.keys(field.rows).map((row) => {
      const cells = Object.entries(gridCells(field, row)).map(([column, definition]) => {
        const [own, said] = [draft[row]?.[column], document[row]?.[column]];
        const follows = definition.kind === 'amount' && definition.fromPrevious === undefined;
        return [column, !follows && kindOf(definition).isEmpty(definition, said) ? own : said];
      });
      return [row, Object.fromEntries(cells)];
    }),
  );
}

/**
 * A draft's section begun from the document of the year before: structure and wording come over, the document's figures
 * become last year's, as if the portal had published it.
 */
export const sectionFromLastYear = (section: AnySection, document: DisclosureContext): Content =>
  withPreviousFigures(section, carryOverContent(section, document.content[section.id] as Content), document);
