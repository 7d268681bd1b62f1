'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { periodName } from '@/lib/disclosure/period';
import { openCycleAction } from '@/lib/server/actions/admin';
import type { AdminCycle } from '@/lib/server/queries/workspace/types';
import { ChoiceField, Form, TextField, type Values } from './form';
import { FormDialog } from './form-dialog';

interface Template {
  version: string;
  label: string;
  kind: 'BUDGET' | 'FINAL_ACCOUNTS';
}

/** Opens a year; its list of who must publish begins as the last one of the same kind. */
export function NewCycle({ cycles, templates }: { cycles: readonly AdminCycle[]; templates: readonly Template[] }) {
  return (
    <FormDialog label="建立新年度" title="建立新的年度" variant="primary">
      {(close) => <CycleForm cycles={cycles} templates={templates} close={close} />}
    </FormDialog>
  );
}

function CycleForm({ cycles, templates, close }: { cycles: readonly AdminCycle[]; templates: readonly Template[]; close: () => void }) {
  const router = useRouter();
  const [version, setVersion] = useState(templates.filter(({ kind }) => kind === 'BUDGET').at(-1)!.version);
  const { kind } = templates.find((one) => one.version === version)!;
  const ofKind = cycles.filter((cycle) => cycle.kind === kind);
  const [listFrom, setListFrom] = useState<string | null>(null);
  const source = listFrom === null ? (ofKind[0] ?? cycles[0]) : cycles.find(({ id }) => id === listFrom);
  const send = async ({ fiscalYear, copyFromCycleId, approvedOn }: Values) => {
    const result = await openCycleAction({ fiscalYear: Number(fiscalYear), kind, templateVersion: version, copyFromCycleId: copyFromCycleId || undefined, approvedOn: (copyFromCycleId && approvedOn) || undefined });
    if (result.ok) router.push(`/admin/cycles/${result.data.cycleId}`);
    return result;
  };
  return (
    <Form send={send} check={({ fiscalYear }): Record<string, string> => (/^\d{4}$/.test(fiscalYear!.trim()) ? {} : { fiscalYear: '请填写四位年度，例如 2022。' })} submit="建立年度" onDone={close} onCancel={close}>
      <ChoiceField
        name="templateVersion"
        label="公开模板"
        required
        value={version}
        onChange={(event) => {
          setVersion(event.target.value);
          setListFrom(null);
        }}
        options={templates.map((template) => ({ value: template.version, label: template.label }))}
        hint="决定公开的是预算还是决算，有哪些部分、表格和栏目，建立后不再改变。"
      />
      {/* The year and the list that are offered belong to the kind. */}
      <TextField key={`${kind}-year`} name="fiscalYear" label="年度" required inputMode="numeric" maxLength={4} defaultValue={ofKind[0] ? String(ofKind[0].fiscalYear + 1) : ''} autoComplete="off" />
      <ChoiceField
        name="copyFromCycleId"
        label="应公开清单"
        value={source?.id ?? ''}
        onChange={(event) => setListFrom(event.target.value)}
        options={[...cycles.map((cycle) => ({ value: cycle.id, label: `复制${periodName(cycle)}的清单（${cycle.departments + cycle.exempt} 个部门）` })), { value: '', label: '从空清单开始，随后导入或逐个列入' }]}
        hint="连同审核人、对口科室、单位和免于公开的依据一起复制。停用的部门、科室、单位和不再审核的人不复制。"
      />
      {source && (
        <TextField
          key={source.kind === kind ? 'moved' : 'asked'}
          name="approvedOn"
          label="统一批复日期"
          type="date"
          required={source.kind !== kind}
          hint={source.kind === kind ? '用于复制来的全部部门；不填则按各部门原来的日期顺延，建立后请逐一核对。' : '用于复制来的全部部门，建立后可以逐一修改。预算和决算的批复日期不能互相推算，请填写。'}
        />
      )}
    </Form>
  );
}
