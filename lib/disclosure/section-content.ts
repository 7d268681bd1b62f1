import { z } from 'zod';
import type { AnySection } from './define-section';
import type { DisclosureContent } from './context';
import type { Field, GridField } from './field';
import { gridCells } from './field-kinds/composite';
import { kindOf } from './field-kinds/registry';
import { fieldPathOf, type FieldPath } from './path';

type Content = Record<string, unknown>;

const fieldsOf = (section: AnySection) => Object.entries(section.fields as Record<string, Field>);

/** A new section: every list empty, every figure blank. */
export function emptyContent(section: AnySection): Content {
  return Object.fromEntries(fieldsOf(section).map(([key, field]) => [key, kindOf(field).empty(field)]));
}

/** The lenient schema: what a draft of the section may be saved with. */
export function draftSchemaOf(section: AnySection): z.ZodType<Content> {
  return z.strictObject(Object.fromEntries(fieldsOf(section).map(([key, field]) => [key, kindOf(field).draftSchema(field)])));
}

export interface MissingField {
  path: FieldPath;
  message: string;
}

/** What the strict schema still lacks, in the order of the form, one entry a field. Empty for a complete section. */
export function missingFields(section: AnySection, content: Content): MissingField[] {
  const schema = z.object(Object.fromEntries(fieldsOf(section).map(([key, field]) => [key, kindOf(field).submissionSchema(field)])));
  const result = schema.safeParse(content);
  if (result.success) return [];
  const byPath = new Map(result.error.issues.map((issue) => [fieldPathOf(content, issue.path), issue.message]));
  return [...byPath].map(([path, message]) => ({ path, message }));
}

/** Nobody has written anything of this year yet (figures taken from the archive don't count). */
export function isEmptyContent(section: AnySection, content: Content): boolean {
  return fieldsOf(section).every(([key, field]) => kindOf(field).isEmpty(field, content[key]));
}

/** This year's start from last year's published content: structure and wording come over, figures don't. */
export function carryOverContent(section: AnySection, previous: Content): Content {
  return Object.fromEntries(
    fieldsOf(section).map(([key, field]) => [key, previous[key] === undefined ? kindOf(field).empty(field) : kindOf(field).carryOver(field, previous[key])]),
  );
}

const grids = (section: AnySection) => fieldsOf(section).filter((entry): entry is [string, GridField] => entry[1].kind === 'grid');

/**
 * Puts last year's figures, as published, into the cells that state them, so that nobody types them again (check F11).
 * Without an archive the cells stay as they are: a department's first year in the portal enters them by hand.
 */
export function withPreviousFigures(section: AnySection, content: Content, previous: DisclosureContent | null): Content {
  const before = previous?.[section.id] as Content | undefined;
  if (!before) return content;
  const filled = grids(section).map(([key, field]) => {
    const grid = content[key] as Record<string, Content>;
    const rows = Object.keys(field.rows).map((row) => {
      const cells = { ...grid[row] };
      for (const [column, definition] of Object.entries(gridCells(field, row))) {
        if (definition.kind !== 'amount' || definition.fromPrevious === undefined) continue;
        const published = (before[key] as Record<string, Content> | undefined)?.[row]?.[definition.fromPrevious];
        if (typeof published === 'number') cells[column] = published;
      }
      return [row, cells];
    });
    return [key, Object.fromEntries(rows)];
  });
  return { ...content, ...Object.fromEntries(filled) };
}
