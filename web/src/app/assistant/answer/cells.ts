import type { ChatColumn, ChatTable } from '../../api';
import { dayName, Interval, monthName, periodName } from '../../format/dates';
import { apiNumber } from '../../format/identifiers';
import { displayUnit, full, MISSING } from '../../format/numbers';

/** How a column of an answer is shown. */
export interface ShownColumn {
  readonly head: string;
  readonly numeric: boolean;
  readonly cell: (value: unknown) => string;
}

const WORDS: Readonly<Record<string, string>> = {
  gor: 'GOR',
  wor: 'WOR',
  boe: 'BOE',
  api_number: 'API number',
  cum_oil: 'Cum. oil',
  cum_gas: 'Cum. gas',
  cum_water: 'Cum. water',
  cum_boe: 'Cum. BOE',
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function columnsOf({ columns, rows }: ChatTable): ShownColumn[] {
  return columns.map((column, i) => {
    const values = rows.map((row): unknown => row[i]);
    const numeric = column.unit !== null || values.every((value) => value === null || typeof value === 'number');
    return { head: headOf(column), numeric, cell: cellOf(column, values, numeric) };
  });
}

/** `water_cut` of a fraction is `Water cut, %`. The name of a group is data and stays as it is. */
export function headOf({ name, unit }: ChatColumn): string {
  const shown = unitOf(unit);
  return shown === '' || /^(wells|days|months|records|findings)$/.test(name)
    ? wordsOf(name)
    : `${wordsOf(name)}, ${shown}`;
}

export function wordsOf(name: string): string {
  const known = WORDS[name];
  if (known !== undefined || !/^[a-z][a-z0-9_]*$/.test(name)) return known ?? name;
  const words = name.replaceAll('_', ' ').replace(/\b(gor|wor|boe|api)\b/g, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function unitOf(unit: string | null): string {
  if (unit === null || unit === 'ratio') return '';
  return unit === 'fraction' ? '%' : displayUnit(unit);
}

/** As a spreadsheet takes it: full precision, dates as they are, nothing where nothing was reported. */
export function pasteOf(table: ChatTable): string {
  const heads = table.columns.map(headOf);
  const rows = table.rows.map((row) => row.map((value: unknown, i) => pasted(value, table.columns[i]?.unit ?? null)));
  return [heads, ...rows].map((row) => row.join('\t')).join('\n');
}

function pasted(value: unknown, unit: string | null): string {
  if (typeof value === 'number') return String(unit === 'fraction' ? Number((value * 100).toPrecision(12)) : value);
  const text = plain(value).replaceAll(/[\t\r\n]+/g, ' ');
  // A name that begins like a formula is text for a spreadsheet too.
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

function cellOf({ name, unit }: ChatColumn, values: readonly unknown[], numeric: boolean): (value: unknown) => string {
  if (numeric) return numbers(unit, values);
  if (name === 'api_number') return (value) => (typeof value === 'string' ? apiNumber(value) : MISSING);
  return (value) => {
    const text = plain(value);
    if (text === '') return MISSING;
    if (!DAY.test(text)) return text;
    if (isStep(name)) return periodName(text, name);
    return text.endsWith('-01') ? monthName(text) : dayName(text);
  };
}

export function isStep(name: string): name is Interval {
  return ['day', 'month', 'quarter', 'year'].includes(name);
}

/** As many decimals in all of a column, so that they stand below each other; a value too small for them keeps its digits. */
function numbers(unit: string | null, values: readonly unknown[]): (value: unknown) => string {
  const factor = unit === 'fraction' ? 100 : 1;
  const known = values.filter((value) => typeof value === 'number').map((value) => value * factor);
  const largest = Math.max(0, ...known.map(Math.abs));
  const decimals = known.every(Number.isInteger)
    ? 0
    : factor === 100
      ? 1
      : largest < 100
        ? 2
        : largest < 10_000
          ? 1
          : 0;
  return (value) => {
    if (typeof value !== 'number') return plain(value) || MISSING;
    const own = value * factor;
    if (own !== 0 && Math.abs(own) < 0.5 * 10 ** -decimals) return full(Number(own.toPrecision(2)));
    return withMinus(own.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
  };
}

function withMinus(text: string): string {
  return text === '-0' ? '0' : text.replace('-', '−');
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
