import { incomparableText } from '@/lib/comparison/incomparable';
import { onlyInText, restatementText, sectionTitle } from '@/lib/comparison/words';
import type { FieldComparison, FigureComparison, FiguresComparison, SectionComparison } from '@/lib/comparison/types';
import { FigureCells, FigureHead, TableFrame, TextChanges, type ComparisonWords } from './comparison-parts';
import { RowsChanges } from './comparison-rows';
import './document.css';
import './comparison.css';

/**
 * One section of a comparison: what changed in the order of the form, what stayed folded. Used between two years and,
 * with `words` such as 退回时 / 现在 / 删除, between two versions of a draft.
 */
export function SectionComparisonView({ comparison, words }: { comparison: SectionComparison; words: ComparisonWords }) {
  const changed = comparison.fields.filter((field) => field.changed);
  const incomparable = comparison.fields.filter((field) => field.incomparable !== null);
  const same = comparison.fields.filter((field) => !field.changed && field.incomparable === null);
  return (
    <section className="comparison" aria-labelledby={`compare-${comparison.sectionId}`}>
      <h2 id={`compare-${comparison.sectionId}`}>
        {sectionTitle(comparison)}
      </h2>
      <p className="tally">{comparison.onlyIn ? `${onlyInText(comparison.onlyIn, words, comparison.withheld)}。` : comparison.changes === 0 ? '没有变化。' : `${comparison.changes}处变化。`}</p>
      {changed.map((field) => (
        <FieldChanges key={field.path} field={field} words={words} />
      ))}
      {incomparable.map((field) => (
        <p key={field.path} className="tally">
          {field.label}：{incomparableText(field.incomparable!, words)}。
        </p>
      ))}
      {same.length > 0 && (
        <details>
          <summary>未变化的内容：{same.map((field) => field.label).join('、')}</summary>
          {same.map((field) => (
            <FieldChanges key={field.path} field={field} words={words} />
          ))}
        </details>
      )}
    </section>
  );
}

function FieldChanges({ field, words }: { field: FieldComparison; words: ComparisonWords }) {
  switch (field.kind) {
    case 'figures':
      return <FiguresChanges field={field} words={words} />;
    case 'figure':
      return (
        <TableFrame caption={field.label} unit={field.figure.kind === 'amount' ? '万元' : ''}>
          <FigureHead first="项目" labels={words} />
          <tbody>
            <tr data-path={field.path}>
              <th scope="row" className="k">{field.label}</th>
              <FigureCells figure={field.figure} labels={words} />
            </tr>
          </tbody>
        </TableFrame>
      );
    case 'rows':
      return (
        <div data-path={field.path}>
          <h3>{field.label}</h3>
          <RowsChanges field={field} words={words} renderField={(one) => <FieldChanges key={one.path} field={one} words={words} />} />
        </div>
      );
    case 'text':
      return (
        <div data-path={field.path}>
          <h3>{field.label}</h3>
          <p className="text">{field.after === '' && field.before === '' ? '（空）' : field.changed ? <TextChanges segments={field.segments} /> : field.after}</p>
        </div>
      );
    case 'value':
      return (
        <div data-path={field.path}>
          <h3>{field.label}</h3>
          <p className="text">
            {field.changed ? (
              <>
                <del>{field.before || '（空）'}</del> → <ins>{field.after || '（空）'}</ins>
              </>
            ) : (
              field.after || '（空）'
            )}
          </p>
        </div>
      );
  }
}

/** Beyond this, lines that are nothing on both sides hide the others. */
const SHORT = 12;
const isNothing = ({ figure, incomparable, restatement }: FigureComparison) => incomparable === null && restatement === null && Number(figure.before) === 0 && Number(figure.after) === 0;

function FiguresChanges({ field, words }: { field: FiguresComparison; words: ComparisonWords }) {
  const onlyChanged = words.versions === true && field.lines.some((line) => line.changed);
  const lines = field.lines.filter((line) => (onlyChanged ? line.changed : field.lines.length <= SHORT || !isNothing(line)));
  const left = field.lines.length - lines.length;
  const reasons = field.lines.some((line) => line.reason !== '' || line.restatement !== null);
  return (
    <>
      <TableFrame caption={field.label} unit={field.unit}>
        <FigureHead first="项目" labels={words} last={reasons ? '增减原因' : undefined} />
        <tbody>
          {lines.map((line) => (
            <tr key={line.path} className={line.emphasis ?? undefined} data-path={line.path}>
              <th scope="row" className="k">
                {line.label}
                {line.previousLabel !== null && <span className="was">原名：{line.previousLabel}</span>}
              </th>
              <FigureCells figure={line.figure} labels={words} incomparable={line.incomparable} />
              {reasons && <Reason line={line} words={words} />}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {left > 0 && <p className="tally">另有{left}行{onlyChanged ? '没有变化' : '两侧均为0或者没有数据'}，未列出。</p>}
      {field.texts
        .filter((text) => text.changed)
        .map((text) => (
          <FieldChanges key={text.path} field={text} words={words} />
        ))}
    </>
  );
}

function Reason({ line, words }: { line: FigureComparison; words: ComparisonWords }) {
  return (
    <td className="why">
      {line.reason}
      {line.restatement && <span className="was">{restatementText(line.restatement, words)}。</span>}
    </td>
  );
}
