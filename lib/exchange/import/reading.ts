import type { CodeBook } from '@/lib/classification/code-book';
import type { DisclosureContent, DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { FieldPath } from '@/lib/disclosure/path';
import { emptyContent } from '@/lib/disclosure/section-content';
import { sectionOf, type Template } from '@/lib/disclosure/templates/templates';
import type { Certainty } from './import-result';
import { Ledger } from './ledger';
import type { SourceRef } from './source';

type Cells = Record<string, unknown>;
export type Row = { id: string } & Cells;

/** A document being read: the content as far as it is known, and the books. */
export class Reading {
  readonly content: DisclosureContent = {};
  readonly ledger = new Ledger();
  readonly notices: string[] = [];

  constructor(
    readonly template: Template,
    readonly fiscalYear: number,
    readonly departmentName: string | null,
    readonly codes?: CodeBook,
  ) {}

  section(id: string): AnySection {
    return sectionOf(this.template, id)!;
  }

  /** The section's content, begun empty when the document first speaks of it. */
  contentOf(sectionId: string): Cells {
    return (this.content[sectionId] ??= emptyContent(this.section(sectionId))) as Cells;
  }

  /** Puts a value where no document row is in between: "purpose", "expenses/abroad/thisYear". */
  put(sectionId: string, path: FieldPath, value: unknown, source: readonly SourceRef[], certainty: Certainty, note?: string): void {
    const parts = path.split('/');
    const last = parts.pop()!;
    const holder = parts.reduce<Cells>((cells, part) => (cells[part] ??= {}) as Cells, this.contentOf(sectionId));
    holder[last] = value;
    this.ledger.place(sectionId, path, source, certainty, note);
  }

  /** What has been read of the section so far, at "expenses/abroad/thisYear". */
  at(sectionId: string, path: FieldPath): unknown {
    return path.split('/').reduce<unknown>((value, part) => (value as Cells | undefined)?.[part], this.content[sectionId]);
  }

  /** The content as the definitions read it. The year before is unknown: a document stands alone. */
  context(): DisclosureContext {
    const name = this.departmentName ?? '';
    return {
      department: { name, shortName: name },
      fiscalYear: this.fiscalYear,
      templateVersion: this.template.version,
      content: this.content,
      previous: null,
      ...(this.codes && { codes: this.codes }),
    };
  }
}

/** A value as it was read from one or more places. */
export interface Read<Value = unknown> {
  value: Value;
  source: SourceRef[];
  certainty: Certainty;
  note?: string;
}

const ORDER: readonly Certainty[] = ['sure', 'likely', 'doubtful'];

/** The lesser of two certainties. */
export const lesser = (one: Certainty, other: Certainty): Certainty => ORDER[Math.max(ORDER.indexOf(one), ORDER.indexOf(other))]!;
