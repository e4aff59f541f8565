import { Interval, periodName } from '../format/dates';
import { ChartTable } from './chart-table';
import { PHASE_STYLE } from './phases';
import { INTERVAL_HEAD } from './rate-time-table';

export type CumPhase = 'oil' | 'gas';

/** Rate against cumulative, one point for each date. */
export interface RateCumData {
  readonly title: string;
  readonly interval: Interval;
  readonly dates: readonly string[];
  readonly rate: Readonly<Record<CumPhase, readonly (number | null)[]>>;
  readonly cum: Readonly<Record<CumPhase, readonly (number | null)[]>>;
  readonly rateUnit: Readonly<Record<CumPhase, string>>;
  readonly cumUnit: Readonly<Record<CumPhase, string>>;
}

export interface RateCumPoint {
  readonly date: string;
  readonly rate: number;
  readonly cum: number;
}

/** Dates with both values, in their order: a date without a report has no place on either axis. */
export function rateCumPoints(data: RateCumData, phase: CumPhase): RateCumPoint[] {
  return data.dates.flatMap((date, i) => {
    const [rate, cum] = [data.rate[phase][i] ?? null, data.cum[phase][i] ?? null];
    return rate === null || cum === null ? [] : [{ date, rate, cum }];
  });
}

export function rateCumTable(data: RateCumData, phase: CumPhase): ChartTable {
  const name = PHASE_STYLE[phase].name;
  return {
    head: [
      INTERVAL_HEAD[data.interval],
      `Cumulative ${name.toLowerCase()}, ${data.cumUnit[phase]}`,
      `${name}, ${data.rateUnit[phase]}`,
    ],
    rows: rateCumPoints(data, phase).map(({ date, rate, cum }) => [periodName(date, data.interval), cum, rate]),
  };
}

export function rateCumLabel(data: RateCumData, phase: CumPhase): string {
  const points = rateCumPoints(data, phase).length;
  return `${data.title}: rate of ${phase} against cumulative ${phase}, ${points} ${data.interval}s. The same values are in the table.`;
}
