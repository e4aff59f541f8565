import type { ProductionBatchInput, ProductionRecord } from '../../../api';
import { daysIn, Interval } from '../../../format/dates';
import { full, parseNumber } from '../../../format/numbers';
import { allMembers, Member } from './members';

/** A line of the table: a stored record, a month computed from others, or one that is not stored yet. */
export interface RecordRow {
  readonly key: string;
  readonly period: Interval;
  readonly date: string;
  readonly record?: ProductionRecord;
}

export function rowOf(record: ProductionRecord): RecordRow {
  const period = record.period as Interval;
  return { key: keyOf(period, record.date), period, date: record.date, record };
}

export function keyOf(period: Interval, date: string): string {
  return `${period} ${date}`;
}

/** A computed month is no record and cannot be changed. */
export function isEditable({ record }: RecordRow): boolean {
  return record?.id !== null;
}

/** What was typed and is not saved, by row and member. */
export type Edits = ReadonlyMap<string, ReadonlyMap<Member, string>>;

export interface Cell {
  /** As it stands in the store. */
  readonly stored: string;
  readonly typed?: string;
  /** Why what was typed cannot be saved. */
  readonly refused?: string;
}

export function cellOf(row: RecordRow, member: Member, edits: Edits): Cell {
  const stored = full(row.record?.[member]);
  const typed = edits.get(row.key)?.get(member);
  if (typed === undefined) return { stored };
  const value = parseNumber(typed);
  return { stored, typed: value === undefined ? typed : full(value), refused: refusal(row, member, value, typed) };
}

function refusal(row: RecordRow, member: Member, value: number | null | undefined, typed: string): string | undefined {
  if (value === undefined) return `“${typed}” is not a number`;
  const most = daysIn(row.date, row.period);
  if (member === 'days_on' && value !== null && (value < 0 || value > most)) return `0 to ${most} days are possible`;
  return undefined;
}

/** What is typed into a cell; typing what is stored takes the change back. */
export function withEdit(edits: Edits, row: RecordRow, member: Member, text: string): Edits {
  const own = new Map(edits.get(row.key) ?? []);
  const value = parseNumber(text);
  if (value !== undefined && value === (row.record?.[member] ?? null) && row.record !== undefined) own.delete(member);
  else own.set(member, text.trim());
  const next = new Map(edits);
  if (own.size === 0) next.delete(row.key);
  else next.set(row.key, own);
  return next;
}

/** A block of cells put in from one cell on, downwards and to the right. What lies outside the table is counted, not lost in silence. */
export function withBlock(
  edits: Edits,
  rows: readonly RecordRow[],
  members: readonly Member[],
  at: { readonly row: number; readonly column: number },
  block: readonly (readonly string[])[],
): { edits: Edits; outside: number } {
  let [next, outside] = [edits, 0];
  block.forEach((cells, down) => {
    cells.forEach((text, right) => {
      const row = rows[at.row + down];
      const member = members[at.column + right];
      if (row === undefined || member === undefined || !isEditable(row)) outside += 1;
      else next = withEdit(next, row, member, text);
    });
  });
  return { edits: next, outside };
}

export interface EditCount {
  readonly cells: number;
  readonly rows: number;
  readonly refused: number;
  /** Volumes below zero, which take back what was reported too much. */
  readonly negative: number;
}

export function countEdits(rows: readonly RecordRow[], edits: Edits): EditCount {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  let [cells, refused, negative] = [0, 0, 0];
  for (const [key, own] of edits) {
    const row = byKey.get(key);
    for (const [member, text] of own) {
      cells += 1;
      if (row !== undefined && cellOf(row, member, edits).refused !== undefined) refused += 1;
      if (member !== 'days_on' && (parseNumber(text) ?? 0) < 0) negative += 1;
    }
  }
  return { cells, rows: edits.size, refused, negative };
}

/** The changed rows as they are sent: whole records, each with the version it was made from. */
export function batchOf(wellId: number, rows: readonly RecordRow[], edits: Edits): ProductionBatchInput[] {
  return rows
    .filter((row) => edits.has(row.key))
    .map((row) => {
      const own = edits.get(row.key);
      const values = allMembers().map((member) => {
        const typed = own?.get(member);
        return [member, typed === undefined ? (row.record?.[member] ?? null) : (parseNumber(typed) ?? null)] as const;
      });
      return recordInput(wellId, row, Object.fromEntries(values));
    });
}

/** The values that records had, to put them back. */
export function undoOf(
  wellId: number,
  before: readonly ProductionRecord[],
  versions: ReadonlyMap<string, number>,
): ProductionBatchInput[] {
  return before.map((record) => {
    const row = rowOf(record);
    const values = Object.fromEntries(allMembers().map((member) => [member, record[member]] as const));
    return { ...recordInput(wellId, row, values), version: versions.get(row.key) ?? 0 };
  });
}

function recordInput(
  wellId: number,
  row: RecordRow,
  values: Partial<Record<Member, number | null>>,
): ProductionBatchInput {
  const negative = Object.entries(values).some(([member, value]) => member !== 'days_on' && (value ?? 0) < 0);
  return {
    well_id: wellId,
    period: row.period,
    date: row.date,
    ...values,
    notes: row.record?.notes ?? [],
    version: row.record?.version ?? 0,
    ...(negative ? { correction: true } : {}),
  };
}
