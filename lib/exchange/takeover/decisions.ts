import { z } from 'zod';
import type { FieldPath } from '@/lib/disclosure/path';
import type { ImportResult, Placement } from '../import/import-result';

/** What a person said of one placement. A rejected one leaves the draft its own value. */
export const decision = z.discriminatedUnion('kind', [z.object({ kind: z.literal('accepted') }), z.object({ kind: z.literal('rejected') }), z.object({ kind: z.literal('edited'), value: z.unknown() })], '请选择采用、不采用或修改。');

export const importDecisions = z.record(z.string(), z.object({ placements: z.record(z.string(), decision), takenAt: z.string().optional() }));

export type Decision = z.infer<typeof decision>;

/** By section id; `takenAt` is when the section was taken over into a draft. */
export type ImportDecisions = z.infer<typeof importDecisions>;

export const decisionOf = (decisions: ImportDecisions, sectionId: string, path: FieldPath): Decision | undefined => decisions[sectionId]?.placements[path];

export const placementsOf = (result: ImportResult, sectionId: string): Placement[] => result.placements.filter((placement) => placement.sectionId === sectionId);

/** Doubtful placements that nobody has decided yet: a section that has some is not taken over. */
export const undecidedIn = (result: ImportResult, decisions: ImportDecisions, sectionId: string): Placement[] =>
  placementsOf(result, sectionId).filter((placement) => placement.certainty === 'doubtful' && !decisionOf(decisions, sectionId, placement.path));

/** The decisions with others made since; null takes one back. */
export function withDecisions(decisions: ImportDecisions, changes: Record<string, Record<FieldPath, Decision | null>>): ImportDecisions {
  const changed = Object.entries(changes).map(([sectionId, placements]) => {
    const known = decisions[sectionId] ?? { placements: {} };
    const merged = Object.entries({ ...known.placements, ...placements }).filter((entry): entry is [string, Decision] => entry[1] !== null);
    return [sectionId, { ...known, placements: Object.fromEntries(merged) }] as const;
  });
  return { ...decisions, ...Object.fromEntries(changed) };
}
