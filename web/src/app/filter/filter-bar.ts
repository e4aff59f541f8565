import { Component, computed, inject, input } from '@angular/core';
import { count, full } from '../format/numbers';
import { mediaQuery, PHONE } from '../settings/remembered';
import { Icon } from '../ui/icon';
import { chipsOf } from './chips';
import { FacetMenu } from './facet-menu';
import { MAIN_FACETS } from './facet-names';
import { Datasets } from './datasets';
import { Filter, MonthSpan } from './filter';
import { FilterScope } from './filter-scope';
import { FilterSheet } from './filter-sheet';
import { FilterUrl } from './filter-url';
import { MonthRange } from './month-range';
import { MoreFacets } from './more-facets';
import { TextFilter } from './text-filter';
import { ViewsMenu } from './views/views-menu';

/** Everything that narrows what is on the screen, with each active filter as a chip, and what it leaves. */
@Component({
  selector: 'pa-filter-bar',
  imports: [FacetMenu, FilterSheet, Icon, MonthRange, MoreFacets, TextFilter, ViewsMenu],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
})
export class FilterBar {
  /** Whether months are shown here at all; they never change which wells match. */
  readonly months = input(true);
  /** The version of the store that the page shows, where it knows it. */
  readonly version = input<number>();

  private readonly url = inject(FilterUrl);
  private readonly scope = inject(FilterScope);
  protected readonly keys = MAIN_FACETS;
  protected readonly phone = mediaQuery(PHONE);
  protected readonly filter = this.url.filter;
  protected readonly chips = computed(() =>
    chipsOf(this.filter(), this.scope.wells()).filter((chip) => this.months() || chip.name !== 'Months'),
  );
  protected readonly wells = computed(() => {
    const wells = this.scope.wells();
    return wells === undefined ? undefined : count(wells, 'well');
  });
  protected readonly asOf = computed(() => {
    const version = this.version();
    return version === undefined ? '' : `as of v ${full(version)}`;
  });
  protected readonly took = computed(() => {
    const took = this.scope.took();
    return took === undefined ? '' : `${full(Math.max(1, Math.round(took)))} ms`;
  });

  constructor() {
    // A page was opened: here or elsewhere somebody may have loaded, changed or removed something since the last one.
    this.scope.refresh();
    inject(Datasets).refresh();
  }

  protected setMonths(range: MonthSpan): void {
    this.apply({ ...this.filter(), ...range });
  }

  protected apply(filter: Filter): void {
    this.url.set(filter);
  }
}
