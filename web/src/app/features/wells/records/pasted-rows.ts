import { cellOf, Edits, isEditable, keyOf, RecordRow, withEdit } from './edits';
import { Member } from './members';
import { ColumnUse, readMonth } from './paste-block';

/** One row of a pasted block, and what it would do. */
export interface PastedRow {
  readonly state: 'changed' | 'new' | 'same' | 'refused';
  readonly words: string;
  readonly cells: readonly string[];
  readonly row?: RecordRow;
  readonly values: ReadonlyMap<Member, string>;
}

const NONE: Edits = new Map();

/** Holds each row of the block against the month that it names. A month given twice counts once, the first time. */
export function pastedRows(
  block: readonly (readonly string[])[],
  uses: readonly ColumnUse[],
  rows: readonly RecordRow[],
): PastedRow[] {
  const known = new Map(rows.map((row) => [row.key, row]));
  const seen = new Set<string>();
  return block.map((cells) => {
    const date = readMonth(cells[uses.indexOf('date')] ?? '');
    const values = valuesOf(cells, uses);
    const refused = (words: string): PastedRow => ({ state: 'refused', words, cells, values });
    if (date === undefined) return refused('no month');
    const row = known.get(keyOf('month', date)) ?? { key: keyOf('month', date), period: 'month', date };
    if (seen.has(row.key)) return refused('given above');
    seen.add(row.key);
    if (!isEditable(row)) return refused('is computed');
    return judged(row, values, cells);
  });
}

function judged(row: RecordRow, values: ReadonlyMap<Member, string>, cells: readonly string[]): PastedRow {
  const edits = [...values].reduce((sum, [member, text]) => withEdit(sum, row, member, text), NONE);
  const changed = [...(edits.get(row.key)?.keys() ?? [])];
  const wrong = changed.map((member) => cellOf(row, member, edits).refused).find((reason) => reason !== undefined);
  const shared = { cells, row, values };
  if (wrong !== undefined) return { ...shared, state: 'refused', words: wrong };
  if (row.record === undefined) return { ...shared, state: 'new', words: 'new month' };
  return changed.length === 0
    ? { ...shared, state: 'same', words: 'as stored' }
    : { ...shared, state: 'changed', words: changed.length === 1 ? '1 change' : `${changed.length} changes` };
}

function valuesOf(cells: readonly string[], uses: readonly ColumnUse[]): Map<Member, string> {
  const pairs = uses.flatMap((use, i) => (use === 'date' || use === 'skip' ? [] : [[use, cells[i] ?? ''] as const]));
  return new Map(pairs);
}

/** The block as changes of the table. */
export function withPasted(edits: Edits, pasted: readonly PastedRow[]): Edits {
  return pasted.reduce((sum, { row, values }) => {
    if (row === undefined) return sum;
    return [...values].reduce((own, [member, text]) => withEdit(own, row, member, text), sum);
  }, edits);
}
