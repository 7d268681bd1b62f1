import { cost, quality, quantity, satisfaction, social, timeliness } from '../../content/indicator';
import type { Project } from '../../content/project';

const SPENT = '实际支出情况';
const BACKEND = '后台数据';
const PLAN = '计划标准';
const QUESTIONNAIRE = '问卷调查';

const withinBudget = (value = '能够控制') => cost('cost', '成本控制程度', '项目实际支出能否控制在预算额度以内', value, SPENT);

export const publicity: Project = {
  id: 'project-publicity',
  name: '互联网宣传管理经费',
  amount: '120',
  purpose: '网信系统指挥调度、督查督办和网信大课堂',
  goals: ['保障网信系统履行互联网宣传管理职能，使各项网信工作正常开展。', '使全市网信系统指挥便捷、调度顺畅。'],
  indicators: [
    quality('supervision', '重点工作督查督办率', '实际督查督办的重点工作占全部重点工作的比重', '≥95%', '相关文件'),
    cost('cost', '成本控制', '支出是否控制在预算额度以内', '是', '实际支出记录'),
    quantity('classes', '网信大课堂', '刊发的网信大课堂稿件数', '≥50个', '相关文件'),
    timeliness('timely', '登载学习会议重要精神及时', '学习会议重要精神是否及时登载', '及时', '实际开展情况'),
    social('rectified', '督导检查查摆问题整改完成度', '查出的问题中完成整改的比重', '≥80%', '相关汇报材料'),
    satisfaction('satisfaction', '网信大课堂学习人员满意度', '参加学习的人员中表示满意的比重', '≥90%', QUESTIONNAIRE),
  ],
};

export const village: Project = {
  id: 'project-village',
  name: '数字乡村试点示范项目经费',
  amount: '100',
  purpose: '编制数字乡村建设规划，补助数字乡村试点',
  goals: ['编制全市《数字乡村建设规划》，在市直管县选定数字乡村试点5个给予补助，鼓励有条件的乡村先行一步。', '以试点带动全市数字乡村建设，用数字技术支撑现代农业，提高农村信息化应用水平，助力乡村振兴。'],
  indicators: [
    quantity('pilots', '数字乡村试点数量', '选定并给予补助的数字乡村试点数量', '＝5个', '数字乡村建设规划稿'),
    quality('passed', '数字乡村规划通过率', '通过评审的规划占全部规划的比重', '＝100%', '专家评审结果'),
    timeliness('timely', '规划出台及时性', '数字乡村建设规划是否按预计时间编制完成', '按预计时间', '规划成果出台日期'),
    cost('cost', '成本控制', '实际支出是否控制在预算以内', '不超过', '合同及支出情况'),
    social('level', '提升试点信息化水平', '规划和试点对提升试点乡村信息化水平的作用', '能够提升', '成果报告'),
    satisfaction('satisfaction', '受益人满意度', '试点乡村村民中对试点规划表示满意的比重', '≥80%', QUESTIONNAIRE),
  ],
  purchases: [{ id: 'purchase-village', item: '信息化规划服务', code: 'C020801', unit: '个', quantity: '1', unitPrice: '50' }],
};

export const safetyWeek: Project = {
  id: 'project-safety-week',
  name: '网络安全活动工作经费',
  amount: '60',
  purpose: '举办网络安全宣传周等活动，编发网络安全月报',
  goals: [
    '增强全市网络安全保障能力，普及网络安全知识和防护技能，筑牢网络安全屏障，当好首都政治“护城河”。',
    '提高市民的网络安全知识水平和领导干部的网络安全技能；编发安全月报，从技术上帮助政府部门和企事业单位查找漏洞、堵塞隐患。',
  ],
  indicators: [
    timeliness('week', '网络安全周开展及时性', '网络安全周是否在9月的规定时间举办', '及时', '实际开展情况'),
    timeliness('monthly', '是否按时制定网络安全月报', '上月的网络安全月报是否在每月5日前编成并下发', '是', '月报发放日期'),
    quantity('events', '组织宣传活动次数', '全年举办网络安全宣传活动的次数', '＝4次', '工作总结'),
    quality('coverage', '网络安全月报覆盖率', '收到月报的市直部门占全部市直部门的比重', '＝100%', '月报发放记录'),
    cost('cost', '成本控制', '实际支出是否控制在预算以内', '是', '合同及支出情况'),
    social('awareness', '是否提升市直部门网络安全工作意识', '编发月报是否提升了市直部门的网络安全意识', '是', QUESTIONNAIRE),
    satisfaction('satisfaction', '受益人员满意度', '参加网络安全知识竞赛的网民中表示满意的比重', '≥80%', QUESTIONNAIRE),
  ],
};

