const MB = 1024 * 1024;

/** The largest document that is read at all. */
export const MAX_DOCUMENT_BYTES = 20 * MB;

/** What a package (DOCX, XLSX) may hold; an honest one of 20 MB stays far below. */
export const MAX_PACKAGE_ENTRIES = 2_000;
export const MAX_UNPACKED_BYTES = 200 * MB;
/** Unpacked bytes for one packed byte; only asked of parts above `RATIO_ASKED_ABOVE`, small ones pack well by nature. */
export const MAX_PACKING_RATIO = 200;
export const RATIO_ASKED_ABOVE = MB;
/** XML is held whole while it is read, as a tree of many times its size. */
export const MAX_XML_BYTES = 32 * MB;

export const MAX_SHEET_ROWS = 20_000;
export const MAX_SHEET_COLUMNS = 500;
export const MAX_WORKBOOK_CELLS = 200_000;
export const MAX_PDF_PAGES = 500;
export const MAX_BLOCKS = 50_000;
export const MAX_TABLE_CELLS = 200_000;
/** XML within XML: what people write stays below 60. */
export const MAX_XML_DEPTH = 200;

/** The process that reads: what it may hold in memory, and how long it may take. */
export const MAX_READER_BYTES = 512 * MB;
export const MAX_READER_MILLISECONDS = 10_000;
