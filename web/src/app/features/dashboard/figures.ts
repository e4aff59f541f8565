import type { ProductionSeries, ProductionSummary, SummaryFigure } from '../../api';
import { addMonths, daysIn, lastUpTo } from '../../format/dates';
import { compact, displayUnit, full, MISSING, percent } from '../../format/numbers';
import type { IconName } from '../../ui/icon';

/** One card: the latest complete month, how it changed, and the months before it as a line. */
export interface Figure {
  readonly name: string;
  readonly tone: string;
  readonly icon: IconName;
  /** What stands beside the name: the rate, or what the number is of. */
  readonly aside: string;
  readonly value: string;
  readonly unit: string;
  /** The value at full precision. */
  readonly exact: string;
  readonly changes: readonly Change[];
  readonly line: readonly (number | null)[];
}

/** The areas below a line of segments, down to the foot. */
export function areaBelow(path: string, foot: number): string {
  return path
    .split(/(?=M)/)
    .map((segment) => {
      const points = segment.split(/[ML]/).filter((point) => point !== '');
      const [first = '', last = ''] = [points.at(0)?.split(' ')[0], points.at(-1)?.split(' ')[0]];
      return points.length < 2 ? '' : `${segment}L${last} ${foot}L${first} ${foot}Z`;
    })
    .join('');
}

export interface Change {
  readonly since: 'month' | 'year';
  readonly text: string;
  readonly direction: 'up' | 'down' | 'same' | 'unknown';
}

const MONTHS_DRAWN = 60;

type Volume = 'oil' | 'gas' | 'water' | 'boe';

export function figures(summary: ProductionSummary, history: ProductionSeries | undefined, boeMcf: number): Figure[] {
  const { month } = summary;
  const line = (key: Volume | 'well_count' | 'water_cut'): (number | null)[] => lineOf(history, month, key);
  const oil = displayUnit(summary.oil_unit);
  const boe = summary.oil_unit === 'bbl' ? 'boe' : 'Sm³ o.e.';
  const equal = summary.oil_unit === 'bbl' ? `${boeMcf} Mcf = 1 bbl` : '1,000 Sm³ gas = 1';
  return [
    volume('Oil', 'oil', summary.oil, oil, month, line('oil')),
    volume('Gas', 'gas', summary.gas, displayUnit(summary.gas_unit), month, line('gas')),
    volume('Water', 'water', summary.water, displayUnit(summary.water_unit), month, line('water')),
    { ...volume('BOE', 'boe', summary.boe, boe, month, line('boe')), aside: equal },
    {
      name: 'Producing wells',
      tone: 'boe',
      icon: 'pulse',
      aside: '',
      value: full(summary.producing_wells.value),
      unit: `of ${full(summary.wells_matched)}`,
      exact: full(summary.producing_wells.value),
      changes: changes(summary.producing_wells, ratio),
      line: line('well_count'),
    },
    {
      name: 'Water cut',
      tone: 'boe',
      icon: 'percent',
      aside: 'W / (O + W)',
      value: percent(summary.water_cut.value).replace(' %', ''),
      unit: summary.water_cut.value === null ? '' : '%',
      exact: percent(summary.water_cut.value),
      changes: changes(summary.water_cut, points),
      line: line('water_cut'),
    },
  ];
}

function volume(
  name: string,
  tone: Volume,
  figure: SummaryFigure,
  unit: string,
  month: string | null,
  line: readonly (number | null)[],
): Figure {
  const [value = MISSING, ...prefixed] = compact(figure.value, unit).split(' ');
  const rate = figure.value === null || month === null ? null : figure.value / daysIn(month, 'month');
  const exact = figure.value === null ? MISSING : `${full(figure.value)} ${unit}`;
  const aside = rate === null ? '' : compact(rate, `${unit}/d`);
  const perDay = (f: SummaryFigure): SummaryFigure => (month === null ? f : byDay(f, month));
  return {
    name,
    tone,
    icon: tone,
    aside,
    value,
    unit: prefixed.join(' '),
    exact,
    changes: changes(perDay(figure), ratio),
    line,
  };
}

/** Rates over the calendar days of each month, so that its length fakes no change. */
function byDay({ value, month_before, year_before }: SummaryFigure, month: string): SummaryFigure {
  const rate = (volume: number | null, monthsAgo: number): number | null =>
    volume === null ? null : volume / daysIn(addMonths(month, -monthsAgo), 'month');
  return { value: rate(value, 0), month_before: rate(month_before, 1), year_before: rate(year_before, 12) };
}

type Compare = (now: number, before: number) => { readonly amount: number; readonly text: string } | undefined;

function ratio(now: number, before: number): ReturnType<Compare> {
  if (before === 0) return undefined;
  const amount = (now - before) / Math.abs(before);
  return { amount, text: percent(Math.abs(amount)).replace(' ', '') };
}

function points(now: number, before: number): ReturnType<Compare> {
  const amount = (now - before) * 100;
  return { amount, text: percent(Math.abs(now - before)).replace('%', 'pt') };
}

function changes({ value, month_before, year_before }: SummaryFigure, compare: Compare): Change[] {
  return [change('month', value, month_before, compare), change('year', value, year_before, compare)];
}

function change(since: Change['since'], now: number | null, before: number | null, compare: Compare): Change {
  const found = now === null || before === null ? undefined : compare(now, before);
  if (found === undefined) return { since, text: MISSING, direction: 'unknown' };
  const rounded = Math.round(found.amount * 1000);
  return { since, text: found.text, direction: rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'same' };
}

function lineOf(
  history: ProductionSeries | undefined,
  month: string | null,
  key: Volume | 'well_count' | 'water_cut',
): (number | null)[] {
  const dates = history?.dates ?? [];
  const end = month === null ? dates.length : lastUpTo(dates, month) + 1;
  return (history?.groups[0]?.[key] ?? []).slice(Math.max(0, end - MONTHS_DRAWN), end);
}
