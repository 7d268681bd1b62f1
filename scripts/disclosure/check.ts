import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SEVERITY_NAMES, type CheckResult, type Finding, type Severity } from '../../lib/checks/rule';
import { runChecks } from '../../lib/checks/run-checks';
import { templateOf, type Template } from '../../lib/disclosure/templates/templates';
import { contextOfEdition, EditionJsonError, readEditionJson, type EditionJson } from '../../lib/exchange/edition-json';

/** Prints what the checks find in a file; the exit code tells whether it could be submitted. */
export function checkFile(file: string, previousFile: string | undefined, json: boolean): number {
  const edition = readEdition(file);
  const context = contextOfEdition(edition, previousFile === undefined ? null : readEdition(previousFile));
  const template = templateOf(edition.templateVersion);
  const result = runChecks(template, context);
  console.log(json ? JSON.stringify(asJson(result)) : asText(edition, template, result));
  return result.counts.E > 0 ? 1 : 0;
}

function readEdition(file: string): EditionJson {
  try {
    return readEditionJson(textOf(file));
  } catch (error) {
    throw error instanceof EditionJsonError ? new EditionJsonError([`无法检查文件“${file}”：`, ...error.problems.map((problem) => `  ${problem}`)]) : error;
  }
}

const REASONS: Record<string, string> = { ENOENT: '没有这个文件，请核对路径', EISDIR: '这是文件夹，请指定其中的文件', EACCES: '没有读取权限，请检查文件的权限' };

function textOf(file: string): string {
  // npm changes into the project; the path was typed where the command was.
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    throw new EditionJsonError([REASONS[code] ?? `读取失败（${code}），请稍后重试`]);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EditionJsonError(['文件不是 UTF-8 编码的文本，请另存为 UTF-8 后重试']);
  }
}

const asJson = ({ findings, notRun, counts }: CheckResult) => ({
  findings: findings.map(({ id, severity, sectionId, path, message, expected = null, actual = null }) => ({ id, severity, section: sectionId, path, message, expected, actual })),
  notRun,
  counts,
});

const sectionName = (template: Template, id: string): string => {
  const section = template.sections.find((one) => one.id === id);
  if (!section) return id;
  return section.part === 'tables' ? `公开${section.numeral}表 ${section.shortTitle}` : `${section.numeral}、${section.shortTitle}`;
};

function asText(edition: EditionJson, template: Template, { findings, notRun, counts }: CheckResult): string {
  const bySeverity = (severity: Severity): string[] => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    return ['', `【${SEVERITY_NAMES[severity]}】${own.length} 项`, ...template.sections.flatMap((section) => inSection(sectionName(template, section.id), own.filter((finding) => finding.sectionId === section.id)))];
  };
  return [
    `${edition.department.name}，${edition.fiscalYear} 年，模板：${template.label}`,
    findings.length === 0 ? '没有发现问题。' : `${SEVERITY_NAMES.E} ${counts.E} 项，${SEVERITY_NAMES.W} ${counts.W} 项，${SEVERITY_NAMES.I} ${counts.I} 项。`,
    ...(['E', 'W', 'I'] as const).flatMap(bySeverity),
    ...(notRun.length === 0 ? [] : ['', `【未检查】${notRun.length} 项`, ...notRun.map(({ id, reason }) => `  ${id}  ${reason}`)]),
  ].join('\n');
}

const inSection = (name: string, findings: readonly Finding[]): string[] => (findings.length === 0 ? [] : [`  ${name}`, ...findings.map((finding) => `    ${finding.id}  ${finding.message}（${finding.path}）`)]);
