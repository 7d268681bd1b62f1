import { ecological, economic, lasting, measured, quality, quantity, satisfaction, social, timeliness, withinBudget } from '../content/indicator';
import type { DepartmentPlan, YearPlan } from '../content/plan';
import { vary, type Project } from '../content/project';

const NAME = '廊坊市交通运输局';

const roads: Project = {
  id: 'project-roads',
  name: '普通干线公路养护资金',
  amount: '3680',
  purpose: '国省干线公路日常养护、小修保养和安全设施完善',
  goals: ['保持干线公路路况良好，保障安全畅通，日常养护里程不少于860公里。'],
  indicators: [
    quantity('length', '日常养护里程', '全年实施日常养护的干线公路里程', '≥860公里', '公路养护计划'),
    quality('condition', '优良路率', '路况评定为优良的里程占养护里程的比重', '≥92%', '路况检测报告'),
    timeliness('repair', '病害处置及时率', '在规定时限内处置的路面病害占全部病害的比重', '≥95%', '养护管理系统'),
    withinBudget,
    social('traffic', '公路通行安全畅通程度', '养护对保障安全畅通的作用', '显著', '公路巡查记录'),
    satisfaction('satisfaction', '公路使用者满意度', '受访司机和沿线群众中表示满意的比重', '≥85%', '问卷调查'),
  ],
};

const rural: Project = {
  id: 'project-rural-roads',
  name: '“四好农村路”建设补助资金',
  amount: '2150',
  purpose: '补助县乡村公路新改建',
  goals: ['改善农村出行条件，补助新改建农村公路不少于120公里，服务乡村振兴。'],
  indicators: [
    quantity('length', '新改建农村公路', '得到补助并完成新改建的农村公路里程', '≥120公里', '建设计划'),
    quality('accepted', '工程验收合格率', '验收合格的工程占全部工程的比重', '＝100%', '交工验收报告'),
    timeliness('finished', '工程按期完工率', '按期完工的工程占全部工程的比重', '≥95%', '工程进度表'),
    withinBudget,
    economic('farm', '农产品运输条件改善', '道路对改善农产品运输条件的作用', '明显', '实地调查'),
    satisfaction('satisfaction', '沿线村民满意度', '沿线村民中表示满意的比重', '≥90%', '问卷调查'),
  ],
};

const buses: Project = {
  id: 'project-buses',
  name: '城市公交运营补贴',
  amount: '2600',
  purpose: '补贴公交低票价和老年人免费乘车',
  goals: ['保持公交低票价运行，方便市民绿色出行，全年公交客运量不少于5200万人次。'],
  indicators: [
    quantity('passengers', '公交客运量', '全年公交运送乘客的人次', '≥5200万人次', '公交运营系统'),
    quality('punctual', '班次正点率', '正点发出的班次占全部班次的比重', '≥90%', '公交运营系统'),
    timeliness('paid', '补贴拨付及时性', '补贴是否按季度拨付', '及时', '拨款凭证'),
    withinBudget,
    ecological('clean', '新能源公交车比例', '新能源公交车占全部公交车的比重', '≥75%', '车辆台账'),
    satisfaction('satisfaction', '乘客满意度', '乘客中表示满意的比重', '≥85%', '第三方调查'),
  ],
};

const enforcement: Project = {
  id: 'project-enforcement',
  name: '治理车辆超限超载工作经费',
  amount: '420',
  purpose: '超限检测站运行和非现场执法设备维护',
  goals: ['把超限率控制在较低水平，保护公路和桥梁安全。'],
  indicators: [
    quantity('stations', '运行超限检测站', '全年正常运行的超限检测站数量', '＝8个', '检测站台账'),
    quality('rate', '干线公路超限率', '超限车辆占检测车辆的比重', '≤0.5%', '治超信息系统'),
    timeliness('cases', '案件办结及时率', '按期办结的案件占全部案件的比重', '≥96%', '执法案卷'),
    withinBudget,
    lasting('bridges', '公路桥梁保护作用', '治理超限对延长公路桥梁使用寿命的作用', '明显', '桥梁检测报告'),
    satisfaction('satisfaction', '运输企业满意度', '受访运输企业中表示满意的比重', '≥85%', '问卷调查'),
  ],
  purchases: [{ id: 'purchase-enforcement', item: '其他运行维护服务', code: 'C020699', unit: '项', quantity: '1', unitPrice: '86' }],
};

