import { Badge } from '@/components/ui/badge';
import type { AdminCodeList } from '@/lib/server/queries/workspace/types';

/** Whose list a year goes by. */
export function CodeListSource({ list }: { list: AdminCodeList }) {
  return list.imported ? <Badge tone="good">官方导入</Badge> : <Badge>门户自带</Badge>;
}
