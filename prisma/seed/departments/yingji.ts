import { lasting, measured, quality, quantity, satisfaction, social, timeliness, withinBudget } from '../content/indicator';
import type { DepartmentPlan, YearPlan } from '../content/plan';
import { vary, type Project } from '../content/project';

const NAME = '廊坊市应急管理局';

const supplies: Project = {
  id: 'project-supplies',
  name: '应急物资储备经费',
  amount: '420',
  purpose: '购置和轮换救灾帐篷、排涝设备等应急物资',
  goals: ['备足备好应急物资，保证灾后能够迅速调运。'],
  indicators: [
    quantity('kinds', '储备物资种类', '市级储备库储备的应急物资种类', '≥46种', '储备目录'),
    quality('intact', '储备物资完好率', '完好的物资占全部储备物资的比重', '≥98%', '盘点记录'),
    timeliness('dispatch', '物资调运及时性', '接到指令后物资能否按规定时间调出', '及时', '调运记录'),
    withinBudget,
    social('relief', '受灾群众生活保障能力', '储备对保障受灾群众基本生活的作用', '显著', '救灾工作总结'),
    satisfaction('satisfaction', '受助群众满意度', '得到救助的群众中表示满意的比重', '≥95%', '电话回访'),
  ],
};

const inspection: Project = {
  id: 'project-inspection',
  name: '安全生产专家检查经费',
  amount: '160',
  purpose: '聘请专家对重点企业进行安全检查',
  goals: ['组织专家查找隐患、指导整改，检查重点企业不少于320家。'],
  indicators: [
    quantity('enterprises', '检查重点企业', '专家检查的重点企业数量', '≥320家', '检查计划'),
    quality('rectified', '重大隐患整改率', '完成整改的重大隐患占查出重大隐患的比重', '＝100%', '隐患台账'),
    timeliness('timely', '检查完成及时性', '检查是否按计划完成', '及时', '检查计划'),
    withinBudget,
    social('accidents', '防范事故作用', '检查对防范生产安全事故的作用', '明显', '事故统计'),
    satisfaction('satisfaction', '受检企业满意度', '受检企业中表示满意的比重', '≥88%', '问卷调查'),
  ],
};

const command: Project = {
  id: 'project-command',
  name: '应急指挥平台建设资金',
  amount: '580',
  purpose: '建设应急指挥大厅和视频会商系统',
  goals: ['建成上下贯通的应急指挥平台，与县（市、区）和重点部门互联互通。'],
  indicators: [
    quantity('nodes', '接入应急指挥节点', '接入平台的县（市、区）和部门数量', '≥32个', '建设方案'),
    quality('stable', '系统稳定运行率', '系统正常运行时间占全部时间的比重', '≥99%', '系统日志'),
    timeliness('timely', '平台建成及时性', '平台是否按合同时间建成', '及时', '验收报告'),
    withinBudget,
    lasting('command', '应急指挥能力提升', '平台对提升应急指挥能力的持续作用', '显著', '演练评估'),
    satisfaction('satisfaction', '平台使用部门满意度', '使用平台的部门中表示满意的比重', '≥90%', '问卷调查'),
  ],
  purchases: [
    { id: 'purchase-servers', item: '服务器', code: 'A02010103', unit: '台', quantity: '8', unitPrice: '14', asset: '设备' },
    { id: 'purchase-network', item: '其他网络设备', code: 'A02010299', unit: '套', quantity: '1', unitPrice: '96', asset: '设备' },
    { id: 'purchase-integration', item: '其他信息技术服务', code: 'C0299', unit: '项', quantity: '1', unitPrice: '240' },
  ],
};

const drills: Project = {
  id: 'project-drills',
  name: '应急演练和宣传培训经费',
  amount: '75',
  purpose: '防汛、森林防火、危险化学品事故演练和安全宣传',
  goals: ['提高应急处置能力和公众避险能力，全年组织应急演练不少于6次。'],
  indicators: [
    quantity('drills', '组织应急演练', '全年组织的市级应急演练次数', '≥6次', '演练计划'),
    quality('passed', '演练评估合格率', '评估合格的演练占全部演练的比重', '＝100%', '演练评估报告'),
    timeliness('timely', '演练开展及时性', '演练是否按计划开展', '及时', '演练计划'),
    withinBudget,
    social('awareness', '公众避险意识提升程度', '宣传对提升公众避险意识的作用', '明显', '问卷调查'),
    satisfaction('satisfaction', '参演人员满意度', '参加演练的人员中表示满意的比重', '≥90%', '问卷调查'),
  ],
};

