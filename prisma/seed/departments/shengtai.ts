import { ecological, lasting, measured, quality, quantity, satisfaction, social, timeliness, withinBudget } from '../content/indicator';
import type { DepartmentPlan, YearPlan } from '../content/plan';
import { vary, type Project } from '../content/project';

const NAME = '廊坊市生态环境局';

const air: Project = {
  id: 'project-air',
  name: '大气污染防治专项资金',
  amount: '2860',
  purpose: '重点行业深度治理、走航监测和精准管控服务',
  goals: ['持续改善环境空气质量，全年优良天数比例不低于63%。'],
  indicators: [
    quantity('enterprises', '深度治理企业数量', '完成深度治理的重点企业数量', '≥85家', '治理任务清单'),
    quality('accepted', '治理项目验收合格率', '验收合格的治理项目占全部治理项目的比重', '≥98%', '验收报告'),
    timeliness('finished', '治理任务按期完成率', '按期完成的治理任务占全部任务的比重', '≥95%', '任务调度表'),
    withinBudget,
    ecological('good-days', '优良天数比例', '空气质量达到优良的天数占全年天数的比重', '≥63%', '空气自动监测数据'),
    satisfaction('satisfaction', '公众对空气质量满意度', '受访公众中表示满意的比重', '≥85%', '第三方调查'),
  ],
  purchases: [{ id: 'purchase-air', item: '其他信息技术服务', code: 'C0299', unit: '项', quantity: '1', unitPrice: '640' }],
};

const water: Project = {
  id: 'project-water',
  name: '水污染防治专项资金',
  amount: '1240',
  purpose: '重点河流断面治理和入河排污口整治',
  goals: ['消除劣Ⅴ类断面，整治入河排污口不少于60个。'],
  indicators: [
    quantity('outlets', '整治入河排污口', '全年完成整治的入河排污口数量', '≥60个', '整治方案'),
    quality('sections', '考核断面达标率', '水质达标的考核断面占全部考核断面的比重', '≥90%', '断面监测数据'),
    timeliness('timely', '整治任务完成及时性', '整治任务是否按计划完成', '及时', '任务调度表'),
    withinBudget,
    ecological('rivers', '河流水生态改善程度', '治理对改善河流水生态的作用', '明显', '监测报告'),
    satisfaction('satisfaction', '沿河群众满意度', '沿河群众中表示满意的比重', '≥85%', '问卷调查'),
  ],
};

const monitoring: Project = {
  id: 'project-monitoring',
  name: '环境监测能力建设资金',
  amount: '680',
  purpose: '更新监测仪器，运行维护空气和水质自动监测站',
  goals: ['提高环境监测能力，自动监测站数据有效率不低于95%。'],
  indicators: [
    quantity('stations', '运行维护自动监测站', '全年正常运行的自动监测站数量', '≥98个', '站点台账'),
    quality('valid', '自动监测站数据有效率', '有效数据占应获取数据的比重', '≥95%', '监测数据平台'),
    timeliness('reported', '监测数据上报及时率', '按时上报的数据占应上报数据的比重', '≥98%', '监测数据平台'),
    withinBudget,
    lasting('support', '环境管理决策支撑能力', '监测数据对环境管理决策的支撑作用', '持续增强', '工作总结'),
    satisfaction('satisfaction', '数据使用部门满意度', '使用监测数据的部门中表示满意的比重', '≥90%', '问卷调查'),
  ],
  purchases: [
    { id: 'purchase-servers', item: '服务器', code: 'A02010103', unit: '台', quantity: '4', unitPrice: '11.5', asset: '设备' },
    { id: 'purchase-stations', item: '其他运行维护服务', code: 'C020699', unit: '项', quantity: '1', unitPrice: '320' },
  ],
};

const law: Project = {
  id: 'project-law',
  name: '生态环境执法工作经费',
  amount: '260',
  purpose: '环境执法检查、移动执法设备和有奖举报',
  goals: ['严厉查处环境违法行为，及时回应群众举报。'],
  indicators: [
    quantity('inspections', '检查企业家次', '全年执法检查的企业家次', '≥6000家次', '移动执法系统'),
    quality('closed', '案件办结率', '办结的案件占立案数的比重', '≥95%', '执法案卷'),
    timeliness('complaints', '信访举报按期办结率', '按期办结的举报占全部举报的比重', '＝100%', '举报管理平台'),
    withinBudget,
    social('compliance', '企业守法意识提升程度', '执法对提升企业守法意识的作用', '明显', '执法检查记录'),
    satisfaction('satisfaction', '举报人满意度', '回访的举报人中表示满意的比重', '≥85%', '电话回访'),
  ],
  purchases: [{ id: 'purchase-notebooks', item: '便携式计算机', code: 'A02010105', unit: '台', quantity: '20', unitPrice: '0.8', asset: '设备' }],
};

