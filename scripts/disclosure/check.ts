import { SEVERITY_NAMES, type CheckResult, type Finding, type Severity } from '../../lib/checks/rule';
import { runChecks } from '../../lib/checks/run-checks';
import { templateOf, type Template } from '../../lib/disclosure/templates/templates';
import { contextOfEdition, type EditionJson } from '../../lib/exchange/edition-json';
import { loadEdition } from './load-edition';
import { sectionTitle } from './section-title';

interface Options {
  year: number | undefined;
  /** The file of the year before. */
  previous: string | undefined;
  json: boolean;
}

/** Prints what the checks find in a file of any format; the exit code tells whether it could be submitted. */
export async function checkFile(file: string, { year, previous, json }: Options): Promise<number> {
  const { edition, result: imported } = await loadEdition(file, year);
  const before = previous === undefined ? null : (await loadEdition(previous, undefined)).edition;
  const template = templateOf(edition.templateVersion);
  const result = runChecks(template, contextOfEdition(edition, before));
  console.log(json ? JSON.stringify(asJson(result)) : asText(edition, template, result));
  // What wasn't recognised wasn't checked: said beside the findings, which a program may read.
  if (imported && imported.unplaced.length > 0) console.error(`文件中有 ${imported.unplaced.length} 处没有归入字段，没有检查；用 import 命令查看。`);
  return result.counts.E > 0 ? 1 : 0;
}

const asJson = ({ findings, notRun, counts }: CheckResult) => ({
  findings: findings.map(({ id, severity, sectionId, path, message, expected = null, actual = null }) => ({ id, severity, section: sectionId, path, message, expected, actual })),
  notRun,
  counts,
});

function asText(edition: EditionJson, template: Template, { findings, notRun, counts }: CheckResult): string {
  const bySeverity = (severity: Severity): string[] => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    return ['', `【${SEVERITY_NAMES[severity]}】${own.length} 项`, ...template.sections.flatMap((section) => inSection(sectionTitle(template, section.id), own.filter((finding) => finding.sectionId === section.id)))];
  };
  return [
    `${edition.department.name}，${edition.fiscalYear} 年，模板：${template.label}`,
    findings.length === 0 ? '没有发现问题。' : `${SEVERITY_NAMES.E} ${counts.E} 项，${SEVERITY_NAMES.W} ${counts.W} 项，${SEVERITY_NAMES.I} ${counts.I} 项。`,
    ...(['E', 'W', 'I'] as const).flatMap(bySeverity),
    ...(notRun.length === 0 ? [] : ['', `【未检查】${notRun.length} 项`, ...notRun.map(({ id, reason }) => `  ${id}  ${reason}`)]),
  ].join('\n');
}

const inSection = (name: string, findings: readonly Finding[]): string[] => (findings.length === 0 ? [] : [`  ${name}`, ...findings.map((finding) => `    ${finding.id}  ${finding.message}（${finding.path}）`)]);
