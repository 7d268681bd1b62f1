import type { DisclosureContext } from '@/lib/disclosure/context';
import { publicContent } from '@/lib/disclosure/public-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { EditionView } from './types';

/** An edition under work as the public would read it today: withheld sections by their basis alone. */
export function publicContext({ context, withheld }: Pick<EditionView, 'context' | 'withheld'>): DisclosureContext {
  if (Object.keys(withheld).length === 0) return context;
  return { ...context, content: publicContent(templateOf(context.templateVersion), context, Object.keys(withheld)), withheld };
}