const publicity: Project = {
  id: 'project-publicity',
  name: '生态环境宣传教育经费',
  amount: '90',
  purpose: '六五环境日活动和环保设施开放',
  goals: ['普及生态环境知识，倡导绿色生活方式，全年开展宣传活动不少于24场。'],
  indicators: [
    quantity('events', '开展宣传活动', '全年开展宣传活动的场数', '≥24场', '活动计划'),
    quality('reported', '活动媒体报道率', '得到媒体报道的活动占全部活动的比重', '≥80%', '媒体监测'),
    timeliness('timely', '活动开展及时性', '活动是否按计划开展', '及时', '活动计划'),
    withinBudget,
    social('awareness', '公众环保意识提升程度', '宣传对提升公众环保意识的作用', '明显', '问卷调查'),
    satisfaction('satisfaction', '参与公众满意度', '参加活动的公众中表示满意的比重', '≥90%', '问卷调查'),
  ],
};

const of2019: YearPlan = {
  fiscalYear: 2019,
  dutiesBasis: '廊坊市生态环境局职能配置、内设机构和人员编制规定',
  duties: [
    ['system', '建立健全全市生态环境基本制度，拟订生态环境规划和政策。'],
    ['problems', '统筹协调和监督管理重大生态环境问题，处置突发生态环境事件。'],
    ['emissions', '监督管理减排目标落实，实施排污许可制度。'],
    ['pollution', '负责大气、水、土壤、噪声和固体废物等污染防治的监督管理。'],
    ['monitoring', '组织生态环境监测，发布生态环境信息。'],
    ['law', '统一负责生态环境监督执法，查处生态环境违法问题。'],
  ],
  institutions: [
    { id: 'bureau', name: NAME, nature: '行政', rank: '正处级', funding: '财政拨款' },
    { id: 'law', name: '廊坊市生态环境综合执法支队', nature: '参公事业', rank: '正科级', funding: '财政拨款' },
    { id: 'monitoring', name: '廊坊市环境监控中心', nature: '财政补助事业', rank: '正科级', funding: '财政性资金基本保证' },
  ],
  personnel: '4186.7',
  operating: '512.4',
  operatingCost: ['426.8'],
  operatingPurpose: '办公用房水电、取暖和物业管理，执法车辆运行，办公、差旅和日常维修等支出',
  projects: [
    vary(air, { amount: '3120', goals: ['持续改善环境空气质量，全年优良天数比例不低于58%。'], values: { enterprises: '≥110家', 'good-days': '≥58%' }, purchases: [{ ...air.purchases![0]!, unitPrice: '580' }] }),
    vary(water, { amount: '980', goals: ['消除劣Ⅴ类断面，整治入河排污口不少于45个。'], values: { outlets: '≥45个', sections: '≥85%' } }),
    vary(monitoring, { amount: '560', values: { stations: '≥86个' }, purchases: [{ ...monitoring.purchases![1]!, unitPrice: '280' }] }),
    vary(law, { amount: '245', purchases: [] }),
    vary(publicity, { amount: '85', goals: ['普及生态环境知识，倡导绿色生活方式，全年开展宣传活动不少于20场。'], values: { events: '≥20场' } }),
  ],
  threePublic: { abroad: ['4'], vehiclePurchase: ['0'], vehicleRunning: ['58.6'], reception: ['5.4'] },
  overallTarget: '以改善生态环境质量为核心，打好蓝天、碧水、净土保卫战，完善监测和执法体系，推动重点行业深度治理，让群众享有更好的生态环境。',
  subTargets: [
    { id: 'quality', name: '环境质量改善', target: '推进大气和水污染治理，完成上级下达的环境质量目标。', indicators: [measured('sections', '考核断面达标率', '≥85%'), measured('good-days', '空气优良天数比例', '≥58%')] },
    { id: 'supervision', name: '环境监管执法', target: '强化监测监控，依法查处违法行为。', indicators: [measured('complaints', '信访举报按期办结率', '＝100%')] },
  ],
  safeguards: [
    { id: 'ledger', title: '建立项目台账', body: '污染防治项目逐个建账，按月调度工程进度和资金支付。' },
    { id: 'experts', title: '发挥专家作用', body: '邀请专家论证治理技术路线，对完工项目评估减排效果。' },
    { id: 'supervision', title: '接受社会监督', body: '公开治理项目清单和验收结果，畅通群众举报渠道。' },
  ],
  assets: { buildings: ['14200', '3860.2'], offices: ['7800', '2140.6'], vehicles: ['38', '864.5'], equipment: ['142', '9860.4'], other: ['3180', '2410.8'] },
};

