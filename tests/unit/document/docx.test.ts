import { writeFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { writeDocx } from '@/lib/document/docx/write-docx';
import { editionDocument } from '@/lib/document/edition-document';
import { template, validEdition } from '../../support/edition-content';

const edition = editionDocument(template, validEdition, { number: 1, publishedOn: null });

test('writes every section of an edition, odd characters left out', async () => {
  const bytes = await writeDocx({ ...edition, title: `${edition.title}\u0000\ud800<&>` });
  if (process.env.DOCX_OUT) writeFileSync(process.env.DOCX_OUT, bytes);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(value).toContain(`${edition.title}<&>`);
  for (const { nodes } of edition.sections) for (const node of nodes) if (node.type === 'heading') expect(value).toContain(node.text);
});
