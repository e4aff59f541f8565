import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { ChartHost } from '../ui/chart/chart-host';
import { TwinTable } from '../ui/twin-table';
import { twinOf } from './chart-table';
import { Phase, PHASE_STYLE, PHASES } from './phases';
import { RateTimeData, RateTimeView, undrawn, unitOf } from './rate-time';
import { rateTimeLabel, rateTimeOption } from './rate-time-option';
import { rateTimeTable } from './rate-time-table';
import { ChartTheme } from './tokens';

/** Oil, gas and water over time with its legend, or the same values as a table. */
@Component({
  selector: 'pa-rate-time-chart',
  imports: [ChartHost, TwinTable],
  templateUrl: './rate-time-chart.html',
  styleUrl: './rate-time-chart.css',
})
export class RateTimeChart {
  readonly data = input.required<RateTimeData>();
  readonly scale = input<RateTimeView['scale']>('linear');
  readonly twin = input(false);
  readonly host = viewChild(ChartHost);

  private readonly tokens = inject(ChartTheme).tokens;
  private readonly hidden = signal<ReadonlySet<Phase>>(new Set());
  private readonly view = computed<RateTimeView>(() => ({ scale: this.scale(), hidden: this.hidden() }));

  protected readonly option = computed(() => rateTimeOption(this.data(), this.view(), this.tokens()));
  protected readonly label = computed(() => rateTimeLabel(this.data(), this.view()));
  protected readonly table = computed(() => twinOf(rateTimeTable(this.data())));
  protected readonly undrawn = computed(() => undrawn(this.data(), this.view()));
  protected readonly legend = computed(() =>
    PHASES.map((phase) => ({
      phase,
      name: PHASE_STYLE[phase].name,
      dash: PHASE_STYLE[phase].dash.join(' '),
      unit: `${unitOf(this.data(), phase)}, ${phase === 'gas' ? 'right' : 'left'}`,
      shown: !this.hidden().has(phase),
    })),
  );

  /** What is drawn as a picture; nothing while the table stands in its place. */
  picture(): string | undefined {
    return this.host()?.picture(this.tokens().surface);
  }

  protected counted(count: number): string {
    return count === 1 ? this.data().interval : `${this.data().interval}s`;
  }

  /** A click hides or shows one line; with shift it is shown alone, and with shift again all are. */
  protected toggle(phase: Phase, event: MouseEvent): void {
    this.hidden.update((hidden) => {
      const others = PHASES.filter((other) => other !== phase);
      if (event.shiftKey) return new Set(others.every((other) => hidden.has(other)) ? [] : others);
      return new Set(PHASES.filter((other) => hidden.has(other) !== (other === phase)));
    });
  }
}
