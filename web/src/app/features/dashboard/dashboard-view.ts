import { computed, inject, Injectable } from '@angular/core';
import { FilterUrl } from '../../filter/filter-url';
import { Segment } from '../../ui/segmented';

export type Basis = 'volume' | 'calendar_day';
export type ChartInterval = 'month' | 'quarter' | 'year';
export type ScaleName = 'linear' | 'log';

export const BASES: readonly Segment<Basis>[] = [
  { value: 'calendar_day', label: 'Rate' },
  { value: 'volume', label: 'Volume' },
];
export const INTERVALS: readonly Segment<ChartInterval>[] = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'year', label: 'Year' },
];
export const SCALES: readonly Segment<ScaleName>[] = [
  { value: 'linear', label: 'Linear' },
  { value: 'log', label: 'Log' },
];

/** How the dashboard draws what the filter shows. In the URL as well; what is the default is left out of it. */
@Injectable()
export class DashboardView {
  private readonly url = inject(FilterUrl);

  readonly basis = computed(() => this.choice('basis', BASES));
  readonly interval = computed(() => this.choice('interval', INTERVALS));
  readonly scale = computed(() => this.choice('scale', SCALES));
  readonly sort = computed(() => this.url.option('sort') ?? '-date');

  set(option: 'basis' | 'interval' | 'scale' | 'sort', value: string): void {
    const standard = { basis: 'calendar_day', interval: 'month', scale: 'linear', sort: '-date' }[option];
    this.url.setOptions({ [option]: value === standard ? null : value });
  }

  private choice<T extends string>(name: string, segments: readonly Segment<T>[]): T {
    const wanted = this.url.option(name);
    const found = segments.find((segment) => segment.value === wanted) ?? segments[0];
    if (found === undefined) throw new Error(`No choices for ${name}`);
    return found.value;
  }
}
