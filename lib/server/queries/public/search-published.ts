import type { Period } from '@/lib/disclosure/period';
import { renderSections } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { DocumentNode } from '@/lib/document/tree';
import { numbered } from '@/lib/disclosure/section-name';
import { db } from '../../db';
import { contextOfSnapshot, readSnapshot, type Snapshot } from '../../editions/snapshot';
import { storableText } from '../../storable';
import { publicDepartmentSelect } from './published-rows';
import type { PublicDepartment } from './types';

export interface SearchHit extends Period {
  department: PublicDepartment;
  sectionTitle: string;
  excerpt: string;
  anchor: string;
}

const LONGEST_QUERY = 50;
/** Documents that are rendered for one search, newest first. */
const MOST_EDITIONS = 30;
const HITS_PER_EDITION = 5;
const AROUND = 40;

/** Departments by name or code, and places in what stands public today. */
export async function searchPublished(q: string): Promise<{ departments: PublicDepartment[]; hits: SearchHit[] }> {
  const query = storableText(q.slice(0, LONGEST_QUERY)).trim();
  if (query === '') return { departments: [], hits: [] };
  const [departments, hits] = await Promise.all([departmentsNamed(query), placesWith(query)]);
  return { departments, hits };
}

function departmentsNamed(query: string): Promise<PublicDepartment[]> {
  const contains = { contains: likeText(query), mode: 'insensitive' as const };
  return db.department.findMany({
    where: {
      OR: [{ name: contains }, { shortName: contains }, { code: { startsWith: likeText(query) } }],
      AND: { OR: [{ closedAt: null }, { disclosures: { some: { editions: { some: { state: 'PUBLISHED' } } } } }] },
    },
    orderBy: { code: 'asc' },
    take: 20,
    select: publicDepartmentSelect,
  });
}

async function placesWith(query: string): Promise<SearchHit[]> {
  const editions = await db.edition.findMany({
    where: {
      state: 'PUBLISHED',
      // As the words stand in the snapshot's JSON.
      snapshot: { contains: likeText(JSON.stringify(query).slice(1, -1)), mode: 'insensitive' },
    },
    orderBy: [{ disclosure: { cycle: { fiscalYear: 'desc' } } }, { disclosure: { department: { code: 'asc' } } }],
    take: MOST_EDITIONS,
    select: { snapshot: true },
  });
  return editions.flatMap((edition) => hitsIn(readSnapshot(edition.snapshot!), query));
}

/** Looked for in the document as readers see it, so that every hit is a place that they can go to. */
function hitsIn(snapshot: Snapshot, query: string): SearchHit[] {
  const template = templateOf(snapshot.templateVersion);
  const hits = renderSections(template, contextOfSnapshot(snapshot)).flatMap(({ sectionId, nodes }) => {
    const { numeral, title } = template.sections.find((section) => section.id === sectionId)!;
    let anchor = sectionId;
    return nodes.flatMap((node): SearchHit[] => {
      if (node.type === 'heading' && node.id) anchor = node.id;
      const text = textsOf(node).find((one) => indexIn(one, query) !== -1);
      if (text === undefined) return [];
      return [{ department: snapshot.department, fiscalYear: snapshot.fiscalYear, kind: snapshot.kind, sectionTitle: numbered(numeral, title), excerpt: excerptOf(text, query), anchor }];
    });
  });
  return hits.slice(0, HITS_PER_EDITION);
}

function textsOf(node: DocumentNode): string[] {
  if (node.type !== 'table') return [node.text];
  return [node.caption, ...node.rows.map((row) => row.cells.map((cell) => cell.text).join(' · '))];
}

const indexIn = (text: string, query: string): number => text.toLowerCase().indexOf(query.toLowerCase());

function excerptOf(text: string, query: string): string {
  const at = indexIn(text, query);
  const [start, end] = [Math.max(0, at - AROUND), at + query.length + AROUND];
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** Prisma hands the text to LIKE as it is: without this, "%" finds everything. */
const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
