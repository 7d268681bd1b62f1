// Section 五 of the sample as a draft holds it; see sample-targets.ts for what is fact and what is ours.
import type { PerformanceContent } from '@/lib/disclosure/sections/performance';
import { measuredValue, sampleTargets } from './sample-targets';

type SubTarget = PerformanceContent['subTargets'][number];

const subTarget = (number: number, name: string, target: string, indicator: string, value: string): SubTarget => ({
  id: `s${number}`,
  name,
  target,
  indicators: [{ id: `s${number}-i1`, name: indicator, ...measuredValue(value) }],
});

const safeguard = (number: number, title: string, body: string) => ({ id: `m${number}`, title, body });

export const samplePerformance: PerformanceContent = {
  overallTarget: '监测研判网络舆情，治理网络生态，保护关键信息基础设施；发展智慧城市和数字乡村；建设、管理和维护政务数据中心、网络维护中心和安全管理中心。',
  subTargets: [
    subTarget(1, '互联网宣传和信息内容管理', '加强网络安全、互联网宣传和网络文化建设。', '重大网上宣传活动发稿量', '≥1000篇'),
    subTarget(2, '推进全市信息化建设', '完善信息化规划，推进项目落地和优化。', '推动信息化建设项目建设和优化数量', '≥3个'),
    subTarget(3, '推进电子政务集约化建设与应用', '完善市级政务云，推进部门系统上云，初审信息化项目方案。', '政务云日常服务管理满意率', '≥90%'),
    subTarget(4, '促进信息资源共享', '梳理政务信息资源，依托政务云推进交换共享。', '市政务信息资源共享平台数据交换次数', '≥100万次'),
    subTarget(5, '协调全市信息安全保障体系建设', '推进等级保护等基础工作，协调处理应急和重大事件。', '应急和重大事件有效处理率', '100%'),
    subTarget(6, '建设并运维公务网络', '使线路畅通、机房正常，处置突发故障，扩大网络覆盖。', '公务网络使用单位满意度', '≥90%'),
    subTarget(7, '综合业务管理', '制定并实施网络安全和信息化的规划与制度。', '重点工作督查督办率', '≥95%'),
    subTarget(8, '综合事务管理', '做好会议、财务资产、干部队伍和机关党建工作。', '综合事务工作完成率', '100%'),
  ],
  safeguards: [
    safeguard(1, '完善制度建设', '健全预算绩效和资金管理的各项制度。'),
    safeguard(2, '加强支出管理', '细化预算，尽早采购和开工，代编预算在6月底前细化。'),
    safeguard(3, '加强绩效运行监控', '对照指标检查进展，有偏差就纠正。'),
    safeguard(4, '做好绩效自评', '自评上年度绩效，整改评价发现的问题。'),
    safeguard(5, '规范财务资产管理', '严格审批，管好资产的登记、使用和报废。'),
    safeguard(6, '加强内部监督', '督导重大支出和资产处置，开展内部审计，配合外部监督。'),
    safeguard(7, '加强宣传培训调研', '培训人员，调研资金效益，增强绩效意识。'),
  ],
  projectTargets: [...sampleTargets],
};
