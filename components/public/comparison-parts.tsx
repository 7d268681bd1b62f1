import type { ReactNode } from 'react';
import { changeText, directionOf, figureText, movementText, type Figure, type SideLabels } from '@/lib/comparison/figure';
import { incomparableText, type Incomparable } from '@/lib/comparison/incomparable';
import { foldUnchanged, type Segment } from '@/lib/comparison/text-diff';
import type { RowComparison } from '@/lib/comparison/types';

/** The words of a comparison: years "取消" a project, versions of a draft "删除" a row. */
export interface ComparisonWords extends SideLabels {
  gone: string;
  /** Two versions of the same document: lines that stayed as they were say nothing, and are left out. */
  versions?: true;
}

/** Insertions and deletions in a text; long unchanged stretches are shortened. */
export function TextChanges({ segments }: { segments: readonly Segment[] }) {
  return (
    <>
      {foldUnchanged(segments).map((segment, index) => {
        if (segment.folded) return <span key={index} className="folded">……（略去未变的{segment.folded}字）……</span>;
        if (segment.type === 'gone') return <del key={index}>{segment.text}</del>;
        if (segment.type === 'added') return <ins key={index}>{segment.text}</ins>;
        return segment.text;
      })}
    </>
  );
}

interface FigureCellsProps {
  figure: Figure;
  labels: SideLabels;
  /** The row came or went, and says so itself: no words for the missing side. */
  oneSided?: boolean;
  incomparable?: Incomparable | null;
}

/** The four cells of a figure: before, after, difference and rate. Sign, word and arrow carry the direction, colour only supports it. */
export function FigureCells({ figure, labels, oneSided = false, incomparable = null }: FigureCellsProps) {
  const direction = directionOf(figure);
  if (incomparable) {
    return (
      <>
        <td className="n">{figureText(figure, 'before')}</td>
        <td className="n">{figureText(figure, 'after')}</td>
        <td className="meta" colSpan={2}>
          {incomparableText(incomparable, labels)}
        </td>
      </>
    );
  }
  const moved = direction === 'up' || direction === 'down';
  return (
    <>
      <td className="n">{figureText(figure, 'before')}</td>
      <td className="n">{figureText(figure, 'after')}</td>
      <td className={`n ${moved ? direction : ''}`.trim()}>{changeText(figure)}</td>
      <td className={`n ${moved ? direction : ''}`.trim()}>{oneSided ? '——' : movementText(figure, labels)}</td>
    </>
  );
}

export function FigureHead({ first, labels, last }: { first: string; labels: SideLabels; last?: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="k">{first}</th>
        <th scope="col" className="n">{labels.before}</th>
        <th scope="col" className="n">{labels.after}</th>
        <th scope="col" className="n">增减额</th>
        <th scope="col" className="n">增减率</th>
        {last && <th scope="col">{last}</th>}
      </tr>
    </thead>
  );
}

/** 新增 · 取消 · 更名 · 变化 · 未变 */
export function RowState({ row, words }: { row: RowComparison; words: ComparisonWords }) {
  const text = { added: '新增', gone: words.gone, changed: row.previousName === null ? '变化' : '更名', same: '未变' }[row.status];
  return <span className={`state ${row.status}`}>{text}</span>;
}

export function TableFrame({ caption, unit, children }: { caption: string; unit?: string; children: ReactNode }) {
  return (
    <figure>
      <figcaption>
        <b>{caption}</b>
        {unit && <span>单位：{unit}</span>}
      </figcaption>
      <div className="table-frame" role="group" aria-label={caption} tabIndex={0}>
        <table>{children}</table>
      </div>
    </figure>
  );
}
