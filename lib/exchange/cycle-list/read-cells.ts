import { exemptBasis, whyNotExempt } from '@/lib/progress/exemption';
import { type Directory, type DirectoryDepartment, normal, sameName } from './directory';

/** What a cell says, or why it can't be understood, in words for whoever mends the file. */
export type Read<T> = { value: T } | { problem: string };

const DATE = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[ T]0?0:00(?::00)?)?$/u;

/** The ways in which spreadsheets and people write a day → yyyy-MM-dd. */
export function readDay(text: string): Read<string> {
  const typed = text.normalize('NFKC').trim();
  const [, year, month, day] = DATE.exec(typed) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(typed) ?? [];
  if (year === undefined) {
    const asNumber = /^\d{5}$/u.test(typed) ? '日期被表格软件存成了数字，请把该列设为日期格式。' : '';
    return { problem: `批复日期“${shortened(typed)}”不是日期，应为 2020-02-20 这样的写法。${asNumber}` };
  }
  const value = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const date = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return exists ? { value } : { problem: `批复日期“${shortened(typed)}”不存在，请核对。` };
}

/** By user name, by name, or "name（user name）". Who stands there already may have left since. */
export function readReviewer(text: string, { reviewers }: Directory, present: string | null): Read<string | null> {
  if (text === '') return { value: null };
  const [, name = text, username] = /^(.+?)[(（]([^()（）]+)[)）]$/u.exec(text) ?? [];
  const fits = reviewers.filter((one) => (username === undefined ? sameName(one.username, text) || sameName(one.name, text) : sameName(one.username, username) && sameName(one.name, name)));
  const usable = fits.filter((one) => one.available || one.id === present);
  if (usable.length === 1) return { value: usable[0]!.id };
  if (usable.length > 1) return { problem: `有 ${usable.length} 名审核人叫“${shortened(text)}”，请写成“姓名（用户名）”：${usable.map((one) => `${one.name}（${one.username}）`).join('、')}。` };
  return { problem: `“${shortened(text)}”不是财政局审核人，请核对姓名或用户名，或者先在“用户”页面授予角色。` };
}

export function readDivision(text: string, { divisions }: Directory, present: string | null): Read<string | null> {
  if (text === '') return { value: null };
  const found = divisions.find((one) => sameName(one.name, text));
  if (found && (found.available || found.id === present)) return { value: found.id };
  return { problem: found ? `科室“${found.name}”已停用，请另填一个。` : `没有“${shortened(text)}”这个科室，请核对名称，或者先在“科室”页面登记。` };
}

/** An exemption is refused on the same grounds as on the screen. */
export function readExemption(text: string, { states }: DirectoryDepartment, present: string | null): Read<string | null> {
  if (text === '') return { value: null };
  if (text === present) return { value: text };
  const parsed = exemptBasis.safeParse(text);
  if (!parsed.success) return { problem: parsed.error.issues[0]!.message };
  const [reason] = whyNotExempt(states);
  return reason === undefined ? { value: parsed.data } : { problem: reason };
}

/** Codes, names, or both of each, one behind the other. */
export function readUnits(text: string, department: DirectoryDepartment, present: readonly string[]): Read<readonly string[]> {
  const ids: string[] = [];
  for (const typed of unitsNamed(text, department)) {
    const found = unitCalled(typed, department);
    if (!found) return { problem: `${department.name}没有登记单位“${shortened(typed)}”，请核对代码或名称，或者先在“部门”页面登记。` };
    if (found.closed && !present.includes(found.id)) return { problem: `单位“${found.name}”已停用，不能列入清单。` };
    if (!ids.includes(found.id)) ids.push(found.id);
  }
  return { value: ids };
}

const unitCalled = (typed: string, { units }: DirectoryDepartment) => units.find((unit) => [unit.code, unit.name, unit.code + unit.name].some((known) => normal(known) === normal(typed)));

/** A unit's own name may have a comma in it ("文化馆、图书馆"), so commas separate only what isn't one unit. */
const unitsNamed = (text: string, department: DirectoryDepartment): string[] =>
  parts(text, /[;；\n]/u).flatMap((part) => (unitCalled(part, department) ? [part] : parts(part, /[,，、]/u)));

const parts = (text: string, separator: RegExp): string[] => text.split(separator).map((part) => part.trim()).filter((part) => part !== '');

export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
