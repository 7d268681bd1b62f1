import { periodName, periodYear } from '@/lib/disclosure/period';
import { dayWords } from '@/lib/document/dates';
import type { Withdrawal } from '@/lib/server/queries/public/get-withdrawal';
import { departmentPath, disclosurePath } from './addresses';
import { Breadcrumb } from './public-frame';
import { TitleText } from './title-text';

/** In the place of what was withdrawn: that it was, when and why, and where to read on. */
export function Withdrawn({ withdrawal }: { withdrawal: Withdrawal }) {
  const { department, editionNumber, publishedAt, withdrawnAt, note, current } = withdrawal;
  return (
    <article className="box paper">
      <Breadcrumb items={[{ label: '部门', href: '/#departments' }, { label: department.shortName, href: departmentPath(department.code) }, { label: periodYear(withdrawal) }]} />
      <h1 className="page-title">
        <TitleText>{`${department.name}${periodName(withdrawal)}已撤回公开`}</TitleText>
      </h1>
      <div className="notice caution my-4">
        第{editionNumber}版于{dayWords(publishedAt)}公开，{dayWords(withdrawnAt)}撤回。撤回原因：{note}
      </div>
      {current ? (
        <p>
          该年度已重新公开，请阅读<a href={disclosurePath(department.code, withdrawal)}>现行第{current.number}版（{dayWords(current.publishedAt)}公开）</a>。
        </p>
      ) : (
        <p>重新公开后，本地址将显示新的版本。需要了解有关内容的，请向{department.name}咨询。</p>
      )}
      <p className="mt-2">
        <a href={departmentPath(department.code)}>{department.shortName}其他年度的公开</a>
      </p>
    </article>
  );
}
