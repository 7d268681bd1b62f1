export { postAttachment as POST } from '@/lib/server/import-api';
