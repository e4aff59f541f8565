import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { csvFile, twinOf } from '../../charts/chart-table';
import { ChartSkeleton } from '../../charts/chart-skeleton';
import { ChartTools } from '../../charts/chart-tools';
import { ratioOption } from '../../charts/ratio-option';
import { ratioLabel, ratioTable, WaterRatio } from '../../charts/ratios';
import { ChartTheme } from '../../charts/tokens';
import { Card } from '../../ui/card';
import { ChartHost } from '../../ui/chart/chart-host';
import { fileName, saveFile } from '../../ui/save';
import { Segment, Segmented } from '../../ui/segmented';
import { TwinTable } from '../../ui/twin-table';
import { WellSeries } from './well-series';

/** GOR with water cut or WOR: what the well produces beside its oil. */
@Component({
  selector: 'pa-ratios-card',
  imports: [Card, ChartHost, ChartSkeleton, ChartTools, Segmented, TwinTable],
  templateUrl: './ratios-card.html',
  styleUrls: ['../../ui/card-host.css', './plot.css'],
})
export class RatiosCard {
  protected readonly series = inject(WellSeries);
  private readonly tokens = inject(ChartTheme).tokens;
  private readonly host = viewChild(ChartHost);
  protected readonly twin = signal(false);
  protected readonly ratio = signal<WaterRatio>('water_cut');
  protected readonly choices: readonly Segment<WaterRatio>[] = [
    { value: 'water_cut', label: 'Water cut' },
    { value: 'wor', label: 'WOR' },
  ];
  protected readonly chart = computed(() => {
    const data = this.series.ratios();
    if (data === undefined) return undefined;
    return {
      data,
      option: ratioOption(data, this.ratio(), this.tokens()),
      label: ratioLabel(data, this.ratio()),
      twin: twinOf(ratioTable(data)),
    };
  });

  protected png(): void {
    const picture = this.host()?.picture(this.tokens().surface);
    if (picture !== undefined) saveFile(`${this.file()}.png`, picture);
  }

  protected csv(): void {
    const data = this.series.ratios();
    if (data !== undefined) saveFile(`${this.file()}.csv`, csvFile(ratioTable(data)));
  }

  private file(): string {
    return fileName(this.series.well()?.name ?? '', 'ratios', this.series.interval());
  }
}
