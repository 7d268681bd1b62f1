import type { BudgetExecution, ExecutionLine } from './compare-execution';
import { changeText, figureText } from './figure';

export const EXECUTION_HEADER = ['部分', '科目编码', '项目', '年初预算数（万元）', '决算数（万元）', '决算数减预算数（万元）', '完成年初预算', '原因'] as const;

const row = (part: string, { code, label, figure, rate, reason }: ExecutionLine) => [part, code ?? '', label, figureText(figure, 'before'), figureText(figure, 'after'), changeText(figure), rate ?? '——', reason];

/** One figure a row, as the page shows them. */
export const executionRows = ({ measures, sections }: BudgetExecution): string[][] => [...measures.map((line) => row('主要数据', line)), ...sections.flatMap(({ title, lines }) => lines.map((line) => row(title, line)))];
