'use client';

import { useState } from 'react';
import type { AdminCycle, DepartmentRef } from '@/lib/server/queries/workspace/types';
import { dayInWords, KIND_NAMES } from '@/components/section/due-card';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from './confirm-button';
import { ChoiceField, Form, TextField, type Act } from './form';
import { FormDialog } from './form-dialog';

type OpenCycle = Act<{ fiscalYear: number; kind: 'BUDGET' | 'FINAL_ACCOUNTS'; templateVersion: string; copyFromCycleId?: string }>;

/** Opens a year; its list of who must publish begins as the last one. */
export function NewCycle({ cycles, templates, open }: { cycles: readonly AdminCycle[]; templates: readonly { version: string; label: string; kind: 'BUDGET' | 'FINAL_ACCOUNTS' }[]; open: OpenCycle }) {
  const [last] = cycles;
  return (
    <FormDialog label="建立新年度" title="建立新的年度" variant="primary">
      {(close) => (
        <Form
          send={({ fiscalYear, templateVersion, copyFromCycleId }) => open({ fiscalYear: Number(fiscalYear), kind: templates.find(({ version }) => version === templateVersion)!.kind, templateVersion: templateVersion!, copyFromCycleId: copyFromCycleId || undefined })}
          check={({ fiscalYear }): Record<string, string> => (/^\d{4}$/.test(fiscalYear!.trim()) ? {} : { fiscalYear: '请填写四位年度，例如 2022。' })}
          submit="建立年度"
          onDone={close}
          onCancel={close}
        >
          <TextField name="fiscalYear" label="年度" required inputMode="numeric" maxLength={4} defaultValue={last ? String(last.fiscalYear + 1) : ''} autoComplete="off" />
          <ChoiceField name="templateVersion" label="公开模板" required defaultValue={templates.filter(({ kind }) => kind === 'BUDGET').at(-1)?.version} options={templates.map(({ version, label }) => ({ value: version, label }))} hint="决定公开的是预算还是决算，有哪些部分、表格和栏目，建立后不再改变。" />
          <ChoiceField
            name="copyFromCycleId"
            label="应公开清单"
            defaultValue={last?.id ?? ''}
            options={[...cycles.map((cycle) => ({ value: cycle.id, label: `复制${cycle.fiscalYear}年${KIND_NAMES[cycle.kind]}的清单（${cycle.departments} 个部门）` })), { value: '', label: '从空清单开始' }]}
            hint="复制时批复日期按年度顺延，建立后请逐一核对。停用的部门不复制。"
          />
        </Form>
      )}
    </FormDialog>
  );
}

type PutDepartment = Act<{ cycleId: string; departmentId: string; approvedOn: string }>;

export function AddToList({ cycleId, others, put }: { cycleId: string; others: readonly DepartmentRef[]; put: PutDepartment }) {
  if (others.length === 0) return <p className="text-muted">在用的部门都已列入清单。</p>;
  return (
    <Form inline send={({ departmentId, approvedOn }) => put({ cycleId, departmentId: departmentId!, approvedOn: approvedOn! })} submit="列入清单" done="已列入。">
      <ChoiceField
        name="departmentId"
        label="部门"
        required
        defaultValue=""
        options={[{ value: '', label: '请选择' }, ...others.map((department) => ({ value: department.id, label: `${department.code} ${department.shortName}` }))]}
      />
      <TextField name="approvedOn" label="批复日期" required type="date" hint="法定公开日为批复后 20 日。" />
    </Form>
  );
}

/** The approval date of one department; the due date follows from it on the server. */
export function ApprovalDate({ cycleId, department, approvedOn, put }: { cycleId: string; department: DepartmentRef; approvedOn: string; put: PutDepartment }) {
  const [editing, setEditing] = useState(false);
  if (!editing) {
    return (
      <span className="inline-flex items-center gap-1 whitespace-nowrap">
        {dayInWords(approvedOn)}
        <Button variant="quiet" className="!min-h-0 !py-0" aria-label={`修改${department.shortName}的批复日期`} onClick={() => setEditing(true)}>
          修改
        </Button>
      </span>
    );
  }
  return (
    <div className="min-w-52">
      <Form send={(values) => put({ cycleId, departmentId: department.id, approvedOn: values.approvedOn! })} submit="保存" onDone={() => setEditing(false)} onCancel={() => setEditing(false)}>
        <TextField name="approvedOn" label="批复日期" required type="date" defaultValue={approvedOn} autoFocus />
      </Form>
    </div>
  );
}

export function RemoveFromList({ cycleId, department, remove }: { cycleId: string; department: DepartmentRef; remove: Act<{ cycleId: string; departmentId: string }> }) {
  return (
    <ConfirmButton
      label="移除"
      about={department.shortName}
      variant="quiet"
      question={`移除后，${department.name}这一年度不需要公开，其人员看不到这一年度。`}
      run={() => remove({ cycleId, departmentId: department.id })}
    />
  );
}
