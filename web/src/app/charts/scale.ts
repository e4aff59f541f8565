import { Scale, scaleFor, significant } from '../format/numbers';

/** An axis with round ends and a fixed number of steps, so that one set of gridlines serves both sides. */
export interface AxisScale extends Scale {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

const STEPS = 4;
const ROUND = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10];

/** Four digits need no prefix. Starts at 0; where corrections reach below it, the lower end is as far below as whole steps need. */
export function linearScale(values: readonly (number | null)[], unit: string): AxisScale {
  const { low, high } = extent(values);
  const belowZero = low < 0;
  const span = belowZero ? Math.max(high, 0) - low : high;
  const interval = roundUp((span || 1) / (belowZero ? STEPS - 1 : STEPS));
  const min = belowZero ? Math.floor(low / interval) * interval : 0;
  const max = min + STEPS * interval;
  const largest = Math.max(max, -min);
  return { ...(largest < 1e4 ? { factor: 1, unit } : scaleFor(largest, unit)), min, max, interval };
}

/** Whole decades, from the one below the smallest positive value. */
export function logScale(values: readonly (number | null)[], unit: string): AxisScale {
  const positive = values.filter((value): value is number => value !== null && value > 0);
  const { low, high } = positive.length === 0 ? { low: 1, high: 10 } : extent(positive);
  const min = 10 ** Math.floor(Math.log10(low));
  const max = 10 ** Math.max(Math.ceil(Math.log10(high)), Math.log10(min) + 1);
  // A prefix that suits the whole axis: neither 0.001 at its foot nor 1,000,000 at its head.
  const scale = max <= 1e5 ? { factor: 1, unit } : scaleFor(Math.max(min, max / 100), unit);
  return { ...scale, min, max, interval: 1 };
}

/** Two log axes over the same number of decades: the shorter grows downwards. */
export function sameDecades(a: AxisScale, b: AxisScale): [AxisScale, AxisScale] {
  const decades = Math.max(decadesOf(a), decadesOf(b));
  return [
    { ...a, min: a.max / 10 ** decades },
    { ...b, min: b.max / 10 ** decades },
  ];
}

/** Labels of a log axis: whole decades, and 2 and 5 between them where there are few. */
export function logTicks(scale: AxisScale): number[] {
  const decades = decadesOf(scale);
  const steps = decades > 2 ? [1] : [1, 2, 5];
  const ticks = Array.from({ length: decades }, (_, i) => steps.map((step) => step * scale.min * 10 ** i));
  return [...ticks.flat(), scale.max];
}

export function tick(value: number, scale: Scale): string {
  return significant(value / scale.factor);
}

function decadesOf({ min, max }: AxisScale): number {
  return Math.round(Math.log10(max / min));
}

function extent(values: readonly (number | null)[]): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? { low: 0, high: 0 } : { low, high };
}

function roundUp(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const step = ROUND.find((round) => round * decade >= value * (1 - 1e-9)) ?? 10;
  return step * decade;
}
