import type { ChatReply } from '../../api';
import { linesOf, Piece } from './pieces';

/** The text of an answer in its parts. */
export interface Shape {
  /** Where the table has the numbers, the mark of their source stands at its end. */
  readonly lead: readonly Piece[];
  /** The list in words that the table below shows as rows; empty where the lead says all. */
  readonly listed: readonly Piece[];
  /** What was assumed or has to be known. */
  readonly notes: readonly (readonly Piece[])[];
}

const LEAST_LISTED = 3;

/** A long list in a sentence steps back behind the table with the same rows; nothing of it is left out. */
export function shapeOf({ response, values, table }: Pick<ChatReply, 'response' | 'values' | 'table'>): Shape {
  const [first = '', ...rest] = response.split('\n');
  const [head, list] = table === null ? [first, ''] : splitList(first, table.rows.length);
  const [lead = [], listed = [], ...notes] = linesOf([head, list, ...rest].join('\n'), values);
  const told = lead.some(({ citation }) => citation !== undefined);
  const source = table === null || told ? undefined : values[0]?.citation;
  return {
    lead: source === undefined ? lead : [...lead, { text: '', citation: source, marked: true }],
    listed,
    notes: notes.filter((line) => line.length > 0),
  };
}

function splitList(line: string, rows: number): [string, string] {
  const at = line.indexOf(': ');
  const parts = at < 0 ? 0 : line.slice(at).split('; ').length;
  if (parts < LEAST_LISTED || rows < LEAST_LISTED) return [line, ''];
  return [`${line.slice(0, at)}.`, line.slice(at + 2)];
}
