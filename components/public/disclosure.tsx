import { formatWanyuan } from '@/lib/amount/amount';
import { disclosureTitle, renderSections } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { headlineFigure, headlineLabel } from '@/lib/comparison/headline';
import { dayWords } from '@/lib/document/dates';
import { EDITION_FILES } from '@/lib/exchange/edition-files';
import type { PublishedEdition } from '@/lib/server/queries/public/types';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { type Period, periodYear } from '@/lib/disclosure/period';
import { inParts, numbered } from '@/lib/disclosure/section-name';
import { changesPath, comparePath, departmentPath, disclosurePath, editionPath } from './addresses';
import { Change, KeyFigure } from './change';
import { CurrentSection } from './current-section';
import { DocumentView } from './document-view';
import { Breadcrumb } from './public-frame';
import { Gates } from './gates';
import { TitleText } from './title-text';

/** A published edition as citizens read it: contents, the document in its official order, key figures and origin. */
export function Disclosure({ edition }: { edition: PublishedEdition }) {
  const template = templateOf(edition.templateVersion);
  const { department } = edition;
  const sections = renderSections(template, edition.context);
  return (
    <>
      <details className="toc-button">
        <summary>目录</summary>
        <Contents edition={edition} />
      </details>
      <div className="disclosure">
        <nav className="toc" id="contents" aria-label="目录">
          <Contents edition={edition} />
        </nav>
        <article className="box paper">
          <Breadcrumb items={[{ label: '部门', href: '/#departments' }, { label: department.shortName, href: departmentPath(department.code) }, { label: periodYear(edition) }]} />
          <Standing edition={edition} />
          <h1 className="page-title">
            <TitleText>{disclosureTitle(edition.context)}</TitleText>
          </h1>
          <p className="meta mt-2 mb-8">
            <span>{dayWords(edition.publishedAt)}公开</span>
            <span>第{edition.editionNumber}版</span>
            {edition.gates.secrecy && <span>保密审查：已审查</span>}
            {edition.gates.signOff && <span>负责人审签：已审签</span>}
          </p>
          <div className="points-inline">
            <KeyFigures edition={edition} />
          </div>
          {sections.map((section) => (
            <DocumentView key={section.sectionId} nodes={section.nodes} paths={false} />
          ))}
        </article>
        <aside className="stack" aria-label="要点与来源">
          <div className="points-aside stack">
            <KeyFigures edition={edition} />
          </div>
          <CompareLinks edition={edition} />
          <Downloads edition={edition} />
          <Origin edition={edition} />
        </aside>
      </div>
      <CurrentSection contents="contents" />
    </>
  );
}

