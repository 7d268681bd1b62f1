import { cost, quality, quantity, satisfaction, social, timeliness } from '../../content/indicator';
import type { DepartmentPlan, YearPlan } from '../../content/plan';
import { vary, type Project } from '../../content/project';
import * as network from './network-projects';
import { duties, dutiesBasis, institutions, NAME, overallTarget, safeguards, subTargets } from './organisation';
import * as publicity from './publicity-projects';

const common = { dutiesBasis, duties, institutions, overallTarget, subTargets, safeguards };
/** Quantity and value of an asset that there is none of. */
const none = ['0', '0'] as const;
/** An expense that there is none of: an amount, and no reason. */
const nothing = ['0'] as const;

/** The published totals of 2019 (1098.98 = 75.78 + 1023.20) follow from the sample's changes; their parts are made up. */
const of2019: YearPlan = {
  ...common,
  fiscalYear: 2019,
  personnel: '62.53',
  operating: '13.25',
  operatingCost: ['13.25'],
  operatingPurpose: '办公及印刷、邮电、差旅、日常维修等支出',
  projects: [
    vary(network.guards, { amount: '17.2' }),
    vary(network.machineRoom, {
      amount: '130',
      purpose: '维护机房设备，更换配件和备件',
      values: { hardware: '≥110台套', 'finance-network': '＝76个' },
      purchases: [{ id: 'purchase-room-equipment', item: '其他机房辅助设备', code: 'A02010799', unit: '套', quantity: '1', unitPrice: '40', asset: '设备' }],
    }),
    vary(network.lines, { amount: '280', values: { addresses: '≥450个' }, purchases: [{ ...network.lines.purchases![0]!, unitPrice: '280' }] }),
    vary(network.power, { amount: '90' }),
    vary(publicity.publicity, { amount: '105', values: { classes: '≥40个' } }),
    vary(network.sharing, {
      amount: '95',
      name: '廊坊市政务资源共享交换平台运行维护资金',
      purpose: '运行维护政务资源共享交换平台',
      values: { exchanges: '≥800万次', capacity: '≥4000G' },
      purchases: [{ ...network.sharing.purchases![0]!, unitPrice: '95' }],
    }),
    vary(network.hiredStaff, { amount: '34', purchases: [{ ...network.hiredStaff.purchases![0]!, unitPrice: '34' }] }),
    vary(publicity.media, {
      amount: '150',
      name: '网络媒体战略合作经费',
      goals: ['与重点网站建立合作，让网上的廊坊声音更响亮。', '与各网站合作宣传本市发展亮点，全年发稿量不少于1200篇，点击量不少于600万人次。'],
      values: { articles: '≥1200篇', clicks: '≥600万人次', shares: '≥6000条' },
      purchases: [{ ...publicity.media.purchases![0]!, unitPrice: '120' }],
    }),
    vary(publicity.accounts, {
      amount: '62',
      goals: [
        '及时发布权威信息，拓宽政府与群众沟通的渠道。',
        '把“廊坊发布”微博和微信公众号日常办好，全年发稿量不少于5000条，点击量不少于800万人次。',
      ],
      values: { articles: '≥5000条', clicks: '≥800万人次', shares: '≥8000条' },
      purpose: '“廊坊发布”微博、微信公众号的日常维护',
    }),
    vary(publicity.opinion, {
      amount: '60',
      goals: ['全天监测涉及本市的网络舆情，做到早发现、早研判、早处置。', '租用舆情监测系统2个，编报舆情专报不少于200期，重大舆情处置率不低于98%。'],
      values: { systems: '＝2个', reports: '≥200期' },
      purchases: [{ ...publicity.opinion.purchases![0]!, quantity: '2' }],
    }),
  ],
  threePublic: { abroad: nothing, vehiclePurchase: nothing, vehicleRunning: nothing, reception: nothing },
  assets: { buildings: none, offices: none, vehicles: none, equipment: none, other: ['31', '62.4'] },
};

/** The sample's year: its figures and indicators, where it contradicts itself brought into agreement. */
const of2020: YearPlan = {
  ...common,
  fiscalYear: 2020,
  personnel: '325.01',
  operating: '49.69',
  basicReason: '机构改革后人员陆续转入，本年度按全部在编人员安排工资福利支出，日常公用经费相应增加',
  projects: [
    network.ipv6,
    network.guards,
    network.machineRoom,
    network.transmission,
    network.lines,
    network.power,
    publicity.publicity,
    network.border,
    network.sharing,
    network.hiredStaff,
    network.civicCentre,
    publicity.village,
    publicity.safetyWeek,
    publicity.media,
    publicity.productions,
    publicity.accounts,
    network.emergency,
    publicity.opinion,
  ],
  projectsReason: '新增传输设备升级改造、IPv6升级改造、数字乡村试点示范等八个项目，网络媒体合作和舆情管理的任务量也比上年加大',
  operatingCost: ['49.69', '机构改革后人员到齐，水电、取暖和物业管理费用按全年安排'],
  operatingPurpose: '办公区日常维修，办公用房的水电费、取暖费、物业管理费，以及办公、邮电、差旅等日常运行支出',
  threePublic: {
    abroad: nothing,
    vehiclePurchase: nothing,
    vehicleRunning: ['7.21', '本部门为机构改革新组建的部门，公务用车于2019年12月到位，2019年未安排运行维护费，本年度起按全年安排'],
    reception: ['0.43', '本部门为机构改革新组建的部门，2019年未安排公务接待费，本年度按规定标准安排'],
  },
  assets: { buildings: none, offices: none, vehicles: ['1', '17.28'], equipment: none, other: ['49', '118.52'] },
};

