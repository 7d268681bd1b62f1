import type { Template } from '../../lib/disclosure/templates/templates';

/** "五、绩效预算信息", "公开01表 部门收支总表". */
export function sectionTitle(template: Template, id: string): string {
  const section = template.sections.find((one) => one.id === id);
  if (!section) return id;
  return section.part === 'tables' ? `公开${section.numeral}表 ${section.shortTitle}` : `${section.numeral}、${section.shortTitle}`;
}
