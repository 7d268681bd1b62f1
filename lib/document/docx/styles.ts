import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';

/** The official fonts, named only: whoever hasn't them sees what their system puts in their place. */
const font = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });
/** Half points: 二号, 三号, 小五. */
const [SECOND, THIRD, SMALL] = [44, 32, 18];
const exactly = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
/** Two characters of 三号, in twentieths of a point. */
const INDENT = { firstLine: 640 };
const headingStyle = (eastAsia: string, bold = false) => ({
  run: { font: font(eastAsia), size: THIRD, bold, color: '000000', italics: false },
  paragraph: { spacing: exactly(28), indent: INDENT, keepNext: true },
});

export const styles: IStylesOptions = {
  default: {
    document: { run: { font: font('仿宋_GB2312'), size: THIRD, language: { value: 'zh-CN', eastAsia: 'zh-CN' } }, paragraph: { spacing: exactly(28) } },
    heading1: { run: { font: font('方正小标宋简体'), size: SECOND, color: '000000' }, paragraph: { spacing: { line: 720, lineRule: LineRuleType.EXACT, after: 400 }, alignment: AlignmentType.CENTER } },
    heading2: headingStyle('黑体'),
    heading3: headingStyle('楷体_GB2312'),
    heading4: headingStyle('仿宋_GB2312', true),
  },
  paragraphStyles: [
    { id: 'OfficialBody', name: 'Official Body', basedOn: 'Normal', quickFormat: true, paragraph: { indent: INDENT, alignment: AlignmentType.JUSTIFIED } },
    { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { font: font('黑体'), size: 24 }, paragraph: { keepNext: true, alignment: AlignmentType.CENTER } },
    { id: 'CaptionLine', name: 'Caption Line', basedOn: 'Normal', run: { size: 21 }, paragraph: { keepNext: true, spacing: exactly(18) } },
    { id: 'CellText', name: 'Cell Text', basedOn: 'Normal', run: { font: font('宋体'), size: SMALL }, paragraph: { spacing: exactly(13) } },
  ],
};
