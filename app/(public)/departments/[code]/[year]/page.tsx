import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { codeOf, disclosurePath } from '@/components/public/addresses';
import { Disclosure } from '@/components/public/disclosure';
import { Withdrawn } from '@/components/public/withdrawn';
import { headlineAmount } from '@/lib/comparison/headline';
import { summarise } from '@/lib/comparison/summary';
import { periodName, periodOf } from '@/lib/disclosure/period';
import { disclosureTitle } from '@/lib/disclosure/render';
import { PublicPage } from '@/app/(public)/public-page';
import { loadEdition, loadWithdrawal } from '@/app/(public)/load';

export const dynamic = 'force-static';
export const revalidate = 60;
/** Nothing is rendered at build time: there is no database then. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ code: string; year: string }> };

async function load({ params }: Props) {
  const { code, year } = await params;
  const period = periodOf(year);
  if (period === null) return { edition: null, withdrawal: null };
  const edition = await loadEdition(codeOf(code), period);
  return { edition, withdrawal: edition ? null : await loadWithdrawal(codeOf(code), period) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, withdrawal } = await load(props);
  if (withdrawal) return { title: `${withdrawal.department.name}${periodName(withdrawal)}已撤回公开`, robots: { index: false } };
  if (!edition) return {};
  const { fiscalYear, kind, facts, previousFacts } = edition;
  const compared = headlineAmount(previousFacts, 'expenditure') !== undefined;
  return {
    title: disclosureTitle(edition.context),
    description: compared ? summarise({ fiscalYear: fiscalYear - 1, kind, facts: previousFacts }, { fiscalYear, kind, facts }) : `${edition.department.name}${periodName(edition)}：收支总体情况、“三公”经费、绩效目标、政府采购和国有资产信息。`,
    alternates: { canonical: disclosurePath(edition.department.code, edition) },
  };
}

export default async function PublishedDisclosurePage(props: Props) {
  const { edition, withdrawal } = await load(props);
  if (!edition && !withdrawal) notFound();
  return <PublicPage place="departments">{edition ? <Disclosure edition={edition} /> : <Withdrawn withdrawal={withdrawal!} />}</PublicPage>;
}
