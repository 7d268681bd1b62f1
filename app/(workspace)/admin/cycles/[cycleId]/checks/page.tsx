import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminPage, AdminTable } from '@/components/admin/admin-page';
import { ChangeCheck, type CheckOfCycle } from '@/components/admin/check-forms';
import { Badge, type Tone } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { periodName } from '@/lib/disclosure/period';
import { SEVERITY_NAMES, type Rule, type Severity } from '@/lib/checks/rule';
import { rulesFor } from '@/lib/checks/rules';
import { resetCheckAction, setCheckAction } from '@/lib/server/actions/admin';
import { getCycleChecks } from '@/lib/server/queries/workspace/get-cycle-checks';
import type { AdminCycleChecks } from '@/lib/server/queries/workspace/types';
import { requireAdministrator } from '../../../require-administrator';

export const metadata: Metadata = { title: '校验规则的级别和参数' };

const TONES: Record<Severity | 'OFF', Tone> = { E: 'danger', W: 'caution', I: 'neutral', OFF: 'neutral' };
const NAMES: Record<Severity | 'OFF', string> = { ...SEVERITY_NAMES, OFF: '停用' };
const ACTIONS = { set: setCheckAction, reset: resetCheckAction };

type Setting = AdminCycleChecks['settings'][string];

export default async function CycleChecksPage({ params }: { params: Promise<{ cycleId: string }> }) {
  const { cycleId } = await params;
  const cycle = await getCycleChecks(await requireAdministrator(`/admin/cycles/${cycleId}/checks`), cycleId);
  if (!cycle) notFound();
  const rules = rulesFor(cycle.kind);
  const changed = rules.filter(({ id }) => Object.hasOwn(cycle.settings, id)).length;
  return (
    <AdminPage title="校验规则" back={{ href: `/admin/cycles/${cycleId}`, label: periodName(cycle) }}>
      <p className="mb-3 max-w-[52em]">
        {KIND_WORDS[cycle.kind].name}共 <b>{rules.length}</b> 条规则，本年度调整了 <b>{changed}</b> 条。调整只影响此后的检查；已经报送和公开的稿件保留当时的校验结果。规则的算法和依据见
        <a href="/checks" target="_blank" rel="noreferrer" className="underline">
          公开的规则清单
        </a>
        。
      </p>
      <AdminTable caption="校验规则" head={['规则', '本年度级别', '规则自身', '参数', '调整理由', '操作']}>
        {rules.map((rule) => (
          <CheckRow key={rule.id} cycleId={cycle.id} rule={rule} setting={cycle.settings[rule.id] ?? null} />
        ))}
      </AdminTable>
    </AdminPage>
  );
}

function CheckRow({ cycleId, rule, setting }: { cycleId: string; rule: Rule; setting: Setting | null }) {
  const now = setting?.severity ?? rule.severity;
  const check: CheckOfCycle = { id: rule.id, title: rule.title, severity: rule.severity, parameters: rule.parameters ?? {}, setting };
  return (
    <tr>
      <th scope="row" className="k">
        {rule.id}
        <span className="block min-w-[8em] max-w-[20em] text-hint whitespace-normal text-muted">{rule.title}</span>
      </th>
      <td>
        <Badge tone={TONES[now]}>
          {now !== 'OFF' && `${now} `}
          {NAMES[now]}
        </Badge>
      </td>
      <td className="text-muted">
        {rule.severity} {SEVERITY_NAMES[rule.severity]}
      </td>
      <td>
        <Parameters rule={rule} setting={setting} />
      </td>
      <td>
        {setting ? (
          <div className="min-w-[12em] max-w-[24em] whitespace-normal break-words">
            {setting.reason}
            <span className="block text-hint text-muted">
              {setting.setBy} · <LocalTime iso={setting.setAt} />
            </span>
          </div>
        ) : (
          <span className="text-muted">未调整</span>
        )}
      </td>
      <td>
        <ChangeCheck cycleId={cycleId} check={check} actions={ACTIONS} />
      </td>
    </tr>
  );
}

function Parameters({ rule, setting }: { rule: Rule; setting: Setting | null }) {
  const parameters = Object.entries(rule.parameters ?? {});
  if (parameters.length === 0) return <span className="text-muted">无</span>;
  return (
    <ul>
      {parameters.map(([name, parameter]) => {
        const own = setting?.parameters[name];
        return (
          <li key={name}>
            {parameter.label}：<b>{own ?? parameter.default}</b>
            {own !== undefined && <span className="text-hint text-muted">（规则自身 {parameter.default}）</span>}
          </li>
        );
      })}
    </ul>
  );
}
