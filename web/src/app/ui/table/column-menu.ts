import { Component, input, output } from '@angular/core';
import { PopoverButton } from '../popover-button';

export interface ColumnChoice {
  readonly key: string;
  readonly head: string;
}

/** Which columns a table shows. At least one stays. */
@Component({
  selector: 'pa-column-menu',
  imports: [PopoverButton],
  template: `
    <pa-popover-button label="Columns" icon="columns" [count]="shown().length + ' of ' + choices().length">
      <ng-template>
        <div class="list">
          @for (choice of choices(); track choice.key) {
            @let on = shown().includes(choice.key);
            <label>
              <input
                type="checkbox"
                [checked]="on"
                [disabled]="on && shown().length === 1"
                (change)="toggled.emit(choice.key)"
              />
              {{ choice.head }}
            </label>
          }
        </div>
        <button type="button" class="btn ghost small" (click)="usual.emit()">The usual columns</button>
      </ng-template>
    </pa-popover-button>
  `,
  styles: `
    .list {
      overflow: auto;
    }
    label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 32px;
      padding: 0 6px;
    }
    .btn {
      flex: none;
      margin-top: 6px;
    }
    @media (pointer: coarse) {
      label {
        min-height: 44px;
      }
    }
  `,
})
export class ColumnMenu {
  readonly choices = input.required<readonly ColumnChoice[]>();
  readonly shown = input.required<readonly string[]>();
  readonly toggled = output<string>();
  readonly usual = output();
}
