import { Component } from '@angular/core';

/** The shape of a table before its rows have come. */
@Component({
  selector: 'pa-row-skeleton',
  template: `
    <div class="head"></div>
    @for (row of rows; track row) {
      <div class="row">
        @for (cell of cells; track cell) {
          <span class="skeleton"></span>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      flex: 1;
      min-height: 0;
      overflow: hidden;
      border-top: 1px solid var(--line);
    }
    .head {
      height: var(--head);
      border-bottom: 1px solid var(--line-strong);
      background: var(--sunken);
    }
    .row {
      display: grid;
      grid-template-columns: repeat(6, minmax(0, 1fr));
      gap: 40px;
      align-items: center;
      height: var(--row);
      padding: 0 12px;
      border-bottom: 1px solid var(--line);
    }
    .skeleton {
      height: 11px;
    }
  `,
})
export class RowSkeleton {
  protected readonly rows = Array.from({ length: 30 }, (_, i) => i);
  protected readonly cells = [1, 2, 3, 4, 5, 6];
}
