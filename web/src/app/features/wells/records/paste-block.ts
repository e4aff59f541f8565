import { firstOfMonth } from '../../../format/dates';
import { Member } from './members';

/** A block of a spreadsheet as it comes from the clipboard: tabs between cells; semicolons or commas where there are no tabs. */
export function readBlock(text: string): string[][] {
  const rows = split(text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''), delimiterOf(text));
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t';
  if (text.includes(';')) return ';';
  // A comma between digits in threes marks thousands: 12,500 is one cell.
  return /,(?!\d{3}(\D|$))/.test(text) || /\d{4}-\d{2}(-\d{2})?,/.test(text) ? ',' : '\t';
}

/** Quotes may stand around a cell, with two of them for one inside. */
function split(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted && char === '"' && text.charAt(i + 1) === '"') {
      cell += '"';
      i += 1;
    } else if (char === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (char === delimiter || char === '\n')) {
      rows.at(-1)?.push(cell.trim());
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  rows.at(-1)?.push(cell.trim());
  return rows;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month as spreadsheets write it: 2024-12, 2024-12-01, 12/2024, Dec 2024, Dec-24. What could be a day or a month first is not guessed. */
export function readMonth(text: string): string | undefined {
  const plain = text.trim();
  const iso = firstOfMonth(plain.slice(0, 10)) ?? firstOfMonth(plain);
  if (iso !== undefined) return iso;
  const numbers = /^(0?[1-9]|1[0-2])[/.](\d{4})$/.exec(plain);
  if (numbers !== null) return `${numbers[2] ?? ''}-${(numbers[1] ?? '').padStart(2, '0')}-01`;
  const words = /^([a-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})$/i.exec(plain);
  const month = MONTHS.indexOf((words?.[1] ?? '').toLowerCase());
  if (words === null || month < 0) return undefined;
  const year = words[2] ?? '';
  return `${year.length === 2 ? `20${year}` : year}-${String(month + 1).padStart(2, '0')}-01`;
}

export type ColumnUse = Member | 'date' | 'skip';

const WORDS: readonly (readonly [RegExp, ColumnUse])[] = [
  [/date|month|period/i, 'date'],
  [/inj.*gas|gas.*inj/i, 'gas_injected'],
  [/inj/i, 'water_injected'],
  [/cond/i, 'condensate_volume'],
  [/ngl/i, 'ngl_volume'],
  [/oil/i, 'oil_volume'],
  [/gas/i, 'gas_volume'],
  [/wat/i, 'water_volume'],
  [/day|hours on/i, 'days_on'],
];

export interface DatedBlock {
  readonly uses: readonly ColumnUse[];
  readonly rows: readonly (readonly string[])[];
  /** The block named its columns; otherwise they are taken in the order of the table. */
  readonly named: boolean;
}

/** A block with months in it: which column holds what. Undefined where no column has months. */
export function datedBlock(block: readonly (readonly string[])[], members: readonly Member[]): DatedBlock | undefined {
  const [first, second] = block;
  if (first === undefined) return undefined;
  const named = second !== undefined && !first.some((cell) => readMonth(cell) !== undefined);
  const sample = named ? second : first;
  const dateAt = sample.findIndex((cell) => readMonth(cell) !== undefined);
  if (dateAt < 0) return undefined;
  return {
    uses: named ? byName(first, dateAt) : byOrder(sample.length, dateAt, members),
    rows: block.slice(named ? 1 : 0),
    named,
  };
}

function byName(heads: readonly string[], dateAt: number): ColumnUse[] {
  const used = new Set<ColumnUse>(['date']);
  return heads.map((head, i) => {
    const use = i === dateAt ? 'date' : (WORDS.find(([word]) => word.test(head))?.[1] ?? 'skip');
    if (i !== dateAt && used.has(use)) return 'skip';
    if (use !== 'skip') used.add(use);
    return use;
  });
}

function byOrder(count: number, dateAt: number, members: readonly Member[]): ColumnUse[] {
  const left = [...members];
  return Array.from({ length: count }, (_, i) => (i === dateAt ? 'date' : (left.shift() ?? 'skip')));
}