const information: Project = {
  id: 'project-information',
  name: '综合交通运输信息平台运行维护经费',
  amount: '180',
  purpose: '平台运行维护和重点车辆动态监控',
  goals: ['对“两客一危”车辆实行动态监控，为行业管理提供数据支持。'],
  indicators: [
    quantity('vehicles', '监控车辆数量', '接入平台的重点营运车辆数量', '≥4800辆', '平台数据'),
    quality('online', '车辆上线率', '在线车辆占应监控车辆的比重', '≥97%', '平台数据'),
    timeliness('alarms', '报警处置及时率', '在规定时限内处置的报警占全部报警的比重', '≥95%', '平台数据'),
    withinBudget,
    social('accidents', '重点车辆安全监管水平', '平台对提升安全监管水平的作用', '显著', '安全生产报告'),
    satisfaction('satisfaction', '平台使用部门满意度', '使用平台的部门中表示满意的比重', '≥90%', '问卷调查'),
  ],
  purchases: [{ id: 'purchase-platform', item: '其他信息技术服务', code: 'C0299', unit: '项', quantity: '1', unitPrice: '150' }],
};

const of2019: YearPlan = {
  fiscalYear: 2019,
  dutiesBasis: '廊坊市交通运输局职能配置、内设机构和人员编制规定',
  duties: [
    ['planning', '拟订全市公路、水路交通运输发展规划，参与综合运输体系规划。'],
    ['construction', '组织公路建设和养护，监督工程质量和安全。'],
    ['transport', '管理道路运输市场，组织重点物资运输和重要时段客运。'],
    ['transit', '指导城市公共交通、出租汽车和汽车租赁行业管理。'],
    ['law', '承担交通运输综合行政执法，治理车辆超限超载。'],
    ['safety', '监督行业安全生产，组织交通应急保障。'],
  ],
  institutions: [
    { id: 'bureau', name: NAME, nature: '行政', rank: '正处级', funding: '财政拨款' },
    { id: 'law', name: '廊坊市交通运输综合行政执法支队', nature: '参公事业', rank: '副处级', funding: '财政拨款' },
    { id: 'highway', name: '廊坊市公路事业发展中心', nature: '财政补助事业', rank: '副处级', funding: '财政性资金基本保证' },
  ],
  furtherIncome: { fund: '1500' },
  personnel: '11240.6',
  operating: '1386.4',
  operatingCost: ['842.5'],
  operatingPurpose: '机关和参公单位的办公用房水电、取暖、物业管理，执法车辆运行，办公、差旅和维修等支出',
  projects: [
    vary(roads, { amount: '3350', goals: ['保持干线公路路况良好，保障安全畅通，日常养护里程不少于845公里。'], values: { length: '≥845公里', condition: '≥91%' } }),
    vary(rural, { amount: '2400', goals: ['改善农村出行条件，补助新改建农村公路不少于140公里，服务乡村振兴。'], values: { length: '≥140公里' } }),
    vary(buses, { amount: '2300', goals: ['保持公交低票价运行，方便市民绿色出行，全年公交客运量不少于5000万人次。'], values: { passengers: '≥5000万人次', clean: '≥62%' } }),
    vary(enforcement, { amount: '395' }),
  ],
  threePublic: { abroad: ['0'], vehiclePurchase: ['0'], vehicleRunning: ['168.4'], reception: ['11.2'] },
  overallTarget: '建设安全、便捷、绿色的现代综合交通运输体系，推进京津冀交通一体化，养好干线公路，建好农村公路，优先发展公共交通，严格治理超限超载。',
  subTargets: [
    { id: 'roads', name: '公路建设和养护', target: '提高干线公路养护质量，推进农村公路建设。', indicators: [measured('condition', '干线公路优良路率', '≥90%')] },
    { id: 'transit', name: '公共交通服务', target: '优化公交线网，改善乘车环境。', indicators: [measured('punctual', '公交班次正点率', '≥88%')] },
    { id: 'law', name: '行业执法监管', target: '规范运输市场秩序，治理超限超载。', indicators: [measured('overload', '公路超限率', '≤0.6%')] },
  ],
  safeguards: [
    { id: 'contracts', title: '实行合同管理', body: '养护和补贴项目全部签订合同，按约定的质量和进度付款。' },
    { id: 'inspection', title: '加强检查考核', body: '每季度检测路况，公交补贴与服务质量考核结果挂钩。' },
    { id: 'disclosure', title: '公开资金使用', body: '农村公路补助资金的分配结果在县乡村三级公示。' },
  ],
  assets: { buildings: ['38600', '9240.5'], offices: ['12500', '2860.3'], vehicles: ['126', '2845.7'], equipment: ['85', '6120.8'], other: ['5240', '3180.2'] },
};

