import type { ReactNode } from 'react';
import { changeText, directionOf, figureText } from '@/lib/comparison/figure';
import { incomparableText } from '@/lib/comparison/incomparable';
import type { FieldComparison, RowComparison, RowsComparison } from '@/lib/comparison/types';
import { FigureCells, FigureHead, RowState, TableFrame, TextChanges, type ComparisonWords } from './comparison-parts';

interface Props {
  field: RowsComparison;
  words: ComparisonWords;
  /** Shows a field inside a record; given by the caller, since records hold fields that hold rows. */
  renderField: (field: FieldComparison) => ReactNode;
}

/** A list, table or group of records: what came, went, was renamed or changed; what stayed is folded. */
export function RowsChanges({ field, words, renderField }: Props) {
  const changed = field.rows.filter((row) => row.status !== 'same');
  const same = field.rows.filter((row) => row.status === 'same');
  const Rows = { list: ListRows, table: TableRows, records: RecordRows }[field.shape];
  return (
    <>
      <p className="tally">{tally(field, words)}</p>
      {field.missingColumns.map(({ label, incomparable }) => (
        <p key={label} className="tally">
          “{label}”：{incomparableText(incomparable, words)}。
        </p>
      ))}
      {changed.length > 0 && <Rows field={field} rows={changed} words={words} renderField={renderField} totals />}
      {same.length > 0 && (
        <details>
          <summary>
            未变化的{field.itemLabel}（{same.length}）
          </summary>
          {field.shape === 'records' ? <p className="text">{same.map((row) => row.name).join('、')}</p> : <Rows field={field} rows={same} words={words} renderField={renderField} totals={false} />}
        </details>
      )}
    </>
  );
}

function tally({ counts, rows }: RowsComparison, words: ComparisonWords): string {
  if (rows.length === 0) return `${words.before}和${words.after}均无内容。`;
  const parts: [string, number][] = [['新增', counts.added], [words.gone, counts.gone], ['更名', counts.renamed], ['内容变化', counts.changed - counts.renamed], ['未变', counts.same]];
  return `${parts.filter(([, count]) => count > 0).map(([word, count]) => `${word}${count}项`).join('，')}。`;
}

/** A vanished row may carry the id of another that came: the path alone is not unique. */
const keyOf = (row: RowComparison) => `${row.status}/${row.path}`;

type RowsProps = Props & { rows: readonly RowComparison[]; totals: boolean };

function ListRows({ rows, words }: RowsProps) {
  return (
    <ul className="list">
      {rows.map((row) => {
        const text = row.fields[0];
        return (
          <li key={keyOf(row)} data-path={row.path}>
            {row.status !== 'same' && <RowState row={row} words={words} />}
            {row.status === 'changed' && text?.kind === 'text' ? <TextChanges segments={text.segments} /> : row.name}
          </li>
        );
      })}
    </ul>
  );
}

function TableRows({ field, rows, words, totals }: RowsProps) {
  if (field.figureLabel === null) {
    return (
      <ul className="list">
        {rows.map((row) => (
          <li key={keyOf(row)} data-path={row.path}>
            {row.status !== 'same' && <RowState row={row} words={words} />}
            <Name row={row} />
            <Cells row={row} />
          </li>
        ))}
      </ul>
    );
  }
  // Of the further sums (by source of funds), those that are nothing on both sides say nothing.
  const sums = field.totals.filter((total, index) => total.changed || (!words.versions && (index === 0 || Number(total.figure.after) !== 0)));
  return (
    <TableFrame caption={field.figureLabel} unit={field.unit}>
      <FigureHead first={field.itemLabel} labels={words} last="变化" />
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className={row.isSum ? 'total' : undefined} data-path={row.path}>
            <th scope="row" className="k" data-level={row.level || undefined}>
              <Name row={row} />
            </th>
            {row.figure && <FigureCells figure={row.figure} labels={words} oneSided={row.status === 'added' || row.status === 'gone'} />}
            <td className="why">
              <RowState row={row} words={words} />
              {/* A sum's other cells say again what its rows say. */}
              {!row.isSum && <Cells row={row} />}
            </td>
          </tr>
        ))}
        {totals &&
          sums.map((total) => (
            <tr key={total.path} className="total">
              <th scope="row" className="k">{field.totals.length > 1 && total.label !== '合计' ? `合计 · ${total.label}` : '合计'}</th>
              <FigureCells figure={total.figure} labels={words} incomparable={total.incomparable} />
              <td />
            </tr>
          ))}
      </tbody>
    </TableFrame>
  );
}

