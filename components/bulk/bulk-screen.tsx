'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { newId } from '@/lib/editing/new-id';
import { BULK_ACTIONS, type BulkAction } from '@/lib/review/bulk-actions';
import type { BulkScreen as Screen } from '@/lib/server/queries/workspace/list-bulk-departments';
import { BulkFields } from './bulk-fields';
import { focused, PreviewStep, ProgressStep, ReportStep, StepBar } from './bulk-outcome';
import { type BulkForm, bulkRun } from './bulk-run';
import { DepartmentPicker } from './department-picker';
import { useBulkRun } from './use-bulk-run';

interface Props {
  screen: Screen;
  action: BulkAction;
  /** Departments that the address chose. */
  chosen: readonly string[];
  reason: string;
}

const NOTHING: BulkForm = { reason: '', reviewerId: '', divisionId: '', note: '' };

/** Choose, see what will happen, do it, read what became of each. */
export function BulkScreen({ screen, action: asked, chosen: preset, reason }: Props) {
  const router = useRouter();
  const [action, setAction] = useState(asked);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(preset));
  const [form, setForm] = useState<BulkForm>({ ...NOTHING, reason });
  const { phase, preview, act, back } = useBulkRun();

  const departments = screen.departments.filter((one) => chosen.has(one.department.id));
  // Whoever can return editions can read them too.
  const shared = { action, links: screen.actions.includes('return') };

  if (phase.name === 'working') return <ProgressStep {...phase} />;
  if (phase.name === 'preview') {
    const { run, lines } = phase;
    const confirm = async () => {
      const will = new Set(lines.filter((line) => line.ok).map((line) => line.departmentId));
      await act(run, departments.filter((one) => will.has(one.department.id)), lines.filter((line) => !line.ok));
      router.refresh();
    };
    return <PreviewStep {...shared} lines={lines} departments={departments} text={action === 'return' ? form.reason.trim() : ''} onBack={back} onConfirm={() => void confirm()} />;
  }
  if (phase.name === 'report') {
    const goOn = () => {
      setChosen(new Set());
      setForm(NOTHING);
      back();
    };
    return <ReportStep {...shared} lines={phase.lines} departments={screen.departments} onGoOn={goOn} />;
  }

  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void preview(bulkRun(action, { cycleId: screen.cycle.id, bulkId: newId() }, form), departments);
  };
  return (
    <form ref={phase.again ? focused : null} tabIndex={-1} aria-label="批量办理" className="space-y-4 outline-none" onSubmit={submitted}>
      <div role="group" aria-label="选择要办理的事" className="flex flex-wrap gap-2">
        {screen.actions.map((one) => (
          <Button key={one} aria-pressed={one === action} variant={one === action ? 'primary' : 'secondary'} onClick={() => setAction(one)}>
            {BULK_ACTIONS[one].label}
          </Button>
        ))}
      </div>
      {phase.problems.length > 0 && (
        <Notice tone="danger" title="没有完成" live>
          {phase.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      <div className="card px-4 py-4">
        <BulkFields action={action} screen={screen} form={form} onChange={setForm} />
      </div>
      <DepartmentPicker action={action} departments={screen.departments} chosen={chosen} onChoose={setChosen} />
      <StepBar>
        <span className="figures mr-auto" role="status">
          已选 {departments.length} 个部门
        </span>
        {departments.length > 0 && <Button onClick={() => setChosen(new Set())}>清除选择</Button>}
        <Button variant="primary" type="submit" disabled={departments.length === 0}>
          预览{BULK_ACTIONS[action].verb}
        </Button>
      </StepBar>
    </form>
  );
}
