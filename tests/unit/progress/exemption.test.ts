import { describe, expect, it } from 'vitest';
import { whyNotExempt } from '@/lib/progress/exemption';
import { EDITION_STATES } from '@/lib/workflow/states';

describe('a department can be exempted', () => {
  it('before it begins, and as long as what it began lies with it or is withdrawn', () => {
    expect(whyNotExempt([])).toEqual([]);
    expect(EDITION_STATES.filter((state) => whyNotExempt([state]).length === 0)).toEqual(['DRAFT', 'SIGN_OFF', 'RETURNED', 'SUPERSEDED', 'WITHDRAWN']);
  });

  it('not while the public reads it, whatever else there is', () => {
    expect(whyNotExempt(['SUPERSEDED', 'PUBLISHED', 'DRAFT'])[0]).toContain('撤回公开');
    expect(whyNotExempt(['SCHEDULED'])[0]).toContain('取消公开计划');
  });
});
