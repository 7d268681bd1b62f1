import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { codeOf, comparePath } from '@/components/public/addresses';
import { YearComparison } from '@/components/public/year-comparison';
import { summarise } from '@/lib/comparison/summary';
import type { PublishedEdition } from '@/lib/server/queries/public/types';
import { PublicPage } from '@/app/(public)/public-page';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { byPeriod, periodOf, periodYear, samePeriod } from '@/lib/disclosure/period';
import { loadEdition } from '@/app/(public)/load';

export const dynamic = 'force-static';
export const revalidate = 60;
/** Nothing is rendered at build time: there is no database then. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ code: string; before: string; after: string }> };

type Pair = { turned: string } | { turned: null; before: PublishedEdition; after: PublishedEdition };

async function load({ params }: Props): Promise<Pair | null> {
  const segments = await params;
  const code = codeOf(segments.code);
  const [first, second] = [periodOf(segments.before), periodOf(segments.after)];
  if (first === null || second === null || first.kind !== second.kind || samePeriod(first, second)) return null;
  if (byPeriod(first, second) > 0) return { turned: comparePath(code, second, first) };
  const [before, after] = await Promise.all([loadEdition(code, first), loadEdition(code, second)]);
  return before && after ? { turned: null, before, after } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const pair = await load(props);
  if (!pair || pair.turned !== null) return {};
  const { before, after } = pair;
  return {
    title: `${after.department.name}${periodYear(before)}与${periodYear(after)}${KIND_WORDS[after.kind].name}对比`,
    description: summarise(before, after),
    alternates: { canonical: comparePath(after.department.code, before, after) },
  };
}

export default async function ComparePage(props: Props) {
  const pair = await load(props);
  if (!pair) notFound();
  // One pair has one address: the earlier first.
  if (pair.turned !== null) permanentRedirect(pair.turned);
  return (
    <PublicPage place="departments">
      <YearComparison before={pair.before} after={pair.after} />
    </PublicPage>
  );
}
