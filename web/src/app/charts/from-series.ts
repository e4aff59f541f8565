import type { ProductionSeries } from '../api';
import type { Interval } from '../format/dates';
import { displayUnit } from '../format/numbers';
import { RateTimeData } from './rate-time';

const BASIS: Readonly<Record<string, string>> = {
  volume: 'volume',
  calendar_day: 'calendar-day rate',
  producing_day: 'producing-day rate',
};

/** The unit clause of a card: `monthly volume`, `calendar-day rate`. */
export function basisName(basis: string, interval: Interval): string {
  const of = { day: 'daily', month: 'monthly', quarter: 'quarterly', year: 'yearly' }[interval];
  return basis === 'volume' ? `${of} volume` : `${BASIS[basis] ?? basis}, by ${interval}`;
}

/** The one group of an ungrouped answer as chart data. */
export function fromSeries(series: ProductionSeries, subject: string): RateTimeData {
  const group = series.groups[0];
  const per = series.basis === 'volume' ? '' : '/d';
  const interval = series.interval as Interval;
  return {
    title: `${subject}, ${basisName(series.basis, interval)}`,
    dates: series.dates ?? [],
    interval,
    values: { oil: group?.oil ?? [], gas: group?.gas ?? [], water: group?.water ?? [] },
    wells: group?.well_count ?? [],
    liquidUnit: displayUnit(series.oil_unit) + per,
    gasUnit: displayUnit(series.gas_unit) + per,
  };
}
