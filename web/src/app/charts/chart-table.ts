import { decimalsOf, full } from '../format/numbers';

/** The values of a chart, the unit in each head; null is "not reported". */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** As people read it: newest first, full precision, the points of a column one below the other. */
export function twinOf({ head, rows }: ChartTable): { head: readonly string[]; rows: string[][] } {
  const decimals = head.map((_, column) => Math.max(0, ...rows.map((row) => decimalsOf(row[column]))));
  return {
    head,
    rows: rows
      .map((row) => row.map((cell, column) => (typeof cell === 'string' ? cell : full(cell, decimals[column]))))
      .reverse(),
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
