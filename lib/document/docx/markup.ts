import { escaped } from './clean-text';
import type { StyleId } from './styles';

/** Text in the form of its paragraph; tabs are elements of their own. */
export function run(text: string, properties = ''): string {
  const look = properties && `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}${escaped(text).split('\t').map(textElement).join('<w:tab/>')}</w:r>`;
}

const textElement = (text: string) => text && `<w:t xml:space="preserve">${text}</w:t>`;

/** `own` are the properties that the style leaves open, in the order of the schema: Word refuses another one. */
export const paragraph = (style: StyleId, content: string, own = ''): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${own}</w:pPr>${content}</w:p>`;

const mark = (type: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** The parts of a field; between them stands what it shows until it is updated. */
export const fieldStart = (instruction: string): string => `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}`;
export const FIELD_END = mark('end');
export const field = (instruction: string, result: string): string => `${fieldStart(instruction)}${run(result)}${FIELD_END}`;
