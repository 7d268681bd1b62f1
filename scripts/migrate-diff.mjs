// npm run migrate:diff -- name: writes a migration that takes the database from the migrations to the schema.
import { register } from 'tsx/esm/api';

register();
await import('./postgres/write-migration.ts');
