import type { EditionDocument } from '../edition-document';
import { pageRuns, type PageRun } from '../page-plan';
import { captionedTable, headingBlock, statutoryTable, textBlocks, type Block } from './blocks';
import type { Stack } from './estimate-pages';
import { paperOf, textHeight, type Paper } from './page-setup';

/** Pages of one orientation with nothing else on them. */
export interface Sheet extends Stack {
  paper: Paper;
  xml: string;
  /** Sizes of its tables' text, in pt. */
  tableSizes: number[];
}

/** A heading that the list of contents names. */
export interface ContentsEntry {
  bookmark: string;
  text: string;
}

type Run = PageRun & { part: EditionDocument['sections'][number]['part'] };

/** The sections' sheets in their order, and the headings among them that the list of contents names. */
export function documentBody(edition: EditionDocument): { sheets: Sheet[]; contents: ContentsEntry[] } {
  const contents: ContentsEntry[] = [];
  let captions = 0;
  const sheets = sheetRuns(edition).map(({ part, landscape, nodes }) => {
    const paper = paperOf(landscape);
    const blocks: Block[] = [];
    nodes.forEach((node, index) => {
      const afterTable = nodes[index - 1]?.type === 'table';
      if (node.type === 'table') {
        blocks.push(...(part === 'tables' ? statutoryTable(node, edition.department, paper, heightOf(blocks)) : captionedTable(node, (captions += 1), paper)));
      } else if (node.type === 'heading') {
        const entry = node.level === 2 ? { bookmark: `_Toc${String(contents.length + 1).padStart(8, '0')}`, text: node.text } : null;
        if (entry) contents.push(entry);
        blocks.push(headingBlock(node, { bookmark: entry && { name: entry.bookmark, id: contents.length }, paper, afterTable, overTable: part === 'tables' && node.level === 2 }));
      } else blocks.push(...textBlocks(node, paper, afterTable));
    });
    return { paper, height: textHeight(paper), xml: blocks.map((block) => block.xml).join(''), strips: blocks.flatMap((block) => block.strips), tableSizes: blocks.flatMap((block) => block.tableSize ?? []) };
  });
  return { sheets, contents };
}

const heightOf = (blocks: readonly Block[]) => blocks.flatMap((block) => block.strips).reduce((sum, { height }) => sum + height, 0);

/** Explanations follow each other on a page; each statutory table begins one. */
function sheetRuns({ sections }: EditionDocument): Run[] {
  const runs: Run[] = [];
  for (const { nodes, part } of sections)
    pageRuns(nodes).forEach((run, index) => {
      const last = runs.at(-1);
      const goesOn = last?.landscape === run.landscape && last.part === part && (part === 'explanation' || index > 0);
      if (goesOn) last.nodes.push(...run.nodes);
      else runs.push({ ...run, nodes: [...run.nodes], part });
    });
  return runs;
}
