import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChartFigure } from '@/components/charts/chart-figure';
import { cityYearPath, disclosurePath, progressPath } from '@/components/public/addresses';
import { Change, KeyFigure } from '@/components/public/change';
import { DepartmentTable, isOverdue } from '@/components/public/department-table';
import '@/components/public/document.css';
import { cityTotal, type CityTotal } from '@/lib/comparison/city-totals';
import { headlineAmount, headlineLabel } from '@/lib/comparison/headline';
import { type Period, periodName, periodOf, periodYear } from '@/lib/disclosure/period';
import { dayWords } from '@/lib/document/dates';
import type { CityYear } from '@/lib/server/queries/public/types';
import { loadCityYear, loadSettings } from '@/app/(public)/load';
import { PublicPage } from '@/app/(public)/public-page';

export const dynamic = 'force-static';
export const revalidate = 60;
/** Nothing is rendered at build time: there is no database then. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ year: string }> };

const wanted = (segment: string): Period | 'latest' | null => (segment === 'latest' ? 'latest' : periodOf(segment));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const year = wanted((await params).year);
  if (year === null) return {};
  const [settings, city] = await Promise.all([loadSettings(), loadCityYear(year)]);
  const name = `${settings.city}${city ? periodName(city) : '部门预算'}公开`;
  return {
    title: { absolute: name },
    description: city ? `${name}：${city.rows.filter((row) => row.published).length}个部门已公开，查看各部门${headlineLabel('expenditure', city.kind)}、“三公”经费和比上年的变化。` : name,
    alternates: city ? { canonical: cityYearPath(city) } : undefined,
  };
}

export default async function CityYearPage({ params }: Props) {
  const year = wanted((await params).year);
  if (year === null) notFound();
  const [settings, city] = await Promise.all([loadSettings(), loadCityYear(year)]);
  if (!city && year !== 'latest') notFound();
  if (!city) {
    return (
      <PublicPage place="home">
        <h1 className="page-title">{settings.city}部门预算公开</h1>
        <p className="lead mt-4">财政部门开放第一个年度的公开工作后，这里会列出应公开的部门、公开期限和已公开的预算。</p>
      </PublicPage>
    );
  }
  const departments = city.rows.map((row) => ({ facts: row.published?.facts ?? null, previousFacts: row.previousFacts }));
  return (
    <PublicPage place="home">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h1 className="page-title">
          {settings.city}
          {periodName(city)}
        </h1>
        <YearSwitch city={city} />
      </div>
      <div className="totals mt-4">
        <Total title={`${headlineLabel('expenditure', city.kind)}合计`} total={cityTotal('expenditure', departments)} />
        <Total title={`${headlineLabel('threePublic', city.kind)}合计`} total={cityTotal('threePublic', departments)} />
        <PublishedCount city={city} />
      </div>
      <div className="beside mt-4">
        <div className="stack">
          <DepartmentTable rows={city.rows} period={city} />
          <Composition city={city} />
        </div>
        <div className="stack">
          <Latest city={city} />
          <OpenData city={city} />
        </div>
      </div>
    </PublicPage>
  );
}

function YearSwitch({ city }: { city: CityYear }) {
  const other: Period = { fiscalYear: city.fiscalYear, kind: city.kind === 'BUDGET' ? 'FINAL_ACCOUNTS' : 'BUDGET' };
  return (
    <nav className="chips" aria-label="年度">
      {city.years.map((fiscalYear) => (
        <a key={fiscalYear} href={cityYearPath({ ...city, fiscalYear })} aria-current={fiscalYear === city.fiscalYear ? 'page' : undefined}>
          {periodYear({ ...city, fiscalYear })}
        </a>
      ))}
      {city.counterpart && <a href={cityYearPath(other)}>{periodName(other)}</a>}
    </nav>
  );
}

function Total({ title, total }: { title: string; total: CityTotal }) {
  return (
    <section className="box">
      <h2>{title}</h2>
      <KeyFigure amount={total.amount} />
      {total.comparable > 0 ? (
        <p>
          <Change figure={total.change} labels={{ before: '上年', after: '本年' }} />{' '}
          <span className="meta">按两年均已公开的{total.comparable}个部门计算</span>
        </p>
      ) : (
        <p className="meta">上年没有可比数据</p>
      )}
    </section>
  );
}

function PublishedCount({ city }: { city: CityYear }) {
  const published = city.rows.filter((row) => row.published).length;
  // A department whose past document was taken over needn't be on that year's list.
  const listed = city.rows.filter((row) => row.dueOn !== '' || !row.published).length;
  const withdrawn = city.rows.filter((row) => row.withdrawn).length;
  const overdue = city.rows.filter((row) => !row.published && !row.withdrawn && isOverdue(row.dueOn)).length;
  const waiting = city.rows.length - published - withdrawn - overdue;
  return (
    <section className="box">
      <h2>已公开部门</h2>
      <p className="key-figure">
        {published}
        <small>个，应公开{listed}个</small>
      </p>
      <p>
        {overdue > 0 && <span className="change overdue">逾期{overdue}个</span>} {withdrawn > 0 && <span className="change">已撤回{withdrawn}个</span>}{' '}
        <span className="meta">{waiting > 0 ? `${waiting}个尚在期限内` : overdue + withdrawn === 0 ? '全部按要求公开' : ''}</span>
      </p>
      {city.progressPublic && (
        <p>
          <a href={progressPath(city)}>查看各部门公开进度</a>
        </p>
      )}
    </section>
  );
}

/** The year as a whole, for those who calculate with it. */
function OpenData({ city }: { city: CityYear }) {
  if (!city.rows.some((row) => row.published)) return null;
  const base = `${cityYearPath(city)}/files`;
  return (
    <section className="box" aria-labelledby="open-data">
      <h2 id="open-data">下载全年数据</h2>
      <ul className="mt-2 space-y-1">
        <li>
          <a href={`${base}/disclosures.zip`}>全部公开稿（ZIP：PDF、Word、Excel、JSON）</a>
        </li>
        <li>
          <a href={`${base}/facts.csv`}>全部数据（CSV，一行一个数）</a>
        </li>
        <li>
          <a href={`${base}/datapackage.json`}>数据说明（Fiscal Data Package）</a>
        </li>
      </ul>
    </section>
  );
}

