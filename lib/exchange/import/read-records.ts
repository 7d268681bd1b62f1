import type { Field, FieldMap, RecordsField, TableField } from '@/lib/disclosure/field';
import { emptyRow } from '@/lib/disclosure/field-kinds/composite';
import { namesOf } from './aliases';
import { indicatorsIn } from './indicator-value';
import { isMeasured } from './columns';
import type { TableMatch } from './match-table';
import { headingWords, numbered, type NumberStyle } from './numbering';
import { listItems, styleOf } from './read-list';
import type { Reading, Row } from './reading';
import type { Line } from './segments';
import type { SourceRef } from './source';
import { looksLikeHeading } from './titles';
import { bare, cleaned } from './words';

/** Items of a field that repeats a group of fields, or of a table that consists of texts and stands as paragraphs. */
export interface ItemsHome {
  sectionId: string;
  key: string;
  fields: FieldMap;
  nameField: string;
  list: Row[];
}

export type InnerTable = Extract<TableMatch, { kind: 'records' }>;

/** Reads the table of an item; the caller knows captions and units. */
export type PlaceInner = (match: InnerTable, item: Row) => void;

export const homeOf = (reading: Reading, sectionId: string, key: string, field: RecordsField | TableField): ItemsHome => ({
  sectionId,
  key,
  fields: field.kind === 'records' ? field.fields : field.columns,
  nameField: field.kind === 'records' ? field.nameField : field.nameColumn,
  list: reading.contentOf(sectionId)[key] as Row[],
});

/** "电子政务外网升级改造资金绩效目标表" → 电子政务外网升级改造资金. */
const CAPTION_END = /绩效目标(?:申报)?表?$/u;
const nameInCaption = (text: string): string => headingWords(text).replace(CAPTION_END, '');

/** Reads items from the lines under a field's heading. Lines that are no part of an item come back. */
export class RecordsReader {
  private item: Row | null = null;
  private hasTable = false;
  /** The text that a line without a label goes on with. */
  private open: string | null = null;
  private readonly style: NumberStyle | null;

  constructor(
    private readonly reading: Reading,
    private readonly home: ItemsHome,
    private readonly lines: readonly Line[],
    private readonly inner: ReadonlyMap<string, InnerTable>,
    private readonly placeInner: PlaceInner,
  ) {
    this.style = styleOf(lines.filter((line) => !this.labelled(line.text)));
  }

  read(): Line[] {
    return this.lines.filter((line, index) => !this.readLine(line, this.lines[index + 1]));
  }

  private readLine(line: Line, next: Line | undefined): boolean {
    const { block, text } = line;
    if (block.kind === 'table') return this.readTable(block.id);
    const labelled = this.labelled(text);
    if (labelled && this.item) return this.put(labelled.key, labelled.rest, block.id);
    if (next && this.inner.has(next.block.id) && CAPTION_END.test(headingWords(text))) return this.readCaption(text, block.id);
    const number = numbered(text);
    if (number ? number.style === this.style : this.style === null && this.beginsWithName(text)) return this.begin(number?.rest ?? cleaned(text), block.id);
    return this.open !== null && this.item !== null && this.put(this.open, text, block.id);
  }

  private readTable(blockId: string): boolean {
    const match = this.inner.get(blockId);
    if (!match) return false;
    if (!this.item || this.hasTable) this.create('', []);
    this.hasTable = true;
    this.placeInner(match, this.item!);
    return true;
  }

  /** A caption names the item of its table, unless the item has its name already. */
  private readCaption(text: string, ref: SourceRef): boolean {
    const name = nameInCaption(text);
    const known = this.item && !this.hasTable ? String(this.item[this.home.nameField]) : null;
    // A name may itself begin like a number: 一、……
    if (known !== null && [name, cleaned(text).replace(CAPTION_END, '')].some((one) => bare(one) === bare(known))) this.reading.ledger.understand(ref);
    else this.create(name, [ref]);
    return true;
  }

  private create(name: string, source: SourceRef[]): void {
    const { sectionId, key, fields, nameField, list } = this.home;
    this.item = emptyRow(fields, `${key}-${list.length + 1}`) as Row;
    this.item[nameField] = name;
    list.push(this.item);
    this.hasTable = false;
    this.open = null;
    if (source.length > 0) this.reading.ledger.place(sectionId, `${key}/${this.item.id}/${nameField}`, source, 'sure');
  }

  /** "1、完善制度建设。包括……" · "1、事业收入：指……" · "1、互联网宣传" with labelled lines under it. */
  private begin(text: string, ref: SourceRef): boolean {
    const body = Object.entries(this.home.fields).find(([key, field]) => key !== this.home.nameField && field.kind === 'text');
    const isLabelledRecord = Object.keys(this.home.fields).length > 2;
    const parted = body && !isLabelledRecord ? /^([^。：:]{1,60})[。：:]\s*([^]+)$/u.exec(text) : null;
    this.create(parted?.[1] ?? (looksLikeHeading(text) || body ? text.replace(/[：:。]$/u, '') : text), [ref]);
    if (parted) this.put(body![0], parted[2]!, ref);
    else this.open = body?.[0] ?? null;
    return true;
  }

  private beginsWithName(text: string): boolean {
    return Object.keys(this.home.fields).length === 2 && /^[^。：:，,]{2,40}[：:]/u.test(text);
  }

  /** "绩效目标1：……": the field that the line names. */
  private labelled(text: string): { key: string; rest: string } | null {
    const parted = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*)?([^：:。，；]{2,12}?)\s*\d{0,2}[：:]\s*([^]*)$/u.exec(cleaned(text));
    if (!parted) return null;
    const found = Object.entries(this.home.fields).find(([key, field]) => key !== this.home.nameField && namesOf(field.label).some((name) => bare(name) === bare(parted[1]!)));
    return found && Object.keys(this.home.fields).length > 2 ? { key: found[0], rest: parted[2]! } : null;
  }

  private put(key: string, text: string, ref: SourceRef): boolean {
    putText(this.reading, `${this.home.key}/${this.item!.id}`, this.home.sectionId, this.item!, key, this.home.fields[key]!, text, ref);
    this.open = this.home.fields[key]!.kind === 'table' ? null : key;
    return true;
  }
}

/** Words of a labelled line or cell as a value of a field of the item: a text, an item of a list, indicators. */
export function putText(reading: Reading, base: string, sectionId: string, item: Row, key: string, field: Field, text: string, ref: SourceRef): void {
  const path = `${base}/${key}`;
  if (field.kind === 'textList') {
    const list = item[key] as { id: string; text: string }[];
    for (const one of listItems(text.split(/\n+/u).map((line) => ({ block: { kind: 'paragraph' as const, id: ref, place: '', text: line }, text: cleaned(line) })))) {
      const id = `${key}-${list.length + 1}`;
      list.push({ id, text: one.text });
      reading.ledger.place(sectionId, `${path}/${id}/text`, [ref], 'sure');
    }
  } else if (field.kind === 'table' && isMeasured(field.columns)) {
    const list = item[key] as Row[];
    for (const { certainty, ...values } of indicatorsIn(text)) {
      const row = { ...(emptyRow(field.columns, `${key}-${list.length + 1}`) as Row), ...values };
      list.push(row);
      Object.keys(values).forEach((column) => reading.ledger.place(sectionId, `${path}/${row.id}/${column}`, [ref], certainty));
    }
  } else if (field.kind === 'text') {
    const held = String(item[key] ?? '');
    item[key] = held === '' ? cleaned(text) : `${held}\n${cleaned(text)}`;
    reading.ledger.place(sectionId, path, [ref], 'sure');
  }
}
