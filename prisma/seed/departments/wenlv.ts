import { economic, lasting, measured, quality, quantity, satisfaction, social, timeliness, withinBudget } from '../content/indicator';
import type { DepartmentPlan, YearPlan } from '../content/plan';
import { vary, type Project } from '../content/project';

const NAME = '廊坊市文化广电和旅游局';

const venues: Project = {
  id: 'project-venues',
  name: '公共文化场馆免费开放资金',
  amount: '460',
  purpose: '图书馆、群众艺术馆和博物馆免费开放的运行支出',
  goals: ['公共文化场馆全年免费开放，接待群众不少于180万人次。'],
  indicators: [
    quantity('visitors', '接待群众', '各场馆全年接待群众的人次', '≥180万人次', '场馆统计'),
    quality('open', '免费开放达标率', '达到免费开放标准的场馆占全部场馆的比重', '＝100%', '检查记录'),
    timeliness('days', '免费开放及时性', '场馆是否按规定时间开放', '及时', '场馆公告'),
    withinBudget,
    social('culture', '群众文化生活丰富程度', '免费开放对丰富群众文化生活的作用', '显著', '问卷调查'),
    satisfaction('satisfaction', '参观群众满意度', '参观群众中表示满意的比重', '≥92%', '问卷调查'),
  ],
};

const performances: Project = {
  id: 'project-performances',
  name: '文化惠民演出经费',
  amount: '220',
  purpose: '戏曲进乡村和广场文化活动',
  goals: ['把好戏送到群众身边，全年文化惠民演出不少于300场。'],
  indicators: [
    quantity('shows', '文化惠民演出', '全年举办的惠民演出场数', '≥300场', '演出台账'),
    quality('completed', '演出计划完成率', '完成的演出占计划演出的比重', '≥98%', '演出台账'),
    timeliness('timely', '演出开展及时性', '演出是否按计划开展', '及时', '演出计划'),
    withinBudget,
    social('audience', '基层群众文化获得感', '演出对提高群众文化获得感的作用', '明显', '问卷调查'),
    satisfaction('satisfaction', '观众满意度', '观众中表示满意的比重', '≥93%', '问卷调查'),
  ],
};

const tourism: Project = {
  id: 'project-tourism',
  name: '旅游宣传推广经费',
  amount: '350',
  purpose: '旅游形象宣传、推介会和智慧旅游服务',
  goals: ['打响廊坊旅游品牌，面向京津客源市场举办旅游推介活动不少于10场。'],
  indicators: [
    quantity('promotions', '举办旅游推介活动', '全年举办的旅游推介活动场数', '≥10场', '推广计划'),
    quality('reported', '推介活动媒体报道率', '得到媒体报道的推介活动占全部活动的比重', '≥90%', '媒体监测'),
    timeliness('timely', '推介活动开展及时性', '活动是否按计划开展', '及时', '推广计划'),
    withinBudget,
    economic('income', '旅游总收入增长率', '全市旅游总收入比上年增长的比率', '≥5%', '旅游统计'),
    satisfaction('satisfaction', '游客满意度', '游客中表示满意的比重', '≥88%', '第三方调查'),
  ],
  purchases: [{ id: 'purchase-film', item: '音像制作服务', code: 'C200204', unit: '项', quantity: '1', unitPrice: '65' }],
};

const heritage: Project = {
  id: 'project-heritage',
  name: '文物和非物质文化遗产保护经费',
  amount: '130',
  purpose: '文物巡查修缮和非遗传承人补助',
  goals: ['保护文物安全，传承非物质文化遗产。'],
  indicators: [
    quantity('heirs', '补助非遗传承人', '全年得到补助的非遗代表性传承人数量', '≥86人', '传承人名册'),
    quality('safe', '文物安全巡查覆盖率', '完成巡查的文物保护单位占全部文物保护单位的比重', '＝100%', '巡查记录'),
    timeliness('paid', '补助发放及时性', '补助是否按时发放', '及时', '发放记录'),
    withinBudget,
    lasting('heritage', '文化遗产传承作用', '项目对传承文化遗产的持续作用', '明显', '专家评估'),
    satisfaction('satisfaction', '传承人满意度', '传承人中表示满意的比重', '≥92%', '问卷调查'),
  ],
};

