import { lasting, measured, quality, quantity, satisfaction, social, timeliness, withinBudget } from '../content/indicator';
import type { DepartmentPlan, YearPlan } from '../content/plan';
import { vary, type Project } from '../content/project';

const NAME = '廊坊市人民代表大会常务委员会办公室';

const congress: Project = {
  id: 'project-congress',
  name: '人民代表大会会议经费',
  amount: '186',
  purpose: '召开市人民代表大会的会务、住宿和资料支出',
  goals: ['保障市人民代表大会依法按期召开，让代表充分审议、依法履职。'],
  indicators: [
    quantity('deputies', '参会代表人数', '出席会议的市人大代表人数', '≥380人', '会议签到表'),
    quality('attendance', '代表出席率', '出席会议的代表占应到代表的比重', '≥95%', '会议签到表'),
    timeliness('timely', '会议召开及时性', '会议是否按法定时间召开', '及时', '会议通知'),
    withinBudget,
    social('resolutions', '会议决议落实程度', '会议决议对推动全市工作的作用', '明显', '督办报告'),
    satisfaction('satisfaction', '代表满意度', '代表中对会议服务表示满意的比重', '≥95%', '问卷调查'),
  ],
};

const deputies: Project = {
  id: 'project-deputies',
  name: '代表活动和培训经费',
  amount: '124',
  purpose: '代表视察、调研、培训和联系群众活动',
  goals: ['支持代表依法履职，密切代表与群众的联系，全年培训代表不少于420人次。'],
  indicators: [
    quantity('trained', '培训代表人次', '全年参加履职培训的代表人次', '≥420人次', '培训名册'),
    quality('answered', '代表建议答复率', '得到答复的代表建议占全部建议的比重', '＝100%', '建议办理系统'),
    timeliness('inspections', '视察活动开展及时性', '视察活动是否按计划开展', '及时', '活动计划'),
    withinBudget,
    social('contact', '代表联系群众作用', '活动对密切代表与群众联系的作用', '显著', '活动记录'),
    satisfaction('satisfaction', '代表对建议办理满意度', '代表中对建议办理表示满意的比重', '≥90%', '满意度测评'),
  ],
};

const legislation: Project = {
  id: 'project-legislation',
  name: '地方立法工作经费',
  amount: '58',
  purpose: '立法调研、论证和法规宣传',
  goals: ['提高立法质量，使地方性法规务实管用。'],
  indicators: [
    quantity('regulations', '审议法规草案', '全年提请常委会审议的法规草案数量', '≥2件', '立法计划'),
    quality('passed', '法规报批通过率', '获得批准的法规占报批法规的比重', '＝100%', '批准决定'),
    timeliness('timely', '立法计划完成及时性', '立法项目是否按计划推进', '及时', '立法计划'),
    withinBudget,
    lasting('rule-of-law', '法治保障作用', '法规对推动依法治市的持续作用', '明显', '执法检查报告'),
    satisfaction('satisfaction', '征求意见对象满意度', '征求意见的部门和群众中表示满意的比重', '≥88%', '问卷调查'),
  ],
};

