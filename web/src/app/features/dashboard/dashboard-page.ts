import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Datasets } from '../../filter/datasets';
import { FilterBar } from '../../filter/filter-bar';
import { FilterScope } from '../../filter/filter-scope';
import { isActive } from '../../filter/filter';
import { FilterUrl } from '../../filter/filter-url';
import { notesOf } from '../../filter/notes';
import { monthName } from '../../format/dates';
import { count } from '../../format/numbers';
import { Icon } from '../../ui/icon';
import { DashboardData } from './dashboard-data';
import { DashboardView } from './dashboard-view';
import { FigureCards } from './figure-cards';
import { FirstRun } from './first-run';
import { NothingYet } from './nothing-yet';
import { ProductionCard } from './production-card';
import { RecordsCard } from './records-card';
import { RegionCard } from './region-card';

@Component({
  selector: 'pa-dashboard-page',
  imports: [FigureCards, FilterBar, FirstRun, Icon, NothingYet, ProductionCard, RecordsCard, RegionCard, RouterLink],
  templateUrl: './dashboard-page.html',
  styleUrl: './dashboard-page.css',
  providers: [DashboardData, DashboardView],
})
export class DashboardPage {
  private readonly url = inject(FilterUrl);
  private readonly data = inject(DashboardData);
  private readonly datasets = inject(Datasets);
  protected readonly scope = inject(FilterScope);
  protected readonly count = count;

  protected readonly filtered = computed(() => isActive(this.url.filter()));
  /** Months without data are nothing too; what is on its way may bring some. */
  protected readonly nothing = computed(
    () => !this.data.history.busy() && this.data.shownHistory()?.dates?.length === 0,
  );
  protected readonly version = computed(() => this.data.summary.shown()?.as_of_version);
  protected readonly month = computed(() => {
    const month = this.data.summary.shown()?.month;
    return month === undefined || month === null ? '' : monthName(month);
  });
  protected readonly incomplete = computed(() =>
    (this.data.summary.shown()?.newer_incomplete_months ?? []).map(monthName).join(', '),
  );
  protected readonly notes = computed(() => {
    const notes = [...(this.data.summary.shown()?.notes ?? []), ...(this.data.history.shown()?.notes ?? [])];
    return notesOf([...new Set(notes)]);
  });
  protected readonly credits = computed(() =>
    this.datasets.shown().map(({ key, title, credit }) => ({ key, text: credit ?? title })),
  );

  protected clear(): void {
    this.url.set({});
  }
}
