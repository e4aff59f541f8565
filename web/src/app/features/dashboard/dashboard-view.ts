import { computed, inject, Injectable } from '@angular/core';
import { INTERVALS, SCALES } from '../../charts/choices';
import { FilterUrl } from '../../filter/filter-url';
import { Segment } from '../../ui/segmented';

export type Basis = 'volume' | 'calendar_day';

export const BASES: readonly Segment<Basis>[] = [
  { value: 'calendar_day', label: 'Rate' },
  { value: 'volume', label: 'Volume' },
];

/** What wells can be grouped by: the API's names, and ours. */
export const DIMENSIONS = [
  { value: 'region', label: 'Region' },
  { value: 'operator', label: 'Operator' },
  { value: 'field', label: 'Field' },
  { value: 'status', label: 'Status' },
  { value: 'well_type', label: 'Type' },
  { value: 'vintage', label: 'First year' },
  { value: 'dataset', label: 'Dataset' },
  { value: 'reservoir', label: 'Reservoir' },
  { value: 'county', label: 'County' },
  { value: 'state', label: 'State' },
] as const;
export type Dimension = (typeof DIMENSIONS)[number]['value'];
export type Stack = Dimension | 'none';
export const STACKS: readonly Segment<Stack>[] = [
  { value: 'none', label: 'Totals' },
  ...DIMENSIONS.map(({ value, label }) => ({ value, label: `By ${label.toLowerCase()}` })),
];
export type Measure = 'oil' | 'gas' | 'water' | 'boe';
export const MEASURES: readonly Segment<Measure>[] = [
  { value: 'oil', label: 'Oil' },
  { value: 'gas', label: 'Gas' },
  { value: 'water', label: 'Water' },
  { value: 'boe', label: 'BOE' },
];
export type Shape = 'bars' | 'treemap';
export const SHAPES: readonly Segment<Shape>[] = [
  { value: 'bars', label: 'Bars' },
  { value: 'treemap', label: 'Treemap' },
];

const STANDARD = {
  basis: 'calendar_day',
  interval: 'month',
  scale: 'linear',
  sort: '-date',
  stack: 'none',
  by: 'region',
  measure: 'oil',
  shape: 'bars',
} as const;
export type Option = keyof typeof STANDARD;

/** How the dashboard draws what the filter shows. In the URL as well; what is the default is left out of it. */
@Injectable()
export class DashboardView {
  private readonly url = inject(FilterUrl);

  readonly basis = computed(() => this.choice('basis', BASES));
  readonly interval = computed(() => this.choice('interval', INTERVALS));
  readonly scale = computed(() => this.choice('scale', SCALES));
  /** What the production chart is stacked by. */
  readonly stack = computed(() => this.choice('stack', STACKS));
  /** What the totals are by. */
  readonly by = computed(() => this.choice('by', DIMENSIONS));
  readonly measure = computed(() => this.choice('measure', MEASURES));
  readonly shape = computed(() => this.choice('shape', SHAPES));
  readonly sort = computed(() => this.url.option('sort') ?? '-date');

  set(option: Option, value: string): void {
    this.url.setOptions({ [option]: value === STANDARD[option] ? null : value });
  }

  private choice<T extends string>(name: string, segments: readonly Segment<T>[]): T {
    const wanted = this.url.option(name);
    const found = segments.find((segment) => segment.value === wanted) ?? segments[0];
    if (found === undefined) throw new Error(`No choices for ${name}`);
    return found.value;
  }
}
