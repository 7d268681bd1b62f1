import { lasting, measured, quality, quantity, satisfaction, social, timeliness, withinBudget } from '../content/indicator';
import type { DepartmentPlan, YearPlan } from '../content/plan';
import { vary, type Project } from '../content/project';

const NAME = '廊坊市卫生健康委员会';

const publicHealth: Project = {
  id: 'project-public-health',
  name: '基本公共卫生服务补助资金',
  amount: '1320',
  purpose: '居民健康档案、慢性病管理、妇幼保健等服务的市级补助',
  goals: ['为城乡居民免费提供基本公共卫生服务，提高居民健康水平。'],
  indicators: [
    quantity('records', '居民电子健康档案份数', '全市建立的居民电子健康档案数量', '≥380万份', '卫生健康统计报表'),
    quality('managed', '高血压患者规范管理率', '得到规范管理的患者占在册患者的比重', '≥60%', '卫生健康统计报表'),
    timeliness('paid', '补助资金拨付及时性', '补助资金是否按时拨付到县（市、区）', '及时', '拨款凭证'),
    withinBudget,
    social('literacy', '居民健康素养提升程度', '服务对提高居民健康素养的作用', '明显', '健康素养监测'),
    satisfaction('satisfaction', '服务对象满意度', '接受服务的居民中表示满意的比重', '≥85%', '电话回访'),
  ],
};

const hospitals: Project = {
  id: 'project-hospitals',
  name: '公立医院综合改革补助资金',
  amount: '960',
  purpose: '补助市直公立医院取消药品加成后的合理缺口',
  goals: ['巩固公立医院改革成果，控制医疗费用不合理增长。'],
  indicators: [
    quantity('hospitals', '补助医院数量', '得到补助的市直公立医院数量', '＝4家', '补助方案'),
    quality('drugs', '药占比', '药品收入占医疗收入的比重', '≤30%', '医院财务报表'),
    timeliness('paid', '资金拨付及时性', '补助资金是否按季度拨付', '及时', '拨款凭证'),
    withinBudget,
    social('burden', '患者就医负担减轻程度', '改革对减轻患者负担的作用', '明显', '医院统计报表'),
    satisfaction('satisfaction', '门诊患者满意度', '门诊患者中表示满意的比重', '≥85%', '第三方调查'),
  ],
};

const emergency: Project = {
  id: 'project-emergency-care',
  name: '院前急救体系建设资金',
  amount: '410',
  purpose: '急救调度系统、急救站点和急救人员培训',
  goals: ['缩短急救反应时间，提高院前急救能力。'],
  indicators: [
    quantity('stations', '新建急救站点', '全年新建并投入使用的急救站点数量', '≥3个', '建设计划'),
    quality('dispatch', '呼救电话接听率', '得到接听的呼救电话占全部呼救电话的比重', '≥98%', '调度系统数据'),
    timeliness('response', '急救平均反应时间', '从接到呼救到到达现场的平均时间', '≤14分钟', '调度系统数据'),
    withinBudget,
    social('rescued', '急危重症救治能力', '项目对提高急危重症救治能力的作用', '显著', '急救质量报告'),
    satisfaction('satisfaction', '急救服务满意度', '接受急救服务的患者和家属中表示满意的比重', '≥90%', '电话回访'),
  ],
  purchases: [{ id: 'purchase-dispatch', item: '服务器', code: 'A02010103', unit: '台', quantity: '6', unitPrice: '12.5', asset: '设备' }],
};

const familyPlanning: Project = {
  id: 'project-family-planning',
  name: '计划生育家庭奖励扶助资金',
  amount: '730',
  purpose: '计划生育家庭奖励、特别扶助的市级资金',
  goals: ['落实计划生育家庭奖励和扶助政策，帮助特殊困难家庭。'],
  indicators: [
    quantity('persons', '扶助对象人数', '全年享受奖励扶助的人数', '≥6400人', '扶助对象信息系统'),
    quality('accurate', '扶助对象确认准确率', '确认无误的对象占全部对象的比重', '＝100%', '抽查记录'),
    timeliness('paid', '扶助资金按期发放率', '按期发放的资金占应发放资金的比重', '＝100%', '发放记录'),
    withinBudget,
    social('stability', '家庭发展能力提升', '扶助对提高家庭发展能力的作用', '逐步提高', '入户走访'),
    satisfaction('satisfaction', '扶助对象满意度', '扶助对象中表示满意的比重', '≥95%', '问卷调查'),
  ],
};

