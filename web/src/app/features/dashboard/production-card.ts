import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { ServerConfig } from '../../api';
import { ChartSkeleton } from '../../charts/chart-skeleton';
import { INTERVALS, SCALES } from '../../charts/choices';
import { basisName, fromSeries } from '../../charts/from-series';
import { RateTimeChart } from '../../charts/rate-time-chart';
import { StackChart } from '../../charts/stack-chart';
import { stackOf } from '../../charts/stack';
import { ChartTheme } from '../../charts/tokens';
import { chipsOf } from '../../filter/chips';
import { Datasets } from '../../filter/datasets';
import { FilterUrl } from '../../filter/filter-url';
import { lastUpTo, monthName } from '../../format/dates';
import { Card } from '../../ui/card';
import { framedPicture } from '../../ui/chart/framed-picture';
import { BrushRange, RangeBrush } from '../../ui/chart/range-brush';
import { Choice } from '../../ui/choice';
import { Icon } from '../../ui/icon';
import { PopoverButton } from '../../ui/popover-button';
import { fileName, saveFile } from '../../ui/save';
import { Segmented } from '../../ui/segmented';
import { DashboardData } from './dashboard-data';
import { BASES, DashboardView, MEASURES, STACKS } from './dashboard-view';

/** Production over time: three phases with axes of their own, or one measure stacked; the months are chosen below. */
@Component({
  selector: 'pa-production-card',
  imports: [Card, ChartSkeleton, Choice, Icon, PopoverButton, RangeBrush, RateTimeChart, Segmented, StackChart],
  templateUrl: './production-card.html',
  styleUrls: ['../../ui/card-host.css', './production-card.css'],
})
export class ProductionCard {
  private readonly data = inject(DashboardData);
  private readonly url = inject(FilterUrl);
  private readonly server = inject(ServerConfig);
  private readonly datasets = inject(Datasets);
  private readonly tokens = inject(ChartTheme).tokens;
  private readonly linesChart = viewChild(RateTimeChart);
  private readonly stackChart = viewChild(StackChart);

  private moves: Promise<unknown> = Promise.resolve();

  protected readonly view = inject(DashboardView);
  protected readonly series = this.data.series;
  protected readonly shown = this.series.shown;
  protected readonly twin = signal(false);
  protected readonly linkLabel = signal('Copy the link to this view');
  protected readonly bases = BASES;
  protected readonly intervals = INTERVALS;
  protected readonly scales = SCALES;
  protected readonly stacks = STACKS;
  protected readonly measures = MEASURES;

  protected readonly stacked = computed(() => this.view.stack() !== 'none');
  protected readonly clause = computed(() => basisName(this.view.basis(), this.view.interval()));
  /** What is drawn follows the answer, not the question: the old picture stays whole until the new one is there. */
  protected readonly stack = computed(() => {
    const series = this.shown();
    const group = series?.groups[0];
    if (series === undefined || group?.key === 'all') return undefined;
    const measure = MEASURES.find(({ value }) => group?.[value] !== undefined);
    return measure && stackOf(series, measure.value, measure.label);
  });
  protected readonly lines = computed(() => {
    const series = this.shown();
    return series === undefined ? undefined : fromSeries(series, 'Production');
  });
  protected readonly navigator = computed(() => {
    const history = this.data.history.shown();
    const dates = history?.dates ?? [];
    if (dates.length < 2) return undefined;
    const { start_date = '', end_date = '9999' } = this.url.filter();
    const from = Math.max(
      0,
      dates.findIndex((date) => date >= start_date.slice(0, 7)),
    );
    const to = Math.max(from, lastUpTo(dates, end_date));
    return { values: history?.groups[0]?.boe ?? [], names: dates.map(monthName), range: { from, to } };
  });
  protected readonly csv = computed(() =>
    this.server.href('analytics/series', { ...this.data.seriesQuery(), format: 'csv' }),
  );

  /** One step after the other: a step by key replaces the entry that the first of them made. */
  protected show(range: BrushRange, byKey = false): void {
    this.moves = this.moves.then(() => this.apply(range, byKey));
  }

  /** The whole span is no filter. */
  private apply({ from, to }: BrushRange, byKey: boolean): Promise<unknown> {
    const dates = this.data.history.shown()?.dates ?? [];
    const start_date = from === 0 ? '' : dates[from];
    const end_date = to === dates.length - 1 ? '' : dates[to];
    const { start_date: start = '', end_date: end = '' } = this.url.filter();
    return this.url.settle({ ...this.url.filter(), start_date, end_date }, byKey && start + end !== '');
  }

  protected async copyLink(): Promise<void> {
    await navigator.clipboard.writeText(location.href);
    this.linkLabel.set('The link is copied');
  }

  protected async savePicture(): Promise<void> {
    const tokens = this.tokens();
    const picture = (this.stackChart() ?? this.linesChart())?.host()?.picture(tokens.surface);
    if (picture === undefined) return;
    const filter = chipsOf(this.url.filter()).map(({ name, value }) => `${name}: ${value}`);
    const credits = this.datasets.shown().map(({ credit, title }) => credit ?? title);
    const heading = `Production, ${basisName(this.view.basis(), this.view.interval())}`;
    const frame = { ink: tokens.ink, quiet: tokens.ink3, background: tokens.surface };
    const lines = filter.length === 0 ? [] : [filter.join(' · ')];
    const blob = await framedPicture(picture, { heading, lines, foot: credits.join(' · '), ...frame });
    saveFile(`${fileName(heading, ...filter.slice(0, 2))}.png`, blob);
  }
}
