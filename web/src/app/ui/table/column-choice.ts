import { Component, computed, input, output } from '@angular/core';
import { PopoverButton } from '../popover-button';
import type { Column } from './column';

/** Which columns of a table are shown. The first names the row and always is. */
@Component({
  selector: 'pa-column-choice',
  imports: [PopoverButton],
  template: `
    <pa-popover-button label="Columns" icon="columns" [count]="badge()">
      <ng-template>
        <div class="columns" role="group" aria-label="Columns shown">
          @for (column of choosable(); track column.key) {
            <label>
              <input type="checkbox" [checked]="shown().includes(column.key)" (change)="toggle(column.key)" />
              {{ column.head }}
            </label>
          }
        </div>
      </ng-template>
    </pa-popover-button>
  `,
  styles: `
    .columns {
      overflow: auto;
    }
    label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: max(32px, var(--row));
      padding: 0 8px;
      border-radius: var(--r-sm);
      cursor: pointer;
    }
    label:hover {
      background: var(--hover);
    }
    input {
      width: 16px;
      height: 16px;
      margin: 0;
      accent-color: var(--accent);
    }
  `,
})
export class ColumnChoice {
  readonly columns = input.required<readonly Pick<Column<unknown>, 'key' | 'head'>[]>();
  readonly shown = input.required<readonly string[]>();
  readonly shownChange = output<readonly string[]>();

  protected readonly choosable = computed(() => this.columns().slice(1));
  protected readonly badge = computed(
    () => `${this.columns().filter(({ key }, i) => i === 0 || this.shown().includes(key)).length}`,
  );

  /** In the order of the table, whatever the order of the clicks. */
  protected toggle(key: string): void {
    const wanted = new Set(this.shown());
    if (!wanted.delete(key)) wanted.add(key);
    this.shownChange.emit(
      this.choosable()
        .map((column) => column.key)
        .filter((candidate) => wanted.has(candidate)),
    );
  }
}
