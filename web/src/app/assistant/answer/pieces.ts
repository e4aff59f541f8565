import type { ChatValue } from '../../api';

/** A part of an answer's text: plain, or a number with the place of its source among the citations. */
export interface Piece {
  readonly text: string;
  readonly citation?: number;
  /** The last number in a row from the same source: the mark of the source stands behind it. */
  readonly marked?: boolean;
}

/** A number as the server writes it, and no part of a name, a date or another number. */
const NUMBER = /(?<![\p{L}\d.,\-−/])[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\p{L}\d/]|[-−]\d|[.,]\d)/gu;

/** Values are told in their order, some of them left out: a number is none of those that come much later. */
const AHEAD = 4;

/** The lines of a text, each number in it bound to the value that it tells. What tells no value stays plain. */
export function linesOf(text: string, values: readonly ChatValue[]): Piece[][] {
  const told = new Set<number>();
  const lines = text.split('\n').map((line) => piecesOf(line, values, told));
  const numbers = lines.flat().filter(({ citation }) => citation !== undefined);
  return lines.map((line) =>
    line.map((piece) => {
      if (piece.citation === undefined) return piece;
      const next = numbers[numbers.indexOf(piece) + 1];
      return { ...piece, marked: next?.citation !== piece.citation };
    }),
  );
}

function piecesOf(line: string, values: readonly ChatValue[], told: Set<number>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: number, index } of line.matchAll(NUMBER)) {
    const behind = line.slice(index + number.length);
    const value = toldBy(number, behind, values, told);
    if (value === undefined) continue;
    if (index > end) pieces.push({ text: line.slice(end, index) });
    const text = number + unitIn(behind, value);
    pieces.push({ text: text.replace(/^-/, '−'), citation: value.citation });
    end = index + text.length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end) });
  return pieces;
}

function toldBy(
  number: string,
  behind: string,
  values: readonly ChatValue[],
  told: Set<number>,
): ChatValue | undefined {
  const near = values.slice(0, Math.max(-1, ...told) + 1 + AHEAD);
  const fits = near.flatMap((value, i) => (tells(number, behind, value) ? [i] : []));
  const found = fits.find((i) => !told.has(i)) ?? fits[0];
  if (found === undefined) return undefined;
  told.add(found);
  return values[found];
}

/** Whether the number is the value rounded to as many decimals, with its unit behind it. */
function tells(number: string, behind: string, { value, unit }: ChatValue): boolean {
  if (value === null) return false;
  const told = Number(number.replaceAll(',', '').replace('−', '-'));
  const decimals = number.split('.')[1]?.length ?? 0;
  const near = (one: number): boolean => Math.abs(Math.abs(one) - Math.abs(told)) <= 0.5 * 10 ** -decimals + 1e-9;
  if (!near(unit === 'fraction' ? value * 100 : value)) return false;
  return unitIn(behind, { value, unit }) !== '' || isUnmistakable(number, unit);
}

/** A whole number without its unit may be anything: a rank, a year. */
function isUnmistakable(number: string, unit: string | null): boolean {
  return unit === null || unit === 'ratio' || /[.,]/.test(number);
}

function unitIn(behind: string, { unit }: Pick<ChatValue, 'value' | 'unit'>): string {
  if (unit === null) return '';
  const written = unit === 'fraction' ? '%' : unit;
  const forms = [written, written.replace(/s$/, '')].map((form) => ` ${form}`);
  return forms.find((form) => behind.startsWith(form) && !/^[\p{L}\d]/u.test(behind.slice(form.length))) ?? '';
}
