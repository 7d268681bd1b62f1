import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { codeOf, editionNumberOf } from '@/components/public/addresses';
import { CorrectionChanges } from '@/components/public/correction-changes';
import { Withdrawn } from '@/components/public/withdrawn';
import { periodOf } from '@/lib/disclosure/period';
import { disclosureTitle } from '@/lib/disclosure/render';
import { PublicPage } from '@/app/(public)/public-page';
import { loadEdition, loadWithdrawal } from '@/app/(public)/load';

export const dynamic = 'force-static';
export const revalidate = 60;
/** Nothing is rendered at build time: there is no database then. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ code: string; year: string; number: string }> };

async function load({ params }: Props) {
  const segments = await params;
  const [code, period, number] = [codeOf(segments.code), periodOf(segments.year), editionNumberOf(segments.number)];
  if (period === null || number === null || number < 2) return null;
  const [before, after] = await Promise.all([loadEdition(code, period, number - 1), loadEdition(code, period, number)]);
  return { before, after, withdrawal: after ? null : await loadWithdrawal(code, period, number) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  return found?.after ? { title: `${disclosureTitle(found.after.context)}：第${found.after.editionNumber}版的更正内容`, robots: { index: false } } : {};
}

/** What a correction changed in the edition before it. */
export default async function ChangesPage(props: Props) {
  const found = await load(props);
  if (!found || (!found.after && !found.withdrawal)) notFound();
  const { before, after, withdrawal } = found;
  return <PublicPage place="departments">{after ? <CorrectionChanges before={before} after={after} /> : <Withdrawn withdrawal={withdrawal!} />}</PublicPage>;
}
