import { CODE_LIST_NAMES, codeInOtherYears, codeName, isConfirmedCode, type CodeListKind, type YearsOfCode } from '@/lib/classification/code-book';
import { bareCode, bareName } from '@/lib/classification/code-path';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { Field, FieldMap, TextField } from '@/lib/disclosure/field';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { notRun, type NotRun, type Rule, type RuleFinding } from './rule';

type Row = { id: string } & Record<string, unknown>;
type CodeColumn = TextField & { code: NonNullable<TextField['code']> };

/** A code that was entered, with the name beside it. */
interface EnteredCode {
  sectionId: string;
  list: CodeListKind;
  /** The code as it is compared, and both as they were entered. */
  code: string;
  entered: string;
  name: string;
  codePath: FieldPath;
  namePath: FieldPath;
}

/** The columns of codes in fields like these, with the path of their tables' rows. */
interface CodeTable {
  columns: readonly (readonly [key: string, column: CodeColumn])[];
  rows: readonly Row[];
  path: FieldPath;
}

const isCodeColumn = (entry: [string, Field]): entry is [string, CodeColumn] => entry[1].kind === 'text' && entry[1].code !== undefined;

function codeTables(fields: FieldMap, content: Record<string, unknown>, base: FieldPath = ''): CodeTable[] {
  return Object.entries(fields).flatMap(([key, field]): CodeTable[] => {
    const rows = (content[key] ?? []) as readonly Row[];
    const path = joinPath(base, key);
    if (field.kind === 'records') return rows.flatMap((row) => codeTables(field.fields, row, joinPath(path, row.id)));
    const columns = field.kind === 'table' ? Object.entries(field.columns).filter(isCodeColumn) : [];
    return columns.length === 0 ? [] : [{ columns, rows, path }];
  });
}

/** Every code of these lists that was entered; null where the document has no table of such codes. */
function enteredCodes(sections: readonly AnySection[], context: DisclosureContext, lists: readonly CodeListKind[]): EnteredCode[] | null {
  const tables = sections.flatMap((section) => {
    const content = context.content[section.id] as Record<string, unknown> | undefined;
    if (content === undefined) return [];
    return codeTables(section.fields, content).map((table) => ({ sectionId: section.id, ...table, columns: table.columns.filter(([, column]) => lists.includes(column.code.list)) }));
  });
  const ofLists = tables.filter((table) => table.columns.length > 0);
  if (ofLists.length === 0) return null;
  return ofLists.flatMap(({ sectionId, columns, rows, path }) =>
    rows.flatMap((row) =>
      columns.flatMap(([key, { code: { list, nameColumn } }]): EnteredCode[] => {
        const entered = String(row[key] ?? '').trim();
        const at = (column: string) => joinPath(path, row.id, column);
        return entered === '' ? [] : [{ sectionId, list, code: bareCode(entered), entered, name: String(row[nameColumn] ?? '').trim(), codePath: at(key), namePath: at(nameColumn) }];
      }),
    ),
  );
}

const yearsInWords = ({ from, to }: YearsOfCode) => (from === 0 ? `${to}年及以前` : to === 9999 ? `${from}年起` : from === to ? `${from}年` : `${from}至${to}年`);

/** "2020年支出功能分类科目", and whose list it is. */
const listInWords = (list: CodeListKind, context: DisclosureContext) =>
  `${context.fiscalYear}年${CODE_LIST_NAMES[list]}（${context.codes?.[list] ? '官方名录' : '门户自带名录'}）`;

/** A known code with another name beside it; null where they agree or no name has been entered. */
function otherName(entry: EnteredCode, known: string, context: DisclosureContext): RuleFinding | null {
  if (entry.name === '' || bareName(entry.name) === bareName(known)) return null;
  const then = codeInOtherYears(entry.list, entry.code, context.fiscalYear).find((other) => bareName(other.name) === bareName(entry.name));
  return {
    sectionId: entry.sectionId,
    path: entry.namePath,
    message: `编码 ${entry.entered} 在${listInWords(entry.list, context)}中是“${known}”，本行的名称是“${entry.name}”${then ? `（${yearsInWords(then)}的名称）` : ''}。请核对编码和名称。`,
    expected: known,
    actual: entry.name,
    repair: { label: `改为“${known}”`, value: known },
  };
}

