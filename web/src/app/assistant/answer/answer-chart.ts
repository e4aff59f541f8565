import { Component, computed, inject, input } from '@angular/core';
import { ChartTheme } from '../../charts/tokens';
import { ChartHost } from '../../ui/chart/chart-host';
import { Steps } from './steps';
import { stepsLabel, stepsOption, styleOf } from './steps-option';

/** The steps of time in an answer as a small chart. */
@Component({
  selector: 'pa-answer-chart',
  imports: [ChartHost],
  template: `
    @if (steps().lines.length > 1) {
      <ul class="legend">
        @for (line of legend(); track line.id) {
          <li>
            <svg class="line-key" [class]="line.tone" viewBox="0 0 18 10" aria-hidden="true">
              <path d="M0 5H18" [attr.stroke-dasharray]="line.dash.join(' ')" />
            </svg>
            {{ line.name }}
          </li>
        }
      </ul>
    }
    <div class="canvas" [paChart]="option()" [paChartLabel]="label()"></div>
  `,
  styleUrl: './answer-chart.css',
})
export class AnswerChart {
  readonly steps = input.required<Steps>();
  private readonly tokens = inject(ChartTheme).tokens;

  protected readonly option = computed(() => stepsOption(this.steps(), this.tokens()));
  protected readonly label = computed(() => stepsLabel(this.steps()));
  protected readonly legend = computed(() => this.steps().lines.map((line, i) => ({ ...line, ...styleOf(line, i) })));
}