const cityPlatform: Project = {
  id: 'project-city-platform',
  name: '智慧城市运行指挥平台建设经费',
  amount: '320',
  purpose: '建设城市运行数据汇聚和展示平台',
  goals: ['汇聚城市运行数据，为应急指挥和日常管理提供一张图。', '接入市直部门业务系统不少于12个，平台可用率不低于99%。'],
  indicators: [
    quantity('systems', '接入市直部门业务系统', '接入平台的市直部门业务系统数量', '≥12个', '接入清单'),
    quality('available', '平台可用率', '平台正常服务时间占全年时间的比重', '≥99%', '系统运行日志'),
    timeliness('timely', '平台上线及时性', '平台是否按合同时间上线', '及时', '验收报告'),
    cost('cost', '成本控制程度', '项目实际支出能否控制在预算额度以内', '能够控制', '实际支出情况'),
    social('dispatch', '城市运行调度能力提升程度', '平台对提升城市运行调度能力的作用', '显著', '调查问卷'),
    satisfaction('satisfaction', '平台使用部门满意度', '使用平台的部门中表示满意的比重', '≥90%', '调查问卷'),
  ],
  purchases: [{ id: 'purchase-city-platform', item: '其他信息技术服务', code: 'C0299', unit: '项', quantity: '1', unitPrice: '320' }],
};

const of2021: YearPlan = {
  ...common,
  fiscalYear: 2021,
  personnel: '338.4',
  operating: '51.26',
  basicReason: '新招录公务员到岗，工资福利支出增加',
  projects: [
    cityPlatform,
    vary(network.guards, { amount: '19.2' }),
    vary(network.machineRoom, {
      amount: '150',
      values: { hardware: '≥130台套', 'finance-network': '＝84个' },
      purchases: [{ ...network.machineRoom.purchases![1]!, unitPrice: '64' }],
    }),
    vary(network.lines, { amount: '310', values: { addresses: '≥520个' }, purchases: [{ ...network.lines.purchases![0]!, unitPrice: '310' }] }),
    vary(network.power, { amount: '102' }),
    vary(publicity.publicity, { amount: '115' }),
    vary(network.border, { amount: '42', purchases: [{ ...network.border.purchases![0]!, unitPrice: '42' }] }),
    vary(network.sharing, { amount: '118', values: { exchanges: '≥1200万次' }, purchases: [{ ...network.sharing.purchases![0]!, unitPrice: '118' }] }),
    vary(network.hiredStaff, {
      amount: '42.6',
      goals: [network.hiredStaff.goals[0]!, '聘用专业技术人员6名，完成全年运维服务，缩短网络故障时间，提高排除故障的效率。'],
      values: { staff: '＝6名' },
      purchases: [{ ...network.hiredStaff.purchases![0]!, unitPrice: '42.6' }],
    }),
    vary(network.civicCentre, { amount: '33', purchases: [{ ...network.civicCentre.purchases![0]!, unitPrice: '33' }] }),
    vary(publicity.village, {
      amount: '160',
      name: '数字乡村建设推广经费',
      purpose: '按规划推广数字乡村建设，补助新一批试点',
      goals: ['落实全市《数字乡村建设规划》，新选定数字乡村试点8个给予补助。', publicity.village.goals[1]!],
      values: { pilots: '＝8个' },
      purchases: [],
    }),
    publicity.safetyWeek,
    vary(publicity.media, { amount: '230', purchases: [{ ...publicity.media.purchases![0]!, unitPrice: '150' }] }),
    vary(publicity.productions, { amount: '55', purchases: [{ ...publicity.productions.purchases![0]!, unitPrice: '55' }] }),
    vary(publicity.accounts, { amount: '86' }),
    vary(network.emergency, { amount: '24' }),
    vary(publicity.opinion, { amount: '110', purchases: [{ ...publicity.opinion.purchases![0]!, unitPrice: '24' }] }),
  ],
  projectsReason: '新增智慧城市运行指挥平台建设，数字乡村建设由试点转入推广；IPv6和传输设备升级改造已经完成，不再安排',
  operatingCost: ['51.26', '新招录公务员到岗，公用定额相应增加'],
  operatingPurpose: of2020.operatingPurpose,
  threePublic: { abroad: nothing, vehiclePurchase: nothing, vehicleRunning: ['6.85', '落实过紧日子要求，压减车辆出行费用'], reception: ['0.4', '严格控制接待批次和标准'] },
  assets: { buildings: none, offices: none, vehicles: ['1', '17.28'], equipment: ['3', '343.8'], other: ['56', '131.07'] },
};

export const wangxin: DepartmentPlan = { key: 'wangxin', name: NAME, shortName: '市委网信办', kind: 'PARTY', years: [of2019, of2020, of2021] };
