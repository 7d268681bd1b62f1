// A large edition for measuring: 500 项 under 25 款, 60 projects each with its target table and a purchase. Its figures
// agree with each other as far as they follow from one another; what the rules say of it is of no account here.
import { contextOfEdition, readEditionJson } from '@/lib/exchange/edition-json';
import { wan } from '@/prisma/seed/content/money';
import { sampleEdition } from './sample-edition';
import { samplePerformance } from './sample-performance';

const ITEMS = 500;
const PROJECTS = 60;
const PER_PROJECT = 10 * wan('1');

type Row = { id: string } & Record<string, unknown>;
const two = (number: number) => String(number).padStart(2, '0');

/** 2010101 … : 20 项 in each 款, 5 款 in each 类. */
const code = (index: number) => `2${two(1 + Math.floor(index / 100))}${two(1 + (Math.floor(index / 20) % 5))}${two(1 + (index % 20))}`;
const codes = Array.from({ length: ITEMS }, (_, index) => ({ id: `r${index}`, code: code(index), name: `支出项目${index + 1}` }));

const PROJECT_SUM = PROJECTS * PER_PROJECT;
/** The first 60 项 hold a project each; every 项 has 1万元 for people. */
const projectOf = (index: number) => (index < PROJECTS ? PER_PROJECT : 0);

const general: Row[] = codes.map((row, index) => ({ ...row, total: null, basic: null, personnel: wan('1'), operating: 0, project: projectOf(index) }));
const basicRows: Row[] = Array.from({ length: 20 }, (_, index) => ({ id: `b${index}`, code: `301${two(index + 1)}`, name: `工资福利${index + 1}`, total: null, personnel: wan('25'), operating: 0 }));

const name = (index: number) => `信息化建设与运行维护第${index + 1}包经费`;
const projects: Row[] = Array.from({ length: PROJECTS }, (_, index) => ({ id: `p${index}`, name: name(index), amount: PER_PROJECT, purpose: '运行维护' }));
const purchases: Row[] = projects.map((project, index) => ({
  id: `c${index}`,
  project: project.name,
  projectBudget: PER_PROJECT,
  item: '其他信息技术服务',
  code: 'C0299',
  unit: '项',
  quantity: '1',
  unitPrice: PER_PROJECT,
  general: PER_PROJECT,
  fund: 0,
  fiscalAccount: 0,
  otherSource: 0,
  otherChannel: 0,
}));
const targets = projects.map((project, index) => ({ ...samplePerformance.projectTargets[index % samplePerformance.projectTargets.length]!, id: `t${index}`, name: String(project.name) }));

const [personnel, total] = [ITEMS * wan('1'), ITEMS * wan('1') + PROJECT_SUM];
const last = (thisYear: number) => ({ lastYear: thisYear - wan('1'), thisYear });

const content = {
  ...sampleEdition.content,
  overview: {
    expenditure: { personnel: last(personnel), operating: last(0), basic: { reason: '人员增加。' }, projects: { ...last(PROJECT_SUM), reason: `主要为${name(0)}。` } },
    projects,
  },
  performance: { ...samplePerformance, projectTargets: targets },
  procurement: { items: purchases },
  revenueExpenditure: {},
  revenue: { rows: [{ id: 'u1', unit: sampleEdition.department.name, general: total, fund: 0, fiscalAccount: 0, other: 0 }] },
  expenditure: {},
  fiscalBalance: {},
  generalExpenditure: { rows: general },
  basicExpenditure: { rows: basicRows },
  threePublicTable: {},
  fundExpenditure: {},
};

/** What the sample leaves blank stays blank. */
export const largeEdition = contextOfEdition(readEditionJson(JSON.stringify({ ...sampleEdition, content })), null);
