/** Full and half width, spaces and quotation marks don't tell names apart. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s“”"'‘’《》〈〉()[\]【】、,，。.．;；:：·-]/gu, '').toLowerCase();

/** Rules ask for the same names again and again; far more than one document holds are never kept. */
const MOST_KEPT = 5_000;
const known = new Map<string, string>();

/** The name without what departments add or drop from place to place: 2020年…, …项目, …工作, …工作经费 (check F21). */
export function normalisedName(name: string): string {
  const held = known.get(name);
  if (held !== undefined) return held;
  if (known.size >= MOST_KEPT) known.clear();
  const result = normalised(name);
  known.set(name, result);
  return result;
}

function normalised(name: string): string {
  let result = plainName(name).replace(/^\d{4}年度?(?=..)/u, '');
  for (;;) {
    const shorter = result.replace(/(工作经费|经费|资金|项目|工作)$/u, '');
    if (shorter === result || Array.from(shorter).length < 2) return result;
    result = shorter;
  }
}
