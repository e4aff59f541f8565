import { Component, inject, signal, viewChild } from '@angular/core';
import { csvFile } from '../../charts/chart-table';
import { ChartSkeleton } from '../../charts/chart-skeleton';
import { ChartTools } from '../../charts/chart-tools';
import { INTERVALS, SCALES } from '../../charts/choices';
import { RateTimeChart } from '../../charts/rate-time-chart';
import { rateTimeTable } from '../../charts/rate-time-table';
import { Card } from '../../ui/card';
import { fileName, saveFile } from '../../ui/save';
import { Segmented } from '../../ui/segmented';
import { BASES, WellSeries } from './well-series';

/** Oil, gas and water of one well over its whole history. */
@Component({
  selector: 'pa-well-history-card',
  imports: [Card, ChartSkeleton, ChartTools, RateTimeChart, Segmented],
  templateUrl: './well-history-card.html',
  styleUrl: '../../ui/card-host.css',
})
export class WellHistoryCard {
  protected readonly series = inject(WellSeries);
  private readonly chart = viewChild(RateTimeChart);
  protected readonly bases = BASES;
  protected readonly intervals = INTERVALS;
  protected readonly scales = SCALES;
  protected readonly twin = signal(false);

  protected png(): void {
    const picture = this.chart()?.picture();
    if (picture !== undefined) saveFile(this.file('png'), picture);
  }

  protected csv(): void {
    const data = this.series.history();
    if (data !== undefined) saveFile(this.file('csv'), csvFile(rateTimeTable(data)));
  }

  private file(ending: string): string {
    return `${fileName(this.series.well()?.name ?? '', 'history', this.series.basis(), this.series.interval())}.${ending}`;
  }
}
