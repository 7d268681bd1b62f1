import { z } from 'zod';
import { EDITION_STATES } from '@/lib/workflow/states';

const MOST = '一次最多处理 500 个部门，请分批操作。';
const NONE = '请至少选择一个部门。';

/** A random id that each event of one bulk action carries, so that they can be found together. */
export const bulkId = z.string().regex(/^[0-9a-f-]{32,36}$/u, '批次编号不正确，请刷新页面后再操作。');

/** Editions with the state that the person saw. */
export const seenEditions = z
  .array(z.object({ editionId: z.string().max(64), expectedState: z.enum(EDITION_STATES) }))
  .min(1, NONE)
  .max(500, MOST);

export type SeenEdition = z.infer<typeof seenEditions>[number];

export const departmentIds = z.array(z.string().max(64)).min(1, NONE).max(500, MOST);

/** Departments with the assignment that the person saw. */
export const seenAssignments = z
  .array(z.object({ departmentId: z.string().max(64), reviewerId: z.string().max(64).nullable(), divisionId: z.string().max(64).nullable() }))
  .min(1, NONE)
  .max(500, MOST);
