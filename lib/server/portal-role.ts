import pg from 'pg';

/** What stays as it was written, also for whoever holds the portal's own database password. */
const APPEND_ONLY = ['audit_event'];
const UNCHANGING = ['stored_file'];
const READ_ONLY = ['_prisma_migrations'];

/**
 * Gives a role what the portal's processes need: to read and write rows. It owns no table, so it can take no trigger
 * away, and it may only read and add to the audit log. Asked after every migration, since new tables come without it.
 */
export async function grantToPortal(ownerUrl: string, role: string, password?: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  const name = client.escapeIdentifier(role);
  const list = (tables: readonly string[]) => tables.map((table) => client.escapeIdentifier(table)).join(', ');
  try {
    await client.query('BEGIN');
    // Several processes may start together, and PostgreSQL refuses two changes of one role at once.
    await client.query('SELECT pg_advisory_xact_lock(4207002)');
    if (password !== undefined) {
      const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
      await client.query(`${verb} ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
    }
    // Before PostgreSQL 15 everybody may make tables in "public".
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await client.query(`GRANT USAGE ON SCHEMA public TO ${name}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`);
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name}`);
    await client.query(`REVOKE UPDATE, DELETE ON ${list(APPEND_ONLY)} FROM ${name}`);
    await client.query(`REVOKE UPDATE ON ${list(UNCHANGING)} FROM ${name}`);
    await client.query(`REVOKE INSERT, UPDATE, DELETE ON ${list(READ_ONLY)} FROM ${name}`);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** Whether the role of this address could rewrite the audit log, as its owner or as superuser. */
export async function couldRewriteAuditLog(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ could: boolean }>(
      `SELECT pg_has_role(current_user, c.relowner, 'MEMBER') OR has_table_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE') AS could
       FROM pg_class c WHERE c.oid = 'audit_event'::regclass`,
    );
    return rows[0]!.could;
  } finally {
    await client.end();
  }
}
