import type { UnitSystem } from '../../settings/units';

export const SIZE_BY = ['latest', 'cumulative'] as const;
export type SizeBy = (typeof SIZE_BY)[number];

export const SIZE_NAMES: Readonly<Record<SizeBy, string>> = { latest: 'Latest month', cumulative: 'Cumulative' };

/** Pixels of a well that produced nothing, and of the largest. */
export const SMALLEST = 3;
export const LARGEST = 10;

/** Volumes (boe or Sm³ o.e.) at which a dot starts to grow and is largest: wide enough for a stripper well and for one in deep water. */
const RANGES: Readonly<Record<SizeBy, Readonly<Record<UnitSystem, readonly [number, number]>>>> = {
  latest: { field: [100, 1e6], metric: [10, 1e5] },
  cumulative: { field: [1e4, 1e8], metric: [1e3, 1e7] },
};

/** Gas that counts as one unit of oil: the tiles have both, in the units that were asked for. */
export interface GasPerOil {
  readonly system: UnitSystem;
  readonly boeMcf: number;
}

/** Radius of a volume. It grows with its logarithm, so that wells that differ a thousandfold can be told apart; the legend shows it. */
export function radiusOf(volume: number, by: SizeBy, system: UnitSystem): number {
  const [least, most] = RANGES[by][system];
  const share = Math.log10(Math.max(volume, least) / least) / Math.log10(most / least);
  return SMALLEST + (LARGEST - SMALLEST) * Math.min(1, share);
}

/** The same as an expression of the map. */
export function radiusExpression(by: SizeBy, { system, boeMcf }: GasPerOil): unknown {
  const [least, most] = RANGES[by][system];
  const stops = steps(least, most).flatMap((volume) => [volume, radiusOf(volume, by, system)]);
  return ['interpolate', ['linear'], volume(by, system === 'field' ? boeMcf : 1), ...stops];
}

/** Volumes that the legend shows: nothing, the middle and the largest. */
export function legendVolumes(by: SizeBy, system: UnitSystem): readonly number[] {
  const [least, most] = RANGES[by][system];
  return [0, Math.sqrt(least * most), most].map((value) => Number(value.toPrecision(1)));
}

function volume(by: SizeBy, gasPerOil: number): unknown {
  const reported = (name: string): unknown => ['coalesce', ['get', name], 0];
  return by === 'latest' ? reported('latest_boe') : ['+', reported('cum_oil'), ['/', reported('cum_gas'), gasPerOil]];
}

/** Two stops to a decade follow the logarithm closely enough. */
function steps(least: number, most: number): number[] {
  const count = Math.round(Math.log10(most / least) * 2);
  return Array.from({ length: count + 1 }, (_, i) => least * 10 ** (i / 2));
}
