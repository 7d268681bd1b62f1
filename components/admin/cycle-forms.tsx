'use client';

import { allTemplates } from '@/lib/disclosure/templates/templates';
import { openCycleAction, putCycleDepartmentAction, removeCycleDepartmentAction } from '@/lib/server/actions/admin';
import type { AdminCycle, AdminCycleDetail, DepartmentRef } from '@/lib/server/queries/workspace/types';
import { ConfirmButton, DialogForm } from './action-form';
import { cycleName } from './cycle-name';


export function NewCycle({ cycles }: { cycles: AdminCycle[] }) {
  const newest = cycles[0];
  return (
    <DialogForm
      label="开启新年度"
      title="开启新年度"
      variant="primary"
      fields={[
        { name: 'fiscalYear', label: '年度', type: 'number', initial: newest ? String(newest.fiscalYear + 1) : '' },
        { name: 'templateVersion', label: '模板', options: allTemplates().map((template) => ({ value: template.version, label: template.label })) },
        {
          name: 'copyFromCycleId',
          label: '应公开清单',
          hint: '沿用时，批复日期顺延一年，可逐个修改',
          options: [...cycles.map((cycle) => ({ value: cycle.id, label: `沿用${cycleName(cycle)}的清单` })), { value: '', label: '从空清单开始' }],
          optional: true,
        },
      ]}
      submitLabel="开启新年度"
      done="已开启"
      run={(values) =>
        openCycleAction({ fiscalYear: Number(values.fiscalYear), kind: 'BUDGET', templateVersion: values.templateVersion ?? '', copyFromCycleId: values.copyFromCycleId || undefined })
      }
    />
  );
}

export function AddDepartment({ cycleId, others }: { cycleId: string; others: DepartmentRef[] }) {
  if (others.length === 0) return null;
  return (
    <DialogForm
      label="列入部门"
      title="列入应公开清单"
      variant="primary"
      fields={[
        { name: 'departmentId', label: '部门', options: others.map((department) => ({ value: department.id, label: department.name })) },
        { name: 'approvedOn', label: '批复日期', type: 'date', hint: '法定公开期限为批复后 20 日' },
      ]}
      submitLabel="列入清单"
      done="已列入"
      run={(values) => putCycleDepartmentAction({ cycleId, departmentId: values.departmentId ?? '', approvedOn: values.approvedOn ?? '' })}
    />
  );
}

export function CycleRowActions({ cycleId, row }: { cycleId: string; row: AdminCycleDetail['rows'][number] }) {
  return (
    <span className="flex justify-end whitespace-nowrap">
      <DialogForm
        label="改批复日期"
        title={`${row.department.shortName}：批复日期`}
        fields={[{ name: 'approvedOn', label: '批复日期', type: 'date', initial: row.due.approvedOn, hint: '法定公开期限为批复后 20 日' }]}
        submitLabel="保存批复日期"
        done="已保存"
        keepValues
        run={(values) => putCycleDepartmentAction({ cycleId, departmentId: row.department.id, approvedOn: values.approvedOn ?? '' })}
      />
      {row.removable && (
        <ConfirmButton label="移出" title={`移出：${row.department.shortName}`} consequence="移出后该部门本年度不再需要公开；已经开始填报的部门不能移出。" run={() => removeCycleDepartmentAction({ cycleId, departmentId: row.department.id })} />
      )}
    </span>
  );
}