export const media: Project = {
  id: 'project-media',
  name: '网络媒体战略合作及舆论引导工作经费',
  amount: '250',
  purpose: '与重点网站合作，宣传廊坊经济社会发展',
  goals: ['做强网络新闻宣传，引导网络舆论，为经济社会高质量发展营造良好氛围。', '与各网站合作宣传本市发展亮点，全年发稿量不少于2000篇，点击量不少于1000万人次，扩大廊坊的影响力，使网络舆论氛围持续向好。'],
  indicators: [
    quantity('articles', '发稿量', '在各网站推送的稿件篇数', '≥2000篇', BACKEND),
    quantity('clicks', '点击量', '受众点击稿件的次数', '≥1000万人次', BACKEND),
    quantity('shares', '评论转发量', '受众评论和转发稿件的条数', '≥10000条', BACKEND),
    quality('errors', '稿件差错率', '刊发后更正的稿件占全部稿件的比重', '≤1%', PLAN),
    timeliness('timely', '发稿及时性', '稿件是否及时播发', '及时', PLAN),
    withinBudget(),
    social('image', '提升廊坊市良好形象程度', '项目对廊坊知名度和美誉度的提升作用', '显著', PLAN),
    satisfaction('satisfaction', '群众满意度', '网民对合作媒体推送的廊坊宣传内容表示满意的比重', '≥90%', QUESTIONNAIRE),
  ],
  purchases: [{ id: 'purchase-media', item: '新闻服务', code: 'C2001', unit: '个', quantity: '1', unitPrice: '168' }],
};

export const productions: Project = {
  id: 'project-productions',
  name: '网络融合传播精品制作经费',
  amount: '50',
  purpose: '制作图解、动画、短视频等新媒体作品',
  goals: [
    '围绕重大活动、主题和政策做好网上宣传和评论引导，用短视频、H5、微动漫、图解和全景新闻等新形式讲好廊坊故事。',
    '全年制作网络精品宣传作品数量不少于60个，点击量不少于600万人次。',
  ],
  indicators: [
    withinBudget(),
    quantity('works', '作品数量', '制作的网络精品宣传作品数量', '≥60个', '总结汇报'),
    quantity('platforms', '产品受众面', '登载和转载作品的网络平台数量', '≥10个', '发布平台汇总数据'),
    quality('accepted', '作品验收合格率', '一次验收合格的作品占全部作品的比重', '≥95%', PLAN),
    timeliness('timely', '项目及时率', '按时完成的作品占全部作品的比重', '≥90%', PLAN),
    social('clicks', '点击量', '受众点击作品的次数', '≥600万人次', '发布平台后台数据显示'),
    satisfaction('satisfaction', '群众满意度', '群众对作品表示满意的比重', '≥90%', PLAN),
  ],
  purchases: [{ id: 'purchase-productions', item: '音像制作服务', code: 'C200204', unit: '套', quantity: '1', unitPrice: '50' }],
};

export const accounts: Project = {
  id: 'project-accounts',
  name: '网信公众号建设维护工作经费',
  amount: '80',
  purpose: '“网信廊坊”抖音号和“廊坊发布”微博、微信公众号的日常维护',
  goals: [
    '及时发布权威信息，拓宽政府与群众沟通的渠道，把“廊坊发布”“网信廊坊”等账号办成引导舆论、服务民生的官方公众号。',
    '把“网信廊坊”抖音号和“廊坊发布”微博、微信公众号日常办好，全年发稿量不少于6500条，点击量不少于1000万人次，传播廊坊好声音。',
  ],
  indicators: [
    withinBudget('是'),
    quantity('articles', '发稿量', '在公众号推送的信息条数', '≥6500条', '后台提供数据'),
    quantity('clicks', '点击量', '受众点击信息的次数', '≥1000万人次', '后台提供数据'),
    quantity('shares', '评论转发量', '受众评论和转发的条数', '≥10000条', '后台提供数据'),
    quality('errors', '信息差错率', '发布后更正的信息占全部信息的比重', '≤1%', PLAN),
    timeliness('timely', '及时性', '政务信息是否及时公开', '及时', PLAN),
    social('trust', '廊坊发布等公众号的传播力、引导力、公信力增强效果', '公众号宣传党和政府声音、传播正能量的效果', '显著', '对关注人群的问卷调查'),
    satisfaction('satisfaction', '群众满意度', '群众对公众号表示满意的比重', '≥90%', PLAN),
  ],
};

export const opinion: Project = {
  id: 'project-opinion',
  name: '网络舆情管理工作经费',
  amount: '100',
  purpose: '租用舆情监测系统，开展监测、研判和处置',
  goals: ['全天监测涉及本市的网络舆情，做到早发现、早研判、早处置。', '租用舆情监测系统3个，编报舆情专报不少于240期，重大舆情处置率不低于98%。'],
  indicators: [
    quantity('systems', '租用舆情监测系统数量', '在用的舆情监测系统数量', '＝3个', '租用合同'),
    quantity('reports', '舆情专报期数', '全年编报的舆情专报期数', '≥240期', '工作总结'),
    quality('handled', '重大舆情处置率', '得到妥善处置的重大舆情占全部重大舆情的比重', '≥98%', '舆情处置台账'),
    timeliness('timely', '舆情报送及时性', '发现重大舆情后是否及时报送', '及时', '舆情处置台账'),
    withinBudget(),
    social('climate', '网络舆论环境改善程度', '项目对改善网络舆论环境的作用', '明显', '年度舆情分析报告'),
    satisfaction('satisfaction', '舆情服务对象满意度', '使用舆情专报的部门中表示满意的比重', '≥90%', QUESTIONNAIRE),
  ],
  purchases: [{ id: 'purchase-opinion', item: '计算机设备和软件租赁服务', code: 'C0401', unit: '个', quantity: '3', unitPrice: '21' }],
};
