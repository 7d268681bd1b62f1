/** The transparency score: 32 items, 100 points. Points are hundredths of a point (1.25 分 is 125), so that sums stay exact. */
export const DIMENSIONS = ['及时性', '完整性', '细化', '规范'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface ScoreItem {
  no: number;
  dimension: Dimension;
  title: string;
  /** Hundredths of a point. */
  points: number;
  /** How it is judged, in words. */
  rule: string;
  source: string;
}

const LAW_14 = '《预算法》第十四条';
const RULES_6 = '《预算法实施条例》第六条';
const PROCEDURE = '《地方预决算公开操作规程》';
const SCHEME = '本地预算公开透明度评分办法';

const item = (no: number, dimension: Dimension, title: string, points: number, rule: string, source: string): ScoreItem => ({ no, dimension, title, points, rule, source });

export const SCORE_ITEMS: readonly ScoreItem[] = [
  item(1, '及时性', '公开时限合规性', 600, '财政部门批复后20日内公开，每逾期1天扣1分，扣完为止。', LAW_14),
  item(2, '及时性', '同级部门集中公开', 200, '各部门在同一时段集中公开。', PROCEDURE),
  item(3, '及时性', '年度公开工作完成', 200, '当年10月31日前全部公开。', SCHEME),
  item(4, '完整性', '四本预算公开完整', 500, '部门收支总表、一般公共预算、政府性基金预算、国有资本经营预算缺1项扣1.25分；没有该项收支的，空表和说明一并公开即为完整，模板没有的不扣分。', `${LAW_14}；${RULES_6}`),
  item(5, '完整性', '收支内容公开完整', 500, '部门收入、部门支出、财政拨款收支、基本支出、项目支出五类，缺1类扣1分。', '《预算法》第四条'),
  item(6, '完整性', '所属单位公开覆盖率', 400, '机构设置所列单位在部门收入总表中的覆盖率，每低10%扣1分。', PROCEDURE),
  item(7, '完整性', '“三公”经费公开完整', 400, '因公出国（境）费、公务用车购置费、公务用车运行维护费、公务接待费，缺1项扣1分。', RULES_6),
  item(8, '完整性', '机关运行经费公开完整', 300, '有数额并说明主要用途的得3分，仅有总额的得1分。', LAW_14),
  item(9, '完整性', '政府采购公开完整', 300, '采购总额及货物、工程、服务四项，缺1项扣1分，扣完为止。', LAW_14),
  item(10, '完整性', '国有资产占用公开完整', 300, '有总额并列明房屋、车辆、设备数量的得3分，仅有总额的得1分。', RULES_6),
  item(11, '完整性', '专项资金公开', 300, '公开本部门管理的专项资金。', SCHEME),
  item(12, '完整性', '预算绩效公开完整', 300, '有预算的项目都有绩效目标表；缺少的按项目数的比例扣分。', PROCEDURE),
  item(13, '完整性', '重点事项说明', 200, '机关运行经费、政府采购、国有资产占用、预算绩效四个事项的说明，缺1项扣0.5分。', PROCEDURE),
  item(14, '细化', '支出按功能分类公开到项', 500, '一般公共预算支出列到“项”级科目的金额比例，每低10%扣0.5分。', RULES_6),
  item(15, '细化', '基本支出按经济分类公开到款', 500, '一般公共预算基本支出列到“款”级科目的金额比例，每低10%扣0.5分。', RULES_6),
  item(16, '细化', '“三公”经费明细', 400, '出国（境）团组数和人数、公务用车购置数和保有量、公务接待批次和人次，缺1项扣1分。', RULES_6),
  item(17, '细化', '项目支出说明', 400, '逐个项目公开名称、金额并说明内容；没有说明的按项目数的比例扣分。', PROCEDURE),
  item(18, '细化', '绩效目标量化', 300, '每个项目都有定量指标，且定量指标不少于全部项目指标的一半，得3分；部分量化得1分；没有定量指标得0分。', PROCEDURE),
  item(19, '细化', '收支增减超过10%的说明', 300, '基本支出、项目支出比上年增减超过10%的说明原因；没有说明的按项数的比例扣分。', SCHEME),
  item(20, '细化', '“三公”经费增减超过10%的原因', 200, '各分项比上年增减超过10%的说明原因；没有说明的按项数的比例扣分。', PROCEDURE),
  item(21, '细化', '空白项说明', 200, '没有数据的填0，空表写明原因；无说明的空白每处扣0.2分。', PROCEDURE),
  item(22, '细化', '民生项目说明', 200, '单独说明民生项目支出。', SCHEME),
  item(23, '规范', '公开位置明显', 400, '在门户网站首页设预决算公开专栏；需再点开一层的得2分。', PROCEDURE),
  item(24, '规范', '统一平台同步公开', 300, '在政府统一平台和本部门网站同步公开。', PROCEDURE),
  item(25, '规范', '使用统一模板', 300, '按财政部门统一制定的模板公开。', PROCEDURE),
  item(26, '规范', '内容可检索', 200, '以文字而不是图片公开，可以检索。', SCHEME),
  item(27, '规范', '数据与批复一致', 400, '公开数据与财政部门批复一致，每处不一致扣1分。', LAW_14),
  item(28, '规范', '勾稽关系正确', 300, '表间、表内勾稽关系每处错误扣1分，扣完为止。', PROCEDURE),
  item(29, '规范', '涉密不公开有依据', 200, '涉密内容不公开的，有定密依据。', '《保守国家秘密法》'),
  item(30, '规范', '近三年公开内容可查阅', 100, '本年和前两年的公开内容都可以查阅。', PROCEDURE),
  item(31, '规范', '名称规范', 200, '部门、单位、项目名称规范一致，每处不规范扣0.5分，扣完为止。', SCHEME),
  item(32, '规范', '各版本内容一致', 100, '网页、下载文件和存档内容一致。', SCHEME),
];

/** 125 → "1.25", 600 → "6" */
export function pointsText(points: number): string {
  const [whole, rest] = [Math.trunc(points / 100), Math.abs(points % 100)];
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0').replace(/0$/u, '')}`;
}
