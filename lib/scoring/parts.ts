import { full, less, type ScoreInput } from './verdict';

/** Something that an item asks to be public, and the field where it stands. */
export interface Part {
  name: string;
  there: boolean;
  sectionId: string;
  path: string;
}

/** Each missing part costs the same. */
export function partsVerdict(parts: readonly Part[], each: number, points: number) {
  const missing = parts.filter((part) => !part.there);
  const [first] = missing;
  if (!first) return full(points, `${parts.map((part) => part.name).join('、')}都已公开`);
  return less(points, missing.length * each, `缺少：${missing.map((part) => part.name).join('、')}`, { text: `填写${first.name}`, sectionId: first.sectionId, path: first.path });
}

/** The document was made without any of its tables. */
export const tablesAbsent = ({ template, context }: ScoreInput) => template.sections.filter((section) => section.part === 'tables').every((section) => context.content[section.id] === undefined);
