'use client';

import { Badge } from '@/components/ui/badge';
import { addUnitAction, closeUnitAction, createDepartmentAction, updateDepartmentAction } from '@/lib/server/actions/admin';
import type { AdminDepartment } from '@/lib/server/queries/workspace/types';
import { ConfirmButton, DialogForm, type FormField } from './action-form';

type Kind = AdminDepartment['kind'];
const KINDS: Record<Kind, string> = { PARTY: '党委部门', GOVERNMENT: '政府部门', CONGRESS: '人大、政协', JUDICIARY: '法院、检察院', MASS: '群团组织' };

const fieldsOf = (department?: AdminDepartment): FormField[] => [
  { name: 'code', label: '部门代码', initial: department?.code, hint: '公开页的地址用它，例如 118' },
  { name: 'shortName', label: '部门简称', initial: department?.shortName },
  { name: 'name', label: '部门全称', initial: department?.name },
  { name: 'kind', label: '类别', initial: department?.kind ?? 'GOVERNMENT', options: Object.entries(KINDS).map(([value, label]) => ({ value, label })) },
];

const inputOf = (values: Record<string, string>) => ({ code: values.code ?? '', name: values.name ?? '', shortName: values.shortName ?? '', kind: values.kind as Kind });

export function NewDepartment() {
  return <DialogForm label="新增部门" title="新增部门" variant="primary" fields={fieldsOf()} submitLabel="新增部门" done="已新增" run={(values) => createDepartmentAction(inputOf(values))} />;
}

export function DepartmentList({ departments }: { departments: AdminDepartment[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {departments.map((department) => (
        <li key={department.id} className="card px-5 py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="figures text-muted">{department.code}</span>
            <h2 className="font-semibold">{department.name}</h2>
            <Badge>{KINDS[department.kind]}</Badge>
            {department.closedAt && <Badge tone="danger">已撤销</Badge>}
            <span className="ml-auto flex flex-wrap">
              <DialogForm
                label="修改"
                title={`修改：${department.shortName}`}
                fields={fieldsOf(department)}
                submitLabel="保存修改"
                done="已保存"
                run={(values) => updateDepartmentAction({ departmentId: department.id, ...inputOf(values) })}
              />
              <ConfirmButton
                label={department.closedAt ? '恢复' : '撤销'}
                title={`${department.closedAt ? '恢复' : '撤销'}：${department.shortName}`}
                consequence={department.closedAt ? '恢复后可以重新列入应公开清单。' : '撤销后不再列入新年度的应公开清单；已公开的内容照常可以阅读。'}
                run={() => updateDepartmentAction({ departmentId: department.id, code: department.code, name: department.name, shortName: department.shortName, kind: department.kind, closed: !department.closedAt })}
              />
            </span>
          </div>
          <p className="text-[15px] text-muted">
            简称{department.shortName} · 工作人员 {department.staff} 人 · 已公开 {department.publications} 个年度
          </p>
          <details className="mt-1">
            <summary className="cursor-pointer text-[15px] text-primary">所属单位（{department.units.length}）</summary>
            <ul className="my-2 flex flex-col gap-1 text-[15px]">
              {department.units.length === 0 && <li className="text-muted">没有登记所属单位，只有部门本级。</li>}
              {department.units.map((unit) => (
                <li key={unit.id} className="flex flex-wrap items-center gap-x-3">
                  <span className="figures text-muted">{unit.code}</span> {unit.name}
                  {unit.closedAt ? <Badge tone="danger">已撤销</Badge> : <ConfirmButton label="撤销" title={`撤销：${unit.name}`} consequence="撤销后不再作为该部门的所属单位。" run={() => closeUnitAction({ unitId: unit.id })} />}
                </li>
              ))}
            </ul>
            <DialogForm
              label="登记所属单位"
              title={`${department.shortName}：登记所属单位`}
              variant="secondary"
              fields={[
                { name: 'code', label: '单位代码', hint: '例如 118001' },
                { name: 'name', label: '单位名称' },
              ]}
              submitLabel="登记单位"
              done="已登记"
              run={(values) => addUnitAction({ departmentId: department.id, code: values.code ?? '', name: values.name ?? '' })}
            />
          </details>
        </li>
      ))}
    </ul>
  );
}
