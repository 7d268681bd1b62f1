'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { Named } from '@/lib/server/queries/workspace/get-cycle';

interface CycleChoices {
  cycleId: string;
  reviewers: readonly Named[];
  divisions: readonly Named[];
}

const Choices = createContext<CycleChoices>({ cycleId: '', reviewers: [], divisions: [] });

/** Hands every row of a list what can be assigned, once. */
export function CycleChoicesProvider({ children, ...choices }: CycleChoices & { children: ReactNode }) {
  return <Choices value={choices}>{children}</Choices>;
}

export const useCycleChoices = (): CycleChoices => useContext(Choices);

/** For a choice field: nobody, who can be chosen, and who stands there although they couldn't be chosen any more. */
export function optionsOf(choices: readonly Named[], present: Named | null, nobody: string) {
  const all = present === null || choices.some(({ id }) => id === present.id) ? choices : [present, ...choices];
  return [{ value: '', label: nobody }, ...all.map(({ id, name }) => ({ value: id, label: name }))];
}
