import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { columnTotal, gridAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { assetsFields, type AssetsContent } from '@/lib/disclosure/sections/assets';
import type { GlossaryContent } from '@/lib/disclosure/sections/glossary';
import type { OperatingCostContent } from '@/lib/disclosure/sections/operating-cost';
import { overviewFields, type OverviewContent } from '@/lib/disclosure/sections/overview';
import type { PerformanceContent } from '@/lib/disclosure/sections/performance';
import { procurementFields, type ProcurementContent } from '@/lib/disclosure/sections/procurement';
import type { ResponsibilitiesContent } from '@/lib/disclosure/sections/responsibilities';
import { threePublicFields, type ThreePublicContent } from '@/lib/disclosure/sections/three-public';
import { contextOfEdition, readEditionJson } from '@/lib/exchange/edition-json';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import { recognise } from '@/lib/exchange/import/recognise';
import { textSource } from '@/lib/exchange/import/text-source';
import { wan } from '@/prisma/seed/content/money';
import { sampleEdition } from '@/tests/support/sample-edition';
import { BALANCED, booksOf } from '@/tests/support/source-places';

/** The published sample; it isn't part of the repository. */
const SAMPLE = fileURLToPath(new URL('../../../../../shared/sample/000_27b085160e7c950d.txt', import.meta.url));

describe.skipIf(!existsSync(SAMPLE))('the published sample as text', () => {
  const text = existsSync(SAMPLE) ? readFileSync(SAMPLE, 'utf8') : '';
  const source = textSource(text);
  const result: ImportResult = recognise(source, {});
  const context: DisclosureContext = { department: { name: '', shortName: '' }, fiscalYear: 2020, templateVersion: result.templateVersion, content: result.content, previous: null };
  const section = <Content>(id: string) => result.content[id] as Content;
  const expected = contextOfEdition(readEditionJson(JSON.stringify(sampleEdition)), null).content;

  it('is known as what it is', () => {
    expect(result.fiscalYear).toEqual({ value: 2020, certainty: 'sure', source: ['b2'] });
    expect(result.department).toEqual({ value: '中共廊坊市委网络安全和信息化委员会办公室', certainty: 'sure', source: ['b1'] });
    expect(result.templateVersion).toBe('budget-2020');
    expect(result.notices).toEqual([]);
  });

  it('has nine sections and none of the tables, which were published apart', () => {
    expect(Object.keys(result.content).sort()).toEqual(['assets', 'glossary', 'operatingCost', 'otherMatters', 'overview', 'performance', 'procurement', 'responsibilities', 'threePublic']);
  });

  it('is accounted for line by line and cell by cell; one sentence has no field', () => {
    expect(booksOf(source, result)).toEqual(BALANCED);
    expect(result.unplaced.map(({ sectionId, text: said }) => [sectionId, said.slice(0, 12)])).toEqual([['overview', '按照预算管理有关规定，目']]);
  });

  it('has 15 duties on the basis of its statute', () => {
    const { duties, dutiesBasis } = section<ResponsibilitiesContent>('responsibilities');
    expect(duties).toHaveLength(15);
    expect(duties[0]!.text).toBe('负责处理市委网络安全和信息化委员会日常事务工作。');
    expect(duties[14]!.text).toMatch(/^完成省委.*交办的其他任务。$/u);
    expect(dutiesBasis).toBe('中共廊坊市委网络安全和信息化委员会办公室职能配置、内设机构和人员编制规定');
  });

  it('has one institution, below a padding row', () => {
    expect(section<ResponsibilitiesContent>('responsibilities').institutions).toMatchObject([{ name: '中共廊坊市委网络安全和信息化委员会办公室', nature: '行政', rank: '正处级', funding: '财政拨款' }]);
  });

  it('states its income and expenditure in sentences', () => {
    const { income, expenditure } = section<OverviewContent>('overview');
    const spent = (row: string, column = 'thisYear') => gridAmount(overviewFields.expenditure, expenditure, row, column, context);
    expect(income).toMatchObject({ general: { thisYear: wan('2216.2') }, fund: { thisYear: 0 }, fiscalAccount: { thisYear: 0 }, other: { thisYear: 0 } });
    expect(['total', 'basic', 'personnel', 'operating', 'projects'].map((row) => spent(row))).toEqual(['2216.2', '374.7', '325.01', '49.69', '1841.5'].map(wan));
    expect(expenditure.basic.reason).toBe('主要为工资福利支出');
    expect(expenditure.projects.reason).toBe('主要为公务网络平台线路租用项目支出');
  });

  it('gives last year by the change alone, which is no more than likely', () => {
    expect(section<OverviewContent>('overview').expenditure.projects.lastYear).toBe(wan('370.52'));
    expect(result.placements.find(({ path }) => path === 'expenditure/projects/lastYear')).toMatchObject({ certainty: 'likely', note: '由本年数和文中的增减额推算' });
  });

  it('keeps sentences in the department’s own words under the sentence that they stand for', () => {
    const { wording } = section<OverviewContent>('overview');
    expect(Object.keys(wording)).toEqual(['income', 'expenditure', 'change']);
    expect(wording.income!.own).toContain('（有则写，无则填0万元）');
    expect(wording.change!.own).toMatch(/^2020年预算收支安排2216\.2万元/u);
  });

  it('has its operating cost and what it is for', () => {
    const { cost, purpose } = section<OperatingCostContent>('operatingCost');
    expect(cost.total).toMatchObject({ thisYear: wan('49.69'), lastYear: null });
    expect(purpose).toMatch(/^中共廊坊市委.*办公区的日常维修.*等日常运行支出$/u);
  });

  it('has three public expenses with last year inferred from their changes, and reasons by row', () => {
    const { expenses } = section<ThreePublicContent>('threePublic');
    expect(gridAmount(threePublicFields.expenses, expenses, 'total', 'thisYear', context)).toBe(wan('7.64'));
    expect(expenses).toMatchObject({
      abroad: { thisYear: 0, lastYear: 0 },
      vehiclePurchase: { thisYear: 0, lastYear: 0 },
      vehicleRunning: { thisYear: wan('7.21'), lastYear: 0, reason: '我部门为机构改革新成立单位，于2019年12月份购置公车，所以12月份无公务用车运维费' },
      reception: { thisYear: wan('0.43'), lastYear: 0, reason: '我部门为机构改革新成立单位，2019年未安排公务接待费' },
    });
  });

  it('has 8 sub-targets with an indicator each, and 7 safeguards', () => {
    const { subTargets, safeguards, overallTarget } = section<PerformanceContent>('performance');
    const wanted = sampleEdition.content.performance as PerformanceContent;
    const bare = (targets: PerformanceContent['subTargets']) => targets.map(({ name, indicators }) => [name, indicators.map(({ id: _, ...indicator }) => indicator)]);
    expect(subTargets).toHaveLength(8);
    expect(bare(subTargets)).toEqual(bare(wanted.subTargets));
    expect(safeguards.map(({ title }) => title)).toEqual(wanted.safeguards.map(({ title }) => title));
    expect(overallTarget).toMatch(/^完善网络舆情监测研判.*顺利开展。$/u);
  });

  it('has 17 project target tables with 115 indicators in rows that are not empty', () => {
    const { projectTargets } = section<PerformanceContent>('performance');
    expect(projectTargets).toHaveLength(17);
    expect(projectTargets.flatMap(({ indicators }) => indicators)).toHaveLength(115);
    expect(projectTargets.every(({ goals }) => goals.length === 2)).toBe(true);
  });

  it.each((sampleEdition.content.performance as PerformanceContent).projectTargets.map((target, index) => [target.name, index] as const))('%s: every indicator with level, value, unit and basis', (name, index) => {
    const [read, wanted] = [section<PerformanceContent>('performance').projectTargets[index]!, (sampleEdition.content.performance as PerformanceContent).projectTargets[index]!];
    const facts = ({ indicators }: typeof read) => indicators.map(({ level1, level2, name: label, operator, value, unit, basis }) => [level1, level2, label, operator, value, unit, basis.replace(/。$/u, '')]);
    expect(read.name).toBe(name);
    expect(facts(read)).toEqual(facts(wanted));
    expect(read.indicators.every(({ description }) => description !== '' && !description.includes('\n'))).toBe(true);
  });

  it('has 13 purchases, the last one cut short by the next heading, that sum to 1233.8', () => {
    const { items } = section<ProcurementContent>('procurement');
    const facts = (rows: ProcurementContent['items']) => rows.map(({ project, projectBudget, item, code, unit, quantity, unitPrice, general }) => [project, projectBudget, item, code, unit, quantity, unitPrice, general]);
    expect(items).toHaveLength(13);
    expect(facts(items)).toEqual(facts((expected.procurement as ProcurementContent).items));
    expect(columnTotal(procurementFields.items, items, 'total', context)).toBe(wan('1233.8'));
  });

  it('lets computed sums follow: what is printed agrees with them', () => {
    const { items } = section<ProcurementContent>('procurement');
    expect(items.every((row) => row.total === null && row.yearTotal === null)).toBe(true);
    expect(result.structure).toContain('b112/4/8');
  });

  it('has the asset table with its day, and the purchase planned in a sentence', () => {
    const { asOf, holdings, planned } = section<AssetsContent>('assets');
    expect(asOf).toBe('2019-12-31');
    expect(gridAmount(assetsFields.holdings, holdings, 'total', 'value', context)).toBe(wan('135.8'));
    expect(holdings).toMatchObject({ vehicles: { quantity: '1', value: wan('17.28') }, other: { quantity: '49', value: wan('118.52') }, buildings: { quantity: '', value: null } });
    expect(planned).toMatchObject([{ name: '计算机设备、打印设备、空调、办公家具', amount: wan('50'), inProcurement: '是' }]);
    expect(result.placements.find(({ path }) => path.startsWith('planned/'))!.certainty).toBe('doubtful');
  });

  it('explains ten terms and has no other matters', () => {
    const { terms } = section<GlossaryContent>('glossary');
    expect(terms.map(({ term }) => term)).toEqual((expected.glossary as GlossaryContent).terms.map(({ term }) => term));
    expect(terms.every(({ definition }) => definition.endsWith('。'))).toBe(true);
    expect(result.content.otherMatters).toEqual({ body: '我部门无其他需要说明的事项。' });
  });

  it('is recognised in 200 ms', () => {
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      recognise(textSource(text), {});
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});
