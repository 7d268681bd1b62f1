'use client';

import type { SectionGroup } from '@/lib/review/division-sections';
import type { AdminDivision } from '@/lib/server/queries/workspace/list-divisions';
import { CheckField, tickedIds } from './check-field';
import { ConfirmButton } from './confirm-button';
import { Form, TextField, type Act, type Values } from './form';
import { FormDialog } from './form-dialog';

interface DivisionFields {
  name: string;
  sections: string[];
}

type Update = Act<DivisionFields & { divisionId: string; closed: boolean }>;

const fieldsOf = (values: Values): DivisionFields => ({ name: values.name!, sections: tickedIds(values, 'section') });

export function NewDivision({ groups, create }: { groups: readonly SectionGroup[]; create: Act<DivisionFields> }) {
  return (
    <FormDialog label="新建科室" title="新建科室" variant="primary">
      {(close) => (
        <Form send={(values) => create(fieldsOf(values))} submit="建立科室" onDone={close} onCancel={close}>
          <DivisionInputs groups={groups} />
        </Form>
      )}
    </FormDialog>
  );
}

export function EditDivision({ division, groups, update }: { division: AdminDivision; groups: readonly SectionGroup[]; update: Update }) {
  return (
    <FormDialog label="修改" about={division.name} title={`修改科室：${division.name}`} variant="quiet">
      {(close) => (
        <Form send={(values) => update({ divisionId: division.id, closed: division.closedAt !== null, ...fieldsOf(values) })} submit="保存" onDone={close} onCancel={close}>
          <DivisionInputs division={division} groups={groups} />
        </Form>
      )}
    </FormDialog>
  );
}

function DivisionInputs({ division, groups }: { division?: AdminDivision; groups: readonly SectionGroup[] }) {
  return (
    <>
      <TextField name="name" label="科室名称" required maxLength={40} defaultValue={division?.name} autoComplete="off" hint="例如 绩效管理科、政府采购科、行政政法科。" />
      <div>
        <p className="text-sm leading-6 font-semibold">会审的部分</p>
        <p className="text-hint text-muted">选中的部分在每一稿中都须由该科室会审，会审齐全后才能审核通过。只对口联系部门的科室不必选。</p>
      </div>
      {groups.map(({ name, sections }) => (
        <fieldset key={name} className="min-w-0 rounded-card border border-line px-3 pb-2">
          <legend className="px-1 text-sm font-semibold">{name}</legend>
          {sections.map(({ id, label }) => (
            <CheckField key={id} name={`section:${id}`} defaultChecked={division?.sections.includes(id)}>
              {label}
            </CheckField>
          ))}
        </fieldset>
      ))}
    </>
  );
}

export function CloseDivision({ division, update }: { division: AdminDivision; update: Update }) {
  const { id, name, sections, closedAt } = division;
  const run = (closed: boolean) => update({ divisionId: id, name, sections, closed });
  return closedAt ? (
    <ConfirmButton label="恢复使用" about={name} variant="quiet" question={`恢复后，可以再把部门和审核人分到${name}；它会审的部分重新需要会审。`} run={() => run(false)} />
  ) : (
    <ConfirmButton label="停用" about={name} variant="quiet" question={`停用后，不能再把部门和审核人分到${name}，它会审的部分不再需要会审。已有的会审记录和对口关系保留。`} run={() => run(true)} />
  );
}
