import { describe, expect, it } from 'vitest';
import type { AssetsContent } from '@/lib/disclosure/sections/assets';
import type { OverviewContent } from '@/lib/disclosure/sections/overview';
import type { PerformanceContent } from '@/lib/disclosure/sections/performance';
import type { ProcurementContent } from '@/lib/disclosure/sections/procurement';
import type { ResponsibilitiesContent } from '@/lib/disclosure/sections/responsibilities';
import type { ThreePublicContent } from '@/lib/disclosure/sections/three-public';
import { recognise } from '@/lib/exchange/import/recognise';
import { textSource } from '@/lib/exchange/import/text-source';
import { wan } from '@/prisma/seed/content/money';
import { fictionalText } from '@/tests/support/fictional-text';
import { BALANCED, booksOf } from '@/tests/support/source-places';

const source = textSource(fictionalText);
const result = recognise(source, {});
const section = <Content>(id: string) => result.content[id] as Content;

describe('a disclosure saved as text by a word processor', () => {
  it('tells whose it is and of what year', () => {
    expect(result.department?.value).toBe('临江市河湖事务中心');
    expect(result.fiscalYear?.value).toBe(2020);
  });

  it('accounts for every place; what has no field and what contradicts its parts is left, with the reason', () => {
    expect(booksOf(source, result)).toEqual(BALANCED);
    expect(result.unplaced.map(({ sectionId, text, reason }) => [sectionId, text, reason])).toEqual([
      ['overview', '本部门的全部收入和支出都列入部门预算。', '没有找到可以放这段内容的字段'],
      ['procurement', '96.5', '当年合计的合计写作 96.50 万元，按各项计算为 90.50 万元；系统只保留计算的结果'],
    ]);
  });

  it('has duties numbered like headings, and institutions below a padding row', () => {
    const { duties, dutiesBasis, institutions } = section<ResponsibilitiesContent>('responsibilities');
    expect(duties.map(({ text }) => text)).toEqual(['管护市区河湖和堤防。', '监测河湖水量、水质；发布汛情。', '组织河道清淤和岸线整治。', '承办市水务局交办的其他事项。']);
    expect(dutiesBasis).toBe('临江市河湖事务中心机构编制方案');
    expect(institutions.map(({ name, nature }) => [name, nature])).toEqual([['临江市河湖事务中心', '行政'], ['临江市堤防管理所', '参公事业']]);
    expect(result.placements.find(({ path }) => path.endsWith('/nature') && path.includes('-3/'))).toMatchObject({ certainty: 'likely', note: '原文为“参公”' });
  });

  it('has figures, changes and reasons from sentences', () => {
    const { income, expenditure } = section<OverviewContent>('overview');
    expect(income).toMatchObject({ general: { thisYear: wan('500') }, fund: { thisYear: wan('18.3') }, fiscalAccount: { thisYear: 0 }, other: { thisYear: 0 } });
    expect(expenditure).toMatchObject({
      personnel: { thisYear: wan('240.55') },
      operating: { thisYear: wan('37.25') },
      basic: { reason: '主要为新录用人员工资' },
      projects: { thisYear: wan('240.5'), lastYear: wan('260.5'), reason: '堤防加固已经完工' },
    });
  });

  it('tells an unchanged figure and a smaller one', () => {
    expect(section<ThreePublicContent>('threePublic').expenses).toMatchObject({ abroad: { lastYear: 0 }, reception: { thisYear: wan('0.6'), lastYear: wan('1'), reason: '来访批次减少' } });
  });

  it('has sub-targets, safeguards and target tables below 第一部分 and 第二部分', () => {
    const { subTargets, safeguards, projectTargets } = section<PerformanceContent>('performance');
    expect(subTargets.map(({ name, indicators }) => [name, indicators.map(({ name: label, operator, value, unit }) => label + operator + value + unit)])).toEqual([['河道管护', ['清淤河道长度≥12公里']], ['水质监测', ['数据有效率≥98%']]]);
    expect(safeguards.map(({ title, body }) => [title, body])).toEqual([['落实责任', '按河段分工到人：一段一人，逐月检查。'], ['管好资金', '按进度支付，年末自评。']]);
    expect(projectTargets.map(({ name, goals }) => [name, goals.map(({ text }) => text)])).toEqual([
      ['内河清淤资金', ['清除三条内河的淤积。', '疏浚河道12公里，使汛期排水更快。']],
      ['水质自动站运行经费', ['五座自动站全年连续运行']],
    ]);
  });

  it('has indicators under merged cells, in broken rows, with full-width digits and half-width signs', () => {
    const facts = section<PerformanceContent>('performance').projectTargets.map(({ indicators }) => indicators.map(({ level1, level2, name, operator, value, unit }) => [level1, level2, name, operator, value, unit].join(' ')));
    expect(facts[0]).toEqual([
      '产出指标 数量指标 疏浚河道长度 ≥ 12 公里',
      '产出指标 成本指标 成本控制程度 定性 不超过 ',
      '产出指标 时效指标 开工及时率 ＝ 100 %',
      '效果指标 社会效益指标 排水效果 定性 显著 ',
      '满意度指标 服务对象满意度指标 沿岸居民满意度 ＞ 85 %',
    ]);
    // A newer year's word for the level stands for this year's.
    expect(facts[1]).toEqual(['产出指标 质量指标 数据有效率 ≥ 98 百分比', '产出指标 数量指标 故障停机 ≤ 72 小时', '效果指标 可持续影响指标 对治理的支撑 定性 是 ']);
  });

  it('has purchases under a header of three rows', () => {
    expect(section<ProcurementContent>('procurement').items).toMatchObject([
      { project: '内河清淤资金', projectBudget: wan('180'), item: '其他水利工程', code: 'B0299', unit: '项', quantity: '1', unitPrice: wan('60'), general: wan('60'), total: null },
      { project: '水质自动站运行经费', projectBudget: wan('40.5'), quantity: '5', unitPrice: wan('6.1'), general: wan('30.5') },
    ]);
  });

  it('has assets with their day and the purchases planned in a sentence', () => {
    const { asOf, holdings, planned } = section<AssetsContent>('assets');
    expect(asOf).toBe('2019-12-31');
    expect(holdings).toMatchObject({ buildings: { quantity: '320', value: wan('41') }, offices: { quantity: '120', value: wan('15') }, vehicles: { quantity: '2', value: wan('31.4') }, equipment: { value: null }, other: { quantity: '66', value: wan('14') } });
    expect(planned).toMatchObject([{ name: '水质采样器、橡皮艇', amount: wan('5'), inProcurement: '是' }]);
  });
});
