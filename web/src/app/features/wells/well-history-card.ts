import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { apiResource, getSeries, latest, toProblem, Well } from '../../api';
import { ChartSkeleton } from '../../charts/chart-skeleton';
import { basisName, fromSeries } from '../../charts/from-series';
import { RateTimeChart } from '../../charts/rate-time-chart';
import { FilterUrl } from '../../filter/filter-url';
import { Units } from '../../settings/units';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Segment, Segmented } from '../../ui/segmented';

type Basis = 'calendar_day' | 'producing_day' | 'volume';
type ScaleName = 'linear' | 'log';

const BASES: readonly Segment<Basis>[] = [
  { value: 'calendar_day', label: 'Calendar day' },
  { value: 'producing_day', label: 'Producing day' },
  { value: 'volume', label: 'Volume' },
];
const SCALES: readonly Segment<ScaleName>[] = [
  { value: 'linear', label: 'Linear' },
  { value: 'log', label: 'Log' },
];

/** The whole history of one well, by month. */
@Component({
  selector: 'pa-well-history-card',
  imports: [Card, ChartSkeleton, Icon, RateTimeChart, Segmented],
  templateUrl: './well-history-card.html',
  styleUrl: './card-host.css',
})
export class WellHistoryCard {
  readonly well = input.required<Well | undefined>();
  /** How often records were changed on this page: the history follows. */
  readonly changes = input(0);

  private readonly url = inject(FilterUrl);
  private readonly units = inject(Units).system;
  protected readonly bases = BASES;
  protected readonly scales = SCALES;
  protected readonly twin = signal(false);
  protected readonly basis = computed<Basis>(
    () => BASES.find((segment) => segment.value === this.url.option('basis'))?.value ?? 'calendar_day',
  );
  protected readonly scale = computed<ScaleName>(() => (this.url.option('scale') === 'log' ? 'log' : 'linear'));

  /** Naming the dataset keeps demo wells readable beside real data. */
  private readonly which = computed(
    () => {
      const well = this.well();
      return well === undefined ? undefined : { well_id: [String(well.id)], dataset: [well.dataset] };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly series = apiResource(getSeries, () => {
    const which = this.which();
    return which === undefined
      ? undefined
      : { ...which, interval: 'month' as const, basis: this.basis(), units: this.units() };
  });
  private readonly shown = latest(this.series);

  protected readonly failure = computed(() => {
    const error = this.series.error();
    return error === undefined ? undefined : toProblem(error);
  });
  protected readonly clause = computed(() => basisName(this.basis(), 'month'));
  protected readonly data = computed(() => {
    const series = this.shown();
    return series === undefined ? undefined : fromSeries(series, this.well()?.name ?? 'History');
  });

  constructor() {
    effect(() => {
      if (this.changes() > 0) untracked(() => this.series.reload());
    });
  }

  protected set(option: 'basis' | 'scale', value: string): void {
    const standard = option === 'basis' ? 'calendar_day' : 'linear';
    this.url.setOptions({ [option]: value === standard ? null : value });
  }
}
