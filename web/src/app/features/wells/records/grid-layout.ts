import { full } from '../../../format/numbers';
import { rowHeight } from '../../../ui/table/tall-scroll';
import { cellOf, Edits, isEditable, RecordRow } from './edits';
import { Member } from './members';

/** The width of a tabular figure at the size of the table. */
const DIGIT = 7.4;
const PERIOD = 96;
const NOTES_WIDTH = 140;
const ACTIONS = 3;
const NONE: Edits = new Map();

export interface GridLayout {
  /** For `grid-template-columns` of each row. */
  readonly template: string;
  readonly width: number;
}

/** Columns wide enough for their longest number, so that none is cut. */
export function gridLayout(rows: readonly RecordRow[], members: readonly Member[], notes: boolean): GridLayout {
  const widths = members.map((member) => {
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row, member)), 0);
    return Math.max(member === 'days_on' ? 50 : 84, Math.ceil(longest * DIGIT + 18));
  });
  const actions = ACTIONS * Math.max(30, rowHeight() - 2) + 8;
  const columns = widths.map((width) => `minmax(${width}px, 1fr)`).join(' ');
  return {
    template: `minmax(${PERIOD}px, 1fr) ${columns}${notes ? ` minmax(${NOTES_WIDTH}px, 1fr)` : ''} ${actions}px`,
    width: PERIOD + widths.reduce((sum, width) => sum + width, 0) + (notes ? NOTES_WIDTH : 0) + actions,
  };
}

/** A computed value has its mark before it. */
function lengthOf(row: RecordRow, member: Member): number {
  return cellOf(row, member, NONE).stored.length + (isEditable(row) ? 0 : 2);
}

/** What the server itself notes, in words; what people wrote as they wrote it. */
const WORDS: Readonly<Record<string, string>> = {
  date_moved_to_period_start: 'Date moved to the start of its period',
};

export function noteText({ record }: RecordRow): string {
  return (record?.notes ?? []).map((note) => WORDS[note] ?? note).join(' · ');
}

/** The stored value as it is typed, without commas. */
export function storedText(row: RecordRow, member: Member): string {
  const value = row.record?.[member];
  return value === null || value === undefined ? '' : full(value).replaceAll(',', '');
}
