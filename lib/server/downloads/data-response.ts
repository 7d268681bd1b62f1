import { FACTS_FILE, PACKAGE_FILE, schemasAddress } from '@/lib/exchange/data/data-addresses';
import { cityPackage, editionPackage, yearPackage } from '@/lib/exchange/data/data-package';
import { editionSchema, schemaName } from '@/lib/exchange/data/edition-schema';
import { tablesCsv } from '@/lib/exchange/data/tables-csv';
import { type Period, periodName, periodSegment } from '@/lib/disclosure/period';
import { allTemplates, templateOf } from '@/lib/disclosure/templates/templates';
import { publicAddress } from '../public-address';
import { getPortalSettings } from '../queries/public/get-portal-settings';
import { getPublishedEntries, type PublishedEntry } from '../queries/public/published-editions';
import type { PublishedEdition } from '../queries/public/types';
import { editionFacts, factsStream } from './facts-stream';
import { disposition, entityTag, fileNotFound, fileResponse, isHeld, notModified, PUBLIC_CACHING } from './file-response';
import { yearZip } from './year-zip';

/** Files of this version of their writers; see edition-response.ts. */
const WRITERS = '2';
const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

const encoded = (text: string) => new TextEncoder().encode(text);
const jsonBytes = (value: object) => encoded(`${JSON.stringify(value, null, 2)}\n`);

/** The open data of one edition: its data package, its amounts, a table by its stable name. */
export async function editionDataResponse(request: Request, edition: PublishedEdition, file: string): Promise<Response> {
  const { department, sha256, templateVersion, context } = edition;
  const base = publicAddress(request.headers);
  const tag = entityTag(sha256, file, base, WRITERS);
  const text = () => {
    if (file === FACTS_FILE) return editionFacts(edition);
    return tablesCsv(templateOf(templateVersion), context, department).find(({ name }) => name === file)?.text;
  };
  if (isHeld(request, tag)) return notModified(tag);
  const named = (name: string, mediaType: string, bytes: Uint8Array) => fileResponse({ bytes, mediaType, name: `${department.shortName}${periodName(edition)}-${name}`, fallback: `${department.code}-${periodSegment(edition)}-${name}` }, tag);
  if (file === PACKAGE_FILE) {
    const { city } = await getPortalSettings();
    return named(file, JSON_TYPE, jsonBytes(editionPackage({ base, city }, { ...edition, number: edition.editionNumber }, Object.keys(context.content))));
  }
  const csv = text();
  return csv === undefined ? fileNotFound() : named(file, CSV, encoded(csv));
}

const streamed = (stream: ReadableStream<Uint8Array>, mediaType: string, tag: string, name: string, fallback: string) =>
  new Response(stream, { headers: { 'Content-Type': mediaType, 'Content-Disposition': disposition({ name, fallback }), 'Cache-Control': PUBLIC_CACHING, ETag: tag, 'X-Content-Type-Options': 'nosniff' } });

const tagOf = (entries: readonly PublishedEntry[], ...parts: readonly string[]) => entityTag(WRITERS, ...parts, ...entries.map((entry) => entry.sha256));

/** A year as a whole: all files in one zip, all amounts, or the package that describes them. */
export async function yearDataResponse(request: Request, period: Period, file: string): Promise<Response> {
  const entries = await getPublishedEntries(period);
  if (entries.length === 0) return fileNotFound();
  const [{ city }, base] = [await getPortalSettings(), publicAddress(request.headers)];
  const tag = tagOf(entries, file, base);
  if (isHeld(request, tag)) return notModified(tag);
  const title = `${city}${periodName(period)}`;
  switch (file) {
    case 'disclosures.zip':
      return streamed(yearZip(entries), 'application/zip', tag, `${title}公开.zip`, `disclosures-${periodSegment(period)}.zip`);
    case FACTS_FILE:
      return streamed(factsStream(entries), CSV, tag, `${title}全部数据.csv`, `facts-${periodSegment(period)}.csv`);
    case PACKAGE_FILE:
      return fileResponse({ bytes: jsonBytes(yearPackage({ base, city }, period, entries)), mediaType: JSON_TYPE, name: PACKAGE_FILE, fallback: PACKAGE_FILE }, tag);
    default:
      return fileNotFound();
  }
}

/** All years, and the schemas of what editions hold. */
export async function cityDataResponse(request: Request, path: readonly string[]): Promise<Response> {
  const [base, [first, second, ...more]] = [publicAddress(request.headers), path];
  if (more.length > 0) return fileNotFound();
  if (first === 'schema') {
    const template = allTemplates().find((one) => schemaName(one) === second);
    if (!template) return fileNotFound();
    const tag = entityTag(template.version, base, WRITERS);
    if (isHeld(request, tag)) return notModified(tag);
    return fileResponse({ bytes: jsonBytes(editionSchema(template, schemasAddress(base))), mediaType: 'application/schema+json; charset=utf-8', name: schemaName(template), fallback: schemaName(template) }, tag);
  }
  const entries = await getPublishedEntries();
  if (second !== undefined || entries.length === 0) return fileNotFound();
  const { city } = await getPortalSettings();
  const tag = tagOf(entries, String(first), base);
  if (isHeld(request, tag)) return notModified(tag);
  if (first === FACTS_FILE) return streamed(factsStream(entries.filter((entry) => entry.kind === 'BUDGET')), CSV, tag, `${city}历年部门预算全部数据.csv`, FACTS_FILE);
  if (first === PACKAGE_FILE) return fileResponse({ bytes: jsonBytes(cityPackage({ base, city }, entries)), mediaType: JSON_TYPE, name: PACKAGE_FILE, fallback: PACKAGE_FILE }, tag);
  return fileNotFound();
}