function Name({ row }: { row: RowComparison }) {
  return (
    <>
      {row.code ? `${row.code} ${row.name}` : row.name || '（未命名）'}
      {row.previousName !== null && <span className="was">原名：{row.previousName || '（未命名）'}</span>}
    </>
  );
}

/** The cells of a row beside its name and main amount: what changed, or for a new or vanished row what it says. */
function Cells({ row }: { row: RowComparison }) {
  const side = row.status === 'gone' ? 'before' : 'after';
  const shown = row.fields.filter((field) => (row.status === 'added' || row.status === 'gone' ? plainText(field, side) !== '' : field.changed));
  if (shown.length === 0) return null;
  return (
    <ul className="cells">
      {shown.map((field) => (
        <li key={field.path} data-path={field.path}>
          {field.label}：{row.status === 'changed' ? <CellChange field={field} /> : plainText(field, side)}
        </li>
      ))}
    </ul>
  );
}

function CellChange({ field }: { field: FieldComparison }) {
  if (field.kind === 'text' && field.segments.some((segment) => segment.type === 'same')) return <TextChanges segments={field.segments} />;
  if (field.kind === 'figure') return <>{`${figureText(field.figure, 'before')} → ${figureText(field.figure, 'after')}${directionOf(field.figure) === 'unknown' ? '' : `（${changeText(field.figure)}）`}`}</>;
  if (field.kind !== 'value' && field.kind !== 'text') return null;
  return (
    <>
      <del>{field.before || '（空）'}</del> → <ins>{field.after || '（空）'}</ins>
    </>
  );
}

/** One side of a cell as text; "" where it says nothing, or nothing but a zero. */
function plainText(field: FieldComparison, side: 'before' | 'after'): string {
  if (field.kind === 'figure') return field.figure[side] === null || Number(field.figure[side]) === 0 ? '' : figureText(field.figure, side);
  return field.kind === 'text' || field.kind === 'value' ? field[side] : '';
}

function RecordRows({ rows, words, renderField }: RowsProps) {
  return rows.map((row) => {
    const title = (
      <>
        <RowState row={row} words={words} />
        <Name row={row} />
      </>
    );
    if (row.status === 'changed') {
      return (
        <div key={keyOf(row)} className="record" data-path={row.path}>
          <h4>{title}</h4>
          {row.fields.filter((field) => field.changed).map(renderField)}
        </div>
      );
    }
    return (
      <details key={keyOf(row)} className="record" data-path={row.path}>
        <summary>{title}</summary>
        {row.fields.map((field) => (
          <RecordField key={field.path} field={field} side={row.status === 'gone' ? 'before' : 'after'} />
        ))}
      </details>
    );
  });
}

/** A field of a record that came or went, as plain content: marking every word as new would tell nothing. */
function RecordField({ field, side }: { field: FieldComparison; side: 'before' | 'after' }) {
  if (field.kind !== 'rows') {
    const text = plainText(field, side);
    return text === '' ? null : <p className="text">{`${field.label}：${text}`}</p>;
  }
  if (field.rows.length === 0) return null;
  return (
    <>
      <h4>{field.label}</h4>
      <ul className="list">
        {field.rows.map((row) => {
          const cells = field.shape === 'list' ? [] : row.fields.map((one) => plainText(one, side)).filter((text) => text !== '');
          return <li key={keyOf(row)}>{cells.length > 0 ? `${row.name}：${cells.join('，')}` : row.name}</li>;
        })}
      </ul>
    </>
  );
}
