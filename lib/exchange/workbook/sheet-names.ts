/** Spreadsheets refuse longer ones. */
const LONGEST = 31;

/** Gives the sheets names that spreadsheets accept, each once: they tell no capitals from small letters. */
export function nameSheets(sheets: readonly { name: string }[]): void {
  const taken = new Set<string>();
  for (const sheet of sheets) {
    const wished = accepted(sheet.name);
    let name = wished.slice(0, LONGEST);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const suffix = ` ${number}`;
      name = wished.slice(0, LONGEST - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    sheet.name = name;
  }
}

const accepted = (name: string): string => name.replace(/[\\/?*[\]:]/gu, ' ').replace(/^'+|'+$/gu, '').trim();

/** A sheet's name as formulas and links write it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
