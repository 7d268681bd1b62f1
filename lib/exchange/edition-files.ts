import { disclosureTitle } from '@/lib/disclosure/render';

/** The files that an edition can be had as, by the last part of their address. Addresses are stable: others link to them. */
export const EDITION_FILES = {
  'disclosure.pdf': { label: 'PDF', mediaType: 'application/pdf' },
  'disclosure.docx': { label: 'Word', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  'tables.xlsx': { label: 'Excel（全部表格）', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  'tables.csv.zip': { label: 'CSV（全部表格）', mediaType: 'application/zip' },
  'disclosure.json': { label: 'JSON（全部数据）', mediaType: 'application/json; charset=utf-8' },
} as const;

export type EditionFileName = keyof typeof EDITION_FILES;

export const isEditionFile = (name: string): name is EditionFileName => Object.hasOwn(EDITION_FILES, name);

/** "某某局2021年部门预算信息公开情况说明.pdf" */
export const savedName = (of: Parameters<typeof disclosureTitle>[0], file: EditionFileName): string => `${disclosureTitle(of)}${file.startsWith('tables') ? '（表格）' : ''}${file.slice(file.indexOf('.'))}`;
