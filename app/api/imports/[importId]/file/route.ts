export { getImportFile as GET } from '@/lib/server/file-api';
