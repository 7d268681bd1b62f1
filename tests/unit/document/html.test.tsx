import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DocumentView } from '@/components/public/document-view';
import { documentHtml } from '@/lib/document/html';
import { cell, heading, note, paragraph, type DocumentNode } from '@/lib/document/tree';

const nodes: DocumentNode[] = [
  heading(2, '二、总体情况', { id: 'overview' }),
  paragraph('收入 <b>&"大于"\'支出', 'income'),
  note('本表为空表。'),
  {
    type: 'table',
    caption: '绩效“指标”',
    unit: '万元',
    path: 'rows',
    head: [[cell('来源', { colSpan: 2 }), cell('金额', { rowSpan: 2, align: 'right' })], [cell('一级'), cell('二级', { align: 'center' })]],
    rows: [
      { path: 'rows/1', cells: [cell('产出', { rowSpan: 2 }), cell('数量'), cell('1.00', { align: 'right', path: 'rows/1/value' })] },
      { path: 'rows/2', cells: [cell('质量'), cell('2.00', { align: 'right', exact: '2.0001' })] },
      { emphasis: 'total', cells: [cell('合计', { colSpan: 2 }), cell('3.00', { align: 'right' })] },
    ],
  },
];

const asBrowsersRead = (html: string) => html.replaceAll('colSpan=', 'colspan=').replaceAll('rowSpan=', 'rowspan=').replaceAll('tabIndex=', 'tabindex=');

describe('a document as HTML', () => {
  it('is the same as text and as components', () => {
    for (const paths of [true, false]) {
      expect(renderToStaticMarkup(<DocumentView nodes={nodes} paths={paths} />)).toBe(asBrowsersRead(renderToStaticMarkup(<DocumentView nodes={nodes} paths={paths} decorate={() => null} />)));
    }
  });

  it('escapes what drafters typed', () => {
    expect(documentHtml([paragraph('<script>alert("1")</script>', 'a"b')], { paths: true })).toBe('<p data-path="a&quot;b">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>');
  });

  it('keeps the first column in sight and names rows and groups of rows', () => {
    const html = documentHtml(nodes, { paths: false });
    expect(html).toContain('<th scope="rowgroup" class="k" rowspan="2">产出</th>');
    expect(html).toContain('<td>质量</td>');
    expect(html).toContain('<th scope="colgroup" colspan="2">来源</th>');
    expect(html).not.toContain('data-path');
  });

  it('tells an amount with all its decimals on demand', () => {
    expect(documentHtml(nodes, { paths: false })).toContain('<td class="n"><span class="exact" tabindex="0" title="准确数：2.0001 万元">2.00</span></td>');
  });

  it('puts what is pinned under its row or node, once a path', () => {
    const html = renderToStaticMarkup(<DocumentView nodes={[...nodes, paragraph('再说一次收入', 'income')]} decorate={(path) => (path === 'income' || path === 'rows/1' ? <i>{path}</i> : null)} />);
    expect(html.match(/<i>income<\/i>/g)).toHaveLength(1);
    expect(html).toContain('<tr class="pinned"><td colSpan="2"><i>rows/1</i></td></tr>');
    expect(html).toContain('rowSpan="3">产出');
  });
});