const of2019: YearPlan = {
  fiscalYear: 2019,
  dutiesBasis: '廊坊市人民代表大会常务委员会办公室职能配置、内设机构和人员编制规定',
  duties: [
    ['meetings', '承担市人民代表大会、常务委员会会议和主任会议的会务工作。'],
    ['documents', '起草常务委员会的工作报告和重要文件，办理来往公文。'],
    ['deputies', '为代表依法履职提供服务，督促办理代表建议。'],
    ['legislation', '为常务委员会立法、监督等工作做好调研和服务保障。'],
    ['letters', '受理群众来信来访，督促办理重要信访事项。'],
  ],
  institutions: [{ id: 'office', name: NAME, nature: '行政', rank: '正处级', funding: '财政拨款' }],
  personnel: '1846.3',
  operating: '298.7',
  operatingCost: ['298.7'],
  operatingPurpose: '办公用房的水电、取暖和物业管理，办公、邮电、差旅和日常维修等支出',
  projects: [vary(congress, { amount: '172' }), vary(deputies, { amount: '110', goals: ['支持代表依法履职，密切代表与群众的联系，全年培训代表不少于380人次。'], values: { trained: '≥380人次' } })],
  threePublic: { abroad: ['6'], vehiclePurchase: ['0'], vehicleRunning: ['31.5'], reception: ['14.2'] },
  overallTarget: '围绕全市大局，保障市人大及其常委会依法行使立法、监督、决定和任免等职权，服务代表履职，推动代表建议落到实处。',
  subTargets: [
    { id: 'meetings', name: '会议服务保障', target: '周密组织各类会议，提高会议质量。', indicators: [measured('attendance', '会议出席率', '≥92%')] },
    { id: 'deputies', name: '代表工作', target: '组织代表活动，督办代表建议。', indicators: [measured('answered', '代表建议答复率', '＝100%')] },
  ],
  safeguards: [
    { id: 'approval', title: '严格审批', body: '会议和活动实行计划管理，无计划不安排，超标准不报销。' },
    { id: 'thrift', title: '厉行节约', body: '精简会议文件，推行电子阅文，压减会务支出。' },
  ],
  assets: { buildings: ['9600', '2480.6'], offices: ['7200', '1886.4'], vehicles: ['12', '286.3'], equipment: ['8', '312.5'], other: ['1860', '642.8'] },
};

const of2020: YearPlan = {
  ...of2019,
  fiscalYear: 2020,
  personnel: '1902.8',
  operating: '292.4',
  basicReason: '人员正常晋级晋档使人员经费增加，公用经费按要求压减',
  projects: [congress, deputies, legislation],
  projectsReason: '新增地方立法工作经费58万元，代表大会和代表活动的参加人数增加',
  operatingCost: ['292.4', '推行电子阅文，印刷费用减少'],
  threePublic: {
    abroad: ['4', '精简出国（境）团组人数'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['30.2', '公务用车集中调度，里程减少'],
    reception: ['12.6', '来访考察批次减少'],
  },
  assets: { buildings: ['9600', '2480.6'], offices: ['7200', '1886.4'], vehicles: ['12', '286.3'], equipment: ['9', '338.2'], other: ['1905', '661.4'] },
};

const of2021: YearPlan = {
  ...of2020,
  fiscalYear: 2021,
  personnel: '1938.5',
  operating: '284.6',
  basicReason: '人员正常晋级晋档使人员经费增加，公用经费继续压减',
  projects: [
    vary(congress, { amount: '168' }),
    vary(deputies, {
      amount: '152',
      name: '代表履职服务经费',
      purpose: '代表视察、调研、培训和网上联络平台',
      goals: ['支持代表依法履职，密切代表与群众的联系，全年培训代表不少于460人次。'],
      values: { trained: '≥460人次' },
      purchases: [{ id: 'purchase-deputies', item: '其他信息技术服务', code: 'C0299', unit: '项', quantity: '1', unitPrice: '36' }],
    }),
    legislation,
  ],
  projectsReason: '代表履职服务经费增加28万元，用于建设代表网上联络平台；人民代表大会会期缩短，会议经费减少',
  operatingCost: ['284.6', '压减差旅和办公用品支出'],
  threePublic: {
    abroad: ['0', '本年度不安排出国（境）团组'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['28.4', '压减车辆出行'],
    reception: ['8.8', '来访考察批次继续减少'],
  },
  assets: { buildings: ['9600', '2480.6'], offices: ['7200', '1886.4'], vehicles: ['11', '265.1'], equipment: ['9', '338.2'], other: ['1930', '672.9'] },
};

export const renda: DepartmentPlan = { key: 'renda', name: NAME, shortName: '市人大常委会办公室', kind: 'CONGRESS', years: [of2019, of2020, of2021] };
