import { lasting, measured, quality, quantity, satisfaction, social, timeliness, withinBudget } from '../content/indicator';
import type { DepartmentPlan, YearPlan } from '../content/plan';
import { vary, type Project } from '../content/project';

const NAME = '廊坊市教育局';

const buildings: Project = {
  id: 'project-buildings',
  name: '校舍维修改造资金',
  amount: '1850',
  purpose: '维修改造市直中小学校舍和附属设施',
  goals: ['消除校舍安全隐患，改善市直学校办学条件。', '完成校舍维修改造面积不少于2.6万平方米，验收合格率不低于98%。'],
  indicators: [
    quantity('area', '校舍维修改造面积', '全年完成维修改造的校舍面积', '≥2.6万平方米', '维修改造计划'),
    quality('accepted', '验收合格率', '验收合格的工程占全部工程的比重', '≥98%', '竣工验收报告'),
    timeliness('timely', '开学前完工及时性', '工程是否在秋季开学前完工', '及时', '工程进度表'),
    withinBudget,
    social('conditions', '办学条件改善程度', '维修改造对改善办学条件的作用', '明显', '学校反馈'),
    satisfaction('satisfaction', '师生满意度', '师生中对维修改造表示满意的比重', '≥90%', '问卷调查'),
  ],
};

const aid: Project = {
  id: 'project-aid',
  name: '学生资助补助资金',
  amount: '1260',
  purpose: '资助普通高中和中等职业学校家庭经济困难学生',
  goals: ['按政策落实学生资助，使家庭经济困难学生应助尽助，不因贫困失学。'],
  indicators: [
    quantity('students', '资助学生人数', '全年享受资助的学生人数', '≥9800人', '学生资助管理系统'),
    quality('covered', '应助学生覆盖率', '得到资助的学生占符合条件学生的比重', '＝100%', '学生资助管理系统'),
    timeliness('paid', '资助资金按期发放率', '按期发放的资金占应发放资金的比重', '＝100%', '发放记录'),
    withinBudget,
    social('dropout', '减轻困难家庭教育负担', '资助对减轻困难家庭负担的作用', '显著', '问卷调查'),
    satisfaction('satisfaction', '受助学生和家长满意度', '受助学生和家长中表示满意的比重', '≥95%', '问卷调查'),
  ],
};

const exams: Project = {
  id: 'project-exams',
  name: '教育考试工作经费',
  amount: '640',
  purpose: '组织普通高考、中考、学业水平考试和自学考试',
  goals: ['平稳组织各类教育考试，做到公平公正、安全有序。'],
  indicators: [
    quantity('candidates', '组织考试人次', '全年参加各类教育考试的人次', '≥12万人次', '报名系统数据'),
    quality('incidents', '考试安全事故发生率', '发生安全事故的考试场次占全部场次的比重', '＝0%', '考务记录'),
    timeliness('results', '成绩公布及时性', '各类考试成绩是否按规定时间公布', '及时', '考务计划'),
    withinBudget,
    social('fairness', '考试公平公正程度', '社会对考试公平公正的认可', '显著', '社会评价'),
    satisfaction('satisfaction', '考生满意度', '考生中对考试组织表示满意的比重', '≥90%', '问卷调查'),
  ],
  purchases: [
    { id: 'purchase-exam-rental', item: '计算机设备和软件租赁服务', code: 'C0401', unit: '项', quantity: '1', unitPrice: '128', source: 'fiscalAccount' },
  ],
};

const training: Project = {
  id: 'project-training',
  name: '教师培训经费',
  amount: '380',
  purpose: '中小学校长、骨干教师和班主任培训',
  goals: ['提高教师队伍的师德修养和教学能力，全年培训教师不少于3200人次。'],
  indicators: [
    quantity('trained', '培训教师人次', '全年参加市级培训的教师人次', '≥3200人次', '培训名册'),
    quality('qualified', '培训合格率', '考核合格的教师占参加培训教师的比重', '≥97%', '考核记录'),
    timeliness('timely', '培训计划完成及时性', '培训是否按年度计划完成', '及时', '培训计划'),
    withinBudget,
    lasting('teaching', '教师教学能力提升', '培训对提升教学能力的持续作用', '明显', '听课评课记录'),
    satisfaction('satisfaction', '参训教师满意度', '参训教师中表示满意的比重', '≥92%', '问卷调查'),
  ],
};

