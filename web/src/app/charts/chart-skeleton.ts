import { Component } from '@angular/core';

/** The shape of a rate-time chart before its data has come. */
@Component({
  selector: 'pa-chart-skeleton',
  template: `
    <svg viewBox="0 0 800 200" preserveAspectRatio="none" aria-hidden="true">
      <path class="grid" d="M0 1H800M0 50H800M0 100H800M0 150H800M0 199H800" />
      <path class="line" d="M0 62C80 40 120 60 180 96S300 58 380 66 560 36 640 44 760 60 800 56" />
      <path class="line" d="M0 124C100 116 180 140 260 118S460 112 540 100 700 96 800 112" />
    </svg>
  `,
  styles: `
    :host {
      display: flex;
      flex: 1;
      min-height: 0;
      padding: 34px 52px 26px;
    }
    svg {
      flex: 1;
      min-width: 0;
      min-height: 0;
      fill: none;
    }
    .grid {
      stroke: var(--grid);
      vector-effect: non-scaling-stroke;
    }
    .line {
      stroke: var(--skeleton);
      stroke-width: 6;
      stroke-linecap: round;
    }
  `,
})
export class ChartSkeleton {}
