import { Component, computed, input, linkedSignal } from '@angular/core';
import type { ChatTable } from '../../api';
import { full } from '../../format/numbers';
import { columnsOf } from './cells';

const FIRST_ROWS = 8;

/** The rows of an answer, units in the head. A cut table says how many rows there are. */
@Component({
  selector: 'pa-answer-table',
  template: `
    <div class="frame" role="region" tabindex="0" [attr.aria-label]="label()">
      <table>
        <thead>
          <tr>
            @for (column of columns(); track $index) {
              <th scope="col" [class.numeric]="column.numeric">{{ column.head }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track $index) {
            <tr>
              @for (cell of row; track $index) {
                <td [class.numeric]="columns()[$index]?.numeric">{{ cell }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (table().rows.length > first) {
      <p class="cut">
        {{ all() ? 'All ' + total() + ' rows shown.' : first + ' of ' + total() + ' rows shown.' }}
        <button type="button" (click)="all.set(!all())">{{ all() ? 'Show fewer' : 'Show all' }}</button>
      </p>
    }
  `,
  styleUrl: './answer-table.css',
})
export class AnswerTable {
  readonly table = input.required<ChatTable>();
  readonly label = input('Values of the answer');

  protected readonly first = FIRST_ROWS;
  protected readonly all = linkedSignal({ source: this.table, computation: () => false });
  protected readonly total = computed(() => full(this.table().rows.length));
  protected readonly columns = computed(() => columnsOf(this.table()));
  protected readonly rows = computed(() => {
    const rows = this.all() ? this.table().rows : this.table().rows.slice(0, FIRST_ROWS);
    return rows.map((row) => this.columns().map((column, i) => column.cell(row[i])));
  });
}
