import type { Directory } from '@/lib/exchange/cycle-list/directory';
import type { ListedDuty } from '@/lib/exchange/cycle-list/listed-duty';

/** A small city; two reviewers have one name, one has left, a division and a unit are closed. */
export const directory: Directory = {
  departments: [
    {
      id: 'cyber',
      code: '0118',
      name: '市委网络安全和信息化委员会办公室',
      shortName: '市委网信办',
      closed: false,
      states: [],
      units: [
        { id: 'centre', code: '118001', name: '网络信息中心', closed: false },
        { id: 'old', code: '118002', name: '旧中心', closed: true },
        { id: 'both', code: '118003', name: '档案馆、资料室', closed: false },
      ],
    },
    { id: 'education', code: '201', name: '市教育局', shortName: '教育局', closed: false, states: ['PUBLISHED'], units: [] },
    { id: 'archive', code: '301', name: '市档案局', shortName: '档案局', closed: true, states: [], units: [] },
  ],
  reviewers: [
    { id: 'r1', username: 'shenhe1', name: '李审核', available: true },
    { id: 'r2', username: 'shenhe2', name: '王审核', available: true },
    { id: 'r3', username: 'shenhe3', name: '王审核', available: true },
    { id: 'left', username: 'likai', name: '赵离开', available: false },
  ],
  divisions: [
    { id: 'd1', name: '行政政法科', available: true },
    { id: 'd2', name: '撤并科', available: false },
  ],
};

export const listed = (duty: Partial<ListedDuty> = {}): Map<string, ListedDuty> =>
  new Map([['cyber', { approvedOn: '2020-02-20', reviewerId: 'r1', divisionId: 'd1', exemptBasis: null, unitIds: ['centre'], ...duty }]]);
