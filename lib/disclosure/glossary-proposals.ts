/**
 * Standard terms of a municipal department's budget with concise explanations, proposed where the document uses them.
 * The drafter may change every word; nothing enters the disclosure unasked.
 */
interface Term {
  term: string;
  /** Other words by which the document speaks of it. */
  alias?: readonly string[];
  definition: string;
  /** Every disclosure speaks of it: one that doesn't explain it lacks something (check T4). */
  essential?: true;
}

const TERMS: readonly Term[] = [
  { term: '一般公共预算拨款收入', essential: true, alias: ['一般公共预算收入', '一般公共预算拨款'], definition: '指市级财政当年从一般公共预算中拨付给部门的资金。' },
  { term: '政府性基金预算拨款收入', alias: ['政府性基金', '基金预算拨款', '基金预算收入'], definition: '指市级财政当年从政府性基金预算中拨付给部门、专门用于特定公共事业发展的资金。' },
  { term: '财政专户核拨收入', alias: ['财政专户核拨', '财政专户管理资金'], definition: '指缴入财政专户、实行专项管理的资金（如教育收费）按规定核拨给部门形成的收入。' },
  { term: '其他来源收入', definition: '指部门取得的除一般公共预算拨款、政府性基金预算拨款、财政专户核拨资金以外的收入，包括事业收入、经营收入、利息收入等。' },
  { term: '其他渠道资金', definition: '指用于政府采购、但不由当年部门预算安排的资金，如上年结转资金、上级补助资金等。' },
  { term: '国有资本经营预算', definition: '指对国有资本收益作出支出安排的收支预算。' },
  { term: '上年结转', alias: ['结转资金', '上年结转资金'], definition: '指以前年度预算安排、到上年底没有执行完毕，按规定结转到本年继续使用的资金。' },
  { term: '基本支出', essential: true, definition: '指为保障机构正常运转、完成日常工作任务而发生的支出，包括人员经费和日常公用经费。' },
  { term: '项目支出', essential: true, definition: '指在基本支出之外，为完成特定的行政任务或事业发展目标所发生的支出。' },
  { term: '人员经费', definition: '指用于在职人员工资福利以及对个人和家庭补助等方面的支出。' },
  { term: '日常公用经费', alias: ['公用经费'], definition: '指为完成日常工作任务而发生的办公费、水电费、差旅费、会议费、维修费等商品和服务支出以及必要的设备购置支出。' },
  { term: '工资福利支出', definition: '指支付给在职职工和编制外长期聘用人员的各类劳动报酬，以及为上述人员缴纳的各项社会保险费等。' },
  { term: '商品和服务支出', definition: '指部门购买商品和服务的各类支出，不包括用于购置固定资产的支出。' },
  { term: '对个人和家庭的补助', alias: ['对个人和家庭补助'], definition: '指用于对个人和家庭的补助支出，包括离退休费、抚恤金、生活补助等。' },
  { term: '“三公”经费', essential: true, alias: ['三公经费', '三公”经费'], definition: '指市级财政拨款安排的因公出国（境）费、公务用车购置及运行维护费、公务接待费。' },
  { term: '因公出国（境）费', definition: '指单位工作人员因公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出。' },
  { term: '公务用车购置及运行维护费', alias: ['公务用车购置', '公务用车运行'], definition: '公务用车购置费指公务用车的购置支出（含车辆购置税）；公务用车运行维护费指按规定保留的公务用车的燃料费、维修费、过路过桥费、保险费等支出。' },
  { term: '公务接待费', definition: '指单位按规定开支的各类公务接待支出。' },
  { term: '机关运行经费', essential: true, definition: '指行政单位和参照公务员法管理的事业单位使用一般公共预算安排的日常公用经费，包括办公及印刷费、邮电费、差旅费、会议费、日常维修费、办公用房水电费、取暖费、物业管理费、公务用车运行维护费以及其他费用。' },
  { term: '政府采购', essential: true, definition: '指各级国家机关、事业单位和团体组织使用财政性资金，采购依法制定的集中采购目录以内的或者采购限额标准以上的货物、工程和服务的行为。' },
  { term: '政府采购目录', alias: ['采购目录序号', '集中采购目录'], definition: '指依法制定并公布的、应当实行政府采购的货物、工程和服务的品目清单，各品目以序号标识。' },
  { term: '绩效目标', essential: true, definition: '指财政资金在一定期限内预期达到的产出和效果。' },
  { term: '绩效指标', alias: ['三级指标'], definition: '指对绩效目标的细化和量化，一般包括产出指标、效果指标和满意度指标。' },
  { term: '产出指标', definition: '指反映部门根据既定目标提供的产品和服务情况的指标，分为数量、质量、时效和成本指标。' },
  { term: '效果指标', definition: '指反映与既定绩效目标相关的预算支出预期结果实现程度的指标，分为经济效益、社会效益、生态效益和可持续影响指标。' },
  { term: '满意度指标', definition: '指反映服务对象或者项目受益人对相关产出及其影响认可程度的指标。' },
  { term: '固定资产', definition: '指使用期限超过一年、单位价值在规定标准以上，并在使用过程中基本保持原有物质形态的资产，包括房屋、车辆、设备、家具等。' },
  { term: '国有资产', definition: '指行政单位、事业单位通过财政资金形成、依法取得或者接受调拨、划转、捐赠等方式取得的，由其占有、使用的资产。' },
];

/** Quotation marks and brackets are typed in many ways. */
export const bareTerm = (text: string) => text.normalize('NFKC').replace(/["“”‘’'()\s]/g, '');

const NAMES: readonly (readonly string[])[] = TERMS.map(({ term, alias = [] }) => [term, ...alias].map(bareTerm));

/** Does a text (bare) use a term, be it by another of its usual names? */
export function usesTerm(term: string, bareText: string): boolean {
  const own = bareTerm(term);
  const names = NAMES.find((all) => all.includes(own)) ?? [own];
  return names.some((name) => bareText.includes(name));
}

/** Terms that the text uses and that are not among those already explained, in the usual order. */
function unexplained(explained: readonly string[], documentText: string): Term[] {
  const text = bareTerm(documentText);
  const known = new Set(explained.map(bareTerm));
  return TERMS.filter((_, at) => !NAMES[at]!.some((name) => known.has(name)) && NAMES[at]!.some((name) => text.includes(name)));
}

export const proposedTerms = (explained: readonly string[], documentText: string): { term: string; definition: string }[] => unexplained(explained, documentText).map(({ term, definition }) => ({ term, definition }));

/** Those of them that no disclosure may leave unexplained. */
export const essentialTerms = (explained: readonly string[], documentText: string): string[] =>
  unexplained(explained, documentText)
    .filter(({ essential }) => essential)
    .map(({ term }) => term);
