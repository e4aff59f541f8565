import type { ProductionSeries, SeriesGroup } from '../../api';
import type { MonthSpan } from '../../filter/filter';
import { addMonths, lastUpTo } from '../../format/dates';

/** The months of a whole history that a filter shows, as the server would answer for that window. */
export function windowOf(history: ProductionSeries, { start_date, end_date }: MonthSpan): ProductionSeries {
  const dates = history.dates ?? [];
  const start = start_date === undefined ? '' : monthOf(start_date);
  const first = dates.filter((date) => date < start).length;
  const last = lastUpTo(dates, end_date ?? '9999');
  const cut = <T>(list: T[]): T[] => list.slice(first, last + 1);
  return { ...history, dates: cut(dates), groups: history.groups.map((group) => cutGroup(group, cut)) };
}

function cutGroup(group: SeriesGroup, cut: <T>(list: T[]) => T[]): SeriesGroup {
  const members = Object.entries(group).map(([key, value]: [string, unknown]) => [
    key,
    Array.isArray(value) ? cut(value) : value,
  ]);
  return Object.fromEntries(members) as SeriesGroup;
}

function monthOf(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

/** What totals are about: the months chosen, else the twelve up to the latest complete one. */
export function totalsWindow(filter: MonthSpan, latest: string | null): MonthSpan | undefined {
  const { start_date, end_date } = filter;
  if (start_date !== undefined) return end_date === undefined ? { start_date } : { start_date, end_date };
  return latest === null ? undefined : { start_date: addMonths(latest, -11), end_date: latest };
}

/** The same months a year earlier; an open end is closed by the last month there is. */
export function yearBefore(window: MonthSpan, last: string): MonthSpan {
  return {
    start_date: addMonths(window.start_date ?? last, -12),
    end_date: addMonths(window.end_date ?? last, -12),
  };
}
