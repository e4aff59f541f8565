import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import {
  apiResource,
  Asked,
  asked,
  getSeries,
  getSummary,
  getTotals,
  problemOf,
  ProductionSeries,
  ProductionTotals,
} from '../../api';
import { FilterUrl } from '../../filter/filter-url';
import { Units } from '../../settings/units';
import { DashboardView } from './dashboard-view';
import { totalsWindow, windowOf, yearBefore } from './windows';

const GROUPS_DRAWN = 8;

/** What the dashboard asks the server, each thing once: cards, chart and navigator share one history. */
@Injectable()
export class DashboardData {
  private readonly url = inject(FilterUrl);
  private readonly view = inject(DashboardView);
  private readonly units = inject(Units).system;

  private readonly summaryReply = apiResource(getSummary, () => ({ ...this.url.filter(), units: this.units() }));
  readonly summary = asked(this.summaryReply);

  /** All months, whichever are shown: what the navigator spans, and what most views of the chart are cut from. */
  private readonly historyReply = apiResource(getSeries, () => ({
    ...this.url.wells(),
    measures: 'oil,gas,water,boe,water_cut,well_count',
    basis: 'calendar_day' as const,
    units: this.units(),
  }));
  readonly history = asked(this.historyReply);
  readonly shownHistory = computed(() => {
    const history = this.history.shown();
    return history === undefined ? undefined : windowOf(history, this.url.filter());
  });

  private readonly fromHistory = computed(
    () => this.view.interval() === 'month' && this.view.basis() === 'calendar_day' && this.view.stack() === 'none',
  );
  /** The chart's own question, where the history does not answer it. */
  readonly seriesQuery = computed(() => {
    const stack = this.view.stack();
    const question = {
      ...this.url.filter(),
      interval: this.view.interval(),
      basis: this.view.basis(),
      units: this.units(),
    };
    return stack === 'none'
      ? { ...question, measures: 'oil,gas,water,well_count' }
      : { ...question, measures: this.view.measure(), group_by: stack, top: GROUPS_DRAWN };
  });
  private readonly seriesReply = apiResource(getSeries, () => (this.fromHistory() ? undefined : this.seriesQuery()));
  readonly series: Asked<ProductionSeries> = {
    shown: linkedSignal<ProductionSeries | undefined, ProductionSeries | undefined>({
      source: () => {
        if (this.fromHistory()) return this.historyReply.hasValue() ? this.shownHistory() : undefined;
        return this.seriesReply.hasValue() ? this.seriesReply.value() : undefined;
      },
      computation: (value, previous) => value ?? previous?.value,
    }),
    busy: computed(() => this.asking().isLoading()),
    failure: computed(() => problemOf(this.asking())),
    retry: () => this.asking().reload(),
  };
  private readonly asking = computed(() => (this.fromHistory() ? this.historyReply : this.seriesReply));

  private readonly window = computed(() =>
    this.summaryReply.hasValue() ? totalsWindow(this.url.filter(), this.summaryReply.value().month) : undefined,
  );
  private readonly totalsReply = apiResource(getTotals, () => {
    const window = this.window();
    return window && { ...this.url.wells(), ...window, group_by: this.view.by(), units: this.units() };
  });
  private readonly beforeReply = apiResource(getTotals, () => {
    const [window, month] = [this.window(), this.summaryReply.hasValue() ? this.summaryReply.value().month : null];
    if (window === undefined || month === null) return undefined;
    return { ...this.url.wells(), ...yearBefore(window, month), group_by: this.view.by(), units: this.units() };
  });
  readonly totals: Asked<ProductionTotals> = {
    ...asked(this.totalsReply),
    busy: computed(() => this.summaryReply.isLoading() || this.totalsReply.isLoading()),
    failure: computed(() => problemOf(this.summaryReply) ?? problemOf(this.totalsReply)),
    retry: () => (this.summaryReply.error() === undefined ? this.totalsReply : this.summaryReply).reload(),
  };
  readonly before = asked(this.beforeReply);

  /** The summary knows no month: there is nothing to add up. */
  readonly nothingInWindow = computed(() => this.summary.shown()?.month === null && !this.summaryReply.isLoading());
}
