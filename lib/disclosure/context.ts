/** Content of all sections by section id; each section knows its own shape. */
export type DisclosureContent = Record<string, unknown>;

export interface DisclosureContext {
  department: { name: string; shortName: string };
  fiscalYear: number;
  content: DisclosureContent;
  /** The year before as published; null where the portal's archive has none. */
  previous: { fiscalYear: number; content: DisclosureContent } | null;
}
