/** "二、总体情况", "公开05表 一般公共预算支出表": how a section is named wherever it is listed. */
export const numbered = (numeral: string, title: string): string => (isTable(numeral) ? `公开${numeral}表 ${title}` : `${numeral}、${title}`);

const isTable = (numeral: string) => /^\d/u.test(numeral);

/** The explanation and the tables, each under the name of its part. */
export function inParts<Section extends { numeral: string }>(sections: readonly Section[]): { name: string; sections: readonly Section[] }[] {
  const parts = [
    { name: '情况说明', sections: sections.filter(({ numeral }) => !isTable(numeral)) },
    { name: '公开表格', sections: sections.filter(({ numeral }) => isTable(numeral)) },
  ];
  return parts.filter((part) => part.sections.length > 0);
}
