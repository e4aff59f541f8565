import type { ProductionSeries } from '../api';
import { Interval } from '../format/dates';
import { displayUnit } from '../format/numbers';
import { basisName } from './from-series';

/** Groups of wells on top of each other, the largest at the bottom. */
export interface StackData {
  readonly title: string;
  readonly dates: readonly string[];
  readonly interval: Interval;
  readonly unit: string;
  readonly groups: readonly StackGroup[];
}

export interface StackGroup {
  readonly id: string;
  readonly name: string;
  /** `cat-1` … `cat-8`, or `cat-other`. */
  readonly tone: string;
  readonly values: readonly (number | null)[];
}

export type StackMeasure = 'oil' | 'gas' | 'water' | 'boe';

export function stackOf(series: ProductionSeries, measure: StackMeasure, subject: string): StackData {
  const groups = series.groups.map((group) => {
    const values = group[measure] ?? [];
    const other = group.is_other === true;
    const name = other ? `Other (${group.groups_merged ?? 0})` : (group.key ?? '(none)');
    return { id: other ? 'other' : `key ${group.key ?? ''}`, name, other, values, size: sum(values) };
  });
  groups.sort((a, b) => Number(a.other) - Number(b.other) || b.size - a.size);
  return {
    title: `${subject}, ${basisName(series.basis, series.interval as Interval)}`,
    dates: series.dates ?? [],
    interval: series.interval as Interval,
    unit: unitOf(series, measure) + (series.basis === 'volume' ? '' : '/d'),
    groups: groups.map(({ id, name, other, values }, i) => ({
      id,
      name,
      tone: other ? 'cat-other' : `cat-${i + 1}`,
      values,
    })),
  };
}

function unitOf(series: ProductionSeries, measure: StackMeasure): string {
  if (measure === 'boe') return series.oil_unit === 'bbl' ? 'boe' : 'Sm³ o.e.';
  return displayUnit(series[`${measure}_unit`]);
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** What all groups of one date add up to; null where no group reported. */
export function totalAt(groups: readonly StackGroup[], index: number): number | null {
  const reported = groups.map(({ values }) => values[index] ?? null).filter((value) => value !== null);
  return reported.length === 0 ? null : sum(reported);
}
