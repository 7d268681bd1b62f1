import type { DisclosureContent } from '@/lib/disclosure/context';
import type { ImportResult, Placement } from './import/import-result';
import type { SourceDocument, SourceParagraph } from './import/source';
import { readEditionJson } from './edition-json';

interface Leaf {
  sectionId: string;
  path: string;
  text: string;
}

/**
 * A JSON document as an import: an edition's own data file, in which every value names its field. Its blocks become one
 * a value, so that it is looked at like any other document. Throws `EditionJsonError` for other JSON.
 */
export function recogniseEdition(source: SourceDocument): { source: SourceDocument; result: ImportResult } {
  const edition = readEditionJson(source.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n'));
  const head: SourceParagraph[] = [
    { kind: 'paragraph', id: 'b1', place: 'department', text: edition.department.name },
    { kind: 'paragraph', id: 'b2', place: 'fiscalYear', text: String(edition.fiscalYear) },
  ];
  const leaves = leavesOf(edition.content);
  const idOf = (index: number) => `b${head.length + index + 1}`;
  const blocks = leaves.map(({ sectionId, path, text }, index): SourceParagraph => ({ kind: 'paragraph', id: idOf(index), place: `content/${sectionId}/${path}`, text }));
  const placements = leaves.map(({ sectionId, path }, index): Placement => ({ sectionId, path, certainty: 'sure', source: [idOf(index)] }));
  return {
    source: { ...source, blocks: [...head, ...blocks] },
    result: {
      templateVersion: edition.templateVersion,
      fiscalYear: { value: edition.fiscalYear, certainty: 'sure', source: ['b2'] },
      department: { value: edition.department.name, certainty: 'sure', source: ['b1'] },
      content: edition.content,
      placements,
      structure: ['b1', 'b2'],
      unplaced: [],
      notices: source.notices,
    },
  };
}

const leavesOf = (content: DisclosureContent): Leaf[] => Object.entries(content).flatMap(([sectionId, section]) => valuesIn(section, '').map((leaf) => ({ sectionId, ...leaf })));

/** Every value that says something, with its path; rows go by their id. */
function valuesIn(value: unknown, path: string): Omit<Leaf, 'sectionId'>[] {
  if (value === null || value === undefined || value === '') return [];
  const below = (key: string) => (path === '' ? key : `${path}/${key}`);
  if (Array.isArray(value)) return value.flatMap((row: { id: string }) => valuesIn(row, below(row.id)));
  if (typeof value !== 'object') return [{ path, text: String(value) }];
  return Object.entries(value).flatMap(([key, part]) => (key === 'id' ? [] : valuesIn(part, below(key))));
}