/** The sections that the edition has, withheld ones too: a document taken over from before the portal may lack some. */
function Contents({ edition }: { edition: PublishedEdition }) {
  const { content, withheld } = edition.context;
  const present = templateOf(edition.templateVersion).sections.filter((section) => content[section.id] !== undefined || withheld?.[section.id] !== undefined);
  return (
    <>
      {inParts(present).map((part) => (
        <div key={part.name}>
          <p className="toc-part">{part.name}</p>
          <ol>
            {part.sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>
                  {section.part === 'tables' ? `${section.numeral} ${section.shortTitle}` : numbered(section.numeral, section.shortTitle)}
                  {withheld?.[section.id] !== undefined && <span className="meta">不予公开</span>}
                </a>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

/** Whether this is what counts today: a corrected edition says why, a superseded one leads to the present one. */
function Standing({ edition }: { edition: PublishedEdition }) {
  const current = edition.editions.find((one) => one.state === 'PUBLISHED');
  return (
    <>
      {edition.state === 'SUPERSEDED' && (
        <div className="notice caution mb-4">
          这是第{edition.editionNumber}版，已被更正，仅供查阅。
          {current && (
            <>
              <a href={disclosurePath(edition.department.code, edition)}>
                查看现行第{current.number}版（{dayWords(current.publishedAt)}公开）
              </a>
              {current.correctionNote !== null && `。更正说明：${current.correctionNote}`}
            </>
          )}
        </div>
      )}
      {edition.origin === 'ARCHIVE' && <div className="notice mb-4">历史补录：本稿公开时平台尚未启用，由财政局根据当时公开的文件补录，以所附原文件为准。</div>}
      {edition.correctionNote !== null && (
        <div className="notice mb-4">
          本版为更正版，{dayWords(edition.publishedAt)}公开。更正说明：{edition.correctionNote}{' '}
          <a href={changesPath(edition.department.code, edition, edition.editionNumber)}>查看与第{edition.editionNumber - 1}版的差异</a>
        </div>
      )}
    </>
  );
}

function KeyFigures({ edition }: { edition: PublishedEdition }) {
  const labels = { before: periodYear({ ...edition, fiscalYear: edition.fiscalYear - 1 }), after: periodYear(edition) };
  return (['expenditure', 'threePublic'] as const).map((key) => {
    const figure = headlineFigure(key, edition.previousFacts, edition.facts);
    return (
      <section key={key} className="box">
        <h2>{headlineLabel(key, edition.kind)}</h2>
        <KeyFigure amount={figure.kind === 'amount' ? figure.after : null} />
        <p>
          <Change figure={figure} labels={labels} />
        </p>
        {key === 'expenditure' && (
          <dl className="meta mt-2 grid grid-cols-[auto_1fr] gap-x-3">
            {(['basic', 'projects'] as const).map((part) => {
              const one = headlineFigure(part, edition.previousFacts, edition.facts);
              return <Part key={part} label={headlineLabel(part, edition.kind)} text={one.kind === 'amount' && one.after !== null ? formatWanyuan(one.after) : '——'} />;
            })}
          </dl>
        )}
      </section>
    );
  });
}

function Part({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="figures text-right">{text}</dd>
    </>
  );
}

function CompareLinks({ edition }: { edition: PublishedEdition }) {
  const others = edition.periods.filter((period) => period.kind === edition.kind);
  const pairs = others.map((other): [Period, Period] => (other.fiscalYear < edition.fiscalYear ? [other, edition] : [edition, other]));
  const counterpart = edition.periods.find((period) => period.kind !== edition.kind && period.fiscalYear === edition.fiscalYear);
  return (
    <section className="box">
      <h2>对比</h2>
      {counterpart && (
        <p className="mt-2">
          <a href={comparePath(edition.department.code, { ...edition, kind: 'BUDGET' }, { ...edition, kind: 'FINAL_ACCOUNTS' })}>本年预算与决算对比</a>
        </p>
      )}
      {pairs.length === 0 ? (
        <p className="mt-2 text-sm">这个部门还没有公开其他年度的{KIND_WORDS[edition.kind].name}，暂时不能与其他年度对比。</p>
      ) : (
        <ul className="plain chips mt-2">
          {pairs.map(([before, after]) => (
            <li key={before.fiscalYear === edition.fiscalYear ? after.fiscalYear : before.fiscalYear}>
              <a href={comparePath(edition.department.code, before, after)}>
                {periodYear(before)} 与 {periodYear(after)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Downloads({ edition }: { edition: PublishedEdition }) {
  const base = edition.state === 'PUBLISHED' ? disclosurePath(edition.department.code, edition) : editionPath(edition.department.code, edition, edition.editionNumber);
  return (
    <section className="box">
      <h2>下载</h2>
      <ul className="mt-2 space-y-1">
        {Object.entries(EDITION_FILES).map(([file, { label }]) => (
          <li key={file}>
            <a href={`${base}/files/${file}`}>{label}</a>
          </li>
        ))}
        <li>
          <a href={`${base}/csv`}>CSV（主要数据）</a>
        </li>
        {edition.attachments.map((attachment) => (
          <li key={attachment.id}>
            {attachment.kind === 'ORIGINAL' ? '原文件：' : '扫描件：'}
            <a href={`/api/attachments/${attachment.id}`} className="break-all">
              {attachment.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const EDITION_STANDING = { PUBLISHED: '，现行', SUPERSEDED: '', WITHDRAWN: '，已撤回' } as const;

function Origin({ edition }: { edition: PublishedEdition }) {
  const { department } = edition;
  const others = edition.editions.filter((one) => one.number !== edition.editionNumber);
  return (
    <section className="box">
      <h2>来源</h2>
      <dl className="mt-2 text-sm">
        <dt className="text-muted">编制部门</dt>
        <dd>{department.name}</dd>
        <dt className="mt-2 text-muted">公开日期与版本</dt>
        <dd>
          {dayWords(edition.publishedAt)}，第{edition.editionNumber}版
        </dd>
        <Gates gates={edition.gates} />
        <dt className="mt-2 text-muted">内容指纹（SHA-256）</dt>
        <dd>
          <code title={edition.sha256}>{edition.sha256.slice(0, 16)}</code>
        </dd>
        {others.length > 0 && (
          <>
            <dt className="mt-2 text-muted">其他版本</dt>
            {others.map((one) => (
              <dd key={one.number}>
                <a href={one.state === 'PUBLISHED' ? disclosurePath(department.code, edition) : editionPath(department.code, edition, one.number)}>
                  第{one.number}版（{dayWords(one.publishedAt)}
                  {EDITION_STANDING[one.state]}）
                </a>
              </dd>
            ))}
          </>
        )}
      </dl>
    </section>
  );
}
