import type { Metadata } from 'next';
import { CheckCountsTable } from '@/components/public/check-counts';
import '@/components/public/document.css';
import { SEVERITY_NAMES, type Rule, type Severity } from '@/lib/checks/rule';
import { allRules, rulesFor } from '@/lib/checks/rules';
import { DISCLOSURE_KINDS, type DisclosureKind, KIND_WORDS } from '@/lib/disclosure/kinds';
import { loadCheckCounts } from '@/app/(public)/load';
import { PublicPage } from '@/app/(public)/public-page';

// Rendered anew when something is published. What `next build` renders, without a database, is never served: the cache
// of pages begins empty.
export const dynamic = 'force-static';
export const revalidate = 60;

export const metadata: Metadata = {
  title: '校验规则',
  description: '部门预算、决算公开文本在提交和审核前自动核对的全部规则：算法、级别、依据，以及各年度发现问题的次数。',
  alternates: { canonical: '/checks' },
};

const MEANINGS: Record<Severity, string> = { E: '不改正不能提交', W: '须改正或说明理由，审核人看得到理由', I: '供填报和审核参考' };
const TONES: Record<Severity, string> = { E: 'change overdue', W: 'change down', I: 'change' };

/** How near is near enough, in plain words. */
const TOLERANCES = [
  { what: '同一张表内', how: '分毫不差。所有金额按“分”的整数计算，计算本身没有误差。' },
  { what: '文字与表格', how: '文字中的金额保留两位小数（万元），与表中的数分毫不差。' },
  { what: '空白与零', how: '空白不是零。填报中空白表示还没有填；公开时没有金额的，应当填 0 或者注明。' },
  { what: '未运行', how: '规则要读的表格或部分没有提供时，结果是“未运行”并写明原因，不等于通过。' },
];

export default async function ChecksPage() {
  return (
    <PublicPage place="checks">
      <h1 className="page-title">校验规则</h1>
      <p className="lead mt-3">每份公开文本在提交前和审核时，系统按下列{allRules.length}条规则自动核对。规则本身也公开，任何人都可以对照查验。</p>
      <ul className="plain mt-3">
        {(Object.keys(SEVERITY_NAMES) as Severity[]).map((severity) => (
          <li key={severity}>
            <span className={TONES[severity]}>{SEVERITY_NAMES[severity]}</span> <span className="meta">{MEANINGS[severity]}</span>
          </li>
        ))}
      </ul>
      <section className="box mt-4" aria-labelledby="tolerances">
        <h2 id="tolerances">允许的误差</h2>
        <dl className="mt-1">
          {TOLERANCES.map(({ what, how }) => (
            <div key={what} className="mt-1 sm:flex sm:gap-3">
              <dt className="shrink-0 font-semibold sm:w-[9em]">{what}</dt>
              <dd className="min-w-0">{how}</dd>
            </div>
          ))}
        </dl>
      </section>
      <figure className="box departments mt-4">
        <figcaption>
          <b>全部规则</b>
          <span>共{allRules.length}条</span>
        </figcaption>
        <div className="table-frame" role="group" aria-label="全部规则" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="k min-w-0">编号</th>
                <th scope="col">级别</th>
                <th scope="col">规则和算法</th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            <tbody>
              {allRules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} />
              ))}
            </tbody>
          </table>
        </div>
      </figure>
      {DISCLOSURE_KINDS.map((kind) => (
        <Counts key={kind} kind={kind} />
      ))}
    </PublicPage>
  );
}

async function Counts({ kind }: { kind: DisclosureKind }) {
  const counts = await loadCheckCounts(kind);
  if (kind !== 'BUDGET' && counts.years.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby={`counts-${kind}`}>
      <h2 id={`counts-${kind}`} className="block-title">{KIND_WORDS[kind].document}各年度的校验结果</h2>
      <CheckCountsTable name={KIND_WORDS[kind].document} rules={rulesFor(kind).map(({ id, title }) => ({ id, title }))} counts={counts} />
    </section>
  );
}

function RuleRow({ rule }: { rule: Rule }) {
  const parameters = Object.values(rule.parameters ?? {});
  return (
    <tr id={rule.id}>
      <th scope="row" className="k min-w-0">{rule.id}</th>
      <td>
        <span className={TONES[rule.severity]}>{SEVERITY_NAMES[rule.severity]}</span>
      </td>
      <td className="min-w-[18em]">
        {rule.title}
        {rule.kind && <span className="meta">（{KIND_WORDS[rule.kind].document}）</span>}
        <span className="meta block">{rule.formula}</span>
        {parameters.length > 0 && <span className="meta block">参数：{parameters.map((parameter) => `${parameter.label} ${parameter.default}`).join('；')}。财政部门可以按年度调整。</span>}
      </td>
      <td className="min-w-[18em]">{rule.basis}</td>
    </tr>
  );
}
