export { postImport as POST } from '@/lib/server/import-api';
