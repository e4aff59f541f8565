import { Interval } from '../format/dates';
import { ChartTable } from './chart-table';
import { INTERVAL_HEAD } from './rate-time-table';
import { periodName } from '../format/dates';

/** Ratios of sums over time; null where the denominator was nothing, or nobody reported. */
export interface RatioData {
  readonly title: string;
  readonly dates: readonly string[];
  readonly interval: Interval;
  readonly gor: readonly (number | null)[];
  readonly wor: readonly (number | null)[];
  /** A fraction, 0 to 1. */
  readonly waterCut: readonly (number | null)[];
  readonly gorUnit: string;
}

/** What the right axis shows: the share of water in the liquid, or water for each volume of oil. */
export type WaterRatio = 'water_cut' | 'wor';

/** Water cut as per cent, or WOR as it is. */
export function waterValues(data: RatioData, ratio: WaterRatio): (number | null)[] {
  return ratio === 'wor' ? [...data.wor] : data.waterCut.map((cut) => (cut === null ? null : cut * 100));
}

export function ratioTable(data: RatioData): ChartTable {
  const cut = waterValues(data, 'water_cut');
  return {
    head: [INTERVAL_HEAD[data.interval], `GOR, ${data.gorUnit}`, 'WOR', 'Water cut, %'],
    rows: data.dates.map((date, i) => [
      periodName(date, data.interval),
      data.gor[i] ?? null,
      data.wor[i] ?? null,
      cut[i] ?? null,
    ]),
  };
}

export function ratioLabel(data: RatioData, ratio: WaterRatio): string {
  const known = data.gor.filter((value) => value !== null).length;
  const other = ratio === 'wor' ? 'WOR' : 'water cut';
  return `${data.title}: GOR and ${other}, ${data.dates.length} ${data.interval}s, ${known} with a GOR. The same values are in the table.`;
}
