import { Interval } from '../format/dates';
import { Phase, PHASES } from './phases';
import { AxisScale, linearScale, logScale, sameDecades } from './scale';

/** Volumes or rates over time, one value for each date; null is "not reported". */
export interface RateTimeData {
  readonly title: string;
  readonly dates: readonly string[];
  readonly interval: Interval;
  readonly values: Readonly<Record<Phase, readonly (number | null)[]>>;
  readonly wells: readonly (number | null)[];
  /** Of one value: `bbl`, or `bbl/d` for a rate. */
  readonly liquidUnit: string;
  readonly gasUnit: string;
}

export interface RateTimeView {
  readonly scale: 'linear' | 'log';
  readonly hidden: ReadonlySet<Phase>;
}

/** What a chart cannot draw, so that it can be said beside it. */
export interface Undrawn {
  /** Dates on which no shown phase was reported. */
  readonly gaps: number;
  /** Dates with a zero that a log axis has no place for. */
  readonly zeros: number;
  /** Dates with a negative correction that a log axis has no place for. */
  readonly negatives: number;
}

export function unitOf(data: RateTimeData, phase: Phase): string {
  return phase === 'gas' ? data.gasUnit : data.liquidUnit;
}

export function shownPhases({ hidden }: RateTimeView): readonly Phase[] {
  return PHASES.filter((phase) => !hidden.has(phase));
}

export function undrawn(data: RateTimeData, view: RateTimeView): Undrawn {
  const phases = shownPhases(view);
  const count = (test: (values: readonly (number | null)[]) => boolean): number =>
    data.dates.filter((_, i) => test(phases.map((phase) => data.values[phase][i] ?? null))).length;
  const log = view.scale === 'log';
  return {
    gaps: count((values) => values.every((value) => value === null)),
    zeros: log ? count((values) => values.includes(0)) : 0,
    negatives: log ? count((values) => values.some((value) => value !== null && value < 0)) : 0,
  };
}

export interface Axes {
  readonly liquid: AxisScale;
  readonly gas: AxisScale;
}

/** Left axis for liquids, right axis for gas, with the same number of steps on both. */
export function axesOf(data: RateTimeData, view: RateTimeView): Axes {
  const phases = shownPhases(view);
  const liquids = phases.filter((phase) => phase !== 'gas').flatMap((phase) => data.values[phase]);
  const gases = phases.includes('gas') ? data.values.gas : [];
  if (view.scale === 'linear') {
    return { liquid: linearScale(liquids, data.liquidUnit), gas: linearScale(gases, data.gasUnit) };
  }
  const [liquid, gas] = sameDecades(logScale(liquids, data.liquidUnit), logScale(gases, data.gasUnit));
  return { liquid, gas };
}

/** A value as it can be drawn: nothing that is not above 0 on a log axis. */
export function drawable(value: number | null, view: RateTimeView): number | null {
  return view.scale === 'log' && value !== null && value <= 0 ? null : value;
}

/** Where on its axis a value stands, 0 to 1. */
export function heightOf(value: number | null, axis: AxisScale, view: RateTimeView): number | null {
  const drawn = drawable(value, view);
  if (drawn === null) return null;
  return view.scale === 'log'
    ? Math.log10(drawn / axis.min) / Math.log10(axis.max / axis.min)
    : (drawn - axis.min) / (axis.max - axis.min);
}
