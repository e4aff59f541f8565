import { Component, computed, inject, input, signal } from '@angular/core';
import { ProductionSeries, toProblem } from '../../api';
import { ChartSkeleton } from '../../charts/chart-skeleton';
import { basisName, fromSeries } from '../../charts/from-series';
import { RateTimeChart } from '../../charts/rate-time-chart';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import type { ResourceRef } from '@angular/core';
import { BASES, DashboardView, INTERVALS, SCALES } from './dashboard-view';

@Component({
  selector: 'pa-production-card',
  imports: [Card, ChartSkeleton, Icon, RateTimeChart, Segmented],
  templateUrl: './production-card.html',
  styleUrl: './card-host.css',
})
export class ProductionCard {
  readonly series = input.required<ResourceRef<ProductionSeries | undefined>>();
  /** The newest answer there is; it stays while the next is on its way. */
  readonly shown = input.required<ProductionSeries | undefined>();

  protected readonly view = inject(DashboardView);
  protected readonly twin = signal(false);
  protected readonly bases = BASES;
  protected readonly intervals = INTERVALS;
  protected readonly scales = SCALES;

  protected readonly failure = computed(() => {
    const error = this.series().error();
    return error === undefined ? undefined : toProblem(error);
  });
  protected readonly clause = computed(() => basisName(this.view.basis(), this.view.interval()));
  protected readonly data = computed(() => {
    const series = this.shown();
    return series === undefined ? undefined : fromSeries(series, 'Production');
  });
}
