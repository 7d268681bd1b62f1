import type { AnySection } from '../define-section';
import type { DisclosureKind } from '../kinds';

/** A fiscal year's template. A published edition carries the version that it was made with. */
export interface Template {
  version: string;
  kind: DisclosureKind;
  label: string;
  sections: readonly AnySection[];
}

/** A new year's template starts as a copy of the one before: sections are replaced by their id, new ones follow at the end. */
export function copyOf(base: Template, changes: Pick<Template, 'version' | 'label'> & { replace: readonly AnySection[]; add: readonly AnySection[] }): Template {
  const unknown = changes.replace.find((section) => !base.sections.some((one) => one.id === section.id));
  if (unknown) throw new Error(`Template ${base.version} has no section "${unknown.id}" to replace`);
  const sections = base.sections.map((section) => changes.replace.find((one) => one.id === section.id) ?? section);
  return { version: changes.version, kind: base.kind, label: changes.label, sections: [...sections, ...changes.add] };
}
