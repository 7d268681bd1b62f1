import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { progressPath } from '@/components/public/addresses';
import { Progress } from '@/components/public/progress';
import { periodName, periodOf } from '@/lib/disclosure/period';
import { loadProgress, loadSettings } from '@/app/(public)/load';
import { PublicPage } from '@/app/(public)/public-page';

export const dynamic = 'force-static';
export const revalidate = 60;
/** Nothing is rendered at build time: there is no database then. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ year: string }> };

async function load({ params }: Props) {
  const period = periodOf((await params).year);
  return period && loadProgress(period);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [progress, settings] = await Promise.all([load(props), loadSettings()]);
  if (!progress) return {};
  return { title: `${settings.city}${periodName(progress)}公开进度`, description: `${periodName(progress)}应公开、已公开和逾期的部门。`, alternates: { canonical: progressPath(progress) } };
}

/** Who must publish and who has; only where the bureau has switched it on. */
export default async function ProgressPage(props: Props) {
  const [progress, settings] = await Promise.all([load(props), loadSettings()]);
  if (!progress) notFound();
  return (
    <PublicPage place="home">
      <Progress progress={progress} city={settings.city} />
    </PublicPage>
  );
}
