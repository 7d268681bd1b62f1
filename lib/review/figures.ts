import type { Fen } from '@/lib/amount/amount';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { factsOf } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';

/** An edition's figures by measure id, as a submission keeps them for the other departments to be compared with. 分 */
export const figuresOf = (context: DisclosureContext): Record<string, Fen> => Object.fromEntries(factsOf(templateOf(context.templateVersion), context).map(({ measure, amount }) => [measure, amount]));
