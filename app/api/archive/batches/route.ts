export { postArchiveBatch as POST } from '@/lib/server/import-api';
