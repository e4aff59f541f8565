import { Component, input } from '@angular/core';

/** The table twin of a chart: the same values at full precision, the unit in the head. */
@Component({
  selector: 'pa-twin-table',
  template: `
    <table>
      <thead>
        <tr>
          @for (title of head(); track $index) {
            <th scope="col">{{ title }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track $index) {
          <tr>
            @for (cell of row; track $index) {
              <td>{{ cell }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './twin-table.css',
  host: { role: 'region', tabindex: '0', '[attr.aria-label]': 'label()' },
})
export class TwinTable {
  readonly label = input.required<string>();
  readonly head = input.required<readonly string[]>();
  readonly rows = input.required<readonly (readonly string[])[]>();
}
