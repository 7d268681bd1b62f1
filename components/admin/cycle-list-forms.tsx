'use client';

import { putCycleDepartmentAction, setApprovalDatesAction, setCycleClosedAction, setCycleSettingsAction } from '@/lib/server/actions/admin';
import type { AdminCycleDetail } from '@/lib/server/queries/workspace/get-cycle';
import type { DepartmentRef } from '@/lib/server/queries/workspace/types';
import { ConfirmButton } from './confirm-button';
import { CheckField } from './check-field';
import { optionsOf, useCycleChoices } from './cycle-choices';
import { ChoiceField, Form, TextField } from './form';
import { FormDialog } from './form-dialog';

/** `approvedOn`: what most on the list have, as a first guess. */
export function AddToList({ others, approvedOn }: { others: readonly DepartmentRef[]; approvedOn: string }) {
  const { cycleId, reviewers, divisions } = useCycleChoices();
  if (others.length === 0) return <p className="text-muted">在用的部门都已列入清单。</p>;
  return (
    <Form
      inline
      clears
      send={({ departmentId, approvedOn: day, reviewerId, divisionId }) => putCycleDepartmentAction({ cycleId, departmentId: departmentId!, approvedOn: day!, reviewerId: reviewerId || null, divisionId: divisionId || null })}
      submit="列入清单"
      done="已列入。"
    >
      <ChoiceField
        name="departmentId"
        label="部门"
        required
        defaultValue=""
        options={[{ value: '', label: '请选择' }, ...others.map((department) => ({ value: department.id, label: `${department.code} ${department.shortName}` }))]}
      />
      <TextField name="approvedOn" label="批复日期" required type="date" defaultValue={approvedOn} hint="法定公开日为批复后 20 日。" />
      <ChoiceField name="reviewerId" label="审核人" defaultValue="" options={optionsOf(reviewers, null, '未指派')} />
      <ChoiceField name="divisionId" label="对口科室" defaultValue="" options={optionsOf(divisions, null, '未指定')} />
    </Form>
  );
}

export function OneApprovalDate({ departments, approvedOn }: { departments: number; approvedOn: string }) {
  const { cycleId } = useCycleChoices();
  return (
    <FormDialog label="统一批复日期" title="统一批复日期">
      {(close) => (
        <Form send={({ approvedOn: day }) => setApprovalDatesAction({ cycleId, approvedOn: day! })} submit={`用于全部 ${departments} 个部门`} onDone={close} onCancel={close}>
          <p className="text-sm text-muted">清单中全部 {departments} 个部门的批复日期改为同一天，法定公开日随之改为其后 20 日。各部门原来的日期记入审计日志。</p>
          <TextField name="approvedOn" label="批复日期" required type="date" defaultValue={approvedOn} />
        </Form>
      )}
    </FormDialog>
  );
}

export function CloseCycle({ cycle: { id: cycleId, closed } }: { cycle: AdminCycleDetail['cycle'] }) {
  return closed ? (
    <ConfirmButton label="恢复年度" variant="secondary" question="恢复后，没有公开的部门又会收到期限提醒，还没有开始的部门可以填报。" run={() => setCycleClosedAction({ cycleId, closed: false })} />
  ) : (
    <ConfirmButton label="办结年度" variant="secondary" question="办结后，不再提醒没有公开的部门，还没有开始的部门不能再填报；已经开始的可以办完，已经公开的仍可更正。需要时可以恢复。" run={() => setCycleClosedAction({ cycleId, closed: true })} />
  );
}

export function CycleSettings({ cycle }: { cycle: AdminCycleDetail['cycle'] }) {
  return (
    <FormDialog label="年度设置" title="年度设置">
      {(close) => (
        <Form
          send={({ atRiskDays, releaseOn, progressPublic }) => setCycleSettingsAction({ cycleId: cycle.id, atRiskDays: Number(atRiskDays), releaseOn: releaseOn || null, progressPublic: progressPublic === 'on' })}
          check={({ atRiskDays }): Record<string, string> => (/^\d{1,2}$/.test(atRiskDays!.trim()) ? {} : { atRiskDays: '请填写 0 至 60 的整数，例如 7。' })}
          submit="保存"
          onDone={close}
          onCancel={close}
        >
          <TextField name="atRiskDays" label="临期天数" required inputMode="numeric" maxLength={2} autoComplete="off" defaultValue={cycle.atRiskDays} hint="法定公开日前这么多天起，还没有报送或还有问题没有处理的部门列为“临期有风险”。" />
          <TextField name="releaseOn" label="集中公开日" type="date" defaultValue={cycle.releaseOn ?? ''} hint="计划统一公开的日子，供各部门和财政局参考；实际公开在“公开发布”中安排。" />
          <CheckField name="progressPublic" defaultChecked={cycle.progressPublic}>
            向社会公开进度
            <span className="block text-hint text-muted">公众可以看到哪些部门已公开、逾期或免于公开及其依据，看不到办理环节和稿件。</span>
          </CheckField>
        </Form>
      )}
    </FormDialog>
  );
}