function Latest({ city }: { city: CityYear }) {
  return (
    <section className="box" aria-labelledby="latest">
      <h2 id="latest">最新公开</h2>
      {city.latest.length === 0 ? (
        <p className="mt-2">还没有部门公开。公开后这里按时间列出。</p>
      ) : (
        <ul className="plain stack mt-2">
          {city.latest.slice(0, MOST_LATEST).map((one) => (
            <li key={`${one.department.code}-${one.fiscalYear}-${one.kind}-${one.editionNumber}`}>
              <a href={disclosurePath(one.department.code, one)}>
                {one.department.shortName}
                {periodName(one)}
              </a>
              <p className="meta">
                {dayWords(one.publishedAt)}
                {one.origin === 'ARCHIVE' && '　历史补录'}
                {one.correctionNote !== null && ` · 第${one.editionNumber}版，更正：${one.correctionNote}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const MOST_BARS = 8;
const MOST_LATEST = 6;

/** 基本 and 项目 of the departments with the largest budgets; all of them stand in the table above. */
function Composition({ city }: { city: CityYear }) {
  const largest = city.rows
    .flatMap((row) => (row.published && headlineAmount(row.published.facts, 'expenditure') !== undefined ? [{ name: row.department.shortName, code: row.department.code, facts: row.published.facts }] : []))
    .sort((a, b) => headlineAmount(b.facts, 'expenditure')! - headlineAmount(a.facts, 'expenditure')!)
    .slice(0, MOST_BARS);
  if (largest.length === 0) return null;
  const caption = `${periodYear(city)}${headlineLabel('expenditure', city.kind)}构成${largest.length === MOST_BARS ? `（最大的${MOST_BARS}个部门）` : ''}`;
  return (
    <div className="box">
      <ChartFigure
        caption={caption}
        rowLabel="部门"
        title={caption}
        description={`各部门基本支出和项目支出，支出最多的是${largest[0]!.name}。`}
        stacked
        categories={largest.map((one) => one.name)}
        series={(['basic', 'projects'] as const).map((key) => ({ name: headlineLabel(key, city.kind), values: largest.map((one) => headlineAmount(one.facts, key) ?? null) }))}
      />
    </div>
  );
}
