import { parseAmount } from '@/lib/amount/amount';
import { emptyContent } from '@/lib/disclosure/section-content';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import { allTemplates, sectionOf } from '@/lib/disclosure/templates/templates';

export const template = allTemplates()[0]!;

export function section(id: string): AnySection {
  return sectionOf(template, id)!;
}

export function contextOf(fiscalYear: number, content: Record<string, unknown>): DisclosureContext {
  const empty = Object.fromEntries(template.sections.map((one) => [one.id, emptyContent(one)]));
  return { department: { name: '市委网信办', shortName: '市委网信办' }, fiscalYear, templateVersion: template.version, content: { ...empty, ...content }, previous: null };
}

export function fen(wanyuan: string): number {
  const parsed = parseAmount(wanyuan);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.fen;
}

interface Figures {
  personnel: string;
  operating: string;
  projects: string;
  reason?: string;
  list?: { id: string; name: string; amount: string }[];
}

/** The overview of a year with what the comparison reads; the sample's department by default. */
export function overview({ personnel, operating, projects, reason = '', list = [] }: Figures): Record<string, unknown> {
  const content = emptyContent(section('overview')) as Record<string, Record<string, Record<string, unknown>>> & { projects: unknown };
  const income = content.income!;
  for (const [key, row] of Object.entries(income)) row.thisYear = key === 'total' ? null : 0;
  income.general!.thisYear = fen(personnel) + fen(operating) + fen(projects);
  const expenditure = content.expenditure!;
  expenditure.personnel!.thisYear = fen(personnel);
  expenditure.operating!.thisYear = fen(operating);
  expenditure.projects!.thisYear = fen(projects);
  expenditure.projects!.reason = reason;
  content.projects = list.map((row) => ({ id: row.id, name: row.name, amount: fen(row.amount), purpose: '' })) as never;
  return content;
}

export const overview2019 = overview({ personnel: '58.10', operating: '17.68', projects: '1023.20', list: [{ id: 'a', name: '网络舆情监测经费', amount: '80' }, { id: 'b', name: '智慧城市规划编制', amount: '943.20' }] });
export const overview2020 = overview({
  personnel: '325.01',
  operating: '49.69',
  projects: '1841.50',
  reason: '公务网络平台线路租用纳入预算',
  list: [{ id: 'c', name: '网络舆情监测项目', amount: '120' }, { id: 'd', name: '公务网络平台线路租用', amount: '1721.50' }],
});
