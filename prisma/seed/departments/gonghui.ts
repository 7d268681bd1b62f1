import { lasting, measured, quality, quantity, satisfaction, social, timeliness, withinBudget } from '../content/indicator';
import type { DepartmentPlan, YearPlan } from '../content/plan';
import { vary, type Project } from '../content/project';

const NAME = '廊坊市总工会';

const models: Project = {
  id: 'project-model-workers',
  name: '劳动模范慰问和疗休养经费',
  amount: '92',
  purpose: '劳动模范慰问、健康检查和疗休养',
  goals: ['落实劳动模范待遇，弘扬劳模精神，慰问劳动模范不少于260人次。'],
  indicators: [
    quantity('visited', '慰问劳动模范', '全年慰问劳动模范的人次', '≥260人次', '慰问登记'),
    quality('covered', '困难劳动模范帮扶覆盖率', '得到帮扶的困难劳动模范占全部困难劳动模范的比重', '＝100%', '帮扶档案'),
    timeliness('paid', '慰问金发放及时性', '慰问金是否在节前发放', '及时', '发放记录'),
    withinBudget,
    social('spirit', '弘扬劳模精神作用', '项目对弘扬劳模精神的作用', '明显', '宣传报道'),
    satisfaction('satisfaction', '劳动模范满意度', '劳动模范中表示满意的比重', '≥95%', '电话回访'),
  ],
};

const help: Project = {
  id: 'project-help',
  name: '困难职工帮扶资金',
  amount: '240',
  purpose: '困难职工生活救助、助学和医疗救助',
  goals: ['帮助困难职工解困脱困，帮扶困难职工不少于1500户。'],
  indicators: [
    quantity('households', '帮扶困难职工', '全年得到帮扶的困难职工户数', '≥1500户', '帮扶管理系统'),
    quality('accurate', '帮扶对象识别准确率', '识别准确的对象占抽查对象的比重', '≥99%', '抽查记录'),
    timeliness('paid', '帮扶资金按期发放率', '按期发放的资金占应发放资金的比重', '＝100%', '发放记录'),
    withinBudget,
    lasting('independent', '困难职工自我发展能力', '帮扶对增强困难职工自我发展能力的作用', '逐步增强', '入户走访'),
    satisfaction('satisfaction', '困难职工满意度', '得到帮扶的职工中表示满意的比重', '≥95%', '电话回访'),
  ],
};

const skills: Project = {
  id: 'project-skills',
  name: '职工技能竞赛经费',
  amount: '65',
  purpose: '组织全市职工职业技能竞赛',
  goals: ['以赛促学，培养技能人才，全年组织技能竞赛不少于18项。'],
  indicators: [
    quantity('contests', '组织技能竞赛', '全年组织的职工技能竞赛项数', '≥18项', '竞赛计划'),
    quality('certified', '获奖选手晋级率', '获奖选手中晋升职业技能等级的比重', '≥80%', '技能等级证书'),
    timeliness('timely', '竞赛开展及时性', '竞赛是否按计划开展', '及时', '竞赛计划'),
    withinBudget,
    social('skilled', '技能人才培养作用', '竞赛对培养技能人才的作用', '明显', '问卷调查'),
    satisfaction('satisfaction', '参赛职工满意度', '参赛职工中表示满意的比重', '≥92%', '问卷调查'),
  ],
};

