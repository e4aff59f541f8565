import { Component, computed, input } from '@angular/core';

const WIDTH = 100;
const HEIGHT = 24;

/** A line without axes: the course of something, its values said elsewhere. What was not reported is a gap. */
@Component({
  selector: 'pa-sparkline',
  template: `
    <svg [attr.viewBox]="box" preserveAspectRatio="none" aria-hidden="true"><path [attr.d]="path()" /></svg>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
      height: 24px;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linejoin: round;
    }
    path {
      vector-effect: non-scaling-stroke;
    }
  `,
})
export class Sparkline {
  readonly values = input.required<readonly (number | null)[]>();
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly path = computed(() => sparkPath(this.values(), WIDTH, HEIGHT));
}

/** From zero at the foot to the largest value at the top. A single value between gaps is a short stroke. */
export function sparkPath(values: readonly (number | null)[], width: number, height: number): string {
  const largest = Math.max(0, ...values.map((value) => value ?? 0));
  const step = width / Math.max(1, values.length - 1);
  const x = (i: number): string => (i * step).toFixed(1);
  const y = (value: number): string =>
    (height - 1 - (largest === 0 ? 0 : (Math.max(0, value) / largest) * (height - 2))).toFixed(1);
  return values
    .map((value, i) => {
      if (value === null) return '';
      const starts = (values[i - 1] ?? null) === null;
      const alone = starts && (values[i + 1] ?? null) === null;
      return `${starts ? 'M' : 'L'}${x(i)} ${y(value)}${alone ? 'h1' : ''}`;
    })
    .join('');
}
