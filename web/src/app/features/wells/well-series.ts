import { computed, inject, Injectable, signal } from '@angular/core';
import { apiResource, getSeries, latest, ProductionSeries, toProblem, Well } from '../../api';
import { INTERVALS, SCALES } from '../../charts/choices';
import { fromSeries } from '../../charts/from-series';
import { RateCumData } from '../../charts/rate-cum';
import { RatioData } from '../../charts/ratios';
import { FilterUrl } from '../../filter/filter-url';
import type { Interval } from '../../format/dates';
import { displayUnit } from '../../format/numbers';
import { Units } from '../../settings/units';
import { Segment } from '../../ui/segmented';

type Basis = 'calendar_day' | 'producing_day' | 'volume';

export const BASES: readonly Segment<Basis>[] = [
  { value: 'calendar_day', label: 'Calendar day' },
  { value: 'producing_day', label: 'Producing day' },
  { value: 'volume', label: 'Volume' },
];
const STANDARD = { basis: 'calendar_day', interval: 'month', scale: 'linear' } as const;
const MEASURES = 'oil,gas,water,well_count,gor,wor,water_cut,cum_oil,cum_gas';

/** The history of the well on the page: one question that all of its charts show the answer to. */
@Injectable()
export class WellSeries {
  private readonly url = inject(FilterUrl);
  private readonly units = inject(Units).system;

  readonly well = signal<Well | undefined>(undefined);
  readonly basis = computed(() => this.choice('basis', BASES));
  readonly interval = computed(() => this.choice('interval', INTERVALS));
  readonly scale = computed(() => this.choice('scale', SCALES));

  /** Naming the dataset keeps demo wells readable beside real data. */
  private readonly which = computed(
    () => {
      const well = this.well();
      return well === undefined ? undefined : { well_id: [String(well.id)], dataset: [well.dataset] };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  readonly resource = apiResource(getSeries, () => {
    const which = this.which();
    if (which === undefined) return undefined;
    const view = { interval: this.interval(), basis: this.basis(), units: this.units() };
    return { ...which, ...view, measures: MEASURES };
  });
  private readonly shown = latest(this.resource);

  readonly failure = computed(() => {
    const error = this.resource.error();
    return error === undefined ? undefined : toProblem(error);
  });
  readonly empty = computed(() => this.shown()?.dates?.length === 0);
  readonly history = computed(() => {
    const series = this.shown();
    return series === undefined ? undefined : fromSeries(series, this.name());
  });
  readonly ratios = computed(() => {
    const series = this.shown();
    return series === undefined ? undefined : ratiosOf(series, this.name());
  });
  readonly rateCum = computed(() => {
    const series = this.shown();
    return series === undefined ? undefined : rateCumOf(series, this.name());
  });

  set(option: keyof typeof STANDARD, value: string): void {
    this.url.setOptions({ [option]: value === STANDARD[option] ? null : value });
  }

  private name(): string {
    return this.well()?.name ?? 'Well';
  }

  private choice<T extends string>(name: keyof typeof STANDARD, segments: readonly Segment<T>[]): T {
    const wanted = this.url.option(name) ?? STANDARD[name];
    return (segments.find((segment) => segment.value === wanted)?.value ?? STANDARD[name]) as T;
  }
}

function ratiosOf(series: ProductionSeries, name: string): RatioData {
  const group = series.groups[0];
  return {
    title: `${name}, ratios`,
    dates: series.dates ?? [],
    interval: series.interval as Interval,
    gor: group?.gor ?? [],
    wor: group?.wor ?? [],
    waterCut: group?.water_cut ?? [],
    gorUnit: series.oil_unit === 'bbl' ? 'scf/bbl' : 'Sm³/Sm³',
  };
}

function rateCumOf(series: ProductionSeries, name: string): RateCumData {
  const group = series.groups[0];
  const per = series.basis === 'volume' ? `/${series.interval}` : '/d';
  const [oil, gas] = [displayUnit(series.oil_unit), displayUnit(series.gas_unit)];
  return {
    title: `${name}, rate and cumulative`,
    interval: series.interval as Interval,
    dates: series.dates ?? [],
    rate: { oil: group?.oil ?? [], gas: group?.gas ?? [] },
    cum: { oil: group?.cum_oil ?? [], gas: group?.cum_gas ?? [] },
    rateUnit: { oil: oil + per, gas: gas + per },
    cumUnit: { oil, gas },
  };
}