const of2019: YearPlan = {
  fiscalYear: 2019,
  dutiesBasis: '廊坊市文化广电和旅游局职能配置、内设机构和人员编制规定',
  duties: [
    ['policy', '拟订全市文化、广播电视和旅游发展规划并组织实施。'],
    ['culture', '管理重大文化活动，指导公共文化设施建设和文化惠民工程。'],
    ['tourism', '组织旅游整体形象推广，促进旅游产业发展。'],
    ['heritage', '指导文物保护和非物质文化遗产的保护传承。'],
    ['broadcast', '对广播电视机构和网络视听节目服务进行监管。'],
    ['market', '指导文化和旅游市场发展，承担综合执法。'],
  ],
  institutions: [
    { id: 'bureau', name: NAME, nature: '行政', rank: '正处级', funding: '财政拨款' },
    { id: 'library', name: '廊坊市图书馆', nature: '财政补助事业', rank: '正科级', funding: '财政性资金基本保证' },
    { id: 'art-centre', name: '廊坊市群众艺术馆', nature: '财政补助事业', rank: '正科级', funding: '财政性资金基本保证' },
    { id: 'museum', name: '廊坊博物馆', nature: '财政补助事业', rank: '正科级', funding: '财政性资金基本保证' },
  ],
  personnel: '3264.8',
  operating: '418.5',
  operatingCost: ['186.4'],
  operatingPurpose: '机关办公用房的水电、取暖和物业管理，办公、差旅、会议和日常维修等支出',
  projects: [
    vary(venues, { amount: '420', goals: ['公共文化场馆全年免费开放，接待群众不少于165万人次。'], values: { visitors: '≥165万人次' } }),
    vary(performances, { amount: '200', goals: ['把好戏送到群众身边，全年文化惠民演出不少于280场。'], values: { shows: '≥280场' } }),
    vary(tourism, { amount: '310', purchases: [] }),
    heritage,
  ],
  threePublic: { abroad: ['15'], vehiclePurchase: ['0'], vehicleRunning: ['19.6'], reception: ['12.5'] },
  overallTarget: '繁荣文化事业，壮大文化产业和旅游产业，提高公共文化服务水平，保护利用好文化遗产，推动文化和旅游融合发展。',
  subTargets: [
    { id: 'culture', name: '公共文化服务', target: '场馆免费开放，送文化下基层。', indicators: [measured('open', '免费开放达标率', '＝100%')] },
    { id: 'tourism', name: '旅游产业发展', target: '推广旅游形象，改善旅游服务。', indicators: [measured('satisfaction', '游客满意度', '≥85%')] },
  ],
  safeguards: [
    { id: 'plan', title: '细化实施计划', body: '把绩效目标分解到季度和场馆，明确时间和责任人。' },
    { id: 'feedback', title: '听取群众意见', body: '通过问卷和留言收集群众评价，据此调整活动安排。' },
  ],
  assets: { buildings: ['42600', '18640.2'], offices: ['4800', '1260.5'], vehicles: ['14', '268.4'], equipment: ['38', '2140.6'], other: ['9860', '4215.7'] },
};

/** Never published: the portal's example of a department that is missing in a year. Its figures stand in 2021 as last year's, typed by hand. */
const of2020: YearPlan = {
  ...of2019,
  fiscalYear: 2020,
  personnel: '3398.1',
  operating: '426.3',
  basicReason: '场馆讲解员到岗',
  projects: [venues, performances, tourism, heritage],
  projectsReason: '免费开放接待量和旅游推介活动增加',
  operatingCost: ['190.2', '办公楼维修'],
  threePublic: { abroad: ['10', '精简团组'], vehiclePurchase: ['0'], vehicleRunning: ['18.9', '车辆集中调度'], reception: ['10.8', '压减接待'] },
};

const of2021: YearPlan = {
  ...of2020,
  fiscalYear: 2021,
  personnel: '3486.5',
  operating: '420.8',
  basicReason: '场馆补充讲解和安保人员，人员经费增加；公用经费按要求压减',
  projects: [
    vary(venues, { amount: '475', goals: ['公共文化场馆全年免费开放，预约接待群众不少于120万人次。'], values: { visitors: '≥120万人次' } }),
    vary(performances, { amount: '190', goals: ['把好戏送到群众身边，全年文化惠民演出不少于240场。'], values: { shows: '≥240场' } }),
    vary(tourism, {
      amount: '560',
      name: '文化旅游融合发展资金',
      purpose: '文旅消费季、形象宣传和智慧旅游平台',
      purchases: [{ ...tourism.purchases![0]!, unitPrice: '72' }],
    }),
    vary(heritage, { amount: '145', values: { heirs: '≥92人' } }),
  ],
  projectsReason: '文化旅游融合发展资金增加210万元，用于举办文旅消费季和建设智慧旅游平台',
  operatingCost: ['184.7', '压减会议和差旅支出'],
  threePublic: {
    abroad: ['0', '本年度不安排出国（境）推介团组'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['17.2', '压减车辆出行'],
    reception: ['7.4', '线上推介增加，接待批次减少'],
  },
  assets: { buildings: ['42600', '18640.2'], offices: ['4800', '1260.5'], vehicles: ['13', '251.3'], equipment: ['44', '2386.9'], other: ['10240', '4382.5'] },
};

export const wenlv: DepartmentPlan = { key: 'wenlv', name: NAME, shortName: '市文化广电和旅游局', kind: 'GOVERNMENT', years: [of2019, of2020, of2021] };
