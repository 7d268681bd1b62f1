export { postArchiveFile as POST } from '@/lib/server/import-api';
