import { expect, describe, it } from 'vitest';
import { changedEdition, inEdition, findingsIn, type Change, type Row } from '@/tests/support/edition-content';

// Two projects whose names differ only by what F21 drops (the year, the ending) are two projects where the list says so.
const WAN = 1_000_000;
const found = (id: string, ...changes: Change[]) => findingsIn(changedEdition(...changes)).filter((finding) => finding.id === id);
const places = (id: string, ...changes: Change[]) => found(id, ...changes).map((finding) => `${finding.severity} ${finding.sectionId} ${finding.path}`);

const projects = inEdition<Row[]>('overview', 'projects');
const opinion = projects.find((project) => project.id === 'project-opinion')!;
const lastYears = { ...opinion, id: 'last-years', name: `2019年${String(opinion.name)}`, amount: 5 * WAN };
const listed = (...list: Row[]): Change => ['overview', 'projects', list];
const items = inEdition<Row[]>('procurement', 'items');

describe('F26 with projects of similar names', () => {
  it('compares a purchase with the project of its very name, wherever that stands', () => {
    expect(places('F26', listed(...projects, lastYears))).toEqual([]);
    expect(places('F26', listed(lastYears, ...projects))).toEqual([]);
  });

  it('adds up the purchases of each project by themselves', () => {
    const ofLastYears = { ...items.find((row) => row.id === 'purchase-opinion')!, id: 'old', project: lastYears.name, projectBudget: 5 * WAN, quantity: '1', unitPrice: 5 * WAN, general: 5 * WAN };
    const both: Change[] = [listed(...projects, lastYears), ['procurement', 'items', [...items, ofLastYears]]];
    expect(places('F26', ...both)).toEqual([]);
    expect(places('F26', listed(...projects, { ...lastYears, amount: 4 * WAN }), both[1]!)).toEqual(['E procurement items/old/projectBudget', 'E procurement items/old/general']);
  });

  it('knows a project by a shorter name while only one can be meant', () => {
    const short: Change = ['procurement', 'items/purchase-opinion/project', '网络舆情管理'];
    const tooMuch: Change = ['procurement', 'items/purchase-opinion/projectBudget', 90 * WAN];
    expect(places('F26', short, tooMuch)).toEqual(['E procurement items/purchase-opinion/projectBudget']);
    expect(places('F26', short, tooMuch, listed(...projects, lastYears))).toEqual([]);
  });
});

describe('F21 with projects of similar names', () => {
  it('takes two names in the list for two projects', () => {
    expect(places('F21', listed(...projects, lastYears))).toEqual([]);
    expect(places('F21', listed(lastYears, ...projects))).toEqual([]);
  });

  it('still hears of a spelling that the list does not know', () => {
    const spelt: Change = ['procurement', 'items/purchase-opinion/project', '网络舆情管理项目'];
    expect(places('F21', listed(...projects, lastYears), spelt)).toEqual(['W procurement items/purchase-opinion/project']);
  });
});

it('F25 says in words that a quantity is beyond any amount', () => {
  const [finding] = found('F25', ['procurement', 'items/purchase-opinion/quantity', '9'.repeat(200)]);
  expect(finding).toMatchObject({ severity: 'E', path: 'items/purchase-opinion/quantity' });
  expect(finding!.message).not.toMatch(/NaN|Infinity/u);
});
