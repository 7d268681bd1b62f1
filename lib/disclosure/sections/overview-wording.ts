import { comparisonVariants, yuan } from '@/lib/narrative/figures';
import { gridAmount } from '../computed';
import type { DisclosureContext } from '../context';
import { wording, type GridField, type StatedFigure, type StatutorySentence, type WordingField } from '../field';

interface Overview {
  income: unknown;
  expenditure: Record<string, { reason?: string }>;
}
type Column = 'thisYear' | 'lastYear';

const EXPENDITURE_NAMES: Record<string, readonly string[]> = {
  total: ['收支预算', '支出预算', '支出合计', '收支总预算'],
  basic: ['基本支出'],
  personnel: ['人员经费'],
  operating: ['日常公用经费', '公用经费'],
  projects: ['项目支出'],
};

/** Shorter names that documents use: 一般公共预算收入 for 一般公共预算拨款收入. */
const shortNames = (label: string) => [label, label.replace('拨款收入', '收入'), label.replace('拨款收入', '拨款')];

/** The sentences of section 二 over its two grids. Amounts stated in sentences are 万元. */
export function overviewWording(income: GridField, expenditure: GridField): WordingField {
  const received = (content: Overview, row: string, context: DisclosureContext, column: Column = 'thisYear') => gridAmount(income, content.income, row, column, context);
  const spent = (content: Overview, row: string, context: DisclosureContext, column: Column = 'thisYear') => gridAmount(expenditure, content.expenditure, row, column, context);
  const sources = Object.entries(income.rows).filter(([row]) => row !== 'total');

  const incomeFigures = (content: Overview, context: DisclosureContext): StatedFigure[] => [
    { key: 'total', names: ['收入预算', '收入合计', '全部收入'], thisYear: received(content, 'total', context), parts: sources.map(([row]) => row), rule: 'F01' },
    ...sources.map(([row, { label }]) => ({ key: row, names: shortNames(label), thisYear: received(content, row, context), rule: 'F01' })),
  ];
  const spentFigures = (first: string) => (content: Overview, context: DisclosureContext): StatedFigure[] =>
    Object.entries(expenditure.rows)
      .map(([row, { sumOf }]) => ({ key: row, names: EXPENDITURE_NAMES[row]!, thisYear: spent(content, row, context), lastYear: spent(content, row, context, 'lastYear'), ...(sumOf && { parts: sumOf }), rule: 'F10' }))
      .sort((a, b) => Number(b.key === first) - Number(a.key === first));

  const changeOf = (row: string, label: string): StatutorySentence => ({
    label: `${label}增减说明`,
    variants: comparisonVariants((content: Overview, context) => ({
      opening: `${label}${yuan(spent(content, row, context))}`,
      now: spent(content, row, context),
      before: spent(content, row, context, 'lastYear'),
      reason: content.expenditure[row]?.reason ?? '',
    })),
    figures: spentFigures(row),
  });

  return wording({
    income: {
      label: '收入说明',
      variants: {
        listed: {
          label: '逐项列出',
          say: (content: Overview, context) =>
            `${context.fiscalYear}年收入预算${yuan(received(content, 'total', context))}，其中：${sources.map(([row, { label }]) => `${label}${yuan(received(content, row, context))}`).join('，')}。`,
        },
        zerosTogether: {
          label: '没有的来源合并说明',
          say: (content: Overview, context) => {
            const isZero = ([row]: (typeof sources)[number]) => received(content, row, context) === 0;
            const zeros = sources.filter(isZero).map(([, { label }]) => label);
            const told = sources.filter((source) => !isZero(source)).map(([row, { label }]) => `${label}${yuan(received(content, row, context))}`);
            const none = zeros.length === 0 ? '' : `${told.length === 0 ? '' : '；'}${zeros.join('、')}${zeros.length > 1 ? '均' : ''}为${yuan(0)}`;
            return `${context.fiscalYear}年收入预算${yuan(received(content, 'total', context))}，其中：${told.join('，')}${none}。`;
          },
        },
      },
      figures: incomeFigures,
    },
    expenditure: {
      label: '支出说明',
      variants: {
        listed: {
          label: '总额在前，逐项列出',
          say: (content: Overview, context) => {
            const of = (row: string) => yuan(spent(content, row, context));
            return `${context.fiscalYear}年支出预算${of('total')}，其中：基本支出${of('basic')}，包括人员经费${of('personnel')}和日常公用经费${of('operating')}；项目支出${of('projects')}。`;
          },
        },
        byKind: {
          label: '基本支出、项目支出分句',
          say: (content: Overview, context) => {
            const of = (row: string) => yuan(spent(content, row, context));
            return `${context.fiscalYear}年支出预算${of('total')}，由基本支出${of('basic')}和项目支出${of('projects')}组成。基本支出中，人员经费${of('personnel')}，日常公用经费${of('operating')}。`;
          },
        },
      },
      figures: spentFigures('total'),
    },
    change: changeOf('total', '收支预算'),
    basicChange: changeOf('basic', '基本支出'),
    projectsChange: changeOf('projects', '项目支出'),
  });
}
