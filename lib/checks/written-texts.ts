import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { Rule, RuleFinding } from './rule';
import { textValues, type TextValue } from './text-fields';

export interface WrittenText extends TextValue {
  sectionId: string;
}

// Content is never changed in place: a section that nobody touched since the last keystroke keeps its texts.
const known = new WeakMap<object, { section: AnySection; texts: readonly WrittenText[] }>();

function textsOf(section: AnySection, context: DisclosureContext): readonly WrittenText[] {
  const content = context.content[section.id] as Record<string, unknown> | undefined;
  if (content === undefined) return [];
  const held = known.get(content);
  if (held?.section === section) return held.texts;
  const texts = textValues(section.fields, content).map((value) => ({ ...value, sectionId: section.id }));
  known.set(content, { section, texts });
  return texts;
}

/** Everything that somebody wrote in the document, section by section. */
export const writtenTexts = (context: DisclosureContext): readonly WrittenText[] => templateOf(context.templateVersion).sections.flatMap((section) => textsOf(section, context));

/** Names of projects, purchases, units, indicators and terms: what stands in them is a name, not a statement. */
const NAME_PATH = /(?:^|\/)(?:name|project|item|term|title|code|dutiesBasis)$/u;
export const isName = ({ path }: WrittenText): boolean => NAME_PATH.test(path);

/** Statements alone. */
export const writtenProse = (context: DisclosureContext): readonly WrittenText[] => writtenTexts(context).filter((text) => !isName(text));

type Verdict = Omit<RuleFinding, 'sectionId' | 'path'>;

/** A rule over every text of the document; `find` returns what is wrong in one, or null. */
export function textRule(rule: Omit<Rule, 'run' | 'sections'>, find: (text: string, context: DisclosureContext) => Verdict | null, texts = writtenTexts): Rule {
  return {
    ...rule,
    sections: [],
    run: (context) =>
      texts(context).flatMap(({ sectionId, path, text }): RuleFinding[] => {
        const verdict = find(text, context);
        return verdict === null ? [] : [{ sectionId, path, ...verdict }];
      }),
  };
}
