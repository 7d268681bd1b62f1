/** What a disclosure tells: the budget of a year, or what became of it. */
export const DISCLOSURE_KINDS = ['BUDGET', 'FINAL_ACCOUNTS'] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

/** How each kind is spoken of. */
export const KIND_WORDS: Record<DisclosureKind, { name: string; document: string; year: string; title: string }> = {
  BUDGET: { name: '预算', document: '部门预算', year: '年', title: '部门预算信息公开情况说明' },
  FINAL_ACCOUNTS: { name: '决算', document: '部门决算', year: '年度', title: '部门决算公开情况说明' },
};
