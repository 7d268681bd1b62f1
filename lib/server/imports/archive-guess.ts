import type { ImportResult } from '@/lib/exchange/import/import-result';
import type { Origin } from './take-in';

interface KnownDepartment {
  id: string;
  code: string;
  name: string;
  shortName: string;
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s"“”'（）()]/gu, '');

/** Whose document it seems to be, and of which year: by what it says of itself, else by its name and folder. A person confirms it. */
export function archiveGuess(departments: readonly KnownDepartment[], entryName: string): NonNullable<Origin['guess']> {
  return (result) => ({
    departmentId: (ownDepartment(departments, result) ?? namedDepartment(departments, bare(entryName)))?.id ?? null,
    fiscalYear: result?.fiscalYear?.value ?? yearIn(entryName),
  });
}

function ownDepartment(departments: readonly KnownDepartment[], result: ImportResult | null): KnownDepartment | undefined {
  const said = result?.department ? bare(result.department.value) : '';
  return said === '' ? undefined : (departments.find((one) => bare(one.name) === said || bare(one.shortName) === said) ?? namedDepartment(departments, said));
}

/** The longest name that stands in the text: 市教育局 before 教育. */
function namedDepartment(departments: readonly KnownDepartment[], text: string): KnownDepartment | undefined {
  const names = departments.flatMap((department) => [department.name, department.shortName].map((name) => ({ department, name: bare(name) })));
  const named = names.filter(({ name }) => text.includes(name)).sort((a, b) => b.name.length - a.name.length);
  return named[0]?.department ?? departments.find(({ code }) => new RegExp(`(?<!\\d)${code.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?!\\d)`, 'u').test(text));
}

const yearIn = (text: string): number | null => {
  const [year] = text.match(/(?<!\d)20\d{2}(?!\d)/u) ?? [];
  return year === undefined ? null : Number(year);
};
