'use client';

import { useState } from 'react';
import { SEVERITY_NAMES, type CheckSetting, type RuleParameter, type Severity } from '@/lib/checks/rule';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ChoiceField, Form, TextField, type Act, type Values } from './form';

/** A rule as its settings show it, without what only the server runs. */
export interface CheckOfCycle {
  id: string;
  title: string;
  severity: Severity;
  parameters: Readonly<Record<string, RuleParameter>>;
  setting: CheckSetting | null;
}

interface Actions {
  set: Act<{ cycleId: string; ruleId: string; severity: Severity | 'OFF' | null; parameters: Record<string, number>; reason: string }>;
  reset: Act<{ cycleId: string; ruleId: string; reason: string }>;
}

/** In place of null, which no option can hold. */
const OWN = 'OWN';
const CHOICES = ['E', 'W', 'I', 'OFF'] as const;

const severityWords = (severity: Severity | 'OFF') => (severity === 'OFF' ? '停用' : `${severity} ${SEVERITY_NAMES[severity]}`);

/** A check's severity and parameters in one year, each change with its reason. */
export function ChangeCheck({ cycleId, check, actions }: { cycleId: string; check: CheckOfCycle; actions: Actions }) {
  const [open, setOpen] = useState<'set' | 'reset' | null>(null);
  const close = () => setOpen(null);
  const heading = `${check.id} ${check.title}`;
  return (
    <span className="inline-flex gap-1">
      <Button variant="quiet" aria-label={`调整 ${check.id}`} onClick={() => setOpen('set')}>
        调整
      </Button>
      {check.setting && (
        <Button variant="quiet" aria-label={`恢复 ${check.id}`} onClick={() => setOpen('reset')}>
          恢复
        </Button>
      )}
      <Dialog open={open === 'set'} onClose={close} title={`调整：${heading}`}>
        <SetForm cycleId={cycleId} check={check} set={actions.set} close={close} />
      </Dialog>
      <Dialog open={open === 'reset'} onClose={close} title={`恢复：${heading}`}>
        <Form send={({ reason }) => actions.reset({ cycleId, ruleId: check.id, reason: reason! })} check={reasonIsGiven} submit="恢复规则自身的设置" onDone={close} onCancel={close}>
          <p>恢复后，本年度按规则自身的级别“{severityWords(check.severity)}”和参数检查。已经报送的稿件不受影响。</p>
          <Reason />
        </Form>
      </Dialog>
    </span>
  );
}

function SetForm({ cycleId, check, set, close }: { cycleId: string; check: CheckOfCycle; set: Actions['set']; close: () => void }) {
  const parameters = Object.entries(check.parameters);
  const send = ({ severity, reason, ...values }: Values) =>
    set({
      cycleId,
      ruleId: check.id,
      severity: severity === OWN ? null : (severity as Severity | 'OFF'),
      parameters: Object.fromEntries(parameters.map(([name]) => [name, Number(values[parameterName(name)])])),
      reason: reason!,
    });
  const wrong = (values: Values): Record<string, string> => ({
    ...Object.fromEntries(parameters.filter(([name]) => !/^\d{1,10}$/.test(values[parameterName(name)]!.trim())).map(([name]) => [parameterName(name), '请填写整数，例如 50。'])),
    ...reasonIsGiven(values),
  });
  return (
    <Form send={send} check={wrong} submit="保存" onDone={close} onCancel={close}>
      <ChoiceField
        name="severity"
        label="本年度的级别"
        defaultValue={check.setting?.severity ?? OWN}
        options={[{ value: OWN, label: `按规则自身（${severityWords(check.severity)}）` }, ...CHOICES.map((value) => ({ value, label: severityWords(value) }))]}
        hint="停用的规则不运行，校验结果中注明“本年度已由财政局停用”。"
      />
      {parameters.map(([name, parameter]) => (
        <TextField
          key={name}
          name={parameterName(name)}
          label={parameter.label}
          required
          inputMode="numeric"
          maxLength={10}
          autoComplete="off"
          defaultValue={String(check.setting?.parameters[name] ?? parameter.default)}
          hint={`规则自身为 ${parameter.default}。`}
        />
      ))}
      <Reason />
    </Form>
  );
}

const parameterName = (name: string) => `parameter-${name}`;

const reasonIsGiven = ({ reason }: Values): Record<string, string> => (reason!.trim().length >= 5 ? {} : { reason: '请写明理由，至少 5 个字。' });

const Reason = () => <TextField name="reason" label="理由" required maxLength={500} autoComplete="off" hint="记录在案，本页显示。" />;
