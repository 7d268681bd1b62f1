export { getCodeListForPicker as GET } from '@/lib/server/code-list-api';
