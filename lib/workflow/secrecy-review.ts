export type SecrecyConclusion = 'PUBLIC' | 'PARTLY_WITHHELD';

export const SECRECY_CONCLUSIONS: Record<SecrecyConclusion, string> = {
  PUBLIC: '不涉及国家秘密，可以公开',
  PARTLY_WITHHELD: '部分内容依法不予公开，其余可以公开',
};

/** 保密审查 of an edition (《政府信息公开条例》第十七条), with the sections that aren't published (第三十七条: what can be told apart is published). */
export interface SecrecyReview {
  /** The law or list that it was made by. */
  basis: string;
  /** 承办人 */
  handler: string;
  /** 保密审查负责人 */
  head: string;
  /** yyyy-MM-dd */
  reviewedOn: string;
  /** By section id: why its content isn't published. */
  withheld: Readonly<Record<string, string>>;
}

/** What is withheld in a correction is not taken back by it. */
export const EARLIER_STANDS = '之前公开的版本没有撤回的，公众仍可查阅其中的内容。需要撤下的，须由财政局撤回公开。';

export const conclusionOf = ({ withheld }: Pick<SecrecyReview, 'withheld'>): SecrecyConclusion => (Object.keys(withheld).length === 0 ? 'PUBLIC' : 'PARTLY_WITHHELD');

/** `outdated`: something was changed after it was made, which nobody has reviewed. */
export type SecrecyState = 'missing' | 'outdated' | 'made';

/** `changedAt`: when the content was last saved, or a file attached to it; null where neither was. */
export function secrecyState(reviewedAt: Date | null, changedAt: Date | null): SecrecyState {
  if (reviewedAt === null) return 'missing';
  return changedAt !== null && changedAt > reviewedAt ? 'outdated' : 'made';
}

/** What is wrong with a review as it was entered; empty where it can stand. `today` is China's day, yyyy-MM-dd. */
export function secrecyProblems(review: SecrecyReview, sectionIds: readonly string[], today: string): string[] {
  const problems: string[] = [];
  if (review.handler === review.head) problems.push('承办人和保密审查负责人应为两个人。');
  if (review.reviewedOn > today) problems.push('审查日期不能晚于今天。');
  const withheld = Object.entries(review.withheld);
  if (withheld.some(([id]) => !sectionIds.includes(id))) problems.push('不予公开的部分中有该稿没有的部分，请刷新页面后再填写。');
  if (withheld.some(([, basis]) => basis.trim() === '')) problems.push('不予公开的部分，请逐一写明依据。');
  if (withheld.length > 0 && withheld.length === sectionIds.length) problems.push('全部内容都不予公开的，不是公开稿。请由财政局在应公开清单中办理免于公开。');
  return problems;
}
