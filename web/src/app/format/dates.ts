import { MISSING } from './numbers';

export type Interval = 'day' | 'month' | 'quarter' | 'year';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2024-12-01` as `Dec 2024`. */
export function monthName(date: string | null | undefined): string {
  const parts = split(date);
  return parts === undefined ? MISSING : `${MONTHS[parts.month - 1] ?? ''} ${parts.year}`;
}

/** `2020-11-19` as `Nov 19, 2020`. */
export function dayName(date: string | null | undefined): string {
  const parts = split(date);
  return parts === undefined ? MISSING : `${MONTHS[parts.month - 1] ?? ''} ${parts.day}, ${parts.year}`;
}

/** The name of the interval that starts on `date`. */
export function periodName(date: string, interval: Interval): string {
  const parts = split(date);
  if (parts === undefined) return date;
  switch (interval) {
    case 'day':
      return dayName(date);
    case 'month':
      return monthName(date);
    case 'quarter':
      return `Q${Math.ceil(parts.month / 3)} ${parts.year}`;
    case 'year':
      return String(parts.year);
  }
}

/** Calendar days of the interval that starts on `date`. */
export function daysIn(date: string, interval: Interval): number {
  const parts = split(date);
  if (parts === undefined || interval === 'day') return 1;
  const months = { month: 1, quarter: 3, year: 12 }[interval];
  const start = Date.UTC(parts.year, parts.month - 1, 1);
  return Math.round((Date.UTC(parts.year, parts.month - 1 + months, 1) - start) / 86_400_000);
}

/** `2024-12` or `2024-12-05` as the first day of that month; undefined when it is no month. */
export function firstOfMonth(text: string): string | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])(-\d{2})?$/.exec(text.trim());
  return match === null ? undefined : `${match[1] ?? ''}-${match[2] ?? ''}-01`;
}

/** The first of the month that many months later, or earlier. */
export function addMonths(date: string, months: number): string {
  const { year = 1970, month = 1 } = split(date) ?? {};
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** Where the last of ascending dates stands that is not after `end`; -1 where all are. */
export function lastUpTo(dates: readonly string[], end: string): number {
  return dates.filter((date) => date <= end).length - 1;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function split(date: string | null | undefined): Parts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  return match === null ? undefined : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}
