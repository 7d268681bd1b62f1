import { expect, it } from 'vitest';
import { renderSections } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { finalEditions } from '../../support/final-accounts';
import { seedEditions } from '../../support/seed-editions';

it.each([...seedEditions, ...finalEditions])('each heading of %s has an address of its own', (_name, context) => {
  const ids = renderSections(templateOf(context.templateVersion), context).flatMap(({ nodes }) => nodes.flatMap((node) => (node.type === 'heading' && node.id ? [node.id] : [])));
  expect(ids.length).toBeGreaterThan(10);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
