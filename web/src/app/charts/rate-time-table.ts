import { periodName } from '../format/dates';
import { ChartTable } from './chart-table';
import { PHASES, PHASE_STYLE } from './phases';
import { RateTimeData, unitOf } from './rate-time';

export const INTERVAL_HEAD = { day: 'Day', month: 'Month', quarter: 'Quarter', year: 'Year' };

/** The chart's values as a table, the unit in each head. */
export function rateTimeTable(data: RateTimeData): ChartTable {
  const head = [
    INTERVAL_HEAD[data.interval],
    ...PHASES.map((phase) => `${PHASE_STYLE[phase].name}, ${unitOf(data, phase)}`),
    'Wells',
  ];
  const rows = data.dates.map((date, i) => [
    periodName(date, data.interval),
    ...PHASES.map((phase) => data.values[phase][i] ?? null),
    data.wells[i] ?? null,
  ]);
  return { head, rows };
}
