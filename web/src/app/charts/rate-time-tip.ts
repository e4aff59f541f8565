import { daysIn, periodName } from '../format/dates';
import { full, percent } from '../format/numbers';
import type { Tip } from '../ui/chart/tooltip';
import { PHASE_STYLE } from './phases';
import { RateTimeData, RateTimeView, shownPhases, unitOf } from './rate-time';

/** Everything known about one date, at full precision, with the ratios below. */
export function rateTimeTip(data: RateTimeData, view: RateTimeView, index: number): Tip {
  const date = data.dates[index] ?? '';
  const days = daysIn(date, data.interval);
  return {
    title: periodName(date, data.interval),
    aside: data.interval === 'day' ? '' : `${days} days`,
    rows: shownPhases(view).map((phase) => ({
      name: PHASE_STYLE[phase].name,
      value: full(data.values[phase][index]),
      unit: unitOf(data, phase),
      tone: phase,
      dash: PHASE_STYLE[phase].dash,
    })),
    foot: ratios(data, index),
  };
}

function ratios({ values, wells, liquidUnit }: RateTimeData, index: number): string {
  const oil = values.oil[index] ?? null;
  const gas = values.gas[index] ?? null;
  const water = values.water[index] ?? null;
  const count = wells[index] ?? null;
  const parts: string[] = [];
  if (oil !== null && water !== null && oil + water > 0) parts.push(`Water cut ${percent(water / (oil + water))}`);
  if (oil !== null && gas !== null && oil > 0)
    parts.push(`GOR ${full(Math.round((gas * 1000) / oil))} ${gorUnit(liquidUnit)}`);
  if (count !== null) parts.push(`${full(count)} ${count === 1 ? 'well' : 'wells'}`);
  return parts.join(' · ');
}

function gorUnit(liquidUnit: string): string {
  return liquidUnit.startsWith('bbl') ? 'scf/bbl' : 'Sm³/Sm³';
}