const informatization: Project = {
  id: 'project-informatization',
  name: '教育信息化建设资金',
  amount: '540',
  purpose: '市直学校多媒体教学设备更新和网络接入',
  goals: ['更新市直学校教学设备，使优质数字资源进入每一间教室。'],
  indicators: [
    quantity('computers', '购置教学用计算机', '为市直学校购置的台式计算机数量', '＝600台', '采购合同'),
    quality('working', '设备完好率', '验收时完好的设备占全部设备的比重', '≥99%', '验收单'),
    timeliness('timely', '设备到位及时性', '设备是否在开学前安装到位', '及时', '验收单'),
    withinBudget,
    social('resources', '优质数字资源使用程度', '课堂使用优质数字资源的普及程度', '明显提高', '教研检查记录'),
    satisfaction('satisfaction', '使用教师满意度', '使用设备的教师中表示满意的比重', '≥90%', '问卷调查'),
  ],
  purchases: [{ id: 'purchase-computers', item: '台式计算机', code: 'A02010104', unit: '台', quantity: '600', unitPrice: '0.48', asset: '设备' }],
};

const safety: Project = {
  id: 'project-safety',
  name: '校园安全防护设施建设资金',
  amount: '520',
  purpose: '完善市直学校视频监控、一键报警和消防设施',
  goals: ['补齐校园安全防护短板，完成改造学校数量不少于26所。'],
  indicators: [
    quantity('schools', '改造学校数量', '完成安全防护设施改造的学校数量', '≥26所', '建设计划'),
    quality('connected', '一键报警联网率', '一键报警与公安机关联网的学校占应联网学校的比重', '＝100%', '公安机关联网记录'),
    timeliness('timely', '设施建成及时性', '设施是否按计划建成使用', '及时', '验收报告'),
    withinBudget,
    social('safe', '校园安全保障能力', '设施对提升校园安全保障能力的作用', '显著', '安全检查记录'),
    satisfaction('satisfaction', '学生家长满意度', '学生家长中表示满意的比重', '≥92%', '问卷调查'),
  ],
  purchases: [{ id: 'purchase-safety', item: '信息安全设备', code: 'A020103', unit: '套', quantity: '26', unitPrice: '6.5', asset: '设备' }],
};

const of2019: YearPlan = {
  fiscalYear: 2019,
  dutiesBasis: '廊坊市教育局职能配置、内设机构和人员编制规定',
  duties: [
    ['policy', '贯彻国家教育方针政策，拟订全市教育改革与发展规划并组织实施。'],
    ['compulsory', '推进义务教育均衡发展，指导普通高中教育、学前教育和特殊教育。'],
    ['vocational', '统筹指导职业教育和成人教育，推动产教融合。'],
    ['teachers', '主管全市教师工作，组织教师资格认定、培训和职称评审。'],
    ['funds', '管理本部门教育经费，监督教育专项资金的使用，组织学生资助工作。'],
    ['exams', '组织实施各类教育考试和招生工作。'],
    ['safety', '指导学校安全、卫生、体育和艺术教育工作。'],
  ],
  institutions: [
    { id: 'bureau', name: NAME, nature: '行政', rank: '正处级', funding: '财政拨款' },
    { id: 'exam-centre', name: '廊坊市教育考试院', nature: '财政补助事业', rank: '副处级', funding: '财政性资金基本保证' },
    { id: 'first-school', name: '廊坊市第一中学', nature: '财政补助事业', rank: '正处级', funding: '财政性资金基本保证' },
    { id: 'vocational-school', name: '廊坊市职业技术学校', nature: '财政补助事业', rank: '正处级', funding: '财政性资金定额或定项补助' },
    { id: 'audio-visual', name: '廊坊市电化教育馆', nature: '财政补助事业', rank: '正科级', funding: '财政性资金基本保证' },
  ],
  furtherIncome: { fiscalAccount: '2680', other: '145' },
  personnel: '26318.4',
  operating: '2986.5',
  operatingCost: ['385.2'],
  operatingPurpose: '机关办公用房的水电、取暖和物业管理，办公、邮电、差旅、会议和日常维修等支出',
  projects: [
    vary(buildings, { amount: '1620', goals: ['消除校舍安全隐患，改善市直学校办学条件。'], values: { area: '≥2.2万平方米' } }),
    vary(aid, { amount: '1180', values: { students: '≥9200人' } }),
    exams,
    vary(training, { amount: '350', goals: ['提高教师队伍的师德修养和教学能力，全年培训教师不少于2800人次。'], values: { trained: '≥2800人次' } }),
    vary(informatization, { amount: '480', values: { computers: '＝500台' }, purchases: [{ ...informatization.purchases![0]!, quantity: '500' }] }),
  ],
  threePublic: { abroad: ['12'], vehiclePurchase: ['0'], vehicleRunning: ['28.5'], reception: ['9.6'] },
  overallTarget: '落实立德树人根本任务，推动义务教育优质均衡发展，提升普通高中和职业教育质量，建设高素质教师队伍，守住校园安全底线，办好人民满意的教育。',
  subTargets: [
    {
      id: 'balance',
      name: '推进教育公平',
      target: '改善办学条件，落实学生资助，缩小校际差距。',
      indicators: [measured('enrolment', '九年义务教育巩固率', '≥98%'), measured('aid', '应助学生覆盖率', '＝100%')],
    },
    { id: 'teachers', name: '建设教师队伍', target: '开展分层分类培训，提升教师的专业能力。', indicators: [measured('trained', '教师培训合格率', '≥95%')] },
    { id: 'exams', name: '组织教育考试', target: '平稳组织各类考试，维护考试公平。', indicators: [measured('incidents', '考试安全事故发生率', '＝0%')] },
  ],
  safeguards: [
    { id: 'organisation', title: '强化组织领导', body: '局长办公会按月听取预算执行和绩效进展汇报，科室分工到人。' },
    { id: 'funds', title: '严管专项资金', body: '专项资金分账核算、专款专用，拨付前核对项目进度，对学校用款开展抽查。' },
    { id: 'results', title: '用好评价结果', body: '把项目绩效与下年度资金安排挂钩，绩效不达标的压减或者取消。' },
  ],
  assets: { buildings: ['186400', '31250.6'], offices: ['8200', '1630.5'], vehicles: ['19', '342.8'], equipment: ['46', '1985.4'], other: ['28650', '9120.75'] },
};