const unknown = (entry: EnteredCode, message: string): RuleFinding => ({ sectionId: entry.sectionId, path: entry.codePath, message, actual: entry.entered, severity: 'W' });

const ACCOUNT_LISTS = ['function', 'deptEconomic', 'govEconomic'] as const;

function unknownAccount(entry: EnteredCode, context: DisclosureContext): RuleFinding {
  const { list, code, entered } = entry;
  const [otherYear] = codeInOtherYears(list, code, context.fiscalYear);
  const elsewhere = ACCOUNT_LISTS.find((other) => other !== list && codeName(other, code, context.fiscalYear, context.codes) !== null);
  const hint = elsewhere
    ? `它是${CODE_LIST_NAMES[elsewhere]}的“${codeName(elsewhere, code, context.fiscalYear, context.codes)}”`
    : otherYear
      ? `它是${yearsInWords(otherYear)}的“${otherYear.name}”`
      : context.codes?.[list]
        ? '请核对编码是否有误'
        : '门户自带名录不完整，请对照官方名录核对';
  return unknown(entry, `编码 ${entered} 不在${listInWords(list, context)}中，${hint}。`);
}

const accountNames: Rule = {
  id: 'F35',
  severity: 'E',
  title: '功能分类、经济分类科目的编码与名称对应',
  formula: '科目名称 = 本年度科目名录中该编码的名称（不计空格和全半角）；名录中没有的编码请核对',
  basis: '财政部《政府收支分类科目》；《预算法》第二十七条：支出按功能分类和经济性质分类编列',
  sections: [],
  run: (context) => checkAccounts(templateOf(context.templateVersion).sections, context),
};

export function checkAccounts(sections: readonly AnySection[], context: DisclosureContext): RuleFinding[] | NotRun {
  const entries = enteredCodes(sections, context, ACCOUNT_LISTS);
  if (!entries) return notRun('没有提供按科目编码填列的表');
  return entries.flatMap((entry): RuleFinding[] => {
    const known = codeName(entry.list, entry.code, context.fiscalYear, context.codes);
    if (known === null) return [unknownAccount(entry, context)];
    const finding = otherName(entry, known, context);
    if (!finding) return [];
    // What no published document confirms must not keep anybody from submitting.
    return [isConfirmedCode(entry.list, entry.code, context.fiscalYear, context.codes) ? finding : { ...finding, severity: 'W' }];
  });
}

function unknownPurchase(entry: EnteredCode, context: DisclosureContext): RuleFinding[] {
  const [otherYear] = codeInOtherYears(entry.list, entry.code, context.fiscalYear);
  if (otherYear) return [unknown(entry, `采购目录序号 ${entry.entered} 是${yearsInWords(otherYear)}目录中的“${otherYear.name}”，不在${context.fiscalYear}年适用的目录中。请按${context.fiscalYear}年的目录填写。`)];
  // The portal's own catalogue has a few entries only: what it lacks may well be right.
  return context.codes?.procurement ? [unknown(entry, `采购目录序号 ${entry.entered} 不在${listInWords(entry.list, context)}中，请核对。`)] : [];
}

const procurementNames: Rule = {
  id: 'F28',
  severity: 'W',
  title: '采购目录序号与采购物品名称对应',
  formula: '采购物品名称 = 本年度适用的政府采购品目分类目录中该序号的名称',
  basis: '财政部《政府采购品目分类目录》：2013年版用于2021年及以前的预算，2022年版用于此后的预算',
  sections: [],
  run: (context) => checkPurchases(templateOf(context.templateVersion).sections, context),
};

export function checkPurchases(sections: readonly AnySection[], context: DisclosureContext): RuleFinding[] | NotRun {
  const entries = enteredCodes(sections, context, ['procurement']);
  if (!entries) return notRun('没有提供填列采购目录序号的表');
  return entries.flatMap((entry) => {
    const known = codeName(entry.list, entry.code, context.fiscalYear, context.codes);
    return known === null ? unknownPurchase(entry, context) : (otherName(entry, known, context) ?? []);
  });
}

export const codeRules: readonly Rule[] = [procurementNames, accountNames];
