import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftSchemaOf } from '@/lib/disclosure/section-content';
import { valueAt } from '@/lib/disclosure/path';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { editionDocument } from '@/lib/document/edition-document';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import { recognise } from '@/lib/exchange/import/recognise';
import type { SourceBlock, SourceDocument, SourceTable } from '@/lib/exchange/import/source';
import { textSource } from '@/lib/exchange/import/text-source';
import { template, validEdition } from '@/tests/support/edition-content';
import { sourceOfDocument } from '@/tests/support/imported-source';
import { fictionalText } from '@/tests/support/fictional-text';
import { BALANCED, booksOf } from '@/tests/support/source-places';

const documents: Record<string, SourceDocument> = {
  'the portal’s own': sourceOfDocument(editionDocument(template, validEdition, { number: 1, publishedOn: null })),
  'a foreign one': textSource(fictionalText),
};

/** What happens to documents on their way: parts moved, dropped, doubled, strange lines and numbers in between. */
const strange = fc.constantFrom('', ' ', '五、', '一、部门职责', '2.1', '合计', '公开05表', '单位：元', '主要为', '（有则写，无则填0万元）', '绩效目标：', '绩效指标：≥', '第一部分', '2020年，我部门安排政府采购预算万元。', '因公出国（境）费：2019年公开数为3.00万元，调整为x万元，原因：。', '增加5万元，主要原因是', '1.5.', '\u0000', '１２３．４５', '-', '目录');

const mangled = (source: SourceDocument): fc.Arbitrary<SourceDocument> => {
  const at = fc.nat(source.blocks.length - 1);
  const step = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), from: at, to: at, length: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ kind: fc.constant('drop' as const), from: at, length: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('insert' as const), to: at, text: fc.oneof(strange, fc.string({ maxLength: 12 })) }),
    fc.record({ kind: fc.constant('dropColumn' as const), from: at, column: fc.nat(6) }),
    fc.record({ kind: fc.constant('shuffleRows' as const), from: at, shift: fc.nat(9) }),
    fc.record({ kind: fc.constant('write' as const), from: at, row: fc.nat(12), column: fc.nat(8), text: strange }),
  );
  return fc.array(step, { minLength: 1, maxLength: 8 }).map((steps) => ({ ...source, blocks: steps.reduce(applied, source.blocks).map(withOwnId) }));
};

type Step = { kind: string; from?: number; to?: number; length?: number; text?: string; column?: number; row?: number; shift?: number };

function applied(blocks: SourceBlock[], step: Step): SourceBlock[] {
  const { kind, from = 0, to = 0, length = 1, text = '' } = step;
  const changeTable = (change: (table: SourceTable) => SourceTable) => {
    const index = blocks.findIndex((block, place) => place >= from && block.kind === 'table');
    return blocks.map((block, place) => (place === index && block.kind === 'table' ? change(block) : block));
  };
  switch (kind) {
    case 'move': {
      const rest = [...blocks.slice(0, from), ...blocks.slice(from + length)];
      return [...rest.slice(0, to), ...blocks.slice(from, from + length), ...rest.slice(to)];
    }
    case 'drop':
      return [...blocks.slice(0, from), ...blocks.slice(from + length)];
    case 'insert':
      return [...blocks.slice(0, to), { kind: 'paragraph', id: '', place: '', text }, ...blocks.slice(to)];
    case 'dropColumn':
      return changeTable((table) => ({ ...table, rows: table.rows.map((row) => row.filter((_, column) => column !== step.column! % row.length || row.length === 1)) }));
    case 'shuffleRows':
      return changeTable((table) => ({ ...table, rows: [...table.rows.slice(step.shift! % table.rows.length), ...table.rows.slice(0, step.shift! % table.rows.length)] }));
    default:
      return changeTable((table) => ({ ...table, rows: table.rows.map((row, index) => (index === step.row! % table.rows.length ? row.map((cell, column) => (column === step.column! % row.length ? { text } : cell)) : row)) }));
  }
}

const withOwnId = (block: SourceBlock, index: number): SourceBlock => ({ ...block, id: `b${index + 1}` });

/** Every value stands where its placement says, and a draft may hold it. */
function faultsIn({ templateVersion, content, placements }: ImportResult): string[] {
  const lost = placements.filter(({ sectionId, path }) => valueAt(content[sectionId], path) === undefined).map(({ sectionId, path }) => `${sectionId} ${path}: nothing there`);
  const refused = Object.entries(content).flatMap(([id, held]) => {
    const read = draftSchemaOf(sectionOf(templateOf(templateVersion), id)!).safeParse(held);
    return read.success ? [] : read.error.issues.map((issue) => `${id} ${issue.path.join('/')}: ${issue.message}`);
  });
  return [...lost, ...refused];
}

describe.each(Object.entries(documents))('books of an import: %s', (_name, source) => {
  it('account for every place of the document as it is', () => {
    const result = recognise(source, {});
    expect(booksOf(source, result)).toEqual(BALANCED);
    expect(faultsIn(result)).toEqual([]);
  });

  it('account for every place whatever happens to the document', () => {
    fc.assert(
      fc.property(mangled(source), (document) => {
        const result = recognise(document, {});
        expect(booksOf(document, result)).toEqual(BALANCED);
        expect(faultsIn(result)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

it('reads any lines at all', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(strange, fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 }).map((text) => `\t${text}`)), { maxLength: 60 }), (lines) => {
      const source = textSource(lines.join('\n'));
      expect(booksOf(source, recognise(source, {}))).toEqual(BALANCED);
    }),
    { numRuns: 100 },
  );
});