const of2020: YearPlan = {
  ...of2019,
  fiscalYear: 2020,
  furtherIncome: { fiscalAccount: '2740', other: '152' },
  personnel: '28640.5',
  operating: '3215.8',
  basicReason: '新聘教师到岗和工资标准调整使人员经费增加，学生人数上升使公用经费增加',
  projects: [buildings, aid, exams, training, informatization, safety],
  projectsReason: '新增校园安全防护设施建设资金，校舍维修改造资金按改造面积增加',
  operatingCost: ['412.6', '办公楼取暖方式改为天然气，取暖费用上升'],
  threePublic: {
    abroad: ['10', '精简出国（境）团组'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['26.8', '公务用车集中调度，里程减少'],
    reception: ['8.4', '从严审批公务接待，批次减少'],
  },
  assets: { buildings: ['191200', '32480.2'], offices: ['8200', '1630.5'], vehicles: ['18', '324.8'], equipment: ['51', '2168.9'], other: ['29340', '9385.1'] },
};

const of2021: YearPlan = {
  ...of2020,
  fiscalYear: 2021,
  furtherIncome: { fiscalAccount: '2815', other: '160' },
  personnel: '29875.3',
  operating: '3198.2',
  basicReason: '教师正常晋级晋档使人员经费增加，日常公用经费按过紧日子要求压减',
  projects: [
    vary(buildings, { amount: '1760', goals: ['消除校舍安全隐患，改善市直学校办学条件。', '完成校舍维修改造面积不少于2.4万平方米，验收合格率不低于98%。'], values: { area: '≥2.4万平方米' } }),
    vary(aid, { amount: '1315', values: { students: '≥10200人' } }),
    vary(exams, { amount: '665' }),
    vary(training, { amount: '395', name: '教师队伍建设经费', purpose: '教师培训、名师工作室和班主任能力提升' }),
    vary(informatization, {
      amount: '860',
      name: '智慧校园建设资金',
      purpose: '建设智慧教室和教学资源平台，更新教学终端',
      goals: ['建设智慧教室和教学资源平台，支持线上线下结合的教学。'],
      values: { computers: '＝800台' },
      purchases: [
        { ...informatization.purchases![0]!, quantity: '800', unitPrice: '0.5' },
        { id: 'purchase-storage', item: '存储设备', code: 'A020105', unit: '套', quantity: '2', unitPrice: '45', asset: '设备' },
      ],
    }),
  ],
  projectsReason: '智慧校园建设资金增加320万元；校园安全防护设施建设已经完成，不再安排',
  operatingCost: ['398.4', '压减会议和差旅支出'],
  threePublic: {
    abroad: ['0', '本年度不安排出国（境）团组'],
    vehiclePurchase: ['0'],
    vehicleRunning: ['24', '报废老旧车辆，燃料和维修费用减少'],
    reception: ['6', '继续压减公务接待'],
  },
  assets: { buildings: ['193800', '33105.7'], offices: ['8200', '1630.5'], vehicles: ['17', '306.5'], equipment: ['58', '2466.3'], other: ['30120', '9712.4'] },
};

export const jiaoyu: DepartmentPlan = { key: 'jiaoyu', name: NAME, shortName: '市教育局', kind: 'GOVERNMENT', years: [of2019, of2020, of2021] };

/** What was published of 2020 at first: two digits of the reception cost stood the wrong way round, and a correction followed. */
export const jiaoyu2020AsFirstPublished: YearPlan = { ...of2020, threePublic: { ...of2020.threePublic, reception: ['8.04', '从严审批公务接待，批次减少'] } };
export const jiaoyuCorrectionNote = '更正公务接待费：原公开数8.04万元系录入错误，应为8.40万元，“三公”经费合计相应由44.84万元更正为45.20万元。';
