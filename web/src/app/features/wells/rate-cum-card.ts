import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { csvFile, twinOf } from '../../charts/chart-table';
import { ChartSkeleton } from '../../charts/chart-skeleton';
import { ChartTools } from '../../charts/chart-tools';
import { CumPhase, rateCumLabel, rateCumTable } from '../../charts/rate-cum';
import { rateCumOption } from '../../charts/rate-cum-option';
import { ChartTheme } from '../../charts/tokens';
import { Card } from '../../ui/card';
import { ChartHost } from '../../ui/chart/chart-host';
import { fileName, saveFile } from '../../ui/save';
import { Segment, Segmented } from '../../ui/segmented';
import { TwinTable } from '../../ui/twin-table';
import { WellSeries } from './well-series';

/** Rate against what was produced until then. */
@Component({
  selector: 'pa-rate-cum-card',
  imports: [Card, ChartHost, ChartSkeleton, ChartTools, Segmented, TwinTable],
  templateUrl: './rate-cum-card.html',
  styleUrls: ['../../ui/card-host.css', './plot.css'],
})
export class RateCumCard {
  protected readonly series = inject(WellSeries);
  private readonly tokens = inject(ChartTheme).tokens;
  private readonly host = viewChild(ChartHost);
  protected readonly twin = signal(false);
  protected readonly phase = signal<CumPhase>('oil');
  protected readonly choices: readonly Segment<CumPhase>[] = [
    { value: 'oil', label: 'Oil' },
    { value: 'gas', label: 'Gas' },
  ];
  protected readonly chart = computed(() => {
    const data = this.series.rateCum();
    if (data === undefined) return undefined;
    const phase = this.phase();
    return {
      data,
      option: rateCumOption(data, phase, this.tokens()),
      label: rateCumLabel(data, phase),
      twin: twinOf(rateCumTable(data, phase)),
    };
  });

  protected png(): void {
    const picture = this.host()?.picture(this.tokens().surface);
    if (picture !== undefined) saveFile(`${this.file()}.png`, picture);
  }

  protected csv(): void {
    const data = this.series.rateCum();
    if (data !== undefined) saveFile(`${this.file()}.csv`, csvFile(rateCumTable(data, this.phase())));
  }

  private file(): string {
    return fileName(this.series.well()?.name ?? '', 'rate-cumulative', this.phase());
  }
}
