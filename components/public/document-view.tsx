import { Fragment, type ReactNode } from 'react';
import { cellClass, documentHtml, exactTitle, spansColumns, spansRows } from '@/lib/document/html';
import { openRowsUnder, placeCells, type PlacedCell } from '@/lib/document/table-layout';
import type { Cell, DocumentNode, Heading, Row, Table } from '@/lib/document/tree';
import './document.css';

/** What stands under the node, row or cell of a field; null where there is nothing. Called once a path. */
export type Decorate = (path: string) => ReactNode;

interface Props {
  nodes: readonly DocumentNode[];
  decorate?: Decorate;
  /** What stands inside the node, at its end, or in the row's first cell: a button. Once a path, too; only with `decorate`. */
  mark?: Decorate;
  paths?: boolean;
}

/**
 * A document tree as HTML. `paths` writes the field paths into the page for screens that point at fields; the public
 * page leaves them out, since row ids would be a third of its bytes.
 */
export function DocumentView({ nodes, decorate, mark, paths = true }: Props) {
  if (!decorate) return <div className="document" dangerouslySetInnerHTML={{ __html: documentHtml(nodes, { paths }) }} />;
  const places = placesOf(nodes);
  const under: Slot = (place) => (places.first.has(place) ? decorate(place.path!) : null);
  const inside: Slot = (place) => (mark && places.marked.has(place) ? mark(place.path!) : null);
  return (
    <div className="document">
      {nodes.map((node, index) => (
        <Fragment key={index}>
          <NodeView node={node} under={under} inside={inside} paths={paths} />
          {under(node)}
        </Fragment>
      ))}
    </div>
  );
}

/** A node, row or cell that may show a field. */
interface Place {
  path?: string;
}
type Slot = (place: Place) => ReactNode;
interface Slots {
  under: Slot;
  inside: Slot;
  paths: boolean;
}

/** A field may be shown in a sentence and again in a table: what is pinned to it stands at the first place only. */
function placesOf(nodes: readonly DocumentNode[]): { first: Set<Place>; marked: Set<Place> } {
  const rowsOf = (node: DocumentNode): readonly Row[] => (node.type === 'table' ? node.rows : []);
  const all = nodes.flatMap((node): Place[] => [node, ...rowsOf(node).flatMap((row) => [row, ...row.cells])]);
  return { first: firstPlaces(all), marked: firstPlaces(nodes.flatMap((node): Place[] => [node, ...rowsOf(node)])) };
}

function firstPlaces(places: readonly Place[]): Set<Place> {
  const byPath = new Map<string, Place>();
  for (const place of places) if (place.path !== undefined && !byPath.has(place.path)) byPath.set(place.path, place);
  return new Set(byPath.values());
}

function NodeView({ node, ...slots }: { node: DocumentNode } & Slots) {
  const { inside, paths } = slots;
  const path = paths ? node.path : undefined;
  if (node.type === 'heading') return <HeadingView node={node} path={path} inside={inside} />;
  if (node.type === 'table') return <TableView table={node} {...slots} />;
  return (
    <p className={node.type === 'note' ? 'document-note' : undefined} data-path={path}>
      {node.text}
      {inside(node)}
    </p>
  );
}

function HeadingView({ node, path, inside }: { node: Heading; path?: string; inside: Slot }) {
  const Tag = `h${node.level}` as const;
  return (
    <Tag id={node.id} data-path={path}>
      {node.text}
      {inside(node)}
    </Tag>
  );
}

function TableView({ table, under, inside, paths }: { table: Table } & Slots) {
  const pinned = table.rows.map((row) => [row, ...row.cells].map(under).filter((content) => content !== null && content !== undefined && content !== false));
  const rows = openRowsUnder(table.rows, pinned.map((content) => content.length > 0));
  const placed = placeCells(table.rows.map((row) => row.cells));
  return (
    <figure data-path={paths ? table.path : undefined}>
      <figcaption>
        <b>{table.caption}</b>
        {table.unit && <span>单位：{table.unit}</span>}
        {inside(table)}
      </figcaption>
      <div className="table-frame" role="group" aria-label={table.caption} tabIndex={0}>
        <table>
          <thead>
            {placeCells(table.head).map((cells, index) => (
              <tr key={index}>{cells.map(headCell)}</tr>
            ))}
          </thead>
          <tbody>
            {rows.map(({ row, extra }, index) => (
              <Fragment key={index}>
                <tr className={row.emphasis} data-path={paths ? row.path : undefined}>
                  {bodyCells(row, placed[index]!, paths, inside(table.rows[index]!))}
                </tr>
                {extra && (
                  <tr className="pinned">
                    <td colSpan={extra.width}>
                      {pinned[index]!.map((content, at) => (
                        <Fragment key={at}>{content}</Fragment>
                      ))}
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function headCell({ cell, column }: PlacedCell, index: number) {
  const wide = spansColumns(cell);
  return (
    <th key={index} scope={wide ? 'colgroup' : 'col'} colSpan={cell.colSpan} rowSpan={cell.rowSpan} className={cellClass(cell, column === 0 && !wide)}>
      {cell.text}
    </th>
  );
}

/** A figure with more decimals than it shows tells them on demand. */
function CellText({ cell }: { cell: Cell }) {
  if (!cell.exact) return cell.text;
  return (
    <span className="exact" tabIndex={0} title={exactTitle(cell)}>
      {cell.text}
    </span>
  );
}

/** The first column names its row: it is a header, and stays in sight when the frame scrolls. */
function bodyCells(row: Row, placed: readonly PlacedCell[], paths: boolean, inside: ReactNode) {
  return row.cells.map((cell, index) => {
    const path = paths ? cell.path : undefined;
    const spans = { colSpan: cell.colSpan, rowSpan: cell.rowSpan, 'data-path': path };
    if (placed[index]!.column > 0) {
      return (
        <td key={index} className={cellClass(cell, false)} {...spans}>
          <CellText cell={cell} />
          {index === 0 && inside}
        </td>
      );
    }
    return (
      <th key={index} scope={spansRows(cell) ? 'rowgroup' : 'row'} className={cellClass(cell, !spansColumns(cell))} {...spans}>
        <CellText cell={cell} />
        {index === 0 && inside}
      </th>
    );
  });
}
