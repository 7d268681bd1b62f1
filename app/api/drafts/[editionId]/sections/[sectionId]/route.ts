export { getSection as GET, putSection as PUT } from '@/lib/server/section-api';
