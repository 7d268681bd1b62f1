'use client';

import { ENTRY_UNITS } from '@/components/section/entry-unit';
import type { AdminDepartment, EntryUnit } from '@/lib/server/queries/workspace/types';
import { ConfirmButton } from './confirm-button';
import { Form, ChoiceField, TextField, type Act, type Values } from './form';
import { FormDialog } from './form-dialog';
import { DEPARTMENT_KINDS, type DepartmentKind } from '@/lib/access/department-kinds';

interface DepartmentFields {
  code: string;
  name: string;
  shortName: string;
  kind: DepartmentKind;
}

const fieldsOf = ({ code, name, shortName, kind }: Values): DepartmentFields => ({ code: code!, name: name!, shortName: shortName!, kind: kind as DepartmentKind });

function DepartmentInputs({ department }: { department?: AdminDepartment }) {
  return (
    <>
      <TextField name="code" label="部门代码" required maxLength={20} defaultValue={department?.code} autoComplete="off" hint="预算代码，是公开网址的一部分，公开过内容后不能修改。" />
      <TextField name="name" label="部门名称" required maxLength={100} defaultValue={department?.name} autoComplete="off" hint="全称，与机构印章一致。" />
      <TextField name="shortName" label="简称" required maxLength={30} defaultValue={department?.shortName} autoComplete="off" hint="列表和表头中使用。" />
      <ChoiceField name="kind" label="类别" required defaultValue={department?.kind ?? 'GOVERNMENT'} options={Object.entries(DEPARTMENT_KINDS).map(([value, label]) => ({ value, label }))} />
    </>
  );
}

export function NewDepartment({ create }: { create: Act<DepartmentFields> }) {
  return (
    <FormDialog label="新建部门" title="新建部门" variant="primary">
      {(close) => (
        <Form send={(values) => create(fieldsOf(values))} submit="建立部门" onDone={close} onCancel={close}>
          <DepartmentInputs />
        </Form>
      )}
    </FormDialog>
  );
}

type Update = Act<DepartmentFields & { departmentId: string; closed?: boolean }>;

export function EditDepartment({ department, update }: { department: AdminDepartment; update: Update }) {
  return (
    <div className="max-w-[480px]">
      <Form send={(values) => update({ departmentId: department.id, ...fieldsOf(values) })} submit="保存" done="已保存。">
        <DepartmentInputs department={department} />
      </Form>
    </div>
  );
}

/** Clerks of the department may set it too; what is stored and published doesn't change. */
export function DepartmentEntryUnit({ department, set }: { department: AdminDepartment; set: Act<{ departmentId: string; entryUnit: EntryUnit }> }) {
  return (
    <div className="max-w-[480px]">
      <Form send={({ entryUnit }) => set({ departmentId: department.id, entryUnit: entryUnit as EntryUnit })} submit="保存" done="已保存。">
        <ChoiceField name="entryUnit" label="填报金额的单位" required defaultValue={department.entryUnit} options={Object.entries(ENTRY_UNITS).map(([value, label]) => ({ value, label }))} />
      </Form>
    </div>
  );
}

export function CloseDepartment({ department, update }: { department: AdminDepartment; update: Update }) {
  const { id, code, name, shortName, kind, closedAt } = department;
  const run = (closed: boolean) => update({ departmentId: id, code, name, shortName, kind, closed });
  return closedAt ? (
    <ConfirmButton label="恢复使用" variant="secondary" question={`恢复后，${name}可以再列入应公开清单，可以再为其人员授予角色。`} run={() => run(false)} />
  ) : (
    <ConfirmButton label="停用部门" question={`停用后，${name}不再列入新的应公开清单，不能再授予其角色。已经公开的内容仍可查阅。`} run={() => run(true)} />
  );
}

export function Units({ department, add, close }: { department: AdminDepartment; add: Act<{ departmentId: string; code: string; name: string }>; close: Act<{ unitId: string }> }) {
  return (
    <div className="space-y-4">
      {department.units.length === 0 ? (
        <p className="text-muted">还没有登记下属单位。</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line">
          {department.units.map((unit) => (
            <li key={unit.id} className="flex items-center justify-between gap-x-4 px-4 py-1.5">
              <span className={unit.closedAt ? 'text-muted' : ''}>
                <span className="figures mr-3 text-muted">{unit.code}</span>
                {unit.name}
                {unit.closedAt && '（已停用）'}
              </span>
              {!unit.closedAt && <ConfirmButton label="停用" about={unit.name} variant="quiet" question="停用后不再出现在新的填报中。已经公开的内容不受影响。" run={() => close({ unitId: unit.id })} />}
            </li>
          ))}
        </ul>
      )}
      <Form inline clears send={({ code, name }) => add({ departmentId: department.id, code: code!, name: name! })} submit="添加单位" done="已添加。">
        <TextField name="code" label="单位代码" required maxLength={20} autoComplete="off" />
        <div className="max-w-[28em] flex-1 basis-56 max-sm:basis-full">
          <TextField name="name" label="单位名称" required maxLength={100} autoComplete="off" />
        </div>
      </Form>
    </div>
  );
}
