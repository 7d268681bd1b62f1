export { getAttachment as GET } from '@/lib/server/file-api';
