'use client';

import { memo, useEffect, useRef } from 'react';
import { cellRef, type SourceBlock, type SourceDocument, type SourceRef, type SourceTable } from '@/lib/exchange/import/source';
import { blockOf } from './import-model';

interface Props {
  source: SourceDocument;
  /** What the value in focus was read from. */
  highlighted: readonly SourceRef[];
  /** Found no field. */
  unplaced: ReadonlySet<SourceRef>;
  onPoint: (ref: SourceRef) => void;
}

/** The document as it was read, in its own order, each block with its place. What the value in focus came from is marked and brought into sight. */
export function SourcePane({ source, highlighted, unplaced, onPoint }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const first = highlighted[0];
  useEffect(() => {
    if (!first || !root.current) return;
    const target = root.current.querySelector<HTMLElement>(`[data-ref="${CSS.escape(first)}"]`) ?? root.current.querySelector<HTMLElement>(`[data-ref="${CSS.escape(blockOf(first))}"]`);
    // Only this pane scrolls: the page stays where it is.
    if (target) root.current.scrollTo({ top: target.getBoundingClientRect().top - root.current.getBoundingClientRect().top + root.current.scrollTop - 96, behavior: 'smooth' });
  }, [first]);
  const marked = new Set(highlighted);
  return (
    <div ref={root} tabIndex={0} role="group" aria-label="原文" className="relative h-full overflow-auto px-4 py-3">
      {source.blocks.map((block) => (
        <Block key={block.id} block={block} marks={marksIn(block, marked)} lost={marksIn(block, unplaced)} onPoint={onPoint} />
      ))}
    </div>
  );
}

/** The marks of one block as one string, so that a block is drawn anew only when its own marks change. */
const marksIn = (block: SourceBlock, refs: ReadonlySet<SourceRef>): string => [...refs].filter((ref) => blockOf(ref) === block.id).join(' ');

interface BlockProps {
  block: SourceBlock;
  marks: string;
  lost: string;
  onPoint: (ref: SourceRef) => void;
}

const Block = memo(function Block({ block, marks, lost, onPoint }: BlockProps) {
  const marked = marks.split(' ').includes(block.id);
  const isLost = lost.split(' ').includes(block.id);
  return (
    <div data-ref={block.id} className={`mb-2 rounded px-2 py-1 ${marked ? 'bg-primary-tint ring-2 ring-primary' : isLost ? 'bg-caution-tint' : ''}`}>
      <p className="flex justify-between gap-3 text-hint text-muted">
        <span>
          {block.place}
          {block.kind === 'table' && block.sheet && `　${block.sheet}`}
        </span>
        {isLost && <span className="text-caution">没有归入</span>}
      </p>
      {block.kind === 'paragraph' ? (
        <p className={`whitespace-pre-wrap break-words text-[15px] leading-7 ${block.level ? 'font-semibold' : ''}`} onClick={() => onPoint(block.id)}>
          {block.text}
        </p>
      ) : (
        <TableBlock table={block} marks={new Set(marks.split(' '))} lost={new Set(lost.split(' '))} onPoint={onPoint} />
      )}
    </div>
  );
});

function TableBlock({ table, marks, lost, onPoint }: { table: SourceTable; marks: ReadonlySet<string>; lost: ReadonlySet<string>; onPoint: (ref: SourceRef) => void }) {
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse text-sm leading-6">
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => {
                const ref = cellRef(table.id, row, column);
                const tone = marks.has(ref) ? 'bg-primary-tint ring-2 ring-inset ring-primary' : lost.has(ref) ? 'bg-caution-tint' : cell.hidden ? 'text-muted italic' : '';
                return (
                  <td key={column} data-ref={ref} className={`min-w-14 max-w-72 border border-line px-1.5 py-0.5 align-top whitespace-pre-wrap break-words ${tone}`} onClick={() => onPoint(ref)}>
                    {cell.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
