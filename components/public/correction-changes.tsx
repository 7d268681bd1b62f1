import { compareEditions } from '@/lib/comparison/compare-section';
import { disclosureTitle } from '@/lib/disclosure/render';
import { periodYear } from '@/lib/disclosure/period';
import { dayWords } from '@/lib/document/dates';
import type { PublishedEdition } from '@/lib/server/queries/public/types';
import { departmentPath, disclosurePath, editionPath } from './addresses';
import { sideOf } from './edition-side';
import { Breadcrumb } from './public-frame';
import { SectionComparisonView } from './section-comparison';
import { TitleText } from './title-text';

/** A correction beside the edition before it: what, why and when, then every difference. `before` is null where it was withdrawn. */
export function CorrectionChanges({ before, after }: { before: PublishedEdition | null; after: PublishedEdition }) {
  const { department, editionNumber } = after;
  const address = after.state === 'PUBLISHED' ? disclosurePath(department.code, after) : editionPath(department.code, after, editionNumber);
  return (
    <>
      <Breadcrumb items={[{ label: '部门', href: '/#departments' }, { label: department.shortName, href: departmentPath(department.code) }, { label: periodYear(after), href: disclosurePath(department.code, after) }, { label: `第${editionNumber}版的更正内容` }]} />
      <h1 className="page-title">
        <TitleText>{`${disclosureTitle(after.context)}：更正内容`}</TitleText>
      </h1>
      <div className="notice my-4">
        第{editionNumber}版于{dayWords(after.publishedAt)}公开。更正说明：{after.correctionNote}
      </div>
      <p className="meta mb-4">
        <span>
          公开文本：
          {before && (
            <>
              <a href={editionPath(department.code, after, before.editionNumber)}>
                第{before.editionNumber}版（{dayWords(before.publishedAt)}）
              </a>
              、
            </>
          )}
          <a href={address}>
            第{editionNumber}版（{dayWords(after.publishedAt)}）
          </a>
        </span>
      </p>
      {before ? <Differences before={before} after={after} /> : <p className="box">第{editionNumber - 1}版已经撤回，不再公开，因此不列出差异。</p>}
    </>
  );
}

function Differences({ before, after }: { before: PublishedEdition; after: PublishedEdition }) {
  const words = { before: `第${before.editionNumber}版`, after: `第${after.editionNumber}版`, gone: '删除', versions: true } as const;
  const changed = compareEditions(sideOf(before), sideOf(after)).filter((section) => section.changes > 0 || section.onlyIn !== null);
  if (changed.length === 0) return <p className="box">两版的数字和文字没有差异。</p>;
  return (
    <article className="box paper">
      <p className="meta mb-6">
        <ins className="legend">新增的文字</ins>加下划线，<del className="legend">删去的文字</del>加删除线；没有列出的部分没有变化。
      </p>
      {changed.map((section) => (
        <SectionComparisonView key={section.sectionId} comparison={section} words={words} />
      ))}
    </article>
  );
}
