import { describe, expect, it } from 'vitest';
import { deadlineNotice, type Duty } from '@/lib/notices/deadlines';

const duty: Duty = { cycleId: 'c', departmentId: 'd', department: '教育局', period: { fiscalYear: 2020, kind: 'BUDGET' }, dueOn: '2020-03-11', daysLeft: 7, editionId: 'e1', standing: '填报中', withBureau: false };
const at = (daysLeft: number, rest: Partial<Duty> = {}) => deadlineNotice({ ...duty, ...rest, daysLeft });

describe('deadlineNotice', () => {
  it('reminds 7, 3 and 1 days before, and not earlier', () => {
    expect(at(8)).toBeNull();
    expect(at(7)).toMatchObject({ kind: 'due', key: 'due:c:d:2020-03-11:7', title: '教育局2020年部门预算还有 7 天到法定公开日', href: '/drafts/e1', editionId: 'e1' });
    expect(at(3)!.key).toBe('due:c:d:2020-03-11:3');
    expect(at(1)!.key).toBe('due:c:d:2020-03-11:1');
  });

  it('makes up for missed days by the nearest step, with the days as they are', () => {
    expect(at(5)).toMatchObject({ key: 'due:c:d:2020-03-11:7', title: '教育局2020年部门预算还有 5 天到法定公开日' });
    expect(at(2)!.key).toBe('due:c:d:2020-03-11:3');
    expect(at(0)).toMatchObject({ key: 'due:c:d:2020-03-11:1', title: '今天是教育局2020年部门预算的法定公开日' });
  });

  it('tells of being overdue on the first day after, then every week', () => {
    const keys = Array.from({ length: 15 }, (_, day) => at(-1 - day)!.key);
    expect(keys.slice(0, 7).every((key) => key === 'overdue:c:d:2020-03-11:0')).toBe(true);
    expect(keys.slice(7, 14).every((key) => key === 'overdue:c:d:2020-03-11:1')).toBe(true);
    expect(keys[14]).toBe('overdue:c:d:2020-03-11:2');
    expect(at(-9)!.title).toBe('教育局2020年部门预算已逾期 9 天未公开');
  });

  it('asks a department for nothing while its draft lies with the bureau, but tells it of being overdue', () => {
    const withBureau = { withBureau: true, standing: '审核中' };
    expect(at(3, withBureau)).toBeNull();
    expect(at(-1, withBureau)!.body).toBe('法定公开日为2020年3月11日（批复后 20 日），目前“审核中”。');
    expect(at(-1)!.body).toContain('请立即办理');
  });

  it('begins anew with another due date, and leads to the drafts where none was begun', () => {
    expect(at(7, { dueOn: '2020-03-12' })!.key).not.toBe(at(7)!.key);
    const none = at(3, { editionId: null, standing: '尚未开始填报' })!;
    expect(none.href).toBe('/drafts');
    expect(none).not.toHaveProperty('editionId');
    expect(none.body).toContain('尚未开始填报');
  });
});
