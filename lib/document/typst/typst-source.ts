import type { EditionDocument } from '../edition-document';
import { pageRuns } from '../page-plan';
import type { DocumentNode, Heading, Table } from '../tree';
import { literal } from './literal';
import { PREAMBLE, WATERMARK } from './preamble';
import { tableSource } from './typst-table';

/** The document as a Typst program that stands alone: it reads no file and no package. */
export function typstSource(document: EditionDocument): string {
  const day = document.publishedOn?.split('-').map(Number);
  return [
    `#set document(title: ${literal(document.title)}, author: ${literal(document.department)}, date: ${day ? `datetime(year: ${day[0]}, month: ${day[1]}, day: ${day[2]})` : 'auto'})`,
    `#set page(${pageOptions(document.draft)})`,
    PREAMBLE,
    titleBlock(document),
    ...document.sections.map((section) => sectionSource(section, document)),
  ].join('\n');
}

const pageOptions = (draft: boolean) =>
  [
    'paper: "a4"',
    'margin: (top: 37mm, bottom: 30mm, left: 28mm, right: 26mm)',
    'footer: context align(center, text(size: 12pt, "— " + counter(page).display() + " —"))',
    ...(draft ? [`background: ${WATERMARK}`] : []),
  ].join(', ');

function titleBlock({ title, department, draft, number }: EditionDocument): string {
  const standing = draft ? '（草稿）' : number > 1 ? `（第${number}版）` : '';
  return `
#block(above: 24pt, below: 30pt, width: 100%, align(center, par(first-line-indent: 0pt, leading: 14pt, justify: false, text(size: 22pt, weight: "bold", ${literal(title)}))))
${standing === '' ? '' : `#align(center, text(size: 14pt, ${literal(standing)}))`}
#align(center, text(size: 14pt, ${literal(`编制部门：${department}`)}))
#v(24pt)
#{ set text(size: 14pt); set par(leading: 9pt, spacing: 9pt); outline(title: "目　录", depth: 1) }
#pagebreak()`;
}

function sectionSource({ nodes, part }: EditionDocument['sections'][number], document: EditionDocument): string {
  const runs = pageRuns(nodes).map(({ landscape, nodes: own }) => {
    const body = own.map((node) => nodeSource(node, part, document)).join('\n');
    return landscape ? `#page(flipped: true, margin: (top: 28mm, bottom: 24mm, left: 22mm, right: 22mm))[\n${body}\n]` : body;
  });
  // Each statutory table begins a page, as the bureau binds them.
  return `${part === 'tables' ? '#pagebreak(weak: true)\n' : ''}${runs.join('\n')}`;
}

/** The name of a statutory table stands in the middle, over its table. */
function headingSource({ level, text }: Heading, part: 'explanation' | 'tables'): string {
  const call = `heading(level: ${Math.max(1, level - 1)}, outlined: ${level === 2}, bookmarked: true, ${literal(text)})`;
  return part === 'tables' && level === 2 ? `#align(center, ${call})` : `#${call}`;
}

function nodeSource(node: DocumentNode, part: 'explanation' | 'tables', document: EditionDocument): string {
  switch (node.type) {
    case 'heading':
      return headingSource(node, part);
    case 'paragraph':
      return node.text.split(/\n+/u).map((line) => `#paragraph(${literal(line)})`).join('\n');
    case 'note':
      return `#note(${literal(node.text)})`;
    case 'table':
      return part === 'tables' ? statutoryTable(node, document) : captionedTable(node);
  }
}

const unitOf = ({ unit }: Table) => (unit ? `单位：${unit}` : '');

/** 公开NN表: the heading is its name; the line above it names who made it, and the unit. */
const statutoryTable = (table: Table, { department }: EditionDocument) => `#unit-line(${literal(`编制部门：${department}`)}, ${literal(unitOf(table))})\n#${tableSource(table)}`;

const captionedTable = (table: Table) =>
  `#figure(kind: table, supplement: "表", caption: figure.caption(position: top, ${literal(table.caption)}), {\n${table.unit ? `unit-line([], ${literal(unitOf(table))})\n` : ''}${tableSource(table)}\n})`;