const disease: Project = {
  id: 'project-disease-control',
  name: '重大传染病防控经费',
  amount: '480',
  purpose: '传染病监测、检测试剂和防护物资',
  goals: ['健全传染病监测预警网络，及时发现和处置疫情。'],
  indicators: [
    quantity('samples', '监测样本检测数量', '全年检测的监测样本数量', '≥2万份', '检测记录'),
    quality('reported', '法定传染病报告率', '按规定报告的法定传染病占全部病例的比重', '≥98%', '传染病报告系统'),
    timeliness('handled', '疫情处置及时率', '在规定时限内处置的疫情占全部疫情的比重', '＝100%', '疫情处置记录'),
    withinBudget,
    social('controlled', '传染病流行控制程度', '防控工作对控制传染病流行的作用', '有效控制', '疾病监测报告'),
    satisfaction('satisfaction', '公众对防控工作满意度', '受访公众中表示满意的比重', '≥88%', '第三方调查'),
  ],
};

const of2019: YearPlan = {
  fiscalYear: 2019,
  dutiesBasis: '廊坊市卫生健康委员会职能配置、内设机构和人员编制规定',
  duties: [
    ['plans', '拟订全市卫生健康事业发展规划和政策措施，组织实施国民健康行动。'],
    ['reform', '协调推进深化医药卫生体制改革，推动公立医院综合改革。'],
    ['disease', '组织落实疾病预防控制规划，对重大疾病实施防控和干预。'],
    ['emergency', '制定突发公共卫生事件应急预案，组织紧急医学救援。'],
    ['elderly', '推进医养结合，指导老年健康服务体系建设。'],
    ['supervision', '对医疗机构和公共卫生实施监督管理，规范医疗服务行为。'],
    ['population', '做好计划生育管理和服务，促进人口长期均衡发展。'],
  ],
  institutions: [
    { id: 'commission', name: NAME, nature: '行政', rank: '正处级', funding: '财政拨款' },
    { id: 'supervision', name: '廊坊市卫生监督所', nature: '参公事业', rank: '正科级', funding: '财政拨款' },
    { id: 'cdc', name: '廊坊市疾病预防控制中心', nature: '财政补助事业', rank: '副处级', funding: '财政性资金基本保证' },
    { id: 'emergency-centre', name: '廊坊市急救中心', nature: '财政补助事业', rank: '正科级', funding: '财政性资金基本保证' },
    { id: 'hospital', name: '廊坊市人民医院', nature: '财政补助事业', rank: '正处级', funding: '财政性资金定额或定项补助' },
  ],
  furtherIncome: { other: '48200' },
  personnel: '39860.2',
  operating: '14210.8',
  operatingCost: ['496.3'],
  operatingPurpose: '机关和参公单位办公用房的水电、取暖、物业管理，公务用车运行，办公、差旅和日常维修等支出',
  projects: [
    vary(publicHealth, { amount: '1180', values: { records: '≥370万份' } }),
    hospitals,
    vary(emergency, { amount: '280', name: '急救站点建设资金', purpose: '急救站点建设和急救人员培训', purchases: [], values: { stations: '≥2个', response: '≤15分钟' } }),
    vary(familyPlanning, { amount: '690', values: { persons: '≥6000人' } }),
  ],
  threePublic: { abroad: ['8'], vehiclePurchase: ['0'], vehicleRunning: ['64.2'], reception: ['7.8'] },
  overallTarget: '深化医药卫生体制改革，健全公共卫生服务体系，提升医疗服务质量和急救能力，落实计划生育家庭扶助政策，为群众提供全方位的健康服务。',
  subTargets: [
    { id: 'public-health', name: '公共卫生服务', target: '免费提供基本公共卫生服务，防控重大疾病。', indicators: [measured('reported', '法定传染病报告率', '≥98%')] },
    { id: 'medical', name: '医疗服务和改革', target: '推进公立医院改革，控制费用，改善就医体验。', indicators: [measured('drugs', '药占比', '≤30%')] },
    { id: 'family', name: '人口与家庭发展', target: '落实奖励扶助政策，服务计划生育家庭。', indicators: [measured('paid', '扶助资金按期发放率', '＝100%')] },
  ],
  safeguards: [
    { id: 'duty', title: '压实责任', body: '委属单位主要负责人对绩效目标负总责，项目科室逐项建立台账。' },
    { id: 'progress', title: '紧盯进度', body: '每月通报项目支出进度，对进度滞后的单位约谈提醒。' },
    { id: 'audit', title: '规范使用', body: '组织委属单位财务互查，聘请第三方对重点项目进行审计。' },
  ],
  assets: { buildings: ['152300', '46820.4'], offices: ['6400', '1284'], vehicles: ['43', '1126.5'], equipment: ['318', '38640.2'], other: ['15820', '12450.9'] },
};

