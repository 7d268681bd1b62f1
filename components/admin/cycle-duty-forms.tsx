'use client';

import type { CycleRow } from '@/lib/server/queries/workspace/get-cycle';
import { endExemptionAction, exemptDepartmentAction, putCycleDepartmentAction, removeCycleDepartmentAction } from '@/lib/server/actions/admin';
import { CheckField, tickedIds } from './check-field';
import { ConfirmButton } from './confirm-button';
import { optionsOf, useCycleChoices } from './cycle-choices';
import { ChoiceField, Form, TextField } from './form';
import { FormDialog } from './form-dialog';

/** What the forms of one line need of it. */
export type DutyOfForm = Pick<CycleRow, 'department' | 'approvedOn' | 'reviewer' | 'division' | 'units' | 'exemptBasis' | 'removable' | 'whyNotExempt'>;

export function DutyActions({ duty }: { duty: DutyOfForm }) {
  return (
    <span className="-mt-2.5 -mb-1 -ml-2 flex">
      <EditDuty duty={duty} />
      {duty.exemptBasis === null ? duty.whyNotExempt.length === 0 && <Exempt duty={duty} /> : <EndExemption duty={duty} />}
      {duty.removable && <Remove duty={duty} />}
    </span>
  );
}

/** What was chosen otherwise than it stood; what somebody else changes meanwhile isn't put back. */
const ifChanged = <T extends string | null>(before: T, after: T): T | undefined => (after === before ? undefined : after);

function EditDuty({ duty: { department, approvedOn, reviewer, division, units } }: { duty: DutyOfForm }) {
  const { cycleId, reviewers, divisions } = useCycleChoices();
  return (
    <FormDialog label="修改" about={department.shortName} title={department.name} variant="quiet">
      {(close) => (
        <Form
          send={(values) =>
            putCycleDepartmentAction({
              cycleId,
              departmentId: department.id,
              approvedOn: values.approvedOn!,
              reviewerId: ifChanged(reviewer?.id ?? null, values.reviewerId || null),
              divisionId: ifChanged(division?.id ?? null, values.divisionId || null),
              unitIds: units.some(({ id, listed }) => listed !== Object.hasOwn(values, `unit:${id}`)) ? tickedIds(values, 'unit') : undefined,
            })
          }
          submit="保存"
          onDone={close}
          onCancel={close}
        >
          <TextField name="approvedOn" label="批复日期" required type="date" defaultValue={approvedOn} hint="法定公开日为批复后 20 日。" />
          <ChoiceField name="reviewerId" label="审核人" defaultValue={reviewer?.id ?? ''} options={optionsOf(reviewers, reviewer, '未指派')} />
          <ChoiceField name="divisionId" label="对口科室" defaultValue={division?.id ?? ''} options={optionsOf(divisions, division, '未指定')} />
          <Units units={units} />
        </Form>
      )}
    </FormDialog>
  );
}

function Units({ units }: Pick<DutyOfForm, 'units'>) {
  return (
    <fieldset className="min-w-0 rounded-card border border-line px-3 pb-2">
      <legend className="px-1 text-sm font-semibold">须在该部门公开中列出的单位</legend>
      {units.length === 0 ? (
        <p className="py-1 text-hint text-muted">该部门没有登记下属单位。</p>
      ) : (
        units.map(({ id, code, name, listed }) => (
          <CheckField key={id} name={`unit:${id}`} defaultChecked={listed}>
            <span className="figures mr-2 text-muted">{code}</span>
            {name}
          </CheckField>
        ))
      )}
    </fieldset>
  );
}

function Exempt({ duty: { department } }: { duty: DutyOfForm }) {
  const { cycleId } = useCycleChoices();
  return (
    <FormDialog label="免于公开" about={department.shortName} title={`设为免于公开：${department.name}`} variant="quiet">
      {(close) => (
        <Form send={({ basis }) => exemptDepartmentAction({ cycleId, departmentId: department.id, basis: basis! })} submit="设为免于公开" onDone={close} onCancel={close}>
          <p className="text-sm text-muted">设定后，该部门这一年度不能填报和报送，不计入应公开和逾期，不再催报。依据会在公开的进度中向社会显示，请勿写入涉密内容。</p>
          <TextField name="basis" label="免于公开的依据" required maxLength={200} autoComplete="off" hint="例如：涉及国家秘密，依据《中华人民共和国预算法》第十四条。" />
        </Form>
      )}
    </FormDialog>
  );
}

function EndExemption({ duty: { department } }: { duty: DutyOfForm }) {
  const { cycleId } = useCycleChoices();
  return (
    <ConfirmButton
      label="取消免于公开"
      about={department.shortName}
      variant="quiet"
      question={`取消后，${department.name}这一年度须在法定公开日前公开。`}
      run={() => endExemptionAction({ cycleId, departmentId: department.id })}
    />
  );
}

function Remove({ duty: { department } }: { duty: DutyOfForm }) {
  const { cycleId } = useCycleChoices();
  return (
    <ConfirmButton
      label="移除"
      about={department.shortName}
      variant="quiet"
      question={`移除后，${department.name}这一年度不需要公开，其人员看不到这一年度。涉密而不公开的，请设为免于公开。`}
      run={() => removeCycleDepartmentAction({ cycleId, departmentId: department.id })}
    />
  );
}
