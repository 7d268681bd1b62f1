import type { GlossaryContent } from '../../../lib/disclosure/sections/glossary';

const DEFINITIONS = {
  general: ['一般公共预算拨款收入', '市级财政用税收等一般公共预算资金，在当年拨给本部门使用的资金'],
  fund: ['政府性基金预算拨款收入', '市级财政用政府性基金拨付、只能用于规定用途的资金'],
  fiscalAccount: ['财政专户核拨收入', '先缴入财政专户、再由财政按预算核拨的教育收费等资金'],
  other: ['其他来源收入', '上述各项以外取得的收入，例如按规定使用的房租、存款利息和事业活动收入'],
  basic: ['基本支出', '为使机构正常运转、完成日常工作而安排的支出，由人员经费和日常公用经费组成'],
  personnel: ['人员经费', '工资福利支出以及对个人和家庭的补助'],
  operating: ['日常公用经费', '办公、水电、差旅、维修等维持日常运转的商品和服务支出'],
  projects: ['项目支出', '基本支出之外，为完成某项特定任务或者事业发展目标而安排的支出'],
  operatingCost: ['机关运行经费', '行政单位和参照公务员法管理的事业单位，使用财政拨款购买货物和服务、用以维持运行的资金'],
  threePublic: ['“三公”经费', '用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费'],
  target: ['绩效目标', '预算资金计划在一定期限内取得的产出和效果，用可以衡量的指标来表示'],
  procurement: ['政府采购', '使用财政性资金，采购集中采购目录以内或者采购限额标准以上的货物、工程和服务'],
} as const;

export type TermKey = keyof typeof DEFINITIONS;

/** The terms in the order in which the document comes to use them. */
export function glossaryOf(used: ReadonlySet<TermKey>): GlossaryContent {
  const entries = Object.entries(DEFINITIONS).filter(([key]) => used.has(key as TermKey));
  return { terms: entries.map(([id, [term, definition]]) => ({ id, term, definition })) };
}
