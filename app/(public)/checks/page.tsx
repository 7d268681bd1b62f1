import type { Metadata } from 'next';
import '@/components/public/document.css';
import { SEVERITY_NAMES, type Severity } from '@/lib/checks/rule';
import { allRules } from '@/lib/checks/rules';
import { PublicPage } from '@/app/(public)/public-page';

// The frame around the list names the city, which stands in the database; there is none at build time.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: '校验规则',
  description: '部门预算公开文本在提交和审核前自动核对的全部规则：内容、级别和依据。',
  alternates: { canonical: '/checks' },
};

const MEANINGS: Record<Severity, string> = { E: '不改正不能提交', W: '须改正或说明理由', I: '供填报和审核参考' };
const TONES: Record<Severity, string> = { E: 'change overdue', W: 'change down', I: 'change' };

export default function ChecksPage() {
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
                <th scope="col">规则</th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            <tbody>
              {allRules.map((rule) => (
                <tr key={rule.id} id={rule.id}>
                  <th scope="row" className="k min-w-0">{rule.id}</th>
                  <td>
                    <span className={TONES[rule.severity]}>{SEVERITY_NAMES[rule.severity]}</span>
                  </td>
                  <td className="min-w-[16em]">{rule.title}</td>
                  <td className="min-w-[18em]">{rule.basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </figure>
    </PublicPage>
  );
}
