'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { StateBadge } from '@/components/workflow/state-badge';
import type { PatternDepartment } from '@/lib/server/queries/workspace/list-patterns';
import { StepBar } from './bulk-outcome';
import { STANDING_WORDS } from './pattern-list';
import '@/components/public/document.css';

interface Props {
  cycleId: string;
  pattern: string;
  departments: readonly PatternDepartment[];
  /** This person returns editions at all. */
  returns: boolean;
}

/** The departments of a pattern; those that are ticked go to the bulk return, whose form is an address. */
export function PatternDepartments({ cycleId, pattern, departments, returns }: Props) {
  const possible = departments.filter((one) => one.notReturned.length === 0).map((one) => one.department.code);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (codes: readonly string[], on: boolean) => setChosen(new Set(on ? [...chosen, ...codes] : [...chosen].filter((code) => !codes.includes(code))));
  const all = possible.length > 0 && possible.every((code) => chosen.has(code));
  return (
    <form action="/review/bulk" className="space-y-3">
      <input type="hidden" name="action" value="return" />
      <input type="hidden" name="cycle" value={cycleId} />
      <input type="hidden" name="pattern" value={pattern} />
      <div className="card overflow-hidden">
        <div className="table-frame relative !border-0" role="group" aria-label="有这个问题的部门" tabIndex={0}>
          <table className="figures">
            <caption className="sr-only">有这个问题的部门</caption>
            <thead>
              <tr>
                <th scope="col" className="k">
                  {returns ? (
                    <label className="inline-flex cursor-pointer items-center gap-2">
                      <input type="checkbox" checked={all} disabled={possible.length === 0} onChange={() => toggle(possible, !all)} className="size-4" />
                      全选可退回的 {possible.length} 个
                    </label>
                  ) : (
                    '部门'
                  )}
                </th>
                <th scope="col">状态</th>
                <th scope="col">处理</th>
                <th scope="col">校验结果</th>
              </tr>
            </thead>
            <tbody>
              {departments.map((one) => (
                <Row key={one.department.id} of={one} returns={returns} chosen={chosen.has(one.department.code)} onChoose={(on) => toggle([one.department.code], on)} />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {returns && (
        <StepBar>
          <span className="figures mr-auto" role="status">
            已选 {chosen.size} 个部门
          </span>
          <Button variant="primary" type="submit" disabled={chosen.size === 0}>
            退回所选部门
          </Button>
        </StepBar>
      )}
    </form>
  );
}

function Row({ of, returns, chosen, onChoose }: { of: PatternDepartment; returns: boolean; chosen: boolean; onChoose: (on: boolean) => void }) {
  const { department, edition, standing, findings, notReturned } = of;
  const { label, tone } = STANDING_WORDS[standing];
  return (
    <tr>
      <th scope="row" className="k">
        <span className="flex items-start gap-2">
          {returns && (
            <input
              type="checkbox"
              name="department"
              value={department.code}
              aria-label={`选择${department.shortName}`}
              checked={chosen}
              disabled={notReturned.length > 0}
              onChange={(event) => onChoose(event.target.checked)}
              className="mt-1 size-4 shrink-0"
            />
          )}
          {edition.readable ? (
            <Link href={`/review/${edition.id}`} className="font-semibold">
              {department.shortName}
            </Link>
          ) : (
            <b className="font-semibold">{department.shortName}</b>
          )}
        </span>
      </th>
      <td>
        <StateBadge state={edition.state} />
        {returns && notReturned.length > 0 && <span className="block text-hint text-muted">{notReturned.join('')}</span>}
      </td>
      <td>
        <Badge tone={tone}>{label}</Badge>
      </td>
      <td className="!max-w-[44em]">
        <ul className="space-y-1">
          {findings.map(({ section, message, answer }, index) => (
            <li key={index}>
              {section && <span className="text-muted">{section}：</span>}
              {message}
              {answer !== null && <span className="block text-hint text-muted">部门说明：{answer}</span>}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