const of2020: YearPlan = {
  ...of2019,
  fiscalYear: 2020,
  personnel: '4395.2',
  operating: '538.6',
  basicReason: '监测执法垂直管理改革后人员上划，人员经费和公用经费同步增加',
  projects: [air, water, monitoring, law, publicity],
  projectsReason: '水污染防治专项资金增加260万元、环境监测能力建设资金增加120万元，大气深度治理企业减少使大气污染防治专项资金减少260万元',
  operatingCost: ['448.2', '垂直管理改革后在编人员增加，公用定额相应增加'],
  threePublic: {
    abroad: ['0', '本年度不安排出国（境）团组'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['60.9', '夜间巡查和交叉执法任务增加'],
    reception: ['4.8', '严格控制接待陪餐人数'],
  },
  assets: { buildings: ['14200', '3860.2'], offices: ['7800', '2140.6'], vehicles: ['37', '842.1'], equipment: ['156', '10680.7'], other: ['3320', '2496.3'] },
};

const of2021: YearPlan = {
  ...of2020,
  fiscalYear: 2021,
  personnel: '4512.8',
  operating: '531.5',
  basicReason: '人员正常晋级晋档，人员经费增加；公用经费按要求压减',
  projects: [
    vary(air, { amount: '2540', goals: ['持续改善环境空气质量，全年优良天数比例不低于66%。'], values: { enterprises: '≥60家', 'good-days': '≥66%' } }),
    vary(water, { amount: '1390', goals: ['消除劣Ⅴ类断面，整治入河排污口不少于75个。'], values: { outlets: '≥75个' } }),
    vary(monitoring, { amount: '790', name: '生态环境监测网络建设资金', values: { stations: '≥110个' }, purchases: [{ ...monitoring.purchases![1]!, unitPrice: '395' }] }),
    vary(law, { amount: '255' }),
    vary(publicity, { amount: '80' }),
    {
      id: 'project-soil',
      name: '土壤污染状况调查经费',
      amount: '310',
      purpose: '重点行业企业用地土壤污染状况调查和风险管控',
      goals: ['摸清重点行业企业用地土壤污染底数，完成调查地块不少于42个。'],
      indicators: [
        quantity('plots', '完成调查地块', '全年完成土壤污染状况调查的地块数量', '≥42个', '调查任务清单'),
        quality('passed', '调查报告评审通过率', '通过评审的报告占全部报告的比重', '≥95%', '专家评审意见'),
        timeliness('timely', '调查完成及时性', '调查是否按计划完成', '及时', '任务调度表'),
        withinBudget,
        ecological('risk', '土壤环境风险管控程度', '调查对管控土壤环境风险的作用', '有效管控', '风险评估报告'),
        satisfaction('satisfaction', '地块使用权人满意度', '地块使用权人中表示满意的比重', '≥85%', '问卷调查'),
      ],
    },
  ],
  projectsReason: '新增土壤污染状况调查经费310万元，水污染防治和监测网络建设资金增加，大气深度治理企业减少使大气污染防治专项资金减少320万元',
  operatingCost: ['440.3', '压减会议、培训和办公用品支出'],
  threePublic: {
    abroad: ['0'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['56.4', '推行非现场监管，出车减少'],
    reception: ['3.9', '继续压减公务接待'],
  },
  assets: { buildings: ['14200', '3860.2'], offices: ['7800', '2140.6'], vehicles: ['36', '818.7'], equipment: ['171', '11520.4'], other: ['3460', '2571.9'] },
};

export const shengtai: DepartmentPlan = { key: 'shengtai', name: NAME, shortName: '市生态环境局', kind: 'GOVERNMENT', years: [of2019, of2020, of2021] };
