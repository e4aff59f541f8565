import { periodName } from '../format/dates';
import { full } from '../format/numbers';
import { PHASES, PHASE_STYLE } from './phases';
import { RateTimeData, unitOf } from './rate-time';

const INTERVAL = { day: 'Day', month: 'Month', quarter: 'Quarter', year: 'Year' };

/** The chart's values as a table, newest first, at full precision, the unit in each head. */
export function rateTimeTable(data: RateTimeData): { head: string[]; rows: string[][] } {
  const head = [
    INTERVAL[data.interval],
    ...PHASES.map((phase) => `${PHASE_STYLE[phase].name}, ${unitOf(data, phase)}`),
    'Wells',
  ];
  const rows = data.dates.map((date, i) => [
    periodName(date, data.interval),
    ...PHASES.map((phase) => full(data.values[phase][i])),
    full(data.wells[i]),
  ]);
  return { head, rows: rows.reverse() };
}
