import { Badge } from '@/components/ui/badge';
import { clockTime } from '@/components/ui/local-time';
import type { AdminUser } from '@/lib/server/queries/workspace/types';

/** Whether the person can sign in now, and what keeps them from it. */
export function UserState({ user }: { user: AdminUser }) {
  if (user.disabledAt) return <Badge>已停用</Badge>;
  if (user.lockedUntil) return <Badge tone="danger">锁定到 {clockTime(user.lockedUntil)}</Badge>;
  if (user.mustChangePassword) return <Badge tone="caution">待改初始密码</Badge>;
  return <Badge tone="good">正常</Badge>;
}