const of2020: YearPlan = {
  ...of2019,
  fiscalYear: 2020,
  furtherIncome: { other: '51300' },
  personnel: '42115.6',
  operating: '15044.3',
  basicReason: '医院新聘医护人员到岗，工资福利支出增加；业务量增长使水电等公用支出增加',
  projects: [publicHealth, hospitals, emergency, familyPlanning, disease],
  projectsReason: '新增重大传染病防控经费，院前急救体系建设资金和基本公共卫生服务补助资金增加',
  operatingCost: ['488.1', '办公设备集中维修，单价下降'],
  threePublic: {
    abroad: ['5', '减少出国（境）培训人数'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['61.5', '部分执法任务改用新能源车，燃料费用减少'],
    reception: ['6.9', '压减接待批次'],
  },
  assets: { buildings: ['154100', '47610.8'], offices: ['6400', '1284'], vehicles: ['44', '1168.3'], equipment: ['342', '41275.6'], other: ['16240', '12893.4'] },
};

const of2021: YearPlan = {
  ...of2020,
  fiscalYear: 2021,
  furtherIncome: { other: '53850' },
  personnel: '44280.9',
  operating: '15210.5',
  basicReason: '疾病预防控制机构补充专业人员，医护人员待遇提高',
  projects: [
    vary(publicHealth, { amount: '1405', values: { records: '≥385万份', managed: '≥62%' } }),
    vary(hospitals, { amount: '930' }),
    vary(emergency, { amount: '365', values: { stations: '≥2个', response: '≤13分钟' }, purchases: [{ ...emergency.purchases![0]!, quantity: '4' }] }),
    vary(familyPlanning, { amount: '765', values: { persons: '≥6700人' } }),
    vary(disease, {
      amount: '1980',
      name: '公共卫生防控救治能力建设经费',
      purpose: '核酸检测能力、防护物资储备和发热门诊改造',
      goals: ['提升监测预警、核酸检测和医疗救治能力，做到早发现、早报告、早处置。'],
      values: { samples: '≥60万份' },
      indicators: [...disease.indicators, lasting('reserve', '防护物资储备保障天数', '防护物资按满负荷运转能够保障的天数', '≥30天', '物资储备台账')],
    }),
  ],
  projectsReason: '公共卫生防控救治能力建设经费增加1500万元，用于核酸检测和防护物资储备',
  operatingCost: ['475.6', '压减会议、培训和差旅支出'],
  threePublic: {
    abroad: ['0', '本年度不安排出国（境）团组'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['66.3', '疾病防控出车任务增加，燃料和维修费用上升'],
    reception: ['5.2', '视频会议替代部分现场接待'],
  },
  assets: { buildings: ['158600', '49285.3'], offices: ['6400', '1284'], vehicles: ['49', '1352.7'], equipment: ['386', '46930.1'], other: ['17310', '13640.2'] },
};

export const weijian: DepartmentPlan = { key: 'weijian', name: NAME, shortName: '市卫生健康委', kind: 'GOVERNMENT', years: [of2019, of2020, of2021] };
