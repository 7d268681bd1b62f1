import { describe, expect, it } from 'vitest';
import { returnAddress } from '@/components/workflow/return-address';

describe('where somebody goes after signing in', () => {
  it('is the page that they came from', () => {
    expect(returnAddress('/drafts/1/sections/overview?x=1#y')).toBe('/drafts/1/sections/overview?x=1#y');
  });

  it.each([undefined, ['/a', '/b'], '', 'drafts', 'https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example', '/.//elsewhere.example', '/a/..//elsewhere.example', '/\t/elsewhere.example', 'javascript:alert(1)', '/api/auth/signout', '/sign-in?from=/sign-in'])(
    'is the workspace for %j',
    (from) => {
      expect(returnAddress(from)).toBe('/workspace');
    },
  );
});
