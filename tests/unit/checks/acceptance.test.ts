import { describe, expect, it } from 'vitest';
import { type Acceptance, doubtsAt, openWarnings, placeOf, withAcceptances } from '@/lib/checks/acceptance';
import { checkRecordOf, readCheckRecord } from '@/lib/checks/check-record';
import type { Finding } from '@/lib/checks/rule';

const finding = (message: string, more: Partial<Finding> = {}): Finding => ({ id: 'F19', severity: 'W', sectionId: 'operatingCost', path: 'cost/total/thisYear', message, ...more });
const answer = (findings: readonly Finding[], more: Partial<Acceptance> = {}): Acceptance => {
  const place = placeOf(findings[0]!);
  return { ...place, message: doubtsAt(findings, place), reason: '已核对', acceptedBy: '某人', acceptedAt: '2020-02-01T00:00:00.000Z', ...more };
};

describe('an answer', () => {
  const doubt = finding('机关运行经费 60.00，日常公用经费 49.69，差 10.31 万元。');

  it('holds for what it was given to, and for no other figure, place, rule or section', () => {
    const answers = [answer([doubt])];
    expect(openWarnings([doubt], answers)).toEqual([]);
    const others = [finding('机关运行经费 61.00，日常公用经费 49.69，差 11.31 万元。'), { ...doubt, path: 'cost' }, { ...doubt, id: 'F20' }, { ...doubt, sectionId: 'overview' }];
    expect(openWarnings(others, answers)).toEqual(others);
  });

  it('is shown with its finding, and needed by none but the doubtful', () => {
    const answers = [answer([doubt])];
    expect(withAcceptances([doubt], answers)[0]!.acceptance).toBe(answers[0]);
    const weighedOtherwise = [finding(doubt.message, { severity: 'E' }), finding(doubt.message, { severity: 'I' })];
    expect(withAcceptances(weighedOtherwise, answers).map((one) => one.acceptance)).toEqual([null, null]);
    expect(openWarnings(weighedOtherwise, [])).toEqual([]);
  });

  it('covers all that a rule doubts at one place, and still holds for the rest when one is mended', () => {
    const [first, second] = [finding('目标中的 12 没有指标。'), finding('目标中的 30 没有指标。')];
    const answers = [answer([first, second])];
    expect(openWarnings([first, second], answers)).toEqual([]);
    expect(openWarnings([second], answers)).toEqual([]);
    const third = finding('目标中的 31 没有指标。');
    expect(openWarnings([first, third], answers)).toEqual([third]);
  });

  it('survives messages that quote line breaks and halves of characters', () => {
    const quoting = finding('写作“第一行\n第二行\ud842”');
    expect(doubtsAt([quoting], placeOf(quoting))).toBe('写作“第一行 第二行”');
    expect(openWarnings([quoting], [answer([quoting])])).toEqual([]);
  });
});

describe('the record', () => {
  it('keeps what was found, what could not run and the answers that held, and reads back the same', () => {
    const doubt = finding('差 10.31 万元。', { repair: { label: '采用', value: 1 } });
    const lapsed = answer([finding('差 9.99 万元。')]);
    const held = answer([doubt]);
    const record = checkRecordOf({ findings: [doubt], ran: ['F19'], notRun: [{ id: 'F28', reason: '没有采购目录' }], counts: { E: 0, W: 1, I: 0 } }, [lapsed, held], {});
    expect(record).toMatchObject({ notRun: [{ id: 'F28' }], acceptances: [held] });
    expect(record.findings).toEqual([finding('差 10.31 万元。')]);
    expect(record.ran).toEqual(['F19']);
    expect(readCheckRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(readCheckRecord(null)).toBeNull();
  });
});
