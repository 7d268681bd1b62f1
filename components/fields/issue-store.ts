import type { Finding } from '@/lib/checks/rule';

const NONE: readonly Finding[] = [];

/** The findings of a section by field path. Each input listens to its own path, so that typing redraws one cell, not all. */
export class IssueStore {
  private byPath = new Map<string, readonly Finding[]>();
  private findings: readonly Finding[] = [];
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  at(path: string): readonly Finding[] {
    return this.byPath.get(path) ?? NONE;
  }

  /** How many findings stand at a path or inside it. */
  countUnder(path: string): number {
    return this.findings.filter((finding) => finding.path === path || finding.path.startsWith(`${path}/`)).length;
  }

  replace(findings: readonly Finding[]): void {
    const next = new Map<string, readonly Finding[]>();
    for (const finding of findings) next.set(finding.path, [...(next.get(finding.path) ?? []), finding]);
    // The same findings keep their list, so that listeners see no change.
    for (const [path, list] of next) {
      const before = this.byPath.get(path);
      if (before && JSON.stringify(before) === JSON.stringify(list)) next.set(path, before);
    }
    this.byPath = next;
    this.findings = findings;
    this.listeners.forEach((listener) => listener());
  }
}
