import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addAttachment } from '@/lib/server/commands/add-attachment';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { recordSecrecyReview } from '@/lib/server/commands/record-secrecy-review';
import { removeAttachment } from '@/lib/server/commands/remove-attachment';
import { saveSection } from '@/lib/server/commands/save-section';
import { db } from '@/lib/server/db';
import { getPublishedEdition } from '@/lib/server/queries/public/get-published-edition';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { NotFound } from '@/lib/server/refusal';
import { renderSections } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { contentByYear } from '@/prisma/seed/content/build';
import { wangxin } from '@/prisma/seed/departments/wangxin/years';
import { advance, city, type City, editionIn } from '../support/factory';

/** Of the content as it stands. */
const record = async (actor: Actor, input: object = {}) => recordSecrecyReview(actor, { editionId, ...review, contentChangedAt: (await getEdition(of.first.drafter, editionId))!.contentChangedAt, ...input });

const review = { basis: '《中华人民共和国保守国家秘密法》', handler: '甲', head: '乙', reviewedOn: '2020-01-20' };
const content = contentByYear({ ...wangxin, years: wangxin.years.filter((year) => year.fiscalYear === 2020) }).get(2020) as Record<string, Record<string, unknown>>;

let of: City;
let editionId: string;

beforeAll(async () => {
  of = await city();
  editionId = await editionIn(of, of.first, 'SIGN_OFF', of.cycleId, content);
});

describe('the secrecy review', () => {
  it('comes before the head signs off, and the screen says so', async () => {
    await expect(moveEdition(of.first.approver, { editionId, action: 'signOff', expectedState: 'SIGN_OFF' })).rejects.toThrow('还没有保密审查记录');
    const signOff = (await getEdition(of.first.approver, editionId))!.actions.find(({ action }) => action === 'signOff')!;
    expect(signOff.failureReasons).toEqual([expect.stringContaining('保密审查')]);
  });

  it('is the department’s own affair, and nobody else’s', async () => {
    await expect(record(of.second.drafter)).rejects.toThrow(NotFound);
    await expect(record(of.reviewer)).rejects.toThrow(NotFound);
    await expect(record(of.first.drafter, { head: '甲' })).rejects.toThrow('两个人');
  });

  it('is kept with what is withheld, on record before and after', async () => {
    await record(of.first.drafter);
    await record(of.first.approver, { withheld: { procurement: '保密法第九条第一项' } });
    expect((await getEdition(of.first.drafter, editionId))!.secrecyReview).toEqual({ ...review, withheld: { procurement: '保密法第九条第一项' }, outdated: false });
    const [event] = await db.auditEvent.findMany({ where: { editionId, action: 'recordSecrecyReview' }, orderBy: { id: 'desc' }, take: 1 });
    expect(event!.data).toMatchObject({ before: { head: '乙' }, after: { withheld: { procurement: '保密法第九条第一项' } } });
  });

  it('is made anew when the content was changed since', async () => {
    const { approver, drafter } = of.first;
    await moveEdition(approver, { editionId, action: 'sendBack', expectedState: 'SIGN_OFF', reason: '请补充' });
    const { sections, context } = (await getEdition(drafter, editionId))!;
    const { revision } = sections.find(({ sectionId }) => sectionId === 'otherMatters')!;
    await saveSection(drafter, { editionId, sectionId: 'otherMatters', content: { ...(context.content.otherMatters as object), body: '没有其他需要说明的事项。' }, revision });
    expect((await getEdition(drafter, editionId))!.secrecyReview!.outdated).toBe(true);
    await advance(of, of.first, editionId, 'SIGN_OFF');
    await expect(moveEdition(approver, { editionId, action: 'signOff', expectedState: 'SIGN_OFF' })).rejects.toThrow('重新确认');
    await record(drafter, { withheld: { procurement: '保密法第九条第一项' } });
  });

  it('is of what its reader was shown, not of what a colleague saved meanwhile', async () => {
    const { drafter, approver } = of.first;
    const { contentChangedAt } = (await getEdition(approver, editionId))!;
    await moveEdition(drafter, { editionId, action: 'recall', expectedState: 'SIGN_OFF' });
    const { sections, context } = (await getEdition(drafter, editionId))!;
    const { revision } = sections.find(({ sectionId }) => sectionId === 'otherMatters')!;
    await saveSection(drafter, { editionId, sectionId: 'otherMatters', content: { ...(context.content.otherMatters as object), body: '我部门没有其他需要说明的事项。' }, revision });
    await expect(record(approver, { contentChangedAt })).rejects.toThrow('内容或附件又有修改');
    await expect(record(approver, { contentChangedAt: null })).rejects.toThrow('内容或附件又有修改');
    expect((await getEdition(drafter, editionId))!.secrecyReview!.outdated).toBe(true);
    await record(approver, { withheld: { procurement: '保密法第九条第一项' } });
    await advance(of, of.first, editionId, 'SIGN_OFF');
  });

  it('is made anew when a file was attached since, which would be published with the edition', async () => {
    const { approver, drafter } = of.first;
    await moveEdition(drafter, { editionId, action: 'recall', expectedState: 'SIGN_OFF' });
    const { attachmentId } = await addAttachment(drafter, { editionId, kind: 'SIGNED_SCAN', name: '盖章件.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF') });
    expect((await getEdition(drafter, editionId))!.secrecyReview!.outdated).toBe(true);
    await moveEdition(drafter, { editionId, action: 'submitForSignOff', expectedState: 'DRAFT' });
    await expect(moveEdition(approver, { editionId, action: 'signOff', expectedState: 'SIGN_OFF' })).rejects.toThrow('重新确认');
    await moveEdition(drafter, { editionId, action: 'recall', expectedState: 'SIGN_OFF' });
    // Without the file nothing is left that nobody has reviewed.
    await removeAttachment(drafter, { attachmentId });
    expect((await getEdition(drafter, editionId))!.secrecyReview!.outdated).toBe(false);
    await advance(of, of.first, editionId, 'SIGN_OFF');
  });

  it('is published with the edition, the withheld section by its basis alone', async () => {
    await advance(of, of.first, editionId, 'PUBLISHED');
    await expect(record(of.first.drafter)).rejects.toThrow('报送财政局之前');
    const { snapshot } = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { snapshot: true } });
    expect(JSON.parse(snapshot!).gates).toMatchObject({ secrecy: { ...review, conclusion: 'PARTLY_WITHHELD' }, signOff: { name: of.first.approver.name }, withheld: { procurement: '保密法第九条第一项' } });
    const published = (await getPublishedEdition('118', { fiscalYear: 2020, kind: 'BUDGET' }))!;
    expect(published.context.content.procurement).toBeUndefined();
    const nodes = renderSections(templateOf(published.templateVersion), published.context).find(({ sectionId }) => sectionId === 'procurement')!.nodes;
    expect(nodes).toMatchObject([{ type: 'heading', id: 'procurement' }, { type: 'note', text: '本部分依法不予公开。依据：保密法第九条第一项。' }]);
    // Nothing of it is left: neither in the text that is kept nor in the figures of the open data.
    expect(snapshot).toContain('"assets":');
    expect(snapshot).not.toContain('"procurement":{"');
    expect(published.facts['procurement.total']).toBeUndefined();
    expect(published.facts['overview.expenditure.total']).toBe(2_216_200_000);
  });
});
