import { Component, model, output } from '@angular/core';
import { Icon } from '../ui/icon';

/** What every chart offers beside itself: its values as a table, the picture and the file of them. */
@Component({
  selector: 'pa-chart-tools',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="btn ghost small icon"
      aria-label="Show as table"
      [attr.aria-pressed]="twin()"
      (click)="twin.set(!twin())"
    >
      <pa-icon name="table" />
    </button>
    <button type="button" class="btn ghost small" [disabled]="twin()" (click)="png.emit()">PNG</button>
    <button type="button" class="btn ghost small" (click)="csv.emit()">CSV</button>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    .btn:not(.icon) {
      padding: 0 6px;
    }
    @media (pointer: coarse) {
      .btn:not(.icon) {
        min-width: 44px;
      }
    }
  `,
})
export class ChartTools {
  readonly twin = model.required<boolean>();
  readonly png = output();
  readonly csv = output();
}
