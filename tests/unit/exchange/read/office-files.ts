import * as docx from 'docx';
import { ZipFile } from 'yazl';

/** An archive of these parts, as any program packs it. */
export async function packed(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a Word document with this body; `doctype` stands before its root. */
export const wordParts = (body: string, doctype = ''): Record<string, string> => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>${doctype}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
});

export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The parts of a workbook with one sheet; `rows` is what stands in its sheetData, `after` behind it. */
export const sheetParts = (rows: string, after = ''): Record<string, string> => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
});

const paragraph = (text: string, options: docx.IParagraphOptions = {}) => new docx.Paragraph({ text, ...options });
const cell = (text: string, options: Partial<docx.ITableCellOptions> = {}) => new docx.TableCell({ ...options, children: text.split('\n').map((line) => paragraph(line)) });
const duty = (text: string, level: number) => paragraph(text, { numbering: { reference: 'duties', level } });

/** A Word document with everything that the reader restores: generated numbers, merged cells, notes, headers. */
export function wordDocument(): Promise<Buffer> {
  const document = new docx.Document({
    numbering: { config: [{ reference: 'duties', levels: [{ level: 0, format: 'chineseCounting', text: '%1、' }, { level: 1, format: 'decimal', text: '（%2）' }] }] },
    footnotes: { 1: { children: [paragraph('口径同上年。')] } },
    sections: [
      {
        headers: { default: new docx.Header({ children: [paragraph('某市某局')] }) },
        footers: { default: new docx.Footer({ children: [new docx.Paragraph({ children: [new docx.TextRun({ children: ['第 ', docx.PageNumber.CURRENT, ' 页'] })] })] }) },
        children: [
          paragraph('一、部门职责', { heading: docx.HeadingLevel.HEADING_1 }),
          duty('负责甲事。', 0),
          duty('负责乙事。', 0),
          duty('其一。', 1),
          duty('其二。', 1),
          duty('负责丙事。', 0),
          new docx.Paragraph({ children: [new docx.TextRun('总额'), new docx.FootnoteReferenceRun(1), new docx.TextRun({ text: '如下', break: 1 })] }),
          new docx.Table({
            rows: [
              new docx.TableRow({ children: [cell('项目', { rowSpan: 2 }), cell('金额', { columnSpan: 2 })] }),
              new docx.TableRow({ children: [cell('本年'), cell('上年')] }),
              new docx.TableRow({ children: [cell('甲'), cell('1,233.80'), cell('0')] }),
              new docx.TableRow({ children: [cell('乙'), cell('产出\n较好'), cell('')] }),
            ],
          }),
          paragraph('二、其他'),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}
