// Section saves through HTTP by 1 and 8 editors, beside a bare UPDATE of the same bytes on as many connections.
import pg from 'pg';
import { draftSchemaOf } from '../../lib/disclosure/section-content';
import { sectionOf, templateOf } from '../../lib/disclosure/templates/templates';
import { completeSection } from '../../lib/exchange/complete-section';
import { demoAccounts } from '../../prisma/seed/accounts';
import { line, measure } from './load';
import { signIn, type Portal } from './portal';

interface Section {
  edition_id: string;
  section_id: string;
  content: Record<string, unknown>;
  revision: number;
}

const SECONDS = 8;

/** The sections of a draft that an account may edit, filled with the content of the largest published disclosure's sections. */
async function openDraft(client: pg.Client) {
  const { rows: editions } = await client.query<{ id: string; code: string; template_version: string }>(
    `SELECT e.id, d.code, e.template_version FROM edition e JOIN disclosure s ON s.id = e.disclosure_id JOIN department d ON d.id = s.department_id
     WHERE e.state IN ('DRAFT', 'RETURNED') ORDER BY e.created_at`,
  );
  for (const edition of editions) {
    const account = demoAccounts.find((one) => one.memberships.some((held) => held.role === 'DRAFTER' && held.departmentCode === edition.code));
    if (!account) continue;
    const { rows } = await client.query<{ snapshot: string }>(
      `SELECT e.snapshot FROM edition e WHERE e.state = 'PUBLISHED' ORDER BY length(e.snapshot) DESC LIMIT 1`,
    );
    const full = (JSON.parse(rows[0]!.snapshot) as { content: Record<string, Record<string, unknown>> }).content;
    const { rows: sections } = await client.query<Section>('SELECT edition_id, section_id, content, revision FROM section_draft WHERE edition_id = $1 ORDER BY section_id', [edition.id]);
    return { account, sections: sections.map((section) => ({ ...section, content: filled(edition.template_version, section, full[section.section_id]) })) };
  }
  throw new Error('The demo data hold no draft that a demo account may edit');
}

/** Another year's content in this year's template; what the template can't hold stays as it was. */
function filled(templateVersion: string, { section_id: id, content }: Section, other: Record<string, unknown> | undefined): Record<string, unknown> {
  const section = sectionOf(templateOf(templateVersion), id)!;
  const completed = other && draftSchemaOf(section).safeParse(completeSection(section, other).content);
  return completed?.success ? completed.data : content;
}

function save(portal: Portal, cookie: string, section: Section) {
  return async () => {
    const answer = await fetch(`${portal.address}/api/drafts/${section.edition_id}/sections/${section.section_id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie, origin: portal.address },
      body: JSON.stringify({ content: section.content, revision: section.revision }),
    });
    const body = (await answer.json()) as { revision?: number };
    if (answer.ok && body.revision !== undefined) section.revision = body.revision;
    return answer.ok;
  };
}

async function bareUpdates(portal: Portal, sections: Section[], editors: number) {
  const clients = await Promise.all(sections.slice(0, editors).map(async () => {
    const client = new pg.Client({ connectionString: portal.databaseUrl });
    await client.connect();
    return client;
  }));
  const figures = await measure(editors, SECONDS, async (worker) => {
    const section = sections[worker]!;
    const result = await clients[worker]!.query('UPDATE section_draft SET content = $1, revision = revision + 1 WHERE edition_id = $2 AND section_id = $3', [
      JSON.stringify(section.content),
      section.edition_id,
      section.section_id,
    ]);
    return result.rowCount === 1;
  });
  await Promise.all(clients.map((client) => client.end()));
  return figures;
}

export async function benchSaving(portal: Portal): Promise<void> {
  const client = new pg.Client({ connectionString: portal.databaseUrl });
  await client.connect();
  const { account, sections } = await openDraft(client);
  const cookie = await signIn(portal.address, account.username, account.password);
  for (const editors of [1, 8]) {
    const bytes = sections.slice(0, editors).reduce((total, section) => total + JSON.stringify(section.content).length, 0);
    console.log(`\n${editors} editor${editors > 1 ? 's' : ''}, each in a section of its own (${Math.round(bytes / editors / 102.4) / 10} thousand characters on average)`);
    const saves = sections.map((section) => save(portal, cookie, section));
    console.log(line('  save through the portal', await measure(editors, SECONDS, (worker) => saves[worker]!())));
    console.log(line('  bare SQL UPDATE of the same content', await bareUpdates(portal, sections, editors)));
    // The bare updates counted revisions that the portal's editors don't know of.
    const { rows } = await client.query<Section>('SELECT section_id, revision FROM section_draft WHERE edition_id = $1', [sections[0]!.edition_id]);
    for (const section of sections) section.revision = rows.find((row) => row.section_id === section.section_id)!.revision;
  }
  await client.end();
}
