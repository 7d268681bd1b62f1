'use client';

import { memo, useId, useState } from 'react';
import { LocalTime } from '@/components/ui/local-time';
import { StateBadge } from '@/components/workflow/state-badge';
import { Badge } from '@/components/ui/badge';
import { dayWords } from '@/lib/document/dates';
import { BULK_ACTIONS, type BulkAction, comesIntoQuestion } from '@/lib/review/bulk-actions';
import type { BulkDepartment } from '@/lib/server/queries/workspace/list-bulk-departments';
import { EDITION_STATES, STATE_NAMES } from '@/lib/workflow/states';
import '@/components/public/document.css';

interface Props {
  action: BulkAction;
  departments: readonly BulkDepartment[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

const CONTROL = 'min-h-10 rounded-md border border-[#8a94a3] bg-surface px-3 py-1.5 text-[15px] leading-6';
const LABEL = 'block text-sm leading-6 font-semibold';
const NONE = 'none';

/**
 * The departments of a cycle to be ticked; whatever is ticked stays in sight, whichever filter is set. Kept by itself, so
 * that what is typed beside it doesn't draw hundreds of rows anew.
 */
export const DepartmentPicker = memo(function DepartmentPicker({ action, departments, chosen, onChoose }: Props) {
  const [filter, setFilter] = useState({ name: '', state: '', division: '', reviewer: '', all: false });
  const nameField = useId();
  const fits = ({ department, state, division, reviewer }: BulkDepartment) =>
    [department.name, department.shortName, department.code].some((name) => name.includes(filter.name.trim())) &&
    matches(filter.state, state) &&
    matches(filter.division, division?.id) &&
    matches(filter.reviewer, reviewer?.id);
  const shown = departments.filter((one) => chosen.has(one.department.id) || (fits(one) && (filter.all || comesIntoQuestion(action, one))));
  const allChosen = shown.length > 0 && shown.every((one) => chosen.has(one.department.id));
  const toggle = (ids: readonly string[], on: boolean) => onChoose(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  const { verb } = BULK_ACTIONS[action];
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div>
          <label htmlFor={nameField} className={LABEL}>
            部门
          </label>
          <input id={nameField} type="search" value={filter.name} maxLength={60} placeholder="名称或代码" onChange={(event) => setFilter({ ...filter, name: event.target.value })} className={`${CONTROL} w-44`} />
        </div>
        <Choice label="状态" none="没有在办的稿件" options={statesOf(departments)} value={filter.state} onChange={(state) => setFilter({ ...filter, state })} />
        <Choice label="对口科室" none="未指定" options={namesOf(departments.map((one) => one.division))} value={filter.division} onChange={(division) => setFilter({ ...filter, division })} />
        <Choice label="审核人" none="未指派" options={namesOf(departments.map((one) => one.reviewer))} value={filter.reviewer} onChange={(reviewer) => setFilter({ ...filter, reviewer })} />
        <label className="inline-flex min-h-10 cursor-pointer items-center gap-2 text-[15px]">
          <input type="checkbox" checked={filter.all} onChange={(event) => setFilter({ ...filter, all: event.target.checked })} className="size-4" />
          也显示现在不能{verb}的部门
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="card px-4 py-6 text-center text-muted">
          没有符合条件的部门。{filter.all ? '请放宽筛选条件。' : `现在没有可以${verb}的，或者被筛选条件排除了。`}
        </p>
      ) : (
        <div className="card overflow-hidden">
          <div className="table-frame relative !border-0" role="group" aria-label="选择部门" tabIndex={0}>
            <table className="figures">
              <caption className="sr-only">选择部门</caption>
              <thead>
                <tr>
                  <th scope="col" className="k">
                    <label className="inline-flex cursor-pointer items-center gap-2">
                      <input type="checkbox" checked={allChosen} onChange={() => toggle(shown.map((one) => one.department.id), !allChosen)} className="size-4" />
                      全选 {shown.length} 个部门
                    </label>
                  </th>
                  <th scope="col">状态</th>
                  <th scope="col">进入时间</th>
                  <th scope="col">审核人</th>
                  <th scope="col">对口科室</th>
                  <th scope="col" className="n">
                    未处理意见
                  </th>
                  <th scope="col">法定公开日</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((one) => (
                  <DepartmentRow key={one.department.id} of={one} chosen={chosen.has(one.department.id)} onChoose={(on) => toggle([one.department.id], on)} />
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </div>
  );
});

function DepartmentRow({ of, chosen, onChoose }: { of: BulkDepartment; chosen: boolean; onChoose: (on: boolean) => void }) {
  const { department, edition, due, reviewer, takenBy, division, openComments } = of;
  return (
    <tr>
      <th scope="row" className="k">
        <label className="inline-flex cursor-pointer items-start gap-2">
          <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} className="mt-1 size-4 shrink-0" />
          <span>
            <span className="font-semibold">{department.shortName}</span>
            <span className="block text-hint text-muted">{department.code}</span>
          </span>
        </label>
      </th>
      <td>
        <Standing of={of} />
      </td>
      <td>{edition ? <LocalTime iso={edition.stateChangedAt} withYear className="whitespace-nowrap" /> : '——'}</td>
      <td>
        {reviewer?.name ?? <span className="text-muted">未指派</span>}
        {takenBy && takenBy.id !== reviewer?.id && <span className="block text-hint text-muted">现由{takenBy.name}审核</span>}
      </td>
      <td>{division?.name ?? <span className="text-muted">未指定</span>}</td>
      <td className="n">{openComments}</td>
      <td>
        <span className="whitespace-nowrap">{dayWords(due.dueOn)}</span>
        {!of.published && !of.withdrawn && !of.exempt && due.daysLeft < 0 && <span className="block text-hint text-seal">逾期 {-due.daysLeft} 天</span>}
      </td>
    </tr>
  );
}

function Standing({ of: { exempt, published, state } }: { of: BulkDepartment }) {
  if (exempt) return <Badge>免于公开</Badge>;
  if (state) return <StateBadge state={state} />;
  return published ? <StateBadge state="PUBLISHED" /> : <Badge tone="caution">尚未填报</Badge>;
}

/** "" takes all, NONE those without one. */
const matches = (wanted: string, id: string | null | undefined) => wanted === '' || (wanted === NONE ? (id ?? null) === null : id === wanted);

interface Named {
  id: string;
  name: string;
}

/** Those that there are, in the order of the workflow. */
const statesOf = (departments: readonly BulkDepartment[]): Named[] => EDITION_STATES.filter((state) => departments.some((one) => one.state === state)).map((id) => ({ id, name: STATE_NAMES[id] }));

function namesOf(all: readonly (Named | null)[]): Named[] {
  const named = new Map(all.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
  return [...named].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

function Choice(props: { label: string; none: string; options: readonly Named[]; value: string; onChange: (value: string) => void }) {
  const id = useId();
  if (props.options.length === 0) return null;
  return (
    <div>
      <label htmlFor={id} className={LABEL}>
        {props.label}
      </label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)} className={CONTROL}>
        <option value="">全部</option>
        {props.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
        <option value={NONE}>{props.none}</option>
      </select>
    </div>
  );
}
