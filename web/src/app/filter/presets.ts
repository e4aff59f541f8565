import { addMonths, monthName } from '../format/dates';
import type { MonthSpan } from './filter';

/** A range of months with a name. */
export interface Preset {
  readonly name: string;
  readonly range: MonthSpan;
  readonly months: string;
}

/** Ranges that end with the newest month there is data of: the calendar's own last year may have none. */
export function presets(lastMonth: string | null): Preset[] {
  const all: Preset = { name: 'All months', range: { start_date: '', end_date: '' }, months: '' };
  if (lastMonth === null) return [all];
  const year = Number(lastMonth.slice(0, 4));
  return [
    preset('Last 12 months', addMonths(lastMonth, -11), lastMonth),
    preset('Last 3 years', addMonths(lastMonth, -35), lastMonth),
    preset('Last 5 years', addMonths(lastMonth, -59), lastMonth),
    preset('Latest year', `${year}-01-01`, `${year}-12-01`),
    preset('Year before', `${year - 1}-01-01`, `${year - 1}-12-01`),
    all,
  ];
}

function preset(name: string, start_date: string, end_date: string): Preset {
  return { name, range: { start_date, end_date }, months: `${monthName(start_date)} – ${monthName(end_date)}` };
}