const of2020: YearPlan = {
  ...of2019,
  fiscalYear: 2020,
  personnel: '11865.3',
  operating: '1402.8',
  basicReason: '执法队伍整合转隶后增加人员，工资福利支出相应增加',
  projects: [roads, rural, buses, enforcement, information],
  projectsReason: '普通干线公路养护和公交运营补贴按里程和客运量增加，新增综合交通运输信息平台运行维护经费，农村公路建设补助随里程减少',
  operatingCost: ['865.2', '执法队伍整合后在编人员增加，公用定额相应增加'],
  threePublic: {
    abroad: ['0'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['162.1', '部分执法任务改为非现场执法，出车减少'],
    reception: ['9.8', '严格执行接待标准，接待人数减少'],
  },
  assets: { buildings: ['38600', '9240.5'], offices: ['12500', '2860.3'], vehicles: ['121', '2752.4'], equipment: ['92', '6684.3'], other: ['5410', '3296.5'] },
};

const of2021: YearPlan = {
  ...of2020,
  fiscalYear: 2021,
  furtherIncome: { fund: '1200' },
  personnel: '12240.7',
  operating: '1388.9',
  basicReason: '人员正常晋级晋档，人员经费增加；公用经费按要求压减',
  projects: [
    vary(roads, { amount: '3720' }),
    vary(rural, { amount: '1850', goals: ['改善农村出行条件，补助新改建农村公路不少于100公里，服务乡村振兴。'], values: { length: '≥100公里' } }),
    vary(buses, {
      amount: '3400',
      name: '城市公交运营补助资金',
      goals: ['保持公交低票价运行，方便市民绿色出行，全年公交客运量不少于4300万人次。'],
      values: { passengers: '≥4300万人次', clean: '≥88%' },
    }),
    vary(enforcement, { amount: '436' }),
    vary(information, { amount: '195', values: { vehicles: '≥5100辆' }, purchases: [{ ...information.purchases![0]!, unitPrice: '165' }] }),
  ],
  projectsReason: '公交客流下降后票款收入减少，城市公交运营补助资金增加800万元，农村公路建设补助随里程减少',
  operatingCost: ['848.6', '压减会议、差旅和办公设备维修支出'],
  threePublic: {
    abroad: ['0'],
    vehiclePurchase: ['36', '更新已达到报废条件的执法执勤用车2辆'],
    vehicleRunning: ['155.8', '报废老旧车辆后维修费用减少'],
    reception: ['7.5', '继续压减公务接待'],
  },
  plannedOutsideProcurement: [{ id: 'asset-vehicles', name: '执法执勤用车', category: '车辆', quantity: '2', amount: '36' }],
  assets: { buildings: ['38600', '9240.5'], offices: ['12500', '2860.3'], vehicles: ['117', '2671.9'], equipment: ['98', '7015.6'], other: ['5530', '3348.7'] },
};

export const jiaotong: DepartmentPlan = { key: 'jiaotong', name: NAME, shortName: '市交通运输局', kind: 'GOVERNMENT', years: [of2019, of2020, of2021] };
