import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { disclosurePath } from '@/components/public/addresses';
import { DisclosurePage } from '@/components/public/disclosure-page';
import { codeOf, editionNumberOf, loadEdition, yearOf } from '@/components/public/load';
import { disclosureTitle } from '@/lib/disclosure/render';

export const dynamic = 'force-static';
export const revalidate = 60;
/** Nothing is rendered at build time: there is no database then. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ code: string; year: string; number: string }> };

async function load({ params }: Props) {
  const { code, year, number } = await params;
  const [fiscalYear, editionNumber] = [yearOf(year), editionNumberOf(number)];
  return fiscalYear === null || editionNumber === null ? null : loadEdition(codeOf(code), fiscalYear, editionNumber);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const edition = await load(props);
  if (!edition) return {};
  return {
    title: `${disclosureTitle(edition.context)}（第${edition.editionNumber}版）`,
    description: `${edition.department.name}${edition.fiscalYear}年部门预算公开的第${edition.editionNumber}版。`,
    // Search engines are to lead to what counts today.
    alternates: { canonical: disclosurePath(edition.department.code, edition.fiscalYear) },
    robots: edition.state === 'SUPERSEDED' ? { index: false } : undefined,
  };
}

export default async function EditionPage(props: Props) {
  const edition = await load(props);
  if (!edition) notFound();
  return <DisclosurePage edition={edition} />;
}
