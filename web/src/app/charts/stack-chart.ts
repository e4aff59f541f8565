import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { ChartHost } from '../ui/chart/chart-host';
import { TwinTable } from '../ui/twin-table';
import { stackLabel, stackOption, stackTable } from './stack-option';
import { StackData } from './stack';
import { ChartTheme } from './tokens';

/** One measure stacked by groups of wells, with a legend that hides and shows them; or the same values as a table. */
@Component({
  selector: 'pa-stack-chart',
  imports: [ChartHost, TwinTable],
  template: `
    @if (twin()) {
      <div class="plot"><pa-twin-table [label]="data().title" [head]="table().head" [rows]="table().rows" /></div>
    } @else {
      <div class="legend">
        @for (group of data().groups; track group.id) {
          <button type="button" [attr.aria-pressed]="!hidden().has(group.id)" (click)="toggle(group.id, $event)">
            <i class="square" [class]="group.tone"></i> {{ group.name }}
          </button>
        }
      </div>
      <div class="plot"><div class="canvas" [paChart]="option()" [paChartLabel]="label()"></div></div>
    }
  `,
  styleUrls: ['./rate-time-chart.css', './stack-chart.css'],
})
export class StackChart {
  readonly data = input.required<StackData>();
  readonly twin = input(false);
  readonly host = viewChild(ChartHost);

  private readonly tokens = inject(ChartTheme).tokens;
  protected readonly hidden = signal<ReadonlySet<string>>(new Set());
  protected readonly option = computed(() => stackOption(this.data(), this.hidden(), this.tokens()));
  protected readonly label = computed(() => stackLabel(this.data()));
  protected readonly table = computed(() => stackTable(this.data()));

  /** A click hides or shows one group; with shift it is shown alone, and with shift again all are. */
  protected toggle(id: string, event: MouseEvent): void {
    const others = this.data()
      .groups.map((group) => group.id)
      .filter((other) => other !== id);
    this.hidden.update((hidden) => {
      if (event.shiftKey) return new Set(others.every((other) => hidden.has(other)) ? [] : others);
      const next = new Set(hidden);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }
}
