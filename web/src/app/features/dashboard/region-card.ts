import { Component, computed, inject, input, ResourceRef, signal } from '@angular/core';
import { ProductionTotals, toProblem } from '../../api';
import { toggled } from '../../filter/filter';
import { FilterUrl } from '../../filter/filter-url';
import { Card } from '../../ui/card';
import { RowSkeleton } from '../../ui/row-skeleton';
import { Segment, Segmented } from '../../ui/segmented';
import { Measure, regionBars } from './region-bars';

/** Totals by region as bars. The list is its own table, and a row puts its region in or out of the filter. */
@Component({
  selector: 'pa-region-card',
  imports: [Card, RowSkeleton, Segmented],
  templateUrl: './region-card.html',
  styleUrls: ['./card-host.css', './region-card.css'],
})
export class RegionCard {
  readonly totals = input.required<ResourceRef<ProductionTotals | undefined>>();
  readonly shown = input.required<ProductionTotals | undefined>();

  private readonly url = inject(FilterUrl);
  protected readonly measure = signal<Measure>('oil');
  protected readonly measures: readonly Segment<Measure>[] = [
    { value: 'oil', label: 'Oil' },
    { value: 'gas', label: 'Gas' },
    { value: 'water', label: 'Water' },
    { value: 'boe', label: 'BOE' },
  ];

  protected readonly failure = computed(() => {
    const error = this.totals().error();
    return error === undefined ? undefined : toProblem(error);
  });
  protected readonly list = computed(() => {
    const totals = this.shown();
    return totals === undefined ? undefined : regionBars(totals, this.measure());
  });
  protected readonly chosen = computed(() => new Set(this.url.filter().region ?? []));

  protected toggle(region: string): void {
    this.url.set(toggled(this.url.filter(), 'region', region));
  }
}
