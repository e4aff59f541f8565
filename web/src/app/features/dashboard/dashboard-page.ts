import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource, getSeries, getTotals, latest } from '../../api';
import { FilterBar } from '../../filter/filter-bar';
import { isActive } from '../../filter/filter';
import { FilterUrl } from '../../filter/filter-url';
import { noteSentences } from '../../filter/notes';
import { Units } from '../../settings/units';
import { Icon } from '../../ui/icon';
import { DashboardView } from './dashboard-view';
import { NothingYet } from './nothing-yet';
import { ProductionCard } from './production-card';
import { RecordsCard } from './records-card';
import { RegionCard } from './region-card';

@Component({
  selector: 'pa-dashboard-page',
  imports: [FilterBar, Icon, NothingYet, ProductionCard, RecordsCard, RegionCard, RouterLink],
  templateUrl: './dashboard-page.html',
  styleUrl: './dashboard-page.css',
  providers: [DashboardView],
})
export class DashboardPage {
  private readonly url = inject(FilterUrl);
  private readonly view = inject(DashboardView);
  private readonly units = inject(Units).system;

  protected readonly series = apiResource(getSeries, () => ({
    ...this.url.filter(),
    interval: this.view.interval(),
    basis: this.view.basis(),
    units: this.units(),
  }));
  protected readonly totals = apiResource(getTotals, () => ({
    ...this.url.filter(),
    group_by: 'region' as const,
    units: this.units(),
  }));
  protected readonly shownSeries = latest(this.series);
  protected readonly shownTotals = latest(this.totals);

  protected readonly filtered = computed(() => isActive(this.url.filter()));
  protected readonly nothing = computed(() => this.series.hasValue() && this.series.value().dates?.length === 0);
  protected readonly notes = computed(() => {
    const notes = [...(this.shownSeries()?.notes ?? []), ...(this.shownTotals()?.notes ?? [])];
    return noteSentences([...new Set(notes)]);
  });
  protected readonly version = computed(() => this.shownSeries()?.as_of_version);

  protected clear(): void {
    this.url.set({});
  }
}
