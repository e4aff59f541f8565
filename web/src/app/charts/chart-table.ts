import { full } from '../format/numbers';

/** The values of a chart, the unit in each head; null is "not reported". */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** As people read it: newest first, full precision. */
export function twinOf({ head, rows }: ChartTable): { head: readonly string[]; rows: string[][] } {
  return {
    head,
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : full(cell)))).reverse(),
  };
}

/** As programs read it: RFC 4180, oldest first, nothing where nothing was reported. */
export function csvOf({ head, rows }: ChartTable): string {
  return [head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

export function csvFile(table: ChartTable): Blob {
  return new Blob([csvOf(table)], { type: 'text/csv' });
}

function csvCell(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
