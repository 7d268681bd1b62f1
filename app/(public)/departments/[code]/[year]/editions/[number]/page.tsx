import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { codeOf, disclosurePath, editionNumberOf } from '@/components/public/addresses';
import { Disclosure } from '@/components/public/disclosure';
import { Withdrawn } from '@/components/public/withdrawn';
import { periodName, periodOf } from '@/lib/disclosure/period';
import { disclosureTitle } from '@/lib/disclosure/render';
import { PublicPage } from '@/app/(public)/public-page';
import { loadEdition, loadWithdrawal } from '@/app/(public)/load';

export const dynamic = 'force-static';
export const revalidate = 60;
/** Nothing is rendered at build time: there is no database then. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ code: string; year: string; number: string }> };

async function load({ params }: Props) {
  const { code, year, number } = await params;
  const [period, editionNumber] = [periodOf(year), editionNumberOf(number)];
  if (period === null || editionNumber === null) return { edition: null, withdrawal: null };
  const edition = await loadEdition(codeOf(code), period, editionNumber);
  return { edition, withdrawal: edition ? null : await loadWithdrawal(codeOf(code), period, editionNumber) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, withdrawal } = await load(props);
  if (withdrawal) return { title: `${withdrawal.department.name}${periodName(withdrawal)}已撤回公开`, robots: { index: false } };
  if (!edition) return {};
  return {
    title: `${disclosureTitle(edition.context)}（第${edition.editionNumber}版）`,
    description: `${edition.department.name}${periodName(edition)}公开的第${edition.editionNumber}版。`,
    // Search engines are to lead to what counts today.
    alternates: { canonical: disclosurePath(edition.department.code, edition) },
    robots: edition.state === 'SUPERSEDED' ? { index: false } : undefined,
  };
}

export default async function EditionPage(props: Props) {
  const { edition, withdrawal } = await load(props);
  if (!edition && !withdrawal) notFound();
  return <PublicPage place="departments">{edition ? <Disclosure edition={edition} /> : <Withdrawn withdrawal={withdrawal!} />}</PublicPage>;
}
