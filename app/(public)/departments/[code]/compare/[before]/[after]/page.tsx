import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { codeOf, comparePath } from '@/components/public/addresses';
import { ExecutionComparison } from '@/components/public/execution-comparison';
import { YearComparison } from '@/components/public/year-comparison';
import { summarise } from '@/lib/comparison/summary';
import type { PublishedEdition } from '@/lib/server/queries/public/types';
import { PublicPage } from '@/app/(public)/public-page';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { byPeriod, type Period, periodOf, periodYear, samePeriod } from '@/lib/disclosure/period';
import { loadEdition } from '@/app/(public)/load';

export const dynamic = 'force-static';
export const revalidate = 60;
/** Nothing is rendered at build time: there is no database then. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ code: string; before: string; after: string }> };

/** Two years of one kind, or the budget of a year and its final accounts. */
const mayCompare = (a: Period, b: Period) => (a.kind === b.kind ? !samePeriod(a, b) : a.fiscalYear === b.fiscalYear);

type Pair = { turned: string } | { turned: null; before: PublishedEdition; after: PublishedEdition };

async function load({ params }: Props): Promise<Pair | null> {
  const segments = await params;
  const code = codeOf(segments.code);
  const [first, second] = [periodOf(segments.before), periodOf(segments.after)];
  if (first === null || second === null || !mayCompare(first, second)) return null;
  if (byPeriod(first, second) > 0) return { turned: comparePath(code, second, first) };
  const [before, after] = await Promise.all([loadEdition(code, first), loadEdition(code, second)]);
  return before && after ? { turned: null, before, after } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const pair = await load(props);
  if (!pair || pair.turned !== null) return {};
  const { before, after } = pair;
  return {
    title: before.kind === after.kind ? `${after.department.name}${periodYear(before)}与${periodYear(after)}${KIND_WORDS[after.kind].name}对比` : `${after.department.name}${periodYear(after)}预算与决算对比`,
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
      {pair.before.kind === pair.after.kind ? <YearComparison before={pair.before} after={pair.after} /> : <ExecutionComparison budget={pair.before} accounts={pair.after} />}
    </PublicPage>
  );
}
