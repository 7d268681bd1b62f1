import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { codeOf, comparePath } from '@/components/public/addresses';
import { ExecutionComparison } from '@/components/public/execution-comparison';
import { Withdrawn } from '@/components/public/withdrawn';
import { YearComparison } from '@/components/public/year-comparison';
import { summarise } from '@/lib/comparison/summary';
import type { Withdrawal } from '@/lib/server/queries/public/get-withdrawal';
import type { PublishedEdition } from '@/lib/server/queries/public/types';
import { PublicPage } from '@/app/(public)/public-page';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { byPeriod, type Period, periodOf, periodYear, samePeriod } from '@/lib/disclosure/period';
import { loadEdition, loadWithdrawal } from '@/app/(public)/load';

export const dynamic = 'force-static';
export const revalidate = 60;
/** Nothing is rendered at build time: there is no database then. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ code: string; before: string; after: string }> };

/** Two years of one kind, or the budget of a year and its final accounts. */
const mayCompare = (a: Period, b: Period) => (a.kind === b.kind ? !samePeriod(a, b) : a.fiscalYear === b.fiscalYear);

type Pair = { turned: string } | { withdrawal: Withdrawal } | { before: PublishedEdition; after: PublishedEdition };

async function load({ params }: Props): Promise<Pair | null> {
  const segments = await params;
  const code = codeOf(segments.code);
  const [first, second] = [periodOf(segments.before), periodOf(segments.after)];
  if (first === null || second === null || !mayCompare(first, second)) return null;
  if (byPeriod(first, second) > 0) return { turned: comparePath(code, second, first) };
  const [before, after] = await Promise.all([loadEdition(code, first), loadEdition(code, second)]);
  if (before && after) return { before, after };
  const withdrawal = (await loadWithdrawal(code, first)) ?? (await loadWithdrawal(code, second));
  return withdrawal && { withdrawal };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const pair = await load(props);
  if (!pair || !('after' in pair)) return {};
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
  if ('turned' in pair) permanentRedirect(pair.turned);
  if ('withdrawal' in pair) {
    return (
      <PublicPage place="departments">
        <Withdrawn withdrawal={pair.withdrawal} />
      </PublicPage>
    );
  }
  return (
    <PublicPage place="departments">
      {pair.before.kind === pair.after.kind ? <YearComparison before={pair.before} after={pair.after} /> : <ExecutionComparison budget={pair.before} accounts={pair.after} />}
    </PublicPage>
  );
}
