import { parseArgs } from 'node:util';
import { EditionJsonError } from '../../lib/exchange/edition-json';
import { checkFile } from './check';
import { exportEdition } from './export';
import { EXPORT_FORMATS, isExportFormat } from './export-formats';
import { FileError } from './files';
import { importFile } from './import';
import { listRules } from './rules';

const USAGE = `用法：
  npm run --silent disclosure -- check 文件 [--previous 上年文件] [--year 年份] [--json]
      检查一份公开稿。文件可以是数据文件（JSON），也可以是 Word（.docx、.doc）、Excel（.xlsx）、
      PDF 或文本，先导入再检查。退出码：0 没有阻止提交的问题，1 有，2 文件无法读取。
  npm run --silent disclosure -- import 文件 [--year 年份] [-o 数据文件.json] [--report 报告.json]
      把文件识别为公开稿的数据文件；不写 -o 时输出到屏幕。报告列出每一处的出处和未能识别的内容。
  npm run --silent disclosure -- export 数据文件.json --format ${EXPORT_FORMATS.join('|')} -o 文件 [--previous 上年数据文件]
      由数据文件生成其他格式的公开稿，标明是草稿。csv 写成压缩包，每张表一个文件；文件名以 .csv 结尾时，
      全部金额写在一张长表中。
  npm run --silent disclosure -- rules [--json]
      列出全部检查。
  import、export 的退出码：0 完成，2 文件无法读取或写入。不需要数据库，也不需要启动网站。`;

/** For what was asked wrongly or can't be read. */
const FAILED = 2;

const OPTIONS = {
  previous: { type: 'string' },
  year: { type: 'string' },
  output: { type: 'string', short: 'o' },
  report: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The options that each command knows, beside --help. */
const KNOWN: Record<string, readonly (keyof typeof OPTIONS)[]> = { check: ['previous', 'year', 'json'], import: ['year', 'output', 'report'], export: ['format', 'output', 'previous'], rules: ['json'] };

export async function main(args: string[]): Promise<number> {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const code = await run(positionals, values);
    if (code !== null) return code;
  } catch (error) {
    if (error instanceof FileError || error instanceof EditionJsonError) {
      console.error(error.problems.join('\n'));
      return FAILED;
    }
    // What parseArgs refuses is a mistake of the command line; anything else is ours.
    if (!String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) throw error;
  }
  console.error(USAGE);
  return FAILED;
}

type Values = { [Name in keyof typeof OPTIONS]?: (typeof OPTIONS)[Name]['type'] extends 'string' ? string : boolean };

/** Null for what is no command, or isn't called so. */
async function run([command = '', ...files]: string[], values: Values): Promise<number | null> {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined || value === false ? [] : [name as keyof typeof OPTIONS]));
  const [file, ...more] = files;
  if (!KNOWN[command] || given.some((name) => !KNOWN[command]!.includes(name)) || more.length > 0) return null;
  if (command === 'rules') return file === undefined ? listRules(values.json ?? false) : null;
  if (file === undefined) return null;
  const year = yearOf(values.year);
  if (command === 'check') return checkFile(file, { year, previous: values.previous, json: values.json ?? false });
  if (command === 'import') return importFile(file, { year, output: values.output, report: values.report });
  if (values.format === undefined || values.output === undefined || !isExportFormat(values.format)) return null;
  return exportEdition(file, { format: values.format, output: values.output, previous: values.previous });
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^20\d\d$/u.test(text)) throw new FileError([`“${text}”不是年份，请写四位数字，例如 --year 2020`]);
  return Number(text);
}
