import { Component, computed, inject, input } from '@angular/core';
import { apiResource, getWellFacets, latest } from '../api';
import { Icon } from '../ui/icon';
import { chipsOf } from './chips';
import { FacetMenu } from './facet-menu';
import { Filter, isActive, toggled } from './filter';
import { FilterUrl } from './filter-url';
import { MonthRange, MonthRangeValue } from './month-range';

/** Everything that narrows what is on the screen, with each active filter as a chip. */
@Component({
  selector: 'pa-filter-bar',
  imports: [FacetMenu, Icon, MonthRange],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
})
export class FilterBar {
  /** Whether months are shown here at all; they never change which wells match. */
  readonly months = input(true);
  /** What the filter leaves: how many wells, as of when. */
  readonly scope = input('');

  private readonly url = inject(FilterUrl);
  protected readonly filter = this.url.filter;
  private readonly facets = apiResource(getWellFacets, () => this.filter());
  private readonly shown = latest(this.facets);

  protected readonly regions = computed(() => this.shown()?.region);
  protected readonly chosen = computed(() => this.filter().region ?? []);
  protected readonly chips = computed(() =>
    chipsOf(this.filter()).filter((chip) => this.months() || chip.name !== 'Months'),
  );
  protected readonly active = computed(() => isActive(this.filter()));

  protected toggleRegion(value: string): void {
    this.apply(toggled(this.filter(), 'region', value));
  }

  protected clearRegion(): void {
    this.apply({ ...this.filter(), region: [] });
  }

  protected setMonths(range: MonthRangeValue): void {
    this.apply({ ...this.filter(), ...range });
  }

  protected apply(filter: Filter): void {
    this.url.set(filter);
  }
}