const of2020: YearPlan = {
  fiscalYear: 2020,
  dutiesBasis: '廊坊市应急管理局职能配置、内设机构和人员编制规定',
  duties: [
    ['system', '指导各县（市、区）和各部门应对突发事件，统筹应急预案体系建设。'],
    ['command', '承担应对重大灾害的指挥部工作，统一协调应急力量。'],
    ['relief', '组织灾害救助，管理和分配救灾款物，建立应急物资储备制度。'],
    ['prevention', '指导火灾、水旱灾害和地质灾害等防治工作。'],
    ['safety', '综合监督管理安全生产，依法组织生产安全事故调查处理。'],
  ],
  institutions: [{ id: 'bureau', name: NAME, nature: '行政', rank: '正处级', funding: '财政拨款' }],
  personnel: '1682.4',
  operating: '268.9',
  operatingCost: ['268.9'],
  operatingPurpose: '办公用房水电、取暖和物业管理，值班备勤，办公、邮电、差旅和日常维修等支出',
  projects: [supplies, inspection, command, drills],
  threePublic: { abroad: ['0'], vehiclePurchase: ['0'], vehicleRunning: ['24.6'], reception: ['3.2'] },
  overallTarget: '健全统一指挥、上下联动的应急管理体系，防范化解重大安全风险，坚决遏制重特大事故，提高防灾减灾救灾能力。',
  subTargets: [
    { id: 'emergency', name: '应急救援和救灾', target: '做好应急准备，及时有效处置突发事件。', indicators: [measured('intact', '储备物资完好率', '≥95%')] },
    { id: 'safety', name: '安全生产监管', target: '排查治理隐患，减少生产安全事故。', indicators: [measured('rectified', '重大隐患整改率', '＝100%')] },
  ],
  safeguards: [
    { id: 'duty', title: '落实责任', body: '领导班子成员按分工包联项目，科室负责人对绩效指标完成情况负责。' },
    { id: 'process', title: '过程跟踪', body: '每季度汇总指标完成情况，偏离目标的及时调整措施。' },
  ],
  assets: { buildings: ['0', '0'], offices: ['0', '0'], vehicles: ['8', '186.4'], equipment: ['6', '215.8'], other: ['1240', '486.3'] },
  otherMatters: '我部门由机构改革新组建，办公用房由市机关事务管理部门统一调配，不计入本部门固定资产。',
};

const of2021: YearPlan = {
  ...of2020,
  fiscalYear: 2021,
  personnel: '1735.8',
  operating: '274.3',
  basicReason: '补充应急值守人员，人员经费和公用经费随之增加',
  projects: [
    vary(supplies, { amount: '530', values: { kinds: '≥52种' } }),
    vary(inspection, { amount: '175', name: '安全生产专家服务经费', goals: ['组织专家查找隐患、指导整改，检查重点企业不少于350家。'], values: { enterprises: '≥350家' } }),
    vary(drills, { amount: '82', goals: ['提高应急处置能力和公众避险能力，全年组织应急演练不少于8次。'], values: { drills: '≥8次' } }),
    {
      id: 'project-command-running',
      name: '应急指挥平台运行维护经费',
      amount: '120',
      purpose: '应急指挥平台建成后的运行维护和线路租用',
      goals: ['保持应急指挥平台全天候可用。'],
      indicators: [
        quantity('nodes', '保障应急指挥节点', '得到运行保障的县（市、区）和部门节点数量', '≥32个', '运维合同'),
        quality('stable', '系统稳定运行率', '系统正常运行时间占全部时间的比重', '≥99%', '系统日志'),
        timeliness('repair', '故障修复及时率', '在规定时限内修复的故障占全部故障的比重', '≥98%', '运维记录'),
        withinBudget,
        lasting('command', '应急指挥能力保持程度', '运行维护对保持应急指挥能力的作用', '显著', '演练评估'),
        satisfaction('satisfaction', '平台使用部门满意度', '使用平台的部门中表示满意的比重', '≥90%', '问卷调查'),
      ],
      purchases: [{ id: 'purchase-running', item: '其他运行维护服务', code: 'C020699', unit: '项', quantity: '1', unitPrice: '84' }],
    },
  ],
  projectsReason: '应急指挥平台建设已经完成，不再安排建设资金580万元，改为安排运行维护经费120万元，应急物资储备经费增加',
  operatingCost: ['274.3', '应急值守人员增加，公用定额相应增加'],
  threePublic: {
    abroad: ['0'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['26.1', '应急值守出车任务增加'],
    reception: ['2.6', '压减接待批次'],
  },
  assets: { buildings: ['0', '0'], offices: ['0', '0'], vehicles: ['8', '186.4'], equipment: ['15', '423.8'], other: ['1310', '512.6'] },
};

export const yingji: DepartmentPlan = { key: 'yingji', name: NAME, shortName: '市应急管理局', kind: 'GOVERNMENT', years: [of2020, of2021] };