const of2019: YearPlan = {
  fiscalYear: 2019,
  dutiesBasis: '廊坊市总工会机关职能配置、内设机构和人员编制规定',
  duties: [
    ['rights', '维护职工合法权益，参与协调劳动关系和调解劳动争议。'],
    ['models', '承担劳动模范的评选推荐、服务和管理工作。'],
    ['contests', '组织职工开展劳动和技能竞赛，提高职工素质。'],
    ['help', '帮扶困难职工，做好送温暖和职工普惠服务。'],
    ['organisation', '指导基层工会组建和规范化建设。'],
  ],
  institutions: [
    { id: 'union', name: NAME, nature: '参公事业', rank: '正处级', funding: '财政拨款' },
    { id: 'palace', name: '廊坊市工人文化宫', nature: '财政补助事业', rank: '正科级', funding: '财政性资金定额或定项补助' },
  ],
  furtherIncome: { other: '86' },
  personnel: '624.5',
  operating: '92.6',
  operatingCost: ['74.8'],
  operatingPurpose: '机关办公用房的水电、取暖和物业管理，办公、差旅和日常维修等支出',
  projects: [vary(models, { amount: '88' }), vary(help, { amount: '225', goals: ['帮助困难职工解困脱困，帮扶困难职工不少于1700户。'], values: { households: '≥1700户' } })],
  threePublic: { abroad: ['0'], vehiclePurchase: ['0'], vehicleRunning: ['6.8'], reception: ['2.1'] },
  overallTarget: '团结引领广大职工建功立业，维护职工合法权益，做实做细困难职工帮扶和普惠服务，夯实基层工会基础。',
  subTargets: [
    { id: 'service', name: '职工服务', target: '帮扶困难职工，关心关爱劳动模范。', indicators: [measured('satisfaction', '帮扶职工满意度', '≥92%')] },
    { id: 'quality', name: '职工素质提升', target: '开展技能竞赛，弘扬工匠精神。', indicators: [measured('certified', '竞赛获奖选手晋级率', '≥75%')] },
  ],
  safeguards: [
    { id: 'files', title: '完善帮扶档案', body: '困难职工一户一档，动态管理，资金发放与档案核对一致。' },
    { id: 'review', title: '开展审查监督', body: '经费审查委员会每半年检查一次项目资金使用情况。' },
  ],
  assets: { buildings: ['7800', '1960.4'], offices: ['2100', '528.6'], vehicles: ['3', '52.4'], equipment: ['2', '68.9'], other: ['960', '286.7'] },
};

const of2020: YearPlan = {
  ...of2019,
  fiscalYear: 2020,
  furtherIncome: { other: '90' },
  personnel: '648.1',
  operating: '90.2',
  basicReason: '人员正常晋级晋档使人员经费增加，公用经费按要求压减',
  projects: [models, help, skills],
  projectsReason: '新增职工技能竞赛经费65万元，困难职工医疗救助标准提高',
  operatingCost: ['72.5', '压减会议和印刷支出'],
  threePublic: { abroad: ['0'], vehiclePurchase: ['0'], vehicleRunning: ['6.8'], reception: ['1.8', '接待批次减少'] },
  assets: { buildings: ['7800', '1960.4'], offices: ['2100', '528.6'], vehicles: ['3', '52.4'], equipment: ['2', '68.9'], other: ['985', '294.1'] },
};

const of2021: YearPlan = {
  ...of2020,
  fiscalYear: 2021,
  furtherIncome: { other: '78' },
  personnel: '661.7',
  operating: '88.4',
  basicReason: '人员正常晋级晋档使人员经费增加，公用经费继续压减',
  projects: [
    models,
    vary(help, {
      amount: '310',
      name: '困难职工解困脱困资金',
      goals: ['帮助困难职工解困脱困，帮扶困难职工不少于1800户。'],
      values: { households: '≥1800户' },
    }),
    vary(skills, { amount: '50', goals: ['以赛促学，培养技能人才，全年组织技能竞赛不少于14项。'], values: { contests: '≥14项' } }),
  ],
  projectsReason: '困难职工解困脱困资金增加70万元，扩大因病致困职工的救助范围；部分技能竞赛转到线上，经费减少',
  operatingCost: ['70.9', '压减差旅和培训支出'],
  threePublic: { abroad: ['0'], vehiclePurchase: ['0'], vehicleRunning: ['6.2', '压减车辆出行'], reception: ['1.2', '接待批次继续减少'] },
  assets: { buildings: ['7800', '1960.4'], offices: ['2100', '528.6'], vehicles: ['3', '52.4'], equipment: ['3', '94.7'], other: ['1010', '303.8'] },
};

export const gonghui: DepartmentPlan = { key: 'gonghui', name: NAME, shortName: '市总工会', kind: 'MASS', years: [of2019, of2020, of2021] };
