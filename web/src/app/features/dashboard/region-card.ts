import { Component, computed, inject } from '@angular/core';
import { rangeName } from '../../filter/chips';
import { toggled } from '../../filter/filter';
import { FilterUrl } from '../../filter/filter-url';
import { addMonths } from '../../format/dates';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { RowSkeleton } from '../../ui/row-skeleton';
import { treemap } from '../../ui/treemap';
import { DashboardData } from './dashboard-data';
import { DashboardView, DIMENSIONS, MEASURES } from './dashboard-view';
import { regionBars } from './region-bars';

/** Whole years by their numbers, other spans by their months. */
function spanName(start: string, end: string): string {
  const years = start.slice(5, 7) === '01' && end.slice(5, 7) === '12';
  if (!years) return rangeName({ start_date: start, end_date: end });
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

const TREEMAP_ASPECT = 1.4;

/** Totals of groups of wells as bars, or as areas. The list is its own table, and a row puts its group in or out of the filter. */
@Component({
  selector: 'pa-region-card',
  imports: [Card, Choice, Icon, RowSkeleton],
  templateUrl: './region-card.html',
  styleUrls: ['../../ui/card-host.css', './region-card.css', './region-tiles.css'],
})
export class RegionCard {
  private readonly url = inject(FilterUrl);
  protected readonly data = inject(DashboardData);
  protected readonly view = inject(DashboardView);
  protected readonly totals = this.data.totals;
  protected readonly measures = MEASURES;
  protected readonly dimensions = DIMENSIONS;

  protected readonly dimension = computed(
    () => DIMENSIONS.find(({ value }) => value === this.view.by())?.label ?? 'Region',
  );
  protected readonly heading = computed(() => {
    const measure = MEASURES.find(({ value }) => value === this.view.measure())?.label ?? '';
    return `${measure} by ${this.dimension().toLowerCase()}`;
  });
  /** The year before is compared only where there is data from its first month on. */
  protected readonly compared = computed(() => {
    const [totals, first] = [this.totals.shown(), this.data.history.shown()?.dates?.[0]];
    const start = totals?.start_date;
    return start !== undefined && start !== null && first !== undefined && addMonths(start, -12) >= first;
  });
  protected readonly clause = computed(() => {
    const totals = this.totals.shown();
    if (!totals?.start_date || !totals.end_date) return '';
    const months = spanName(totals.start_date, totals.end_date);
    if (!this.compared() || this.view.shape() !== 'bars') return months;
    return `${months}, tick ${spanName(addMonths(totals.start_date, -12), addMonths(totals.end_date, -12))}`;
  });
  protected readonly list = computed(() => {
    const totals = this.totals.shown();
    if (totals === undefined) return undefined;
    const before = this.data.before.shown();
    const fits = this.compared() && before?.group_by === totals.group_by;
    return regionBars(totals, this.view.measure(), fits ? before : undefined);
  });
  protected readonly tiles = computed(() => {
    const bars = this.list()?.bars ?? [];
    const placed = treemap(
      bars.map(({ size }) => size),
      TREEMAP_ASPECT,
    );
    return placed.flatMap((tile) => {
      const bar = bars[tile.index];
      return bar === undefined ? [] : [{ ...tile, bar }];
    });
  });
  protected readonly chosen = computed(() => new Set(this.url.filter()[this.view.by()] ?? []));

  protected toggle(value: string): void {
    this.url.set(toggled(this.url.filter(), this.view.by(), value));
  }
}
