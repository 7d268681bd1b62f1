import type { ReactNode } from 'react';
import { ACTION_GROUPS, AUDIT_ACTIONS } from '@/lib/audit/actions';
import { Button, ButtonLink } from '@/components/ui/button';

export interface AuditQuery {
  who?: string;
  action?: string;
  departmentId?: string;
  subject?: string;
  from?: string;
  to?: string;
}

const CONTROL = 'block w-full min-h-10 rounded-md border border-[#8a94a3] bg-surface px-3 py-1.5 text-[15px] leading-6';

/** A plain form that works by address, so that a filtered log can be bookmarked and gone back to. */
export function AuditFilterForm({ query, departments }: { query: AuditQuery; departments: readonly { id: string; shortName: string }[] }) {
  return (
    // A form keeps what was typed when the address changes under it; the key gives it the new values.
    <form key={JSON.stringify(query)} action="/admin/audit" role="search" aria-label="筛选审计日志" className="card mb-4 grid grid-cols-1 items-end gap-x-4 gap-y-3 px-4 py-3 sm:grid-cols-2 lg:grid-cols-[1.2fr_1.2fr_1.2fr_1fr_1fr_auto]">
      {query.subject && <input type="hidden" name="subject" value={query.subject} />}
      <Labelled label="人员">
        <input name="who" defaultValue={query.who} maxLength={50} placeholder="姓名或用户名" className={CONTROL} />
      </Labelled>
      <Labelled label="操作">
        <select name="action" defaultValue={query.action ?? ''} className={CONTROL}>
          <option value="">全部</option>
          {Object.entries(ACTION_GROUPS).map(([group, name]) => (
            <optgroup key={group} label={name}>
              {Object.entries(AUDIT_ACTIONS).map(([action, one]) => one.group === group && <option key={action} value={action}>{one.label}</option>)}
            </optgroup>
          ))}
        </select>
      </Labelled>
      <Labelled label="部门">
        <select name="departmentId" defaultValue={query.departmentId ?? ''} className={CONTROL}>
          <option value="">全部</option>
          {departments.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label="自">
        <input type="date" name="from" defaultValue={query.from} className={CONTROL} />
      </Labelled>
      <Labelled label="至">
        <input type="date" name="to" defaultValue={query.to} className={CONTROL} />
      </Labelled>
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          筛选
        </Button>
        <ButtonLink href="/admin/audit">清除</ButtonLink>
      </div>
    </form>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="min-w-0">
      <span className="mb-0.5 block text-sm leading-6 font-semibold">{label}</span>
      {children}
    </label>
  );
}
